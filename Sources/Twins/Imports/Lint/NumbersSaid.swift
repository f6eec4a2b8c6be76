// The numbers a question says, in digits and in words, with every value a reader may take from them.

import AuditModel

/// One number of a text.
struct NumberSaid: Hashable, Sendable {
    /// Its words, as indices into those of the text; a percent sign or unit after it is not among them.
    var words: Range<Int>
    /// The values it may stand for, the plainest first; never empty.
    var values: [Rational]
    /// Whether it is said in digits.
    var isDigits: Bool
    /// Whether it is a plain count in words (`three`, `twenty-five`), not `half`, `twice`, `week`.
    var isCardinal: Bool
    /// Whether a percent sign or word follows.
    var isPercent: Bool
    /// Whether a currency sign stands before it.
    var isMoney: Bool
}

/// Finds numbers, over bytes and in one pass.
struct NumbersSaid: Sendable {
    /// The words of the text in lower case and the numbers between them, in order.
    let words: [LintWord]
    /// The numbers, in order.
    let numbers: [NumberSaid]

    /// The numbers of `text`.
    init(_ text: String) {
        words = LintWord.words(Array(text.utf8))
        var found: [NumberSaid] = []
        var at = 0
        while at < words.count {
            if let (number, next) = Self.digits(words, at) ?? Self.cardinal(words, at) {
                found.append(number)
                at = next
            } else if let values = NumberVocabulary.loose[words[at].text] {
                found.append(Self.said(at..<at + 1, values))
                at += 1
            } else {
                at += 1
            }
        }
        numbers = found
    }

    /// Every value any of the numbers may stand for; beside "half", one and a half and half of what unit words mean.
    var readings: Set<Rational> {
        let plain = Set(numbers.flatMap(\.values))
        guard words.contains(where: { $0.text == "half" }), let half = Rational(1, 2) else { return plain }
        let units = numbers.filter { !$0.isDigits && !$0.isCardinal }.flatMap(\.values)
        let halves = units.compactMap { $0.multiplied(by: half) }
        return plain.union(halves).union(zip(units, halves).compactMap { $0.adding($1) })
    }

    private static func said(_ words: Range<Int>, _ values: [Rational]) -> NumberSaid {
        NumberSaid(words: words, values: values, isDigits: false, isCardinal: false, isPercent: false, isMoney: false)
    }

    private static func digits(_ words: [LintWord], _ at: Int) -> (NumberSaid, Int)? {
        guard var value = words[at].number else { return nil }
        var values: [Rational] = []
        var next = at + 1
        // 3/4, and 2 1/2 in two numbers.
        if next + 1 < words.count, words[next].text == "/", words[next].touches(words[at].range.upperBound),
            let below = words[next + 1].number, words[next + 1].touches(words[next].range.upperBound),
            let quotient = value.divided(by: below)
        {
            values = [value, below]
            value = quotient
            next += 2
        } else if let (part, end) = fraction(words, next), value.isInteger, part < Rational(1),
            let mixed = value.adding(part)
        {
            values = [value, part]
            value = mixed
            next = end
        }
        values.insert(value, at: 0)
        let follower = next < words.count ? words[next].text : ""
        let isPercent = ["%", "percent", "percentage"].contains(follower)
        if isPercent, let share = value.divided(by: Rational(100)) { values.append(share) }
        if let scale = NumberVocabulary.scales[follower], let product = value.multiplied(by: scale) {
            values.insert(product, at: 0)
        }
        let isMoney = at > 0 && words[at - 1].text == "$"
        let number = NumberSaid(
            words: at..<next,
            values: values,
            isDigits: true,
            isCardinal: false,
            isPercent: isPercent,
            isMoney: isMoney
        )
        return (number, next)
    }

    /// `1/2` at `at`, as in `2 1/2`, and where it ends.
    private static func fraction(_ words: [LintWord], _ at: Int) -> (Rational, Int)? {
        guard at + 2 < words.count, let top = words[at].number, words[at + 1].text == "/",
            words[at + 1].touches(words[at].range.upperBound), let bottom = words[at + 2].number,
            words[at + 2].touches(words[at + 1].range.upperBound), let value = top.divided(by: bottom)
        else { return nil }
        return (value, at + 3)
    }

    /// `twenty-five`, `one hundred and twenty`, `two thirds`.
    private static func cardinal(_ words: [LintWord], _ at: Int) -> (NumberSaid, Int)? {
        guard let first = NumberVocabulary.cardinals[words[at].text] else { return nil }
        var total = Rational(0)
        var group = Rational(first)
        var parts = [Rational(first)]
        var next = at + 1
        while next < words.count, next < at + 12 {
            let word = words[next].text
            if word == "-"
                || word == "and" && next + 1 < words.count
                    && NumberVocabulary.cardinals[words[next + 1].text] != nil
                    && (group.numerator % 100 == 0 && group.numerator > 0)
            {
                next += 1
            } else if let more = NumberVocabulary.cardinals[word], more < 10, group.numerator % 10 == 0,
                group.numerator % 100 >= 20
            {
                group = group.adding(Rational(more)) ?? group
                next += 1
            } else if let more = NumberVocabulary.cardinals[word], group.numerator % 100 == 0, group.numerator >= 100 {
                group = group.adding(Rational(more)) ?? group
                next += 1
            } else if word == "hundred", group.numerator < 100 {
                group = group.multiplied(by: Rational(100)) ?? group
                next += 1
            } else if word == "thousand" || word == "million", let scale = NumberVocabulary.scales[word] {
                total = group.multiplied(by: scale).flatMap { total.adding($0) } ?? total
                group = Rational(0)
                next += 1
            } else {
                break
            }
        }
        // A hyphen that joined nothing belongs to what follows.
        while next > at + 1, words[next - 1].text == "-" || words[next - 1].text == "and" { next -= 1 }
        let value = total.adding(group) ?? group
        parts.insert(value, at: 0)
        let joint = next < words.count && words[next].text == "-" ? next + 1 : next
        if joint < words.count, let below = NumberVocabulary.fractions[words[joint].text],
            let share = value.divided(by: Rational(below))
        {
            parts.insert(share, at: 0)
            next = joint + 1
        }
        var number = said(at..<next, parts)
        number.isCardinal = true
        if next < words.count, ["%", "percent"].contains(words[next].text),
            let share = value.divided(by: Rational(100))
        {
            number.isPercent = true
            number.values.append(share)
        }
        return (number, next)
    }
}
