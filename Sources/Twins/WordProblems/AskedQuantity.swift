// Whether the answer that a question asks for is one plain number, whoever reads it.

import AuditModel

/// Looks at the sentence that asks.
enum AskedQuantity {
    /// `not-one-question` or `answer-not-plain`, or nil where "that number" can only be the key.
    static func fault(_ last: LastSentence, _ text: QuestionText, gold: Rational) -> GuardTrip? {
        guard gold.isInteger, gold >= Rational(0), gold <= Rational(1_000_000) else {
            return GuardTrip("answer-not-plain", "the answer is \(ItemGuards.excerpt(gold.description))")
        }
        let keys = last.keys
        if keys.contains(where: { several.contains($0) }) {
            return GuardTrip("not-one-question", "the sentence that asks may ask for several numbers")
        }
        if keys.contains(where: { shares.contains($0) }) || text.bytes[last.range].contains(37) {
            return GuardTrip("answer-not-plain", "a share, a percentage or a time of day is asked for")
        }
        let isMoney =
            text.bytes.contains(36) && !text.words.contains { cents.contains($0.key) }
            && !keys.contains { measured.contains($0) }
        guard let how = keys.lastIndex(of: key("how")) else {
            // "What is the total number of …?" names what is counted, "What is the price?" means dollars.
            return keys.contains(key("number")) || isMoney && keys.contains(where: { prices.contains($0) })
                ? nil : GuardTrip("answer-not-plain", "the unit of the answer is not named")
        }
        if keys.firstIndex(of: key("how")) != how { return GuardTrip("not-one-question", "it asks how twice") }
        let next = keys.dropFirst(how + 1).first
        if next == key("many") { return nil }
        if next == key("much"), isMoney {
            let after = keys.dropFirst(how + 2).prefix(2)
            let isSum = after.first.map { sums.contains($0) } == true
            let isDifference = after.first.map { differences.contains($0) } == true
            return isSum || isDifference && after.last.map { sums.contains($0) } == true
                ? nil : GuardTrip("answer-not-plain", "how much of what is not certain")
        }
        if next == key("old"), !text.words.contains(where: { months.contains($0.key) }) { return nil }
        return GuardTrip("answer-not-plain", "the unit of the answer is not named")
    }

    private static func key(_ word: String) -> UInt64 { QuestionText.key(word) }
    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { QuestionText.key(String($0)) })
    }

    private static let several = keys("respectively")
    private static let shares = keys(
        "percent percentage percents percentages fraction ratio proportion probability chance odds time o'clock"
    )
    private static let cents = keys("cent cents penny pennies dime dimes nickel nickels quarter quarters pound pounds")
    private static let months = keys("month months week weeks day days")
    /// What may follow "how much" where a sum of money is asked for.
    private static let sums = keys(
        "money change profit will did does do is was would should has have had can in dollars total it he she they expensive"
    )
    private static let differences = keys("more less")
    private static let prices = keys(
        "price cost costs bill profit salary income earnings fee fees amount money revenue budget balance change dollars pay"
    )
    private static let measured = keys(
        "weigh weighs weight time longer long heavier heavy water gas fuel food distance far farther miles fast per rate"
    )
}
