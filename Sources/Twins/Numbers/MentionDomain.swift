// What a number may become: the same kind, the same length, within what calendar and clock allow.

import AuditModel

/// The values a free number may be redrawn from.
///
/// As many digits before and after the point, as many zeros at the end, another value, never 1 (so that plurals stay
/// right) and never 0; at most 100 for a percentage that was, and a multiple of 5 if it was; within 24 hours, 7 days
/// of a week, 60 minutes, 12 months, 100 years of age where it was; "a" or "an" before it stays right. Smaller leading
/// digits are likelier, in proportion to 1/value, as in numbers that people write (Benford 1938): uniform draws would
/// make twins' numbers larger than the originals' and so their sums harder.
///
/// An easier domain holds what is smaller and rounder: one figure and zeros, or a five after it, from a tenth of the
/// original on.
struct MentionDomain {
    /// How draws compare with the original.
    enum Size {
        /// As long and as round as it.
        case like
        /// Smaller and rounder.
        case easier
    }

    /// One value of a domain.
    struct Value: Hashable {
        /// The value in units of its last decimal place.
        var units: Int
        /// The value.
        var value: Fraction
    }

    private let decimals: Int
    private let scale: Int
    private let hasComma: Bool
    /// Digits before the point.
    private let wholeDigits: Int
    /// The original without its zeros at the end, and what it was multiplied with, in units.
    private let core: Int
    private let zeros: Int
    /// Digits of the core.
    private let digits: Int
    private let cap: Fraction?
    private let step: Int
    private let coreStep: Int
    private let article: Bool?
    /// All allowed values with the running sums of their weights, where there are at most 90; empty for longer ones.
    private var few: [Value] = []
    private var sums: [Int] = []

    /// The domain of `mention`; nil if it has no digits to redraw or no value but its own.
    init?(_ mention: NumberMention, in text: QuestionText, size: Size = .like) {
        let range = mention.range
        guard !range.isEmpty, range.upperBound <= text.bytes.count, let value = mention.values.first else { return nil }
        // "1 more cat": the noun is singular, and what follows may say "it". "$1" has no noun.
        if value == Rational(1), mention.unit != 36, mention.unit != 37 { return nil }
        var units = 0
        var decimals = -1
        var count = 0
        var hasComma = false
        for at in range {
            switch text.bytes[at] {
            case 48...57:
                units = 10 * units + Int(text.bytes[at] - 48)
                count += 1
                if decimals >= 0 { decimals += 1 }
                if count > 15 { return nil }
            case 44: hasComma = true
            case 46: decimals = 0
            default: return nil
            }
        }
        guard units > 0 else { return nil }
        self.decimals = max(0, decimals)
        self.hasComma = hasComma
        wholeDigits = count - self.decimals
        // "05" is a code, not a count.
        if text.bytes[range.lowerBound] == 48, wholeDigits > 1 { return nil }
        scale = Self.power(self.decimals)
        var zeros = 1
        while units.isMultiple(of: 10 * zeros) { zeros *= 10 }
        self.zeros = zeros
        core = units / zeros
        digits = Self.length(core)
        cap = QuantityCaps.cap(value, mention, in: text).flatMap { Fraction($0) }
        step = mention.form == .percent && value.isInteger && value.numerator % 5 == 0 && value.numerator > 5 ? 5 : 1
        // $1.25 and 375 are easier to reckon with than $1.37 and 371.
        coreStep = core.isMultiple(of: 5) && (digits > 2 || decimals > 0) ? 5 : 1
        article = Self.article(before: range.lowerBound, in: text)
        switch size {
        case .easier: addEasier(than: units)
        case .like where digits <= 2:
            let low = Self.power(digits - 1)
            for number in low..<10 * low { addLike(number) }
        case .like: return
        }
        if few.isEmpty { return nil }
    }

    private mutating func addLike(_ number: Int) {
        if number != core, !number.isMultiple(of: 10), number.isMultiple(of: coreStep) { add(number * zeros) }
    }

    private mutating func addEasier(than units: Int) {
        var place = 1
        while place <= units {
            for figure in 1...9 where 10 * figure * place >= units {
                if figure * place < units { add(figure * place) }
                let five = figure * place + place / 2
                if place >= 10, five < units, five.isMultiple(of: 5) { add(five) }
            }
            place *= 10
        }
    }

    private mutating func add(_ units: Int) {
        guard let value = allowed(units) else { return }
        sums.append((sums.last ?? 0) + max(1, Self.weight(units / zeros)))
        few.append(value)
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
        let rest = Self.power(digits - 3)
        var number = (100 + low) * rest + random.below(rest)
        if coreStep > 1 { number += 5 - number % 10 }
        return number == core || number.isMultiple(of: 10) ? nil : allowed(number * zeros)
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

    private static func power(_ exponent: Int) -> Int {
        var power = 1
        for _ in 0..<max(0, exponent) { power *= 10 }
        return power
    }

    private static func length(_ number: Int) -> Int {
        var (rest, length) = (number, 1)
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        return length
    }

    /// The value of so many units, if it is allowed.
    private func allowed(_ units: Int) -> Value? {
        guard units != scale, let value = decimals == 0 ? Fraction(units) : Fraction(units, scale) else { return nil }
        if let cap, value.top > cap.top * value.bottom { return nil }
        if step > 1, !value.isWhole || !value.top.isMultiple(of: step) { return nil }
        if let article, article != Self.takesAn(units / scale) { return nil }
        return Value(units: units, value: value)
    }

    /// The bytes of `value` as written in the question.
    func written(_ value: Value) -> [UInt8] {
        var text: [UInt8] = []
        var rest = value.units
        for _ in 0..<decimals {
            text.append(UInt8(48 + rest % 10))
            rest /= 10
        }
        if decimals > 0 { text.append(46) }
        var count = 0
        while rest > 0 || count == 0 && wholeDigits > 0 {
            if hasComma, wholeDigits > 3, count > 0, count.isMultiple(of: 3) { text.append(44) }
            text.append(UInt8(48 + rest % 10))
            rest /= 10
            count += 1
        }
        return text.reversed()
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

    /// Whether a number is spoken with a vowel first: 8, 80-odd, 800, 11, 18, 11,000.
    private static func takesAn(_ whole: Int) -> Bool {
        var head = whole
        while head >= 1_000 { head /= 1_000 }
        return head == 11 || head == 18 || head == 8 || head / 10 == 8 || head / 100 == 8
    }
}
