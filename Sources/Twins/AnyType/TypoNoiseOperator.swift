// Misspellings a reader does not stumble over, and none where a letter could change the answer.

public import AuditModel

/// The question with slips of the typing hand in about one in ten of its longer words.
///
/// - Relation: invariant; a control: what a model loses on it, it loses to noise.
/// - Proof: the words written over, with their places; written back, they give the original to the byte. Every digit,
///   and every word that says a number, a unit, a comparison, a negation or a date, is the original's; so is every
///   word with a capital, an apostrophe or a hyphen, every word that follows a number, and every word that an option
///   or an answer has. No misspelling is another common word of English or another word of the item.
/// - Guards: `wrong-kind` (code), `oversized`, `control-characters`, `markup` (formulas, code, HTML: a letter may be a
///   symbol), `spelling-asked` (questions about words and letters), `no-word-to-misspell`.
/// - Blind to: a model that memorised an item answers it with a few misspellings just as well.
public struct TypoNoiseOperator: TwinOperator {
    private let lexicon = TypoLexicon.shared

    /// The operator.
    public init() {}

    /// A control, never exchangeable: the published spelling was not drawn.
    public let declaration = OperatorDeclaration(
        id: "typo-noise",
        summary: "The question with slips of the typing hand in about one in ten of its longer words; never in a "
            + "number, a unit, a name or a word of the options.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "respelling",
        guards: [
            "wrong-kind", "oversized", "control-characters", "markup", "spelling-asked", "no-word-to-misspell",
        ],
        blindTo: "A model that memorised an item answers it with a few misspellings just as well; a gap here is the "
            + "cost of noise."
    )

    /// One word in ten of those that may be misspelt, at least one, is drawn without replacement.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        if case .code = item.task {
            return refusal(of: item, GuardTrip("wrong-kind", "a letter of code has a meaning of its own"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        let given = Self.given(item.task)
        let scan = TypoScan(item.question, given: given, lexicon: lexicon)
        if scan.hasMarkup { return refusal(of: item, GuardTrip("markup", "the question has signs of formula or code")) }
        if scan.flags.contains(.spelling) {
            return refusal(of: item, GuardTrip("spelling-asked", "the question may be about letters or words"))
        }
        var random = random(for: item, seed: seed, "slips")
        var made: [[UInt8]] = []
        var twins: [Twin] = []
        // Twins of a short question soon repeat each other. What ends the tries is not the count, so that the first
        // twins of an item are the same however many are asked for.
        var misses = 0
        while twins.count < count, misses < 16 {
            misses += 1
            let slips = slips(scan, given, item.question, &random)
            if slips.isEmpty { continue }
            let question = Self.applying(slips, to: item.question)
            if made.contains(question) { continue }
            made.append(question)
            misses = 0
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: String(decoding: question, as: UTF8.self),
                    task: item.task,
                    // Where nothing shows that the text is English, a slip may make a word this module does not know.
                    grade: scan.flags.contains(.english) ? .proved : .guarded,
                    proof: Proof(kind: declaration.proof, bindings: slips)
                )
            )
        }
        if twins.isEmpty {
            return refusal(of: item, GuardTrip("no-word-to-misspell", "no word may be misspelt"))
        }
        return TwinAttempt(twins: twins)
    }

    /// The words that the key rests on, or that are printed beside the question.
    private static func given(_ task: AnswerTask) -> WordFilter {
        var filter = WordFilter()
        switch task {
        case .choice(let task):
            for text in task.options { filter.insert(wordsOf: text) }
            for text in task.labels { filter.insert(wordsOf: text) }
        case .text(let task):
            for text in task.accepted { filter.insert(wordsOf: text) }
            for text in task.rejected { filter.insert(wordsOf: text) }
        case .number, .code: break
        }
        return filter
    }

    /// Slips in words drawn without replacement, in text order; fewer where a word takes none.
    private func slips(
        _ scan: borrowing TypoScan,
        _ given: borrowing WordFilter,
        _ text: String,
        _ random: inout SeededRandom
    ) -> [Proof.Binding] {
        var words = scan.words
        let wanted = max(1, (words.count + 5) / 10)
        var slips: [Proof.Binding] = []
        var drawn = 0
        while slips.count < wanted, drawn < words.count {
            words.swapAt(drawn, drawn + random.below(words.count - drawn))
            let word = words[drawn]
            drawn += 1
            let letters = text.utf8.withContiguousStorageIfAvailable {
                // The slice checks its bounds; the copy outlives the buffer.
                Array($0[word.offset..<word.offset + word.count])
            }
            guard let letters, let slip = slip(letters, scan, given, &random) else { continue }
            slips.append(
                Proof.Binding(
                    offset: word.offset,
                    from: String(decoding: letters, as: UTF8.self),
                    to: String(decoding: slip, as: UTF8.self)
                )
            )
        }
        return slips.count > 1 ? slips.sorted { $0.offset < $1.offset } : slips
    }

    /// One slip that makes no word of English or of the item, or nil after a few tries.
    private func slip(
        _ letters: [UInt8],
        _ scan: borrowing TypoScan,
        _ given: borrowing WordFilter,
        _ random: inout SeededRandom
    ) -> [UInt8]? {
        for _ in 0..<8 {
            let edit = TypoEdit(rawValue: random.below(TypoEdit.allCases.count)) ?? .swap
            guard let slip = edit.applied(to: letters, &random) else { continue }
            let key = TypoLexicon.Key(slip)
            if lexicon.flags(key).isEmpty, !scan.present.mayContain(key), !given.mayContain(key) { return slip }
        }
        return nil
    }

    private static func applying(_ slips: [Proof.Binding], to text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + slips.count)
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var from = 0
            for slip in slips {
                // Slices of the buffer check their bounds, and live only inside this closure.
                result.append(contentsOf: bytes[from..<slip.offset])
                result.append(contentsOf: slip.to.utf8)
                from = slip.offset + slip.from.utf8.count
            }
            result.append(contentsOf: bytes[from...])
        }
        return result
    }
}
