// A record may come from anyone: figures that no audit writes are refused before anything is computed from them.

import AuditModel

/// The limits of a record's figures.
enum RecordLimits {
    /// What is out of its limits, in words; nil if nothing is.
    static func fault(of record: AuditRecord) -> String? {
        let id = record.suite.manifest.id.rawValue
        let isPlain = id.utf8.allSatisfy {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
        }
        guard isPlain, !id.isEmpty, !id.hasPrefix(".") else { return "the suite's id is not a plain name" }
        if let fault = fault(of: record.policy) { return fault }
        guard (1...1000).contains(record.placebosPerItem ?? 1) else { return "placebos_per_item is from 1 to 1000" }
        guard (1...1000).contains(record.twinsPerItem) else { return "twins_per_item is from 1 to 1000" }
        guard record.seed <= 1 << 53 else { return "seed is at most 2^53" }
        let counts = [record.suite.items, record.suite.sampled ?? 0] + record.unanswered.map(\.count)
        guard counts.allSatisfy({ (0...1_000_000_000).contains($0) }) else { return "a count is negative or absurd" }
        for row in record.coverage {
            let numbers = [row.covered, row.twins, row.itemsWith10] + row.refused.values
            guard numbers.allSatisfy({ (0...1_000_000_000).contains($0) }) else {
                return "coverage: a count is negative or absurd"
            }
        }
        for model in record.models + record.simulated {
            if let fault = fault(of: model) { return "\(model.model): \(fault)" }
        }
        return nil
    }

    /// What is out of its limits in a policy; nil if nothing is.
    static func fault(of policy: Policy) -> String? {
        let open = [policy.delta, policy.alpha, policy.intervalLevel]
        guard open.allSatisfy({ $0 > 0 && $0 < 1 }) else {
            return "policy: delta, alpha and interval_level lie between 0 and 1"
        }
        guard (0...1).contains(policy.unreadTolerance) else { return "policy.unread_tolerance lies in [0, 1]" }
        guard (1...100_000).contains(policy.replicates) else { return "policy.replicates is from 1 to 100000" }
        guard (1...1000).contains(policy.topModels) else { return "policy.top_models is from 1 to 1000" }
        guard policy.certaintySteps.count <= 100, policy.certaintySteps.values.allSatisfy({ (0...3).contains($0) })
        else {
            return "policy.certainty_steps are from 0 to 3"
        }
        return nil
    }

    private static func fault(of model: ModelOutcomes) -> String? {
        for arm in model.arms {
            for counts in [arm.originalReadings, arm.twinReadings, arm.placeboReadings ?? ReadingCounts()] {
                let numbers = [counts.read, counts.unreadable, counts.truncated, counts.refused]
                guard numbers.allSatisfy({ (0...1_000_000_000).contains($0) }) else {
                    return "readings: a count is negative or absurd"
                }
            }
        }
        for row in model.originals + model.arms.flatMap(\.rows) {
            guard row.twins.count <= 1000, row.secondTwins.count <= 1000, row.placebos.count <= 1000 else {
                return "an item has more than 1000 twins"
            }
            let scores = [row.original, row.secondOriginal] + row.twins + row.secondTwins + row.placebos
            guard scores.allSatisfy({ $0.map { (0...1).contains($0) } ?? true }) else {
                return "a score lies outside [0, 1]"
            }
        }
        return nil
    }
}
