// Options that speak of other options, and questions that speak of options by letter: what a new order would break.

/// Finds composite options and references to options, by patterns of words.
///
/// Found: all / none / any / both / neither / each of the above or of these; "A and B", "Both A and C", "B only";
/// roman composites ("I and III only", "(ii) and (iv)"); "all options given"; "the first option", "option B";
/// alternatives listed as "(A) … (B) …" in the stem; stems with "in the following order" or "as listed". Not found,
/// on purpose: sorted numbers and dates, "best", "EXCEPT", options that continue the stem, formulas such as `C ∨ D`
/// or `P(A)`; each is the same question in any order. Missed: references by sense alone, such as "all three
/// structures" where the other three options are structures, or "none, because it sinks".
///
/// Measured, on the suites whose misses taught it some of its patterns: it finds something in 842 of 14,042 MMLU items
/// and in 259 of 12,032 MMLU-Pro items. Of 60 of these, drawn and read, all had a composite option (13 of them combine
/// statements of the stem, which any order leaves alone); exact 95% bound on false alarms 4.9%. All that were refused
/// for an order or a label in the stem were read: 21 of 25 would have been safe. Of 100 items without a find, drawn
/// from the 4,117 that have a word such as "both" or "only" in an option, one was a miss (bound 4.7%).
public struct CompositeOptionDetector: Sendable {
    /// What makes an option depend on the others or on their order, for people; nil if nothing does.
    public let compositeOption: String?

    /// How the question speaks of options by letter or place, for people; nil if it does not.
    public let labelInQuestion: String?

    /// A detector for one item; `labels` are the published labels of `options`.
    public init(question: String, options: [String], labels: [String]) {
        let known = OptionLabels(labels)
        var text = OptionText()
        var found: String?
        for option in options where found == nil {
            text.read(option, labels: known)
            if let why = Self.whyComposite(text, option, known) { found = "\(why): \(ItemGuards.excerpt(option))" }
        }
        text.read(question, labels: known)
        compositeOption = found ?? Self.whyOrdered(text)
        labelInQuestion = Self.whyReferring(text, question) ?? Self.whyListed(text, labels)
    }

    private static let telling: OptionTermSet = [
        .all, .none, .any, .both, .neither, .either, .some, .each, .combination, .combinations, .two, .three,
        .above, .listed, .given, .only, .and, .or, .nor, .option, .options, .choice, .choices, .alternative,
        .alternatives, .answer, .answers,
    ]

    private static func whyComposite(_ text: OptionText, _ option: String, _ labels: OptionLabels) -> String? {
        let isTelling = !text.terms.isDisjoint(with: telling)
        let isNamed = !text.marks.isDisjoint(with: [.isLabel, .isLabelInOtherCase, .isRoman])
        guard isTelling || isNamed else { return nil }
        let words = text.words
        return whyQuantified(words) ?? whyLettered(text, labels) ?? whyRoman(text) ?? whyReferring(text, option)
    }

    private static let fillers: OptionTermSet = [
        .and, .or, .both, .neither, .nor, .either, .only, .not, .but, .all, .is, .are, .correct, .true, .right, .wrong,
        .false, .incorrect, .of, .the, .above, .option, .options, .choice, .choices, .answer, .answers, .statement,
        .statements, .together,
    ]

    /// Options made of labels and joining words: "A and B", "both A and C", "B only", "A, B and D are correct",
    /// "both 2 and 3".
    private static func whyLettered(_ text: OptionText, _ labels: OptionLabels) -> String? {
        guard !text.hasFormulaSigns, !text.words.isEmpty else { return nil }
        var named: [OptionWord] = []
        var hasOthers = false
        for word in text.words {
            if word.marks.contains(.isBracketed), !word.marks.contains(.isListMark) { return nil }
            if word.label != 0 {
                named.append(word)
            } else if fillers.contains(word.term) {
                hasOthers = true
            } else if word.marks.contains(.isDigits), word.range.count < 3 {
                named.append(word)
            } else {
                return nil
            }
        }
        let numbers = named.filter { $0.label == 0 }
        if !numbers.isEmpty {
            let isPair: OptionTermSet = [.both, .neither, .either]
            guard isPair.contains(text.words[0].term), numbers.count == named.count, numbers.count >= 2 else {
                return nil
            }
            let isPlace = numbers.allSatisfy { word in
                (1...max(1, labels.count)).contains { WordKey(String($0)) == word.key }
            }
            return isPlace ? "names other options" : nil
        }
        guard let first = named.first else { return nil }
        if named.contains(where: { $0.label != first.label }) { return "names other options" }
        let isCertain = named.allSatisfy { $0.marks.isSuperset(of: [.isLabel, .hasCapital]) }
        return isCertain && hasOthers ? "names another option" : nil
    }

    /// "I only", "I and II", "(ii), (iii) and (iv)": combinations of statements that the stem numbers.
    private static func whyRoman(_ text: OptionText) -> String? {
        guard text.marks.contains(.isRoman) else { return nil }
        var count = 0
        var (hasOnly, isCertain) = (false, false)
        for word in text.words {
            if word.marks.contains(.isRoman) {
                count += 1
                // A small i, v may be a pronoun or a variable; ii, (i) and I may not.
                let isLong = word.range.count > 1 && !text.hasFormulaSigns
                if word.marks.contains(.hasCapital) || word.marks.contains(.isBracketed) || isLong { isCertain = true }
            } else if fillers.contains(word.term) {
                if word.term == .only { hasOnly = true }
            } else {
                return nil
            }
        }
        return isCertain && (count >= 2 || hasOnly) ? "combines numbered statements" : nil
    }

    private static let orders: [[OptionTerm]] = [
        [.the, .following, .order], [.order, .listed], [.order, .given], [.order, .shown],
        [.order, .of, .the, .options],
        [.order, .of, .options], [.order, .of, .the, .choices], [.listed, .in, .order], [.options, .in, .order],
        [.following, .sequence], [.options, .above], [.options, .below], [.choices, .below], [.order, .below],
    ]

    /// Stems that speak of the order in which options stand: short ones, and long ones that do so where they ask.
    private static func whyOrdered(_ text: OptionText) -> String? {
        guard !text.terms.isDisjoint(with: [.order, .sequence, .options, .choices]) else { return nil }
        let words = text.words
        var start = 0
        if words.count > 30 {
            start = (words.dropLast().lastIndex { $0.marks.contains(.endsSentence) } ?? -1) + 1
        }
        for sign in orders {
            for index in stride(from: start, through: words.count - sign.count, by: 1)
            where sign.indices.allSatisfy({ words[index + $0].term == sign[$0] }) {
                return "the question speaks of an order: \(sign.map(\.word).joined(separator: " "))"
            }
        }
        return nil
    }

    /// Alternatives listed in the stem under the labels of the options.
    private static func whyListed(_ text: OptionText, _ labels: [String]) -> String? {
        guard text.marks.contains(.isListMark), labels.count >= 2 else { return nil }
        let listed = Set(text.words.filter { $0.marks.isSuperset(of: [.isListMark, .isLabel]) }.map(\.label))
        guard listed.contains(1), listed.contains(2) else { return nil }
        let shown = listed.sorted().map { labels[Int($0) - 1] }.joined(separator: ", ")
        return "the question has the labels \(shown)"
    }
}
