// Whether a text has anything to do with an item.

import AuditModel

/// What a text must not share with an item to be appended to its passage.
struct Unrelated {
    private let names: Set<String>
    private let numbers: Set<String>
    private let asked: Set<String>
    private let answers: [[String]]

    /// The names, numbers, content words of the question, and answers of `item`.
    init(_ item: Item) {
        let passage = TextWord.words(of: item.passage ?? "")
        let question = TextWord.words(of: item.question)
        let answers: [String] =
            switch item.task {
            case .text(let task): task.accepted + task.rejected
            case .choice(let task): task.options
            case .number(let task): [task.gold.description]
            case .code: []
            }
        let answerWords = answers.map { TextWord.words(of: $0) }
        let all = passage + question + answerWords.joined()
        names = Set(all.filter { $0.isCapitalised && !OrdinaryWords.function.contains($0.key) }.map(\.key))
        numbers = Set(all.filter { $0.hasDigit || AnswerNumber.isNumber($0.key) }.map(\.key))
            .subtracting(["and", "one"])
        let content = question.filter { !OrdinaryWords.function.contains($0.key) && $0.range.count > 2 }
        asked = Set(content.map { Self.stem($0.key) })
        // Answers of function words alone (not, the) would exclude every text; names and nouns are what matters.
        self.answers = answerWords.map { $0.map(\.key) }.filter { !$0.isEmpty }
    }

    /// Whether `text` has no name and no number of the item, no content word of its question and none of its answers.
    func sharesNothing(with text: String) -> Bool {
        let words = TextWord.words(of: text)
        for word in words {
            if word.isCapitalised, names.contains(word.key) { return false }
            if numbers.contains(word.key) || asked.contains(Self.stem(word.key)) { return false }
        }
        let keys = words.map(\.key)
        let known = Set(keys)
        for answer in answers where known.contains(answer[0]) && AnswerSpans.count(answer, in: keys) > 0 {
            return false
        }
        return true
    }

    /// The first five letters: invent, invented and inventor are one.
    private static func stem(_ key: String) -> String { String(key.unicodeScalars.prefix(5).map(Character.init)) }
}
