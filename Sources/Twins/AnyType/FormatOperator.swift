// The control that changes only how the question looks on the page.

public import AuditModel

/// The question with other white space and quotation marks; options and key as they are.
///
/// - Relation: invariant; a control.
/// - Proof: equality of original and twin once runs of white space are single spaces and curly quotes are straight.
/// - Guards: `wrong-kind` (code, where white space has meaning), `oversized`, `control-characters`,
///   `layout-carries-meaning` (tables, code blocks, indented lines), `no-format-change`.
/// - Blind to: any memory that survives a change of white space, which is nearly all of it.
public struct FormatOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, never exchangeable: the published form was not drawn.
    public let declaration = OperatorDeclaration(
        id: "format",
        summary: "The question with other white space and quotation marks.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "equality",
        guards: ["wrong-kind", "oversized", "control-characters", "layout-carries-meaning", "no-format-change"],
        blindTo: "A model that memorised the words of an item answers its format twins just as well."
    )

    /// Distinct combinations of edits, drawn without replacement.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        if case .code = item.task {
            return refusal(of: item, GuardTrip("wrong-kind", "white space has meaning in code"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        if let sign = ["```", "\t", "\n ", "|\n", " | "].first(where: { item.question.contains($0) }) {
            let shown = sign.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
            return refusal(of: item, GuardTrip("layout-carries-meaning", "the question contains \(shown)"))
        }
        var random = random(for: item, seed: seed, "edits")
        var seen: Set<[UInt8]> = [Array(item.question.utf8)]
        var twins: [Twin] = []
        for choice in random.shuffled(Array(1..<(1 << FormatEdit.allCases.count))) where twins.count < count {
            let edits = FormatEdit.allCases.filter { choice & (1 << $0.rawValue) != 0 }
            let question = edits.reduce(item.question) { $1.applied(to: $0) }
            guard FormatEdit.normal(question) == FormatEdit.normal(item.question),
                seen.insert(Array(question.utf8)).inserted
            else { continue }
            let proof = Proof(kind: declaration.proof)
            let index = twins.count + 1
            twins.append(twin(of: item, index: index, seed: seed, question: question, task: item.task, proof: proof))
        }
        if twins.isEmpty { return refusal(of: item, GuardTrip("no-format-change", "no edit changes the question")) }
        return TwinAttempt(twins: twins)
    }
}
