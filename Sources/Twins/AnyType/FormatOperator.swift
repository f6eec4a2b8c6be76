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
            made.append(question)
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

    /// Signs of a text whose white space has meaning.
    private static let layoutSigns = ["```", "\t", "\n ", "|\n", " | "]

    /// The first of `layoutSigns` that the text holds, or nil.
    private static func layoutSign(_ text: String) -> String? {
        let bytes = text.utf8.span
        var found = 0
        _ = EightBytes.first(in: bytes) { word in
            EightBytes.matching(9, word) | EightBytes.matching(10, word)
                | EightBytes.matching(UInt8(ascii: "`"), word) | EightBytes.matching(UInt8(ascii: "|"), word)
        } where: { offset in
            switch bytes[offset] {
            case UInt8(ascii: "`"): if byte(bytes, offset + 1) == 96, byte(bytes, offset + 2) == 96 { found |= 1 }
            case 9: found |= 2
            // A space after a carriage return and a line feed has never counted.
            case 10: if byte(bytes, offset + 1) == 32, byte(bytes, offset - 1) != 13 { found |= 4 }
            case UInt8(ascii: "|"):
                if byte(bytes, offset + 1) == 10 { found |= 8 }
                if byte(bytes, offset + 1) == 32, byte(bytes, offset - 1) == 32 { found |= 16 }
            default: break
            }
            return false
        }
        if found == 0 { return nil }
        // Elsewhere than in ASCII, a mark may combine with what follows a sign, which then is none.
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        return layoutSigns.enumerated().first { index, sign in
            found & (1 << index) != 0 && (isASCII || text.contains(sign))
        }?.element
    }

    /// The byte at `offset`, 0 outside the text.
    private static func byte(_ bytes: Span<UInt8>, _ offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0
    }
}
