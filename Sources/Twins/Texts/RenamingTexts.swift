// The texts of an item that a renaming changes, taken out in a fixed order and put back.

import AuditModel

/// The texts of an item with a passage and the names in them.
struct RenamingTexts {
    /// Guards by which a name is kept.
    static let guards = [
        "ordinary-word", "mixed-case", "inside-code", "article", "shared-stem", "nickname", "demonym", "acronym",
        "too-many-names",
        "name-on-one-side",
    ]

    /// Passage, question, then the answers or options, then a worked solution.
    let texts: [String]
    /// Their words.
    let words: [[TextWord]]
    /// The names.
    let roster: NameRoster
    /// Every word in lower case.
    let keys: Set<String>

    /// The names of `item`; `anchors` is 1 if a name must be in the passage to be changed, 2 if also in the question.
    init(_ item: Item, anchors: Int) throws(GuardTrip) {
        texts = Self.texts(of: item, withOptions: anchors == 1)
        words = texts.map(TextWord.words)
        keys = Set(words.joined().map(\.key))
        for text in words.prefix(anchors) where text.count >= 8 {
            let long = text.filter { $0.range.count > 3 && !$0.hasDigit }
            if 10 * long.count(where: \.isCapitalised) > 6 * long.count, long.count >= 5 {
                throw GuardTrip("title-case", "most words begin with a capital")
            }
        }
        roster = NameRoster(words, sources: texts.map { Array($0.utf8) }, anchors: anchors)
        let kept = roster.kept.filter { $0.trip.guardID != "name-on-one-side" }
        if let first = kept.first, kept.count > roster.names.count { throw first.trip }
        if roster.names.isEmpty {
            throw roster.kept.first?.trip ?? GuardTrip("no-entity", "no name is certain to be one")
        }
    }

    /// Whether the item speaks of he or she.
    var isGendered: Bool { !KnownNames.gendered.isDisjoint(with: keys) }

    /// Whether pronouns of one gender may point at one of several names of unknown gender; the guard
    /// `gendered-pronoun` where there are pronouns of both.
    func hasDoubtfulGender() throws(GuardTrip) -> Bool {
        let unknown = roster.names.filter(\.hasUnknownGender)
        let others = roster.names.count { $0.givenFemale != nil }
        guard !unknown.isEmpty, unknown.count + others >= 2 else { return false }
        let hasFemale = !keys.isDisjoint(with: KnownNames.pronouns.female)
        let hasMale = !keys.isDisjoint(with: KnownNames.pronouns.male)
        if hasFemale && hasMale && unknown.count >= 2 {
            throw GuardTrip("gendered-pronoun", "he and she, and \(unknown[0].spelling) may be either")
        }
        return hasFemale || hasMale
    }

    /// Whether the question calls for knowledge of a name that the passage does not give: a capitalised word, or the
    /// noun after which or what, that is not in the passage.
    func questionSaysMore(answerIsRenamed: Bool) -> Bool {
        guard words.count > 1 else { return false }
        let passage = Set(words[0].map(\.key))
        for (at, word) in words[1].enumerated() {
            if word.isCapitalised, !word.beginsSentence, !passage.contains(word.key),
                !OrdinaryWords.function.contains(word.key)
            {
                return true
            }
            if answerIsRenamed, ["which", "what"].contains(word.key), at + 1 < words[1].count {
                let noun = words[1][at + 1]
                if noun.joint == .space, !passage.contains(noun.key), !OrdinaryWords.function.contains(noun.key) {
                    return true
                }
            }
        }
        return false
    }

    /// `item` with its texts replaced by `new`, which are in the order of `texts`.
    func item(_ item: Item, with new: [String]) -> Item {
        var copy = item
        guard new.count == texts.count, new.count >= 2 else { return item }
        copy.passage = new[0]
        copy.question = new[1]
        let rest = new.dropFirst(2)
        guard !rest.isEmpty else { return copy }
        switch item.task {
        case .text(let task):
            let count = task.accepted.count
            copy.task = .text(
                TextTask(accepted: Array(rest.prefix(count)), rejected: Array(rest.dropFirst(count)))
            )
        case .choice(let task):
            copy.task = .choice(ChoiceTask(options: Array(rest), labels: task.labels, gold: task.gold))
        case .number(let task):
            copy.task = .number(NumberTask(gold: task.gold, solution: rest.first))
        case .code: break
        }
        return copy
    }

    private static func texts(of item: Item, withOptions: Bool) -> [String] {
        let asked = [item.passage ?? "", item.question]
        guard withOptions else { return asked }
        return switch item.task {
        case .text(let task): asked + task.accepted + task.rejected
        case .choice(let task): asked + task.options
        case .number(let task): asked + (task.solution.map { [$0] } ?? [])
        case .code: asked
        }
    }
}
