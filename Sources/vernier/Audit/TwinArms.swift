// Twins as arms of an audit: which of them a verdict may rest on, and which are shown beside it.

import AuditModel
import Twins

/// Twins arranged as the arms of an audit.
struct TwinArms: Sendable {
    /// The twins of the suite's items, each under its arm's id.
    let set: TwinSet
    /// The arm a verdict on contamination rests on: proved twins of one operator, none of them a control.
    let headline: OperatorDeclaration?
    /// The other arms. Twins of a lower grade are an arm of their own, `ID-grade-b` or `ID-grade-c`: sensitivity rows.
    let others: [OperatorDeclaration]
    /// Most headline twins of an item.
    let twinsPerItem: Int
    /// What was left out, and why.
    let diagnostics: [Diagnostic]

    /// Arranges `given` for `items`: proved placebos of the headline operator's twins come last, under its id. Other
    /// placebos and twins of other items are left out with a remark.
    init(_ given: TwinSet, for items: [Item]) {
        let known = Set(items.map(\.id))
        var kept = TwinSet()
        var foreign = 0
        var placebos: [Twin] = []
        var order: [OperatorID] = []
        var arms: [OperatorID: (declaration: OperatorDeclaration, proved: Bool, covered: [ItemID: Int])] = [:]
        for var twin in given.twins {
            guard twin.generation == 1 else {
                placebos.append(twin)
                continue
            }
            guard known.contains(twin.of) else {
                foreign += 1
                continue
            }
            let isProved = twin.grade == .proved
            let suffix = "-grade-\(twin.grade.rawValue.lowercased())"
            let name = twin.operatorID.rawValue
            // The audit's own twins.jsonl carries the arm's id already.
            if !isProved, name.hasSuffix(suffix) { twin.operatorID = OperatorID(String(name.dropLast(suffix.count))) }
            var declaration = TwinDeclarations.of(twin)
            if !isProved {
                declaration.id = OperatorID("\(twin.operatorID)\(suffix)")
                declaration.summary += " Not proved: a sensitivity row."
                twin.operatorID = declaration.id
            }
            if arms[declaration.id] == nil {
                order.append(declaration.id)
                arms[declaration.id] = (declaration, isProved, [:])
            }
            arms[declaration.id]?.covered[twin.of, default: 0] += 1
            kept.twins.append(twin)
        }
        kept.refusals = given.refusals.filter { known.contains($0.item) }
        // The proved arm that covers most items; among equals the operator vernier itself prefers, then the first.
        let preferred: [OperatorID] = ["option-permutation", "number-resampling"]
        let fit = order.filter { id in
            arms[id].map { $0.proved && $0.declaration.distance == .near && $0.declaration.relation != .directional }
                ?? false
        }
        let chosen =
            fit.first(where: preferred.contains)
            ?? fit.max { arms[$0]?.covered.count ?? 0 < arms[$1]?.covered.count ?? 0 }
        headline = chosen.flatMap { arms[$0]?.declaration }
        let parents = Set(kept.twins.filter { $0.operatorID == chosen }.map(\.id))
        let asked = placebos.filter { placebo in
            placebo.generation == 2 && placebo.grade == .proved && placebo.operatorID == chosen
                && parents.contains(placebo.of)
        }
        kept.twins += asked
        set = kept
        others = order.filter { $0 != chosen }.compactMap { arms[$0]?.declaration }
        twinsPerItem = max(1, chosen.flatMap { arms[$0]?.covered.values.max() } ?? 1)
        var diagnostics: [Diagnostic] = []
        if foreign > 0 {
            let message = "\(foreign) twins are of items that are not asked; they were left out."
            diagnostics.append(Diagnostic(.warning, "twin-of-another-item", message))
        }
        if placebos.count > asked.count {
            let message =
                "\(placebos.count - asked.count) twins of twins were left out: an audit asks proved ones of the headline "
                + "operator, made of twins that it asks."
            diagnostics.append(Diagnostic(.warning, "placebos-not-asked", message))
        }
        if headline == nil, !kept.twins.isEmpty {
            let message =
                "No twin is both proved (grade A) and near its original: nothing here can speak to prior exposure."
            diagnostics.append(Diagnostic(.warning, "no-headline-twins", message))
        }
        self.diagnostics = diagnostics
    }
}
