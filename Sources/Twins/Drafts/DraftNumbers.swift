// Every number a text says, in digits or in English words, in one spelling each: what a draft must keep.

import AuditModel

/// The numbers of a text in order: `5`, `1200`, `3/2`, `20%`, `#3` for an ordinal, `=H2O` for digits in a name.
///
/// Equal: `twelve`, `12`, `12.0`, `a dozen`; `half`, `1/2`, `½`, `0.5`; `20%`, `twenty percent`; `twice`, `two
/// times`, `double`; `third` after `the` and `3rd`. Number words of other languages than English are not seen. Where a
/// wording is not understood the numbers differ, and the draft is refused: never the other way.
struct DraftNumbers {
    /// The numbers in text order.
    private(set) var inOrder: [String] = []
    private let tokens: [DraftToken]

    init(_ tokens: [DraftToken]) {
        self.tokens = tokens
        var at = 0
        while at < tokens.count { at = read(at) }
    }

    /// Reads what is at `at` and returns where to go on.
    private mutating func read(_ at: Int) -> Int {
        let token = tokens[at]
        switch token.kind {
        case .literal: inOrder.append("=" + token.lower)
        case .ordinal(let value): inOrder.append("#\(value)")
        case .mark, .word, .number:
            if let (value, end) = number(at) {
                let after = percentEnd(isMark("-", end) ? end + 1 : end)
                inOrder.append(after == nil ? "\(value)" : "\(value)%")
                return after ?? end
            }
            if token.kind == .word {
                if let place = DraftNumberWords.ordinals[token.lower] { inOrder.append("#\(place)") }
                if let parts = DraftNumberWords.parts[token.lower], DraftNumberWords.ordinals[token.lower] == nil,
                    let part = Rational(1, Int128(parts))
                {
                    inOrder.append("\(part)")
                }
                if let times = DraftNumberWords.multiples[token.lower] { inOrder.append("\(times)") }
                if DraftNumberWords.pairs.contains(token.lower) { inOrder.append("~pair") }
            } else if token.text.unicodeScalars.first?.properties.numericType != nil {
                inOrder.append("=" + token.text)
            }
        }
        return at + 1
    }

    /// A whole number expression at `at`: sign, digits or words, multiplier, fraction, "and a half".
    private func number(_ at: Int) -> (value: Rational, end: Int)? {
        if isMinus(at), let (value, end) = unsigned(at + 1), let negative = Rational(0).subtracting(value) {
            return (negative, end)
        }
        return unsigned(at)
    }

    private func unsigned(_ at: Int) -> (value: Rational, end: Int)? {
        guard at < tokens.count else { return nil }
        if ["a", "an"].contains(tokens[at].lower), let (value, end) = part(of: Rational(1), at + 1) {
            return (value, end)
        }
        guard var (value, end) = fraction(at) ?? cardinal(at) else { return nil }
        while let word = word(end), let factor = DraftNumberWords.factors[word],
            let product = value.multiplied(by: factor)
        {
            (value, end) = (product, end + 1)
        }
        if let (whole, next) = part(of: value, isMark("-", end) ? end + 1 : end) { return (whole, next) }
        var more = end
        if word(end) == "and" { more += 1 }
        let isMixed = more > end || value.denominator == 1
        if isMixed, let (rest, next) = properFraction(more, needsSpace: more == end), let sum = value.adding(rest) {
            return (sum, next)
        }
        return (value, end)
    }

    /// Digits, `3/4`, or a character such as ½.
    private func fraction(_ at: Int) -> (value: Rational, end: Int)? {
        if let value = DraftNumberWords.characters[tokens[at].text] { return (value, at + 1) }
        guard case .number(let top) = tokens[at].kind else { return nil }
        if isMark("/", at + 1), tokens[at + 1].isGlued, at + 2 < tokens.count, tokens[at + 2].isGlued,
            case .number(let bottom) = tokens[at + 2].kind, let value = top.divided(by: bottom)
        {
            return (value, at + 3)
        }
        return (top, at + 1)
    }

