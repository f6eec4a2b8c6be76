// How far a finding may be relied on: starts high, and every doubt that holds takes one step.

import AuditModel

/// The table of doubts, biggest first (the README has it for people).
enum CertaintyTable {
    /// Fewer items than this are few.
    static let fewItems = 100
    /// A larger share of unread answers is a doubt.
    static let unreadLimit = 0.05

    /// The level, and one sentence a step down, biggest first.
    static func assess(
        _ model: ModelID,
        _ input: VerdictInput,
        _ controls: [Control]
    ) -> (level: Certainty, reasons: [String]) {
        let test = input.headlineTest(model)
        var reasons: [String] = []
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        if !failed.isEmpty { reasons.append("A control failed: \(Wording.list(failed)).") }
        let broken = (test?.assumptions ?? []).filter { $0.status == .failed }.map(\.text)
        if !broken.isEmpty {
            reasons.append("An assumption was checked and does not hold: \(broken.joined(separator: " "))")
        }
        if let row = input.coverage.first(where: { $0.operatorID == input.headlineOperator }), row.grade != .proved {
            reasons.append("The keys of the twins are not all proved (grade \(row.grade.rawValue)).")
        }
        let items = test?.items ?? input.evidence("score", model)?.items ?? 0
        if items < fewItems { reasons.append("Few items: \(items), fewer than \(fewItems).") }
        let unread = input.unreadShare(model)
        if unread > unreadLimit {
            reasons.append("\(Wording.percent(unread)) of the answers could not be read.")
        }
        let kinds = input.operators.filter { declaration in
            guard let evidence = input.evidence("sibling-exact", model, declaration.id) else { return false }
            return evidence.notRun == nil && evidence.p != nil
        }
        // Two operators with one kind of proof, such as a drawn and a cyclic order, ask the same thing twice.
        if Set(kinds.map(\.proof)).count < 2 {
            reasons.append(
                kinds.isEmpty
                    ? "No operator's twins could speak to prior exposure."
                    : "Only one kind of twins (\(Wording.list(kinds.map(\.id.rawValue)))) could speak to prior exposure."
            )
        }
        let silent = controls.filter { $0.status == .notRun }.map(\.id)
        if !silent.isEmpty {
            reasons.append("\(silent.count == 1 ? "A control" : "Controls") did not run: \(Wording.list(silent)).")
        }
        let level = reasons.reduce(Certainty.high) { level, _ in level.lowered }
        return (level, reasons)
    }
}
