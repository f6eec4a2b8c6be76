// Where the answers of a reading item stand in its passage, before and after a renaming.

import AuditModel

/// How often each answer occurs in the passage, as whole words.
struct AnswerSpans {
    private let answers: [[TextWord]]
    private let counts: [Int]
    /// Whether the key occurs: an accepted answer, the right option, the number.
    let holdsKey: Bool
    /// Whether a name to be changed is in an answer that occurs.
    private(set) var isRenamed = false

    /// The spans of `item`; `answer-not-in-passage` if none of a text item's accepted answers occurs,
    /// `unlinked-answer` if names of an answer change and another answer, not in the passage, would stay.
    init(_ item: Item, roster: NameRoster?) throws(GuardTrip) {
        let texts = Self.answers(item)
        let passage = TextWord.words(of: item.passage ?? "").map(\.text)
        answers = texts.map { TextWord.words(of: $0) }
        counts = answers.map { Self.count($0.map(\.text), in: passage) }
        switch item.task {
        case .text:
            holdsKey = counts.contains { $0 > 0 }
            if !holdsKey { throw GuardTrip("answer-not-in-passage", "no accepted answer occurs in the passage") }
        case .choice(let task): holdsKey = counts.indices.contains(task.gold) && counts[task.gold] > 0
        case .number(let task): holdsKey = passage.contains(task.gold.description)
        case .code: holdsKey = false
        }
        guard let roster else { return }
        let names = Set(roster.names.map(\.key))
        func isNamed(_ words: [TextWord]) -> Bool { words.contains { names.contains($0.key) } }
        isRenamed = zip(answers, counts).contains { $1 > 0 && isNamed($0) }
        guard case .text = item.task, isRenamed else { return }
        for (words, count) in zip(answers, counts) where count == 0 && !isNamed(words) {
            let shown = words.map(\.text).joined(separator: " ")
            throw GuardTrip("unlinked-answer", "\(ItemGuards.excerpt(shown)) is accepted and has no new name")
        }
    }

    /// Checks that each answer of `new` occurs in its passage as often as before; else `answer-not-in-passage`.
    func check(_ new: Item) throws(GuardTrip) {
        let passage = TextWord.words(of: new.passage ?? "").map(\.text)
        let now = Self.answers(new).map { Self.count(TextWord.words(of: $0).map(\.text), in: passage) }
        if now != counts { throw GuardTrip("answer-not-in-passage", "an answer occurs \(now) times, not \(counts)") }
    }

    private static func answers(_ item: Item) -> [String] {
        switch item.task {
        case .text(let task): task.accepted
        case .choice(let task): task.options
        case .number, .code: []
        }
    }

    /// How often `answer` occurs in `words`; at most 64 words of it are compared.
    static func count(_ answer: [String], in words: [String]) -> Int {
        let wanted = answer.prefix(64)
        guard let first = wanted.first, words.count >= wanted.count else { return 0 }
        var count = 0
        for start in 0...(words.count - wanted.count) where words[start] == first {
            if words[start..<(start + wanted.count)].elementsEqual(wanted) { count += 1 }
        }
        return count
    }
}
