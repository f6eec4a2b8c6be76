// How an option says "all of the above", and how a text points at "option B" or "the first option".

extension CompositeOptionDetector {
    private static let wholes: OptionTermSet = [.both, .neither, .either, .none, .all, .above]
    private static let quantifiers: OptionTermSet = [
        .all, .none, .any, .both, .neither, .either, .some, .two, .three, .each, .combination, .combinations,
    ]
    private static let pointers: OptionTermSet = [
        .above, .these, .those, .them, .options, .choices, .answers, .alternatives, .following, .preceding, .others,
        .listed, .foregoing, .below,
    ]
    private static let listings: OptionTermSet = [.listed, .given, .mentioned, .described, .stated, .named, .provided]
    private static let listNouns: OptionTermSet = [.options, .choices, .answers, .alternatives]

    /// "all of the above", "none of these", "both of them", "neither", "none above", "all options given".
    static func whyQuantified(_ words: [OptionWord]) -> String? {
        guard let first = words.first?.term, let last = words.last?.term else { return nil }
        if words.count == 1, wholes.contains(first) { return "the whole option is a reference" }
        let beforeLast = words.count > 1 ? words[words.count - 2].term : .other
        if beforeLast == .not, last == .listed || last == .given && words.count == 2 { return "refers to the list" }
        if last == .above, listings.contains(beforeLast) { return "refers to others" }
        if last == .listed, words.count <= 8, quantifiers.contains(first) { return "refers to others" }
        for (index, word) in words.enumerated() {
            if word.term == .above, index > 0,
                words[index - 1].term == .of
                    || index > 1
                        && words[index - 1].term == .the && words[index - 2].term == .of,
                index + 1 == words.count || words[index + 1].term != .mentioned
            {
                return "refers to others"
            }
            if quantifiers.contains(word.term), isReference(words, after: index) { return "refers to others" }
        }
        return nil
    }

    /// Whether what follows the quantifier at `index` makes it speak of other options.
    private static func isReference(_ words: [OptionWord], after index: Int) -> Bool {
        let quantifier = words[index].term
        var at = index + 1
        let end = min(words.count, index + 5)
        func skipArticles() {
            while at < end, [.the, .two, .three, .four].contains(words[at].term) { at += 1 }
        }
        skipArticles()
        guard at < end else { return false }
        if words[at].term == .of {
            at += 1
            skipArticles()
            guard at < end else { return false }
            if words[at].label != 0, words[at].marks.contains(.isBracketed) { return true }
            guard pointers.contains(words[at].term) else { return false }
            // "gave away two of them" counts things; "Two of these" at the start counts options.
            let isCount = quantifier == .two || quantifier == .three
            if isCount, index > 0, [.these, .those, .them].contains(words[at].term) { return false }
            let isCombined = quantifier == .combination || quantifier == .combinations
            return isCombined || isEnd(words, at)
        }
        if words[at].term == .above || words[at].term == .foregoing { return true }
        if words[at].term == .preceding { return isEnd(words, at) }
        guard listNouns.contains(words[at].term), quantifier != .two, quantifier != .three else { return false }
        guard at + 1 < words.count else { return true }
        let next = words[at + 1].term
        return listings.contains(next) || [.above, .below, .are, .is, .apply].contains(next)
    }

    private static let toBe: OptionTermSet = [.are, .is, .were, .options, .choices, .answers, .apply, .statements]
    private static let verbs: OptionTermSet = [
        .was, .about, .although, .will, .would, .can, .could, .may, .might, .must, .should, .have, .has, .do, .does,
        .did,
        .but, .except, .because, .since, .equally, .for, .produces,
    ]
    private static let lastNouns: OptionTermSet = [
        .factors, .reasons, .methods, .things, .items, .processes, .questions, .examples,
    ]

    /// Whether a pointer such as "these" points at options and is not followed by a noun ("all of these cells").
    private static func isEnd(_ words: [OptionWord], _ at: Int) -> Bool {
        guard [.these, .those, .them, .following, .preceding].contains(words[at].term), at + 1 < words.count else {
            return true
        }
        if words[at].marks.contains(.endsSentence) { return true }
        let next = words[at + 1].term
        // "neither of them can testify" speaks of people.
        if words[at].term == .them { return toBe.contains(next) }
        return toBe.contains(next) || verbs.contains(next) || at + 2 == words.count && lastNouns.contains(next)
    }

    private static let places: OptionTermSet = [
        .first, .second, .third, .fourth, .fifth, .last, .previous, .preceding, .next, .remaining,
    ]
    private static let nouns: OptionTermSet = [.option, .options, .choice, .choices, .alternative, .alternatives]

    /// "the first option", "option B", "the other choices"; "(B)" is left to the caller.
    static func whyReferring(_ text: OptionText, _ written: String) -> String? {
        let nounsOrAnswers = nouns.union([.answer, .answers])
        guard !text.terms.isDisjoint(with: nounsOrAnswers) else { return nil }
        let words = text.words
        for (index, word) in words.enumerated() where nounsOrAnswers.contains(word.term) {
            let isNoun = nouns.contains(word.term)
            if index + 1 < words.count, words[index + 1].marks.contains(.isLabel), !word.marks.contains(.endsSentence) {
                let marks = words[index + 1].marks
                if marks.contains(.hasCapital) || marks.contains(.isBracketed) || isNoun && marks.contains(.isDigits) {
                    return "names option \(shown(words[index + 1], written))"
                }
            }
            guard isNoun, index > 0 else { continue }
            let before = words[index - 1]
            // A stem's "the following options" announces the list and points at no option; "the first choice for
            // cleaning" is an idiom.
            let isIdiom = index + 1 < words.count && [.for, .in, .of].contains(words[index + 1].term)
            if places.contains(before.term), !isIdiom { return "refers to \(before.term.word) \(word.term.word)" }
            let isOther = before.key == WordKey("other") || before.term == .above
            if isOther, words.count <= 12 { return "refers to \(shown(before, written)) \(word.term.word)" }
        }
        return nil
    }

    private static func shown(_ word: OptionWord, _ text: String) -> String {
        String(decoding: text.utf8.dropFirst(word.range.lowerBound).prefix(word.range.count), as: UTF8.self)
    }
}
