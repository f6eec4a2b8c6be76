// Times of day: what lies between two of them is a number that a solver may use though nobody said it.

import AuditModel

/// Finds the hours and minutes between the clock times of a question.
enum ClockTimes {
    private static let noon = Set(["noon", "midday"].map(QuestionText.key))
    private static let midnight = QuestionText.key("midnight")

    /// A frozen mention with every span between two clock times, in hours and in minutes; none for fewer than two.
    static func mentions(_ text: QuestionText, _ digits: [NumberMention]) -> [NumberMention] {
        var times: [(minutes: Int, at: Int)] = []
        for mention in digits where mention.frozen == "clock time" && times.count < 8 {
            guard let value = mention.values.first, value.isInteger, let hour = Int(exactly: value.numerator),
                hour <= 24
            else { continue }
            var minutes = 0
            if mention.values.count > 1, let said = Int(exactly: mention.values[1].numerator), said < 60 {
                minutes = said
            }
            times.append((60 * hour + minutes, mention.range.lowerBound))
        }
        for word in text.words where times.count < 8 {
            if noon.contains(word.key) { times.append((720, word.range.lowerBound)) }
            if word.key == midnight { times.append((0, word.range.lowerBound)) }
        }
        guard times.count >= 2 else { return [] }
        times.sort { $0.at < $1.at }
        var values: [Rational] = []
        for (index, late) in times.enumerated() {
            for early in times[..<index] {
                for span in [0, 720, 1_440].map({ late.minutes - early.minutes + $0 }) where span > 0 && span <= 1_440 {
                    values += [Rational(span), Rational(Int128(span), 60)].compactMap(\.self)
                }
            }
        }
        let range = times[0].at..<times[0].at
        return [NumberMention(range: range, values: values, form: .words, frozen: "clock times", mustBeUsed: false)]
    }
}
