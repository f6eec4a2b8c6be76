// What every report looks up in a record, looked up in one place.

import AuditModel

/// A record with the look-ups that sentences, tables and charts share.
struct RecordFacts {
    /// The record.
    let record: AuditRecord

    /// A gap of one model under one operator.
    struct ArmGap {
        var operatorID: OperatorID
        var gap: Estimate
        var items: Int
        var isHeadline: Bool
        var isControl: Bool
    }

    /// The suite's title, or its id where it has none.
    var title: String {
        let manifest = record.suite.manifest
        return VisibleText.of(manifest.title.isEmpty ? manifest.id.rawValue : manifest.title, limit: 120)
    }

    /// The operator a verdict rests on, as it declared itself.
    var headline: OperatorDeclaration? { record.headlineOperator.flatMap(declaration) }

    /// Whether originals are exchangeable with the headline operator's twins, which rules out harder twins.
    var isExchangeable: Bool {
        headline?.isExchangeable(optionOrder: record.suite.manifest.optionOrder) ?? false
    }

    /// Materiality in points, `3`.
    var deltaPoints: String { Numbers.short(record.policy.delta * 100) }

    /// The level of the intervals, `95%`.
    var level: String { Numbers.short(record.policy.intervalLevel * 100) + "%" }

    /// Whether a control failed, which voids every finding.
    var isVoid: Bool { record.verdict.controls.contains { $0.status == .failed } }

    /// How an operator declared itself.
    func declaration(_ id: OperatorID) -> OperatorDeclaration? { record.operators.first { $0.id == id } }

    /// The arm a verdict on `model` rests on.
    func headlineArm(_ model: ModelID) -> Arm? {
        guard let id = record.headlineOperator else { return nil }
        return record.models.first { $0.model == model }?.arms.first { $0.operatorID == id }
    }

    /// Items behind the model's score: what the score's evidence says, else the originals read, else the suite's.
    func items(_ model: ModelID) -> Int {
        if let score = record.evidence.first(where: { $0.model == model && $0.effects["score"] != nil }) {
            return score.items
        }
        let arms = record.models.first { $0.model == model }?.arms ?? []
        let read = (headlineArm(model) ?? arms.first)?.rows.count { $0.original != nil }
        return read ?? record.suite.items
    }

    /// Most twins an item has in the headline arm.
    func twinsPerItem(_ model: ModelID) -> Int { headlineArm(model)?.rows.map(\.twins.count).max() ?? 0 }

    /// The gaps of a model, the headline first, then the other operators as detectors measured them.
    func gaps(_ verdict: ModelVerdict) -> [ArmGap] {
        var result: [ArmGap] = []
        if let gap = verdict.gap, gap.isFinite {
            result.append(
                ArmGap(
                    operatorID: record.headlineOperator ?? "twins",
                    gap: gap,
                    items: headlineArm(verdict.model)?.rows.count ?? items(verdict.model),
                    isHeadline: true,
                    isControl: false
                )
            )
        }
        for evidence in record.evidence where evidence.model == verdict.model {
            guard let id = evidence.operatorID, let gap = evidence.effects["gap"], gap.isFinite,
                id != record.headlineOperator || result.isEmpty, !result.contains(where: { $0.operatorID == id })
            else { continue }
            result.append(
                ArmGap(
                    operatorID: id,
                    gap: gap,
                    items: evidence.items,
                    isHeadline: id == record.headlineOperator,
                    isControl: declaration(id)?.distance == .control
                )
            )
        }
        return result
    }

    /// The finding of one hypothesis on a model.
    func finding(_ verdict: ModelVerdict, _ hypothesis: Hypothesis) -> HypothesisFinding? {
        verdict.findings.first { $0.hypothesis == hypothesis }
    }

    /// Models with a finding of *contaminated*.
    func count(_ finding: Finding) -> Int { record.verdict.models.count { $0.finding == finding } }
}

extension Estimate {
    /// Whether the value and both ends are numbers.
    var isFinite: Bool { value.isFinite && low.isFinite && high.isFinite }
}
