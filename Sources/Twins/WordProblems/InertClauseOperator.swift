// A sentence that changes nothing, before the story or before its question.

public import AuditModel

/// The question with one sentence about its setting added; it has no number, name or pronoun and compares nothing.
///
/// - Relation: invariant.
/// - Proof: the insertion; without the inserted bytes the twin is the original byte for byte, which is checked for
///   every twin.
/// - Guards: `wrong-kind`, `oversized`, `control-characters`, `weather-matters` (the story speaks of weather or
///   seasons), `not-prose` (no opening word with a capital, number or sum of money), `no-safe-place` (the first word
///   points back and the question's own sentence does not begin for certain, or points back), `no-fitting-clause`
///   (every sentence of the grammar shares a word with the item). The grammar is closed and short: see the source.
/// - Blind to: a model that recognises the story from its other sentences, none of which changes.
public struct InertClauseOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: no author drew a place for a sentence.
    public let declaration = OperatorDeclaration(
        id: "inert-clause",
        summary: "The same question with a sentence about the setting that changes nothing.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "insertion",
        guards: [
            "wrong-kind", "oversized", "control-characters", "speaks-of-itself", "weather-matters", "not-prose",
            "no-safe-place",
            "no-fitting-clause",
        ],
        blindTo: "A model that memorised the story recognises its sentences, which all stay as they were."
    )

    /// Distinct sentences and places, drawn without replacement.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard case .number = item.task else {
            return refusal(of: item, GuardTrip("wrong-kind", "not a numeric item"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        if let phrase = SelfReference.phrase(in: item.question) {
            return refusal(of: item, GuardTrip("speaks-of-itself", "the question says \"\(phrase)\""))
        }
        let text = QuestionText(item.question)
        if let word = text.words.first(where: { InertClause.weather.contains($0.key) }) {
            let shown = ItemGuards.excerpt(String(decoding: text.bytes[word.range], as: UTF8.self))
            return refusal(of: item, GuardTrip("weather-matters", "the question says \"\(shown)\""))
        }
        let places = Self.places(in: text)
        guard let places else { return refusal(of: item, GuardTrip("not-prose", "no opening of a sentence")) }
        if places.isEmpty {
            return refusal(of: item, GuardTrip("no-safe-place", "a word that points back stands first"))
        }
        let said = Set(text.words.map(\.key))
        let choices = places.flatMap { place in
            (place == 0 ? InertClause.openings : InertClause.interludes)
                .filter { clause in !clause.content.contains { said.contains($0) } }
                .map { (place: place, clause: $0) }
        }
        if choices.isEmpty {
            return refusal(of: item, GuardTrip("no-fitting-clause", "every clause shares a word with the question"))
        }
        var random = random(for: item, seed: seed, "clauses")
        var twins: [Twin] = []
        for choice in random.shuffled(choices).prefix(count) {
            let inserted = Array((choice.clause.text + " ").utf8)
            var new = text.bytes
            new.insert(contentsOf: inserted, at: choice.place)
            var restored = new
            restored.removeSubrange(choice.place..<choice.place + inserted.count)
            guard restored == text.bytes else { continue }
            let binding = Proof.Binding(offset: choice.place, from: "", to: choice.clause.text + " ")
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    question: String(decoding: new, as: UTF8.self),
                    task: item.task,
                    proof: Proof(kind: declaration.proof, bindings: [binding])
                )
            )
        }
        return TwinAttempt(twins: twins)
    }

    /// Where a sentence may be added, in order; nil for a question that opens no sentence.
    private static func places(in text: QuestionText) -> [Int]? {
        let first = text.byte(0)
        guard (65...90).contains(first) || text.isDigit(0) || first == 36 else { return nil }
        var places: [Int] = []
        let opensPointing = text.words.first.map { InertClause.pronouns.contains($0.key) } ?? true
        if !opensPointing { places.append(0) }
        if let last = LastSentence(text), last.isCertain, last.range.lowerBound > 0, last.keys.count >= 6,
            last.keys.first.map({ asking.contains($0) }) == true,
            !last.keys.contains(where: { InertClause.pointers.contains($0) }),
            !leadsOn(before: last.range.lowerBound, in: text)
        {
            places.append(last.range.lowerBound)
        }
        return places
    }

    /// Whether the sentence that ends before `end` opens with a word that leads on to the next: "If a hat costs $5.
    /// How much …?"
    private static func leadsOn(before end: Int, in text: QuestionText) -> Bool {
        let words = text.words.filter { $0.range.upperBound <= end }
        for word in words.reversed() {
            var before = word.range.lowerBound - 1
            while text.byte(before) == 32 || text.byte(before) == 10 { before -= 1 }
            if before < 0 || [33, 46].contains(text.byte(before)) { return conditions.contains(word.key) }
        }
        return true
    }

    private static let conditions = Set(
        "if when assuming assume given suppose supposing because since while although".split(separator: " ")
            .map { QuestionText.key(String($0)) }
    )
    private static let asking = Set(["how", "what"].map(QuestionText.key))
}
