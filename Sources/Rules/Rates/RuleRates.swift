// How often each rule is wrong: alarms on what is in order, silence on what is not.

import AuditModel

/// False-alarm and miss rates of the rules, on cases made from a seed.
public enum RuleRates {
    /// One rule's counts.
    public struct Row: Hashable, Sendable, Codable {
        /// The rule.
        public var rule: String
        /// Whether a clean case can never fail; else it may, as often as the policy's α.
        public var isExact: Bool
        /// Cases in which nothing is wrong.
        public var clean: Int
        /// How many of them failed.
        public var falseAlarms: Int
        /// How many of them the rule could not assess.
        public var cleanUnassessed: Int
        /// Cases in which what the rule looks for is wrong.
        public var faulty: Int
        /// How many of them did not fail.
        public var misses: Int
        /// How many of the misses the rule could not assess, and said so.
        public var faultyUnassessed: Int
    }

    /// Runs each rule on `replicates` clean and as many faulty cases, a quarter of them where a case takes long.
    ///
    /// Equal arguments give equal rows. `progress` is told the rule that comes next.
    public static func table(seed: UInt64, replicates: Int, progress: (String) -> Void = { _ in }) -> [Row] {
        RateCase.all.compactMap { made in
            Rules.all.first { $0.card.id == made.id }.map { rule in
                progress(made.id)
                return row(rule, made, seed, (max(0, replicates) + made.every - 1) / made.every)
            }
        }
    }

    private static func row(_ rule: any Rule, _ made: RateCase, _ seed: UInt64, _ replicates: Int) -> Row {
        var row = Row(
            rule: made.id,
            isExact: made.isExact,
            clean: replicates,
            falseAlarms: 0,
            cleanUnassessed: 0,
            faulty: replicates,
            misses: 0,
            faultyUnassessed: 0
        )
        for replicate in 0..<replicates {
            var random = SeededRandom(seed: seed, stream: made.id, "clean", "\(replicate)")
            let clean = rule.outcomes(made.clean(&random)).map(\.outcome)
            if clean.contains(.fail) {
                row.falseAlarms += 1
            } else if !clean.contains(.pass) {
                row.cleanUnassessed += 1
            }
            random = SeededRandom(seed: seed, stream: made.id, "faulty", "\(replicate)")
            let faulty = rule.outcomes(made.faulty(&random)).map(\.outcome)
            guard !faulty.contains(.fail) else { continue }
            row.misses += 1
            if !faulty.contains(.pass) { row.faultyUnassessed += 1 }
        }
        return row
    }
}
