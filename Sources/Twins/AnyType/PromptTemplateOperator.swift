// The same question, put in other words around it.

public import AuditModel

/// The question to the byte, with neutral words before it, after it or both.
///
/// - Relation: invariant; a control: what a model loses on it, it loses to the way of asking.
/// - Proof: the words put before and after; taken away, they leave the original to the byte. Options and key as they
///   are.
/// - Guards: `wrong-kind` (code, whose text is completed as it stands), `oversized`, `control-characters`,
///   `speaks-of-itself` (questions about their own wording or place), `no-frame`.
/// - Blind to: a model that memorised the question answers it in any frame.
public struct PromptTemplateOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, never exchangeable: the published form was not drawn.
    public let declaration = OperatorDeclaration(
        id: "prompt-template",
        summary: "The question unchanged inside other neutral words, such as a request to answer it.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "frame",
        guards: ["wrong-kind", "oversized", "control-characters", "speaks-of-itself", "no-frame"],
        blindTo: "A model that memorised a question answers it in any frame; a gap here is the cost of the frame."
    )

    /// Frames are drawn without replacement; there are at most as many twins as frames that fit.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        if case .code = item.task {
            return refusal(of: item, GuardTrip("wrong-kind", "the text of a code item is completed as it stands"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        if let phrase = SelfReference.phrase(in: item.question) {
            return refusal(of: item, GuardTrip("speaks-of-itself", "the question says \"\(phrase)\""))
        }
        var random = random(for: item, seed: seed, "frames")
        let isWhole = Self.endsSentence(item.question)
        var twins: [Twin] = []
        for choice in random.shuffled(Self.choices) where twins.count < count {
            let frame = PromptFrame.all[choice]
            // Options continue a question that is no whole sentence: nothing may come between.
            if !isWhole, !frame.after.isEmpty { continue }
            if frame.isAround(item.question) { continue }
            var bindings: [Proof.Binding] = []
            if !frame.before.isEmpty { bindings.append(Proof.Binding(offset: 0, from: "", to: frame.before)) }
            if !frame.after.isEmpty {
                bindings.append(Proof.Binding(offset: item.question.utf8.count, from: "", to: frame.after))
            }
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: frame.around(item.question),
                    task: item.task,
                    proof: Proof(kind: declaration.proof, bindings: bindings)
                )
            )
        }
        if twins.isEmpty { return refusal(of: item, GuardTrip("no-frame", "every frame is around it already")) }
        return TwinAttempt(twins: twins)
    }

    private static let choices = Array(PromptFrame.all.indices)

    /// Whether the text ends as a sentence does, closing marks aside.
    private static func endsSentence(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var end = bytes.count
        while end > 0, [32, 10, 13, 34, 39, 41].contains(bytes[end - 1]) { end -= 1 }
        return end > 0 && [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[end - 1])
    }
}
