// How far a finding of an audit may be relied on: starts high, and every doubt that holds takes its steps.

import AuditModel

/// The table of doubts, biggest first (the README has it for people).
enum CertaintyTable {
    /// Fewer items than this are few.
    static let fewItems = 100
    /// A larger share of unread answers is a doubt.
    static let unreadLimit = 0.05

    /// The level, and one sentence a doubt, biggest first.
    static func assess(
        _ model: ModelID,
        _ input: VerdictInput,
        _ evidence: TableEvidence,
        _ controls: [Control]
    ) -> (level: Certainty, reasons: [String]) {
        let basis = VerdictMaker.basis(model, input, evidence)
        let effects = basis?.effects ?? [:]
        var scale = CertaintyScale(.high, input.policy)
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        scale.doubt("control-failed", failed.isEmpty ? nil : "A control failed: \(Wording.list(failed)).")
        scale.doubt("assumption-failed", assumption(basis))
        if let row = input.coverage.first(where: { $0.operatorID == input.headlineOperator }), row.grade != .proved {
            scale.doubt("unverified-twins", "The keys of the twins are not all proved (grade \(row.grade.rawValue)).")
        }
        let items = basis?.items ?? input.evidence("score", model)?.items ?? 0
        if items < fewItems { scale.doubt("few-items", "Few items: \(items), fewer than \(fewItems).") }
        let unread = input.unreadShare(model)
        if unread > unreadLimit {
            scale.doubt("unread", "\(Wording.percent(unread)) of the answers could not be read.")
        }
        scale.doubtReferences(effects)
        let spoken = TableVerdictMaker.speaking(evidence.routes(model))
        scale.doubt("single-operator", kinds(model, input, spoken))
        let silent = controls.filter { $0.status == .notRun }.map(\.id)
        if !silent.isEmpty {
            let subject = silent.count == 1 ? "A control" : "Controls"
            scale.doubt("controls-not-run", "\(subject) did not run: \(Wording.list(silent)).")
        }
        scale.confirm(spoken, input.policy)
        return (scale.level, scale.reasons)
    }

    /// The assumptions that do not hold. Of references, their number and exposure are doubts of their own.
    private static func assumption(_ basis: Evidence?) -> String? {
        guard let basis else { return nil }
        if basis.detector == "reference-line" { return CertaintyScale.outside(basis.effects) }
        let broken = basis.assumptions.filter { $0.status == .failed }.map(\.text)
        return broken.isEmpty
            ? nil : "An assumption was checked and does not hold: \(broken.joined(separator: " "))"
    }

    /// What is said where fewer than two kinds of twins speak.
    private static func kinds(_ model: ModelID, _ input: VerdictInput, _ spoken: [TableEvidence.Route]) -> String? {
        let kinds = input.operators.filter { declaration in
            if spoken.contains(where: { $0.arm.operatorID == declaration.id }) { return true }
            guard let evidence = input.evidence("sibling-exact", model, declaration.id) else { return false }
            return evidence.notRun == nil && evidence.p != nil
        }
        // Two operators with one kind of proof, such as a drawn and a cyclic order, ask the same thing twice.
        guard Set(kinds.map(\.proof)).count < 2 else { return nil }
        return kinds.isEmpty
            ? "No operator's twins could speak to prior exposure."
            : "Only one kind of twins (\(Wording.list(kinds.map(\.id.rawValue)))) could speak to prior exposure."
    }
}
