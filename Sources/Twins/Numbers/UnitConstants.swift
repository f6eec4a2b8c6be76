// Numbers a solution may use though the question does not say them: 0, 1, 2, 100, and what its units bring.

import AuditModel

/// The constants that a question's words license.
enum UnitConstants {
    private static let always = [0, 1, 2, 100]
    private static let licences: [(words: [String], values: [Int])] = [
        (["minute", "minutes", "hour", "hours", "second", "seconds", "hourly"], [60, 3_600]),
        (["day", "days", "daily", "today", "everyday", "night", "nights", "nightly"], [24, 7, 30, 365]),
        (["week", "weeks", "weekly", "weekend", "weekends", "weekday", "weekdays"], [7, 5, 4, 52]),
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
                "quarter", "quarters",
            ], [5, 10, 20, 25, 4]
        ),
        (
            [
                "kilometer", "kilometers", "kilometre", "kilometres", "km", "kilogram", "kilograms", "kg", "gram",
                "grams", "liter", "liters", "litre", "litres", "ml", "milliliters", "ton", "tons", "mm",
            ], [1_000]
        ),
        (["square", "rectangle", "rectangular"], [4]),
        (
            [
                "leg", "legs", "paw", "paws", "wheel", "wheels", "tire", "tires", "hoof", "hooves", "spider", "spiders",
                "tarantula", "tarantulas", "octopus", "octopuses", "insect", "insects", "tricycle", "tricycles",
                "bicycle", "bicycles", "motorcycle", "motorcycles", "truck", "trucks",
            ], [2, 3, 4, 6, 8, 18]
        ),
        (["triangle", "triangular"], [3]),
        (["hexagon"], [6]),
        (["cube", "cubes"], [3, 6]),
        (["die", "dice"], [6]),
        (["card", "cards", "deck", "decks"], [13, 52]),
        (["alphabet", "letter", "letters"], [26]),
        (["finger", "fingers", "toe", "toes", "hand", "hands"], [5, 10]),
        (["team", "teams", "inning", "innings"], [9, 11]),
        (["thousand", "thousands", "million", "millions"], [1_000, 1_000_000]),
        (["january", "march", "may", "july", "august", "october", "december"], [31]),
        (["april", "june", "september", "november"], [30]),
        (["february"], [28, 29]),
    ]
    private static let rows: [UInt64: UInt32] = {
        var rows: [UInt64: UInt32] = [:]
        for (row, licence) in licences.enumerated() {
            for word in licence.words { rows[QuestionText.key(word), default: 0] |= 1 << UInt32(row) }
        }
        return rows
    }()

    /// The constants for a question of these words; a hundredth where it speaks of percentages.
    static func licensed(by text: QuestionText, speaksOfPercent: Bool) -> [Rational] {
        var licensed: UInt32 = 0
        for word in text.words { licensed |= rows[word.key] ?? 0 }
        var values = always
        for (row, licence) in licences.enumerated() where licensed & 1 << UInt32(row) != 0 {
            for value in licence.values where !values.contains(value) { values.append(value) }
        }
        var found = values.map { Rational($0) }
        if speaksOfPercent, let hundredth = Rational(1, 100) { found.append(hundredth) }
        return found
    }
}
