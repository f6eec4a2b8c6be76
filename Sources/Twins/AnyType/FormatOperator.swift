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
        if let sign = Self.layoutSign(item.question) {
            let shown = sign.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
            return refusal(of: item, GuardTrip("layout-carries-meaning", "the question contains \(shown)"))
        }
        let marks = FormatMarks(item.question)
        var random = random(for: item, seed: seed, "edits")
        var made: [[UInt8]] = []
        var twins: [Twin] = []
        for choice in random.shuffled(Self.choices) where twins.count < count {
            let edits = choice & marks.effective
            if edits == 0 { continue }
            let question = marks.applied(edits, to: item.question)
            // Every edit makes the text longer, so that none gives the original.
            guard question.count > item.question.utf8.count, !made.contains(question),
                WhiteSpace.isOnlyDifference(question.span, item.question.utf8.span)
            else { continue }
            if count > 1 { made.append(question) }
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: String(decoding: question, as: UTF8.self),
                    task: item.task,
                    proof: Proof(kind: declaration.proof)
                )
            )
        }
        if twins.isEmpty { return refusal(of: item, GuardTrip("no-format-change", "no edit changes the question")) }
        return TwinAttempt(twins: twins)
    }

    /// Every combination of edits but none.
    private static let choices = Array(1..<(1 << FormatEdit.allCases.count))

    /// The first sign of a text whose white space has meaning, or nil.
    private static func layoutSign(_ text: String) -> String? {
        let bytes = text.utf8.span
        let suspect = EightBytes.first(in: bytes) { word in
            EightBytes.matching(9, word) | EightBytes.matching(10, word)
                | EightBytes.matching(UInt8(ascii: "`"), word) | EightBytes.matching(UInt8(ascii: "|"), word)
        } where: { offset in
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            return switch bytes[offset] {
            case 9: true
            case 10: next == 32
            case UInt8(ascii: "`"): next == UInt8(ascii: "`")
            case UInt8(ascii: "|"): next == 10 || next == 32
            default: false
            }
        }
        guard suspect != nil else { return nil }
        return ["```", "\t", "\n ", "|\n", " | "].first { text.contains($0) }
    }
}
