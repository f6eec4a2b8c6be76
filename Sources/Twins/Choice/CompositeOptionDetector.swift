// Options that speak of other options, and questions that speak of options by letter: what a new order would break.

/// Finds composite options and references to options, by patterns of words.
///
/// Found: all / none / any / both / neither of the above or of these; "A and B", "Both A and C", "B only"; roman
/// composites ("I and III only"); "the first option", "option B", "(B)"; stems with "in the following order" or
/// "as listed". Not found, on purpose: sorted numbers and dates, "best", "EXCEPT", options that continue the stem;
/// each is the same question in any order.
public struct CompositeOptionDetector: Sendable {
    private let question: [OptionWord]
    private let options: [String]
    private let optionWords: [[OptionWord]]
    private let labels: Set<String>

    /// A detector for one item; `labels` are the published labels of `options`.
    public init(question: String, options: [String], labels: [String]) {
        self.question = OptionWord.words(question)
        self.options = options
        optionWords = options.map(OptionWord.words)
        self.labels = Set(labels)
    }

    /// What makes an option depend on the others or on their order, for people; nil if nothing does.
    public var compositeOption: String? {
        for (option, words) in zip(options, optionWords) {
            if let why = quantified(words) ?? lettered(words) ?? roman(words) ?? referring(words) {
                return "\(why): \(ItemGuards.excerpt(option))"
            }
        }
        return ordered(question)
    }

    /// How the question speaks of options by letter or place, for people; nil if it does not.
    public var labelInQuestion: String? {
        if let why = referring(question) { return why }
        let bracketed = Set(question.filter { $0.isBracketed && labels.contains($0.text) }.map(\.text))
        return bracketed.count >= 2 ? "the question has the labels \(bracketed.sorted().joined(separator: ", "))" : nil
    }

    private static let quantifiers: Set = ["all", "none", "any", "both", "neither", "either", "some", "two", "three"]
    private static let pointers: Set = [
        "above", "these", "those", "them", "options", "choices", "answers", "alternatives", "following", "preceding",
        "others", "listed", "foregoing",
    ]

    /// "all of the above", "none of these", "both of them", "neither", "none above".
    private func quantified(_ words: [OptionWord]) -> String? {
        let plain = words.map(\.lower)
        if plain.count == 1, ["both", "neither", "either", "none", "all", "above"].contains(plain[0]) {
            return "the whole option is a reference"
        }
        if plain.suffix(2) == ["of", "above"] || plain.suffix(3) == ["of", "the", "above"] {
            return "refers to others"
        }
        if plain == ["not", "listed"] || plain == ["not", "given"] { return "refers to the list" }
        for (index, word) in plain.enumerated() where Self.quantifiers.contains(word) {
            var rest = plain[(index + 1)...].prefix(4).filter { !["the", "two", "three", "four"].contains($0) }[...]
            if rest.first == "of" {
                rest = rest.dropFirst()
                if let target = rest.first, Self.pointers.contains(target), isEnd(rest) { return "refers to others" }
            } else if let target = rest.first, ["above", "preceding", "foregoing"].contains(target) {
                return "refers to others"
            }
        }
        return nil
    }

    /// Whether a pointer such as "these" points at options and is not followed by a noun ("all of these cells").
    private func isEnd(_ rest: ArraySlice<String>) -> Bool {
        guard let target = rest.first else { return false }
        guard ["these", "those", "them", "following"].contains(target) else { return true }
        let next = rest.dropFirst().first
        return next == nil
            || ["are", "is", "were", "options", "choices", "answers", "apply", "statements"]
                .contains(next ?? "")
    }

    private static let fillers: Set = [
        "and", "or", "both", "neither", "nor", "either", "only", "not", "but", "all", "is", "are", "correct", "true",
        "right", "wrong", "false", "incorrect", "of", "the", "above", "option", "options", "choice", "choices",
        "answer", "answers", "statement", "statements", "together",
    ]

