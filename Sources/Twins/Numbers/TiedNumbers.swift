// Numbers that hang together without the solution saying so: parts of a week, parts of a total, units of units.

import AuditModel

/// Freezes numbers whose new value would contradict another number or the world.
enum TiedNumbers {
    private static func keys(_ words: String...) -> Set<UInt64> { Set(words.map(QuestionText.key)) }

    /// What a unit is in smaller or larger ones: "12 months", "52 weeks, about a year".
    private static let wholes: [(units: Set<UInt64>, values: [Int])] = [
        (keys("day", "days"), [7, 365, 366]), (keys("hour", "hours"), [24]), (keys("minute", "minutes"), [60]),
        (keys("second", "seconds"), [60]), (keys("month", "months"), [12]), (keys("week", "weeks"), [52]),
        (keys("inch", "inches"), [12, 36]), (keys("foot", "feet"), [3, 5_280]), (keys("ounce", "ounces", "oz"), [16]),
        (keys("gram", "grams", "ml", "milliliters", "meters", "meter", "g", "m"), [1_000]),
        (keys("cent", "cents", "pennies", "centimeters", "cm"), [100]), (keys("pound", "pounds"), [2_000]),
        (keys("card", "cards"), [52]), (keys("quart", "quarts", "cup", "cups", "quarters"), [4]),
        (keys("pint", "pints"), [2]),
    ]
    /// What parts of a unit add up to.
    private static let totals: [(units: Set<UInt64>, value: Int)] = [
        (keys("day", "days"), 7), (keys("hour", "hours"), 24), (keys("month", "months"), 12), ([37], 100),
    ]
    private static let others = keys("other", "remaining", "rest", "others", "another")
    private static let days = keys("day", "days")
    private static let monthWords = keys(
        "month",
        "months",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    )

    /// `mentions` with every tied number frozen.
    static func frozen(_ mentions: [NumberMention], in text: QuestionText) -> [NumberMention] {
        var found = mentions
        let digits = mentions.indices.filter { mentions[$0].form != .words && mentions[$0].values.count == 1 }
        let said = ordinalKeys.filter { key in text.words.contains { $0.key == key } }
        let namesMonth = text.words.contains { monthWords.contains($0.key) }
        func freeze(_ index: Int, _ why: String) { if found[index].frozen == nil { found[index].frozen = why } }
        for index in digits {
            let mention = mentions[index]
            let value = mention.values[0]
            for whole in wholes where whole.units.contains(mention.unit) {
                if whole.values.contains(where: { Rational($0) == value }) { freeze(index, "a unit of units") }
            }
            if days.contains(mention.unit), let count = Int(exactly: value.numerator), value.isInteger,
                (28...31).contains(count), namesMonth
            {
                freeze(index, "the days of a month")
            }
            if ordinals(near: value).contains(where: said.contains) { freeze(index, "an ordinal goes on from it") }
            if isConversion(mention, text) { freeze(index, "a conversion") }
            if others.contains(text.keyBefore(mention.range.lowerBound)) { freeze(index, "what others leave") }
        }
        guard digits.count <= 24 else { return found }
        for (place, a) in digits.enumerated() {
            for (before, b) in digits[..<place].enumerated() {
                let (one, two) = (mentions[a], mentions[b])
                guard let sum = one.values[0].adding(two.values[0]) else { continue }
                let isAlike = one.unit == two.unit
                for total in totals where sum == Rational(total.value) {
                    let isUnit = total.units.contains(one.unit) || total.units.contains(two.unit)
                    let isDays = total.value == 7 && (days.contains(one.unit) || days.contains(two.unit))
                    guard isAlike ? isUnit : isDays else { continue }
                    freeze(a, "part of a whole")
                    freeze(b, "part of a whole")
                }
                guard isAlike, one.unit != 0 else { continue }
                for c in digits where c != a && c != b && mentions[c].unit == one.unit && mentions[c].values[0] == sum {
                    for index in [a, b, c] { freeze(index, "a total and its parts") }
                }
                // Three percentages of one whole.
                for c in digits[..<before] where one.unit == 37 && mentions[c].unit == 37 {
                    if sum.adding(mentions[c].values[0]) == Rational(100) {
                        for index in [a, b, c] { freeze(index, "part of a whole") }
                    }
                }
            }
        }
        return found
    }

    /// "3 machines" and "a fourth machine" are tied: the keys of the third to tenth that are `value` or one more.
    private static func ordinals(near value: Rational) -> ArraySlice<UInt64> {
        guard value.isInteger, value >= Rational(2), value <= Rational(10), let count = Int(exactly: value.numerator)
        else { return [] }
        let low = max(0, count - 3)
        return ordinalKeys[low..<max(low, min(ordinalKeys.count, count - 1))]
    }

    private static let ordinalKeys = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        .map(QuestionText.key)

    /// "1 kilogram is equal to 2.2 pounds": one of the three words before says equal.
    private static func isConversion(_ mention: NumberMention, _ text: QuestionText) -> Bool {
        guard let last = text.words.lastIndex(where: { $0.range.upperBound <= mention.range.lowerBound }) else {
            return false
        }
        return text.words[max(0, last - 2)...last].contains { equals.contains($0.key) }
    }

    private static let equals = keys("equal", "equals", "equivalent", "same", "approximately")

    /// How many terms the sums of `program` have, and how often it takes the same step: counts that a number of the
    /// question may mean, though a sum of other numbers would not get more terms if that number grew.
    static func counts(of program: SolutionProgram) -> [NumberMention] {
        var counts: Set<Int> = []
        for step in program.steps {
            let terms = terms(step.tree)
            if terms >= 3 { counts.insert(terms) }
            var repeats: [Rational: Int] = [:]
            for operand in step.operands { repeats[operand.value, default: 0] += 1 }
            counts.formUnion(repeats.values.filter { $0 >= 3 })
        }
        var repeats: [Rational: Int] = [:]
        for step in program.steps {
            for value in Set(step.operands.map(\.value)) { repeats[value, default: 0] += 1 }
        }
        counts.formUnion(repeats.values.filter { $0 >= 3 })
        return counts.sorted().map { count in
            NumberMention(
                range: 0..<0,
                values: [Rational(count)],
                form: .words,
                frozen: "a count of terms",
                mustBeUsed: false
            )
        }
    }

    /// The most terms of a sum within `tree`.
    private static func terms(_ tree: Expression) -> Int {
        switch tree {
        case .operand, .percent: 1
        case .negated(let inner): terms(inner)
        case .joined(let left, .plus, let right): terms(left) + terms(right)
        case .joined(let left, _, let right): max(terms(left), terms(right))
        }
    }
}