    /// What may follow a whole number to make it a mixed one: `½`, `1/2`, `a half`, `three quarters`.
    private func properFraction(_ at: Int, needsSpace: Bool) -> (value: Rational, end: Int)? {
        guard at < tokens.count else { return nil }
        if let value = DraftNumberWords.characters[tokens[at].text] { return (value, at + 1) }
        if let (value, end) = fraction(at), value.denominator > 1, end == at + 3, value.numerator < value.denominator,
            !tokens[at].isGlued
        {
            return (value, end)
        }
        if needsSpace { return nil }
        if ["a", "an"].contains(tokens[at].lower) { return part(of: Rational(1), at + 1) }
        guard let (count, end) = cardinal(at) ?? fraction(at) else { return nil }
        return part(of: count, isMark("-", end) ? end + 1 : end)
    }

    /// `count` of the parts named at `at`, fewer than make a whole: `two thirds`, `a quarter`.
    private func part(of count: Rational, _ at: Int) -> (value: Rational, end: Int)? {
        guard let word = word(at), let parts = DraftNumberWords.parts[word], count.denominator == 1,
            count.numerator > 0,
            count.numerator < Int128(parts), let value = Rational(count.numerator, Int128(parts))
        else { return nil }
        return (value, at + 1)
    }

    /// `twenty-five`, `two hundred and five`, `a hundred`, `a dozen`; not the pronoun `one`.
    private func cardinal(_ at: Int) -> (value: Rational, end: Int)? {
        var at = at
        if ["a", "an"].contains(word(at)), let next = word(at + 1), DraftNumberWords.factors[next] != nil { at += 1 }
        guard let first = word(at), DraftNumberWords.cardinals[first] ?? DraftNumberWords.factorValue(first) != nil
        else {
            return nil
        }
        var (total, group) = (0, 0)
        var end = at
        for _ in 0..<12 {
            guard let word = word(end) else { break }
            if let value = DraftNumberWords.cardinals[word] {
                // "two three" is two numbers; "twenty three" one.
                if end > at, !DraftNumberWords.continues(group, with: value) { break }
                group += value
            } else if word == "hundred" {
                group = max(1, group) * 100
            } else if let factor = DraftNumberWords.factorValue(word), end == at || group > 0 {
                (total, group) = (total + max(1, group) * factor, 0)
            } else if word == "and", group % 100 == 0, end > at, let next = self.word(end + 1),
                DraftNumberWords.cardinals[next] != nil
            {
                // "two hundred and five": the word after joins in.
            } else {
                break
            }
            end += 1
            if isMark("-", end), let next = self.word(end + 1), DraftNumberWords.cardinals[next] != nil { end += 1 }
            if total > 1_000_000_000_000 || group > 1_000_000 { break }
        }
        let before = at > 0 ? word(at - 1) : nil
        if end == at + 1, first == "one", let before, DraftNumberWords.beforePronoun.contains(before) { return nil }
        return (Rational(total + group), end)
    }

    private func isMinus(_ at: Int) -> Bool {
        if word(at) == "minus" || word(at) == "negative" { return true }
        guard isMark("-", at) || isMark("\u{2212}", at), at + 1 < tokens.count, tokens[at + 1].isGlued else {
            return false
        }
        return at == 0 || !tokens[at].isGlued || !tokens[at - 1].isSpoken && tokens[at - 1].text != ")"
    }

    /// Where a percent sign or word at `at` ends; nil if there is none.
    private func percentEnd(_ at: Int) -> Int? {
        if isMark("%", at) || word(at) == "percent" { return at + 1 }
        return word(at) == "per" && word(at + 1) == "cent" ? at + 2 : nil
    }

    private func isMark(_ mark: String, _ at: Int) -> Bool { at < tokens.count && tokens[at].text == mark }
    private func word(_ at: Int) -> String? {
        at < tokens.count && tokens[at].kind == .word ? tokens[at].lower : nil
    }
}
