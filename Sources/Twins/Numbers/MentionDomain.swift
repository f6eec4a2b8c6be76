// What a number may become: the same kind, the same length, within what calendar and clock allow.

import AuditModel

/// The values a free number may be redrawn from.
///
/// As many digits before and after the point, as many zeros at the end, another value, never 1 (so that plurals stay
/// right) and never 0; at most 100 for a percentage that was, and a multiple of 5 if it was; within 24 hours, 7 days
/// of a week, 60 minutes, 12 months, 100 years of age where it was; "a" or "an" before it stays right. Smaller leading
/// digits are likelier, in proportion to 1/value, as in numbers that people write (Benford 1938): uniform draws would
/// make twins' numbers larger than the originals' and so their sums harder.
struct MentionDomain {
    private let text: [UInt8]
    private let digits: [Int]
    private let core: Range<Int>
    private let original: Rational
    private let cap: Rational?
    private let step: Rational?
    private let article: Bool?
    /// All allowed texts with the running sum of their weights, where there are at most 900; nil for longer numbers.
    private var few: [(text: String, sum: Int)]?

    /// The domain of `mention`; nil if it has no digits to redraw or no value but its own.
    init?(_ mention: NumberMention, in question: [UInt8]) {
        let range = mention.range
        guard question.indices.contains(range.lowerBound), range.upperBound <= question.count,
            let value = mention.values.first
        else { return nil }
        let said = Array(question[range])
        let places = said.indices.filter { [UInt8](48...57).contains(said[$0]) }
        guard places.count <= 18, let first = places.firstIndex(where: { said[$0] != 48 }),
            let last = places.lastIndex(where: { said[$0] != 48 })
        else { return nil }
        text = said
        digits = places
        core = first..<last + 1
        original = value
        cap = Self.cap(value, isPercent: mention.form == .percent, after: range.upperBound, in: question)
        let five = Rational(5)
        step = mention.form == .percent && value.divided(by: five)?.isInteger == true ? five : nil
        article = Self.article(before: range.lowerBound, in: question)
        few = nil
        if core.count <= 3 {
            let bounds = Self.bounds(core.count)
            var sum = 0
            var texts: [(text: String, sum: Int)] = []
            for number in bounds.low..<bounds.high {
                guard let allowed = written(number) else { continue }
                sum += Self.weight(number)
                texts.append((allowed, sum))
            }
            if texts.isEmpty { return nil }
            few = texts
        }
    }

    /// One value as it would be written, or nil if this draw was not allowed.
    func draw(using random: inout SeededRandom) -> (text: String, value: Rational)? {
        let drawn: String?
        if let few, let last = few.last {
            let ticket = random.below(last.sum)
            drawn = few.first { ticket < $0.sum }?.text
        } else {
            // Three leading digits by weight, the others uniform.
            var ticket = random.below(Self.headWeights)
            var head = 100
            while head < 999, ticket >= Self.weight(head) {
                ticket -= Self.weight(head)
                head += 1
            }
            let rest = Self.bounds(core.count - 2).low
            drawn = written(head * rest + random.below(rest))
        }
        guard let drawn, let value = Rational(text: drawn) else { return nil }
        return (drawn, value)
    }

    /// 1/value in millionths.
    private static func weight(_ number: Int) -> Int { 1_000_000 / max(1, number) }
    private static let headWeights = (100...999).map(weight).reduce(0, +)

    private static func bounds(_ count: Int) -> (low: Int, high: Int) {
        var low = 1
        for _ in 1..<max(1, count) { low *= 10 }
        return (low, low * 10)
    }

    /// The text with these digits from its first to its last digit that is not 0, if it is allowed.
    private func written(_ number: Int) -> String? {
        let figures = Array("\(number)".utf8)
        guard figures.count == core.count, figures.last != 48 else { return nil }
        var new = text
        for (place, figure) in zip(core, figures) { new[digits[place]] = figure }
        let written = String(decoding: new, as: UTF8.self)
        guard let value = Rational(text: written), value != original, value != Rational(1),
            cap.map({ value <= $0 }) ?? true,
            step.map({ value.divided(by: $0)?.isInteger == true }) ?? true,
            article.map({ $0 == Self.takesAn(new) }) ?? true
        else { return nil }
        return written
    }

    private static func cap(_ value: Rational, isPercent: Bool, after end: Int, in question: [UInt8]) -> Rational? {
        if isPercent { return value <= Rational(100) ? Rational(100) : nil }
        let rest = String(decoding: question[end...].prefix(40), as: UTF8.self)
        let words = OptionWord.words(rest).prefix(3).map(\.lower)
        let caps: [(words: Set<String>, limits: [Int])] = [
            (["hour", "hours"], [12, 24]), (["day", "days"], [7, 31]), (["minute", "minutes"], [60]),
            (["second", "seconds"], [60]), (["month", "months"], [12]), (["week", "weeks"], [4, 52]),
            (["year", "years"], [100]),
        ]
        for entry in caps where words.contains(where: entry.words.contains) {
            return entry.limits.map { Rational($0) }.first { value <= $0 }
        }
        return nil
    }

    /// Whether "an" (true) or "a" (false) stands before the number; nil if neither.
    private static func article(before start: Int, in question: [UInt8]) -> Bool? {
        let before = String(decoding: question[max(0, start - 4)..<start], as: UTF8.self).lowercased()
        let bare = before.hasSuffix("$") ? String(before.dropLast()) : before
        if bare.hasSuffix(" an ") || bare == "an " { return true }
        return bare.hasSuffix(" a ") || bare == "a " ? false : nil
    }

    /// Whether a number is spoken with a vowel first: 8, 11, 18, 80-odd, 800.
    private static func takesAn(_ text: [UInt8]) -> Bool {
        let whole = text.prefix { $0 != 46 }.filter { $0 != 44 }
        if whole.first == 56 { return true }
        let head = whole.count % 3 == 2 && whole.first == 49 ? whole.dropFirst().first : nil
        return head == 49 || head == 56
    }
}
