// A reading item with a second text below the first that has nothing to do with it.

public import AuditModel

/// The passage followed by another item's passage that shares nothing with the question.
///
/// - Relation: invariant. The answer is read from the first text, which stays byte for byte; the second has no name
///   and no number of the item, no content word of the question, and none of the answers.
/// - Proof: the length of the original passage in bytes, at which the appended text begins; cutting there restores the
///   original. What the texts do not share is checked by the guards. Grade A where the key is a span of the passage;
///   B where it is not, so that the second text might bear on it in other words.
/// - Guards: `wrong-kind` (no passage, code, or a pair to be labelled), `oversized`, `control-characters`,
///   `whole-text-question` (asks about the text itself: its title, author, end, number of sentences),
///   `answer-not-in-passage`, `unanchored-question` (no word of the question is in the passage, or a pronoun with no
///   name before it might mean someone of the second text), `no-unrelated-passage`.
/// - Blind to: a model that memorised the passage finds the answer all the more easily; a lower score may be trouble
///   with longer texts.
public struct DistractorPassageOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and never exchangeable: the published item has one text.
    public let declaration = OperatorDeclaration(
        id: "distractor-passage",
        summary: "The passage with an unrelated passage of another item below it.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "appended",
        guards: [
            "wrong-kind", "oversized", "control-characters", "whole-text-question", "answer-not-in-passage",
            "unanchored-question", "no-unrelated-passage",
        ],
        blindTo: "A model that memorised the passage is helped by it as before; a lower score may be trouble with "
            + "longer texts."
    )

    /// What separates the two texts.
    static let separator = "\n\n"
    /// Other items drawn without success before giving up.
    private static let mostTries = 60
    /// Most bytes of an appended text.
    private static let longest = 20_000

    /// Always refused: without a suite there is no other passage.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, in: .empty, count: count, seed: seed)
    }

    /// Twins with passages of other items of `suite`.
    public func attempt(_ item: Item, in suite: SuiteContext, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        do {
            return TwinAttempt(twins: try twins(of: item, suite: suite, count: count, seed: seed))
        } catch {
            return refusal(of: item, error)
        }
    }

    private func twins(
        of item: Item,
        suite: SuiteContext,
        count: Int,
        seed: UInt64
    ) throws(GuardTrip) -> [Twin] {
        guard let passage = item.passage, !passage.isEmpty else { throw GuardTrip("wrong-kind", "no passage") }
        if case .code = item.task { throw GuardTrip("wrong-kind", "code") }
        if PairLabels.family(of: item) != nil { throw GuardTrip("wrong-kind", "a pair to be labelled") }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { throw trip }
        if let word = Self.wholeTextWord(item.question) {
            throw GuardTrip("whole-text-question", "the question says \(word)")
        }
        let isSpan = try AnswerSpans(item, roster: nil).holdsKey
        if let trip = Self.anchorTrip(item.question, passage: passage) { throw trip }
        let target = Unrelated(item)
        var random = random(for: item, seed: seed, "passage")
        var seen: Set<[UInt8]> = [Array(passage.utf8)]
        var twins: [Twin] = []
        guard !suite.items.isEmpty else { throw GuardTrip("no-unrelated-passage", "no other items are at hand") }
        var misses = 0
        while twins.count < count, misses < Self.mostTries {
            misses += 1
            let other = suite.items[random.below(suite.items.count)]
            guard other.id != item.id, other.cluster == nil || other.cluster != item.cluster, let text = other.passage,
                (40...Self.longest).contains(text.utf8.count),
                passage.utf8.count + text.utf8.count < ItemGuards.mostBytes,
                ItemGuards.controls(Item(id: "", question: text, task: item.task)) == nil,
                seen.insert(Array(text.utf8)).inserted, target.sharesNothing(with: text)
            else { continue }
            // Tries are counted anew for each twin, so that asking for more twins never changes the first ones.
            misses = 0
            let offset = passage.utf8.count
            let proof = Proof(
                kind: declaration.proof,
                steps: ["passage of \(other.id) appended"],
                figures: ["offset": Double(offset)]
            )
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    passage: passage + Self.separator + text,
                    question: item.question,
                    task: item.task,
                    grade: isSpan ? .proved : .guarded,
                    proof: proof
                )
            )
        }
        if twins.isEmpty { throw GuardTrip("no-unrelated-passage", "none was found among the suite's passages") }
        return twins
    }

    /// A word by which the question asks about the text itself.
    private static func wholeTextWord(_ question: String) -> String? {
        TextWord.words(of: question).first { aboutText.contains($0.key) }?.text
    }

    /// `unanchored-question` unless the question itself says what it is about.
    private static func anchorTrip(_ question: String, passage: String) -> GuardTrip? {
        let inPassage = Set(TextWord.words(of: passage).map(\.key))
        var hasName = false
        var hasContent = false
        for word in TextWord.words(of: question) {
            if pronouns.contains(word.key), !hasName {
                return GuardTrip("unanchored-question", "\(word.text) may mean someone of another text")
            }
            guard inPassage.contains(word.key), !OrdinaryWords.function.contains(word.key) else { continue }
            hasContent = true
            if word.isCapitalised, !word.beginsSentence { hasName = true }
        }
        return hasContent ? nil : GuardTrip("unanchored-question", "no word of the question is in the passage")
    }

    private static let pronouns: Set = [
        "he", "she", "they", "him", "her", "his", "hers", "their", "them", "it", "its", "this", "these", "here",
        "there",
    ]

    private static let aboutText = Set(
        """
        passage passages text texts article articles paragraph paragraphs story stories author authors title titles
        writer narrator main summary summarise summarize sentence sentences word words last first final finally end
        ends ending begin begins beginning opening conclusion tone purpose excerpt mentioned mention document topic
        speaker line lines theme above below following not except
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
