// Numbers a solution may use though the question does not say them: 0, 1, 2, 100, and what its units bring.

import AuditModel

/// The constants that a question's words license.
enum UnitConstants {
    private static let always = [0, 1, 2, 100]
    private static let licences: [(words: Set<String>, values: [Int])] = [
        (["minute", "minutes", "hour", "hours", "second", "seconds"], [60, 3_600]),
        (["day", "days", "daily"], [24, 7, 30, 365]),
        (["week", "weeks", "weekly", "weekend", "weekends"], [7, 5, 4, 52]),
        (["month", "months", "monthly"], [12, 30, 4]),
        (["year", "years", "yearly", "annual", "annually"], [12, 52, 365]),
        (["decade", "decades"], [10]),
        (["century", "centuries"], [100]),
        (["dozen", "dozens"], [12]),
        (["foot", "feet", "inch", "inches"], [12]),
        (["yard", "yards"], [3, 36]),
        (["mile", "miles"], [5_280]),
        (["pound", "pounds", "ounce", "ounces", "lb", "oz"], [16]),
        (["gallon", "gallons", "quart", "quarts", "pint", "pints", "cup", "cups"], [4, 8, 16]),
        (
            [
                "cent", "cents", "dollar", "dollars", "penny", "pennies", "nickel", "nickels", "dime", "dimes",
                "quarter",
                "quarters",
            ], [5, 10, 20, 25, 4]
        ),
        (
            [
                "kilometer", "kilometers", "kilometre", "kilometres", "km", "kilogram", "kilograms", "kg", "gram",
                "grams",
                "liter", "liters", "litre", "litres", "ml", "milliliters", "ton", "tons", "mm",
            ], [1_000]
        ),
        (["square", "rectangle", "rectangular"], [4]),
        (["triangle", "triangular"], [3]),
        (["hexagon"], [6]),
        (["cube", "cubes"], [3, 6]),
    ]

    /// The constants for a question of these lower-case words; a hundredth where it speaks of percent.
    static func licensed(by words: Set<String>, speaksOfPercent: Bool) -> [Rational] {
        var values = always
        for licence in licences where !licence.words.isDisjoint(with: words) { values += licence.values }
        var found = Array(Set(values)).sorted().map { Rational($0) }
        if speaksOfPercent, let hundredth = Rational(1, 100) { found.append(hundredth) }
        return found
    }
}