    /// Options made of labels and joining words: "A and B", "both A and C", "B only", "A, B and D are correct".
    private func lettered(_ words: [OptionWord]) -> String? {
        let named = words.filter { isLabel($0) }
        let others = words.filter { !isLabel($0) }
        guard !named.isEmpty, others.allSatisfy({ Self.fillers.contains($0.lower) }) else { return nil }
        let distinct = Set(named.map { $0.text.uppercased() })
        if distinct.count >= 2 { return "names other options" }
        let isCertain = named.allSatisfy { labels.contains($0.text) && $0.text != $0.text.lowercased() }
        return isCertain && !others.isEmpty ? "names another option" : nil
    }

    /// A label as published or in the other case; digits count only as published.
    private func isLabel(_ word: OptionWord) -> Bool {
        labels.contains(word.text) || word.text.count == 1 && labels.contains(word.text.uppercased())
    }

    private static let romans: Set = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]

    /// "I only", "I and II", "II, III and IV", "1 and 3 only" where statements are numbered in the stem.
    private func roman(_ words: [OptionWord]) -> String? {
        let named = words.filter { Self.romans.contains($0.text) }
        let others = words.filter { !Self.romans.contains($0.text) }
        guard !named.isEmpty, others.allSatisfy({ Self.fillers.contains($0.lower) }) else { return nil }
        if named.count >= 2 || others.contains(where: { $0.lower == "only" }) { return "combines numbered statements" }
        return nil
    }

    private static let places: Set = [
        "first", "second", "third", "fourth", "fifth", "last", "previous", "preceding",
        "next", "other", "remaining", "above", "following",
    ]
    private static let nouns: Set = ["option", "options", "choice", "choices", "alternative", "alternatives"]

    /// "the first option", "option B", "the other choices"; "(B)" is left to the caller.
    private func referring(_ words: [OptionWord]) -> String? {
        for (index, word) in words.enumerated() {
            guard Self.nouns.contains(word.lower) || word.lower == "answer" || word.lower == "answers" else { continue }
            if index + 1 < words.count, labels.contains(words[index + 1].text),
                words[index + 1].text != words[index + 1].text.lowercased() || words[index + 1].isBracketed
                    || words[index + 1].text.allSatisfy(\.isNumber) && Self.nouns.contains(word.lower)
            {
                return "names option \(words[index + 1].text)"
            }
            guard Self.nouns.contains(word.lower), index > 0 else { continue }
            let before = words[index - 1].lower
            // A stem's "the following options" announces the list and points at no option.
            if Self.places.contains(before), !(before == "following" || before == "above" || before == "other") {
                return "refers to \(before) \(word.lower)"
            }
            if before == "other" || before == "above", words.count <= 12 { return "refers to \(before) \(word.lower)" }
        }
        return nil
    }

    /// Stems that speak of the order in which options stand.
    private func ordered(_ words: [OptionWord]) -> String? {
        let text = " " + words.map(\.lower).joined(separator: " ") + " "
        let signs = [
            " the following order ", " order listed ", " order given ", " order shown ", " order of the options ",
            " order of options ", " order of the choices ", " listed in order ", " options in order ",
            " following sequence ", " options above ", " options below ", " choices below ", " order below ",
        ]
        for sign in signs where text.contains(sign) {
            return "the question speaks of an order:\(sign.dropLast())"
        }
        return nil
    }
}

/// A word of an option or a question: letters, digits and apostrophes.
struct OptionWord {
    /// As written.
    var text: String
    /// In lower case.
    var lower: String
    /// Whether a bracket follows it, `(B)` or `B)`.
    var isBracketed: Bool

    /// The words of `text` in order.
    static func words(_ text: String) -> [OptionWord] {
        var found: [OptionWord] = []
        var word = String.UnicodeScalarView()
        for scalar in Array(text.unicodeScalars) + [" "] {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" {
                word.append(scalar)
            } else if !word.isEmpty {
                let plain = String(word)
                found.append(OptionWord(text: plain, lower: plain.lowercased(), isBracketed: scalar == ")"))
                word = String.UnicodeScalarView()
            }
        }
        return found
    }
}
