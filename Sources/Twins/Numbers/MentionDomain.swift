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

    /// One value of a domain.
    struct Value: Hashable {
        /// The digits from the first to the last that is not 0, as a number.
        var core: Int
        /// The value.
        var value: Fraction
    }

    private let bytes: [UInt8]
    /// Places of the digits from the first to the last that is not 0.
    private let core: Range<Int>
    private let places: [Int]
    private let digits: Int
    private let original: Int
    /// What the core is multiplied with.
    private let unit: Fraction
    private let cap: Fraction?
    private let step: Int
    private let article: Bool?
    private let wholeDigits: Int
    /// All allowed values with the running sums of their weights, where there are at most 90; empty for longer ones.
    private var few: [Value] = []
    private var sums: [Int] = []

    /// The domain of `mention`; nil if it has no digits to redraw or no value but its own.
    init?(_ mention: NumberMention, in text: QuestionText) {
        let range = mention.range
        guard !range.isEmpty, range.upperBound <= text.bytes.count, let value = mention.values.first else { return nil }
        let bytes = Array(text.bytes[range])
        self.bytes = bytes
        var places: [Int] = []
        var point: Int?
        for (at, byte) in bytes.enumerated() {
            if byte >= 48, byte <= 57 { places.append(at) } else if byte == 46 { point = at }
        }
        guard places.count <= 15, let first = places.firstIndex(where: { bytes[$0] != 48 }),
            let last = places.lastIndex(where: { bytes[$0] != 48 })
        else { return nil }
        self.places = places
        core = first..<last + 1
        digits = core.count
        var number = 0
        for place in core { number = 10 * number + Int(bytes[places[place]] - 48) }
        original = number
        // "1 more cat": the noun is singular, and what follows may say "it". "$1" has no noun.
        if value == Rational(1), mention.unit != 36, mention.unit != 37 { return nil }
        guard let whole = Fraction(value), let unit = whole.divided(by: Fraction(number)) else { return nil }
        self.unit = unit
        wholeDigits = point.map { point in places.count { $0 < point } } ?? places.count
        cap = QuantityCaps.cap(value, mention, in: text).flatMap { Fraction($0) }
        step = mention.form == .percent && value.isInteger && value.numerator % 5 == 0 ? 5 : 1
        article = first == 0 ? Self.article(before: range.lowerBound, in: text) : nil
        if digits <= 2 {
            let low = digits == 1 ? 1 : 10
            var sum = 0
            for number in low..<10 * low {
                guard let value = allowed(number) else { continue }
                sum += Self.weight(number)
                few.append(value)
                sums.append(sum)
            }
            if few.isEmpty { return nil }
        }
    }

    /// One value, or nil if this draw was not allowed.
    func draw(using random: inout SeededRandom) -> Value? {
        if let last = sums.last {
            if sums.count == 1 { return few[0] }
            let ticket = random.below(last)
            var index = 0
            while sums[index] <= ticket { index += 1 }
            return few[index]
        }
        // Three leading digits by weight, the others uniform.
        let ticket = random.below(Self.heads[899])
        var (low, high) = (0, 899)
        while low < high {
            let middle = (low + high) / 2
            if Self.heads[middle] <= ticket { low = middle + 1 } else { high = middle }
        }
        var rest = 1
        for _ in 3..<max(3, digits) { rest *= 10 }
        return allowed((100 + low) * rest + random.below(rest))
    }

    /// 1/value in millionths.
    private static func weight(_ number: Int) -> Int { 1_000_000 / max(1, number) }
    /// Running sums of the weights of 100...999.
    private static let heads: [Int] = {
        var sum = 0
        return (100...999).map { number in
            sum += weight(number)
            return sum
        }
    }()

    /// The value with this core, if it is allowed.
    private func allowed(_ number: Int) -> Value? {
        guard number != original, !number.isMultiple(of: 10),
            let value = unit.multiplied(by: Fraction(number)), value != Fraction(1)
        else { return nil }
        if let cap, value.top > cap.top * value.bottom { return nil }
        if step > 1, !value.isWhole || !value.top.isMultiple(of: step) { return nil }
        if let article, article != takesAn(number) { return nil }
        return Value(core: number, value: value)
    }

    /// The bytes of `value` as written in the question: its digits in place of the original's.
    func written(_ value: Value) -> [UInt8] {
        var new = bytes
        var rest = value.core
        for place in core.reversed() {
            new[places[place]] = UInt8(48 + rest % 10)
            rest /= 10
        }
        return new
    }

    /// Whether "an" (true) or "a" (false) stands before the number; nil if neither.
    private static func article(before start: Int, in text: QuestionText) -> Bool? {
        let end = text.byte(start - 1) == 36 ? start - 1 : start
        guard text.byte(end - 1) == 32 else { return nil }
        let key = text.keyBefore(end)
        return key == an ? true : key == a ? false : nil
    }

    private static let an = QuestionText.key("an")
    private static let a = QuestionText.key("a")

    /// Whether a number of this core is spoken with a vowel first: 8, 11, 18, 80-odd, 800.
    private func takesAn(_ number: Int) -> Bool {
        var head = number
        var below = 0
        while head >= 100 { head /= 10 }
        if head >= 10 { (head, below) = (head / 10, head % 10) }
        if head == 8 { return true }
        return wholeDigits % 3 == 2 && head == 1 && (below == 1 || below == 8)
    }
}
