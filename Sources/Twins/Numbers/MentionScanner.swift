// Finding the numbers a question says in digits, and those of them that no redraw may touch.

import AuditModel

/// Finds the numbers of a question.
struct MentionScanner {
    /// Most numbers of a question: they are kept in the bits of a word.
    static let mostMentions = 64

    private let text: QuestionText

    /// A scanner of one question.
    init(_ question: String) { text = QuestionText(question) }

    /// A scanner of one question already split into words.
    init(_ text: QuestionText) { self.text = text }

    /// The numbers in text order, words included, implied counts last; a trip if there are too many or one has more
    /// digits than can be held exactly.
    func mentions() -> Result<[NumberMention], GuardTrip> {
        var found: [NumberMention] = []
        var at = 0
        let count = text.bytes.count
        while at < count {
            guard text.isDigit(at) || text.byte(at) == 46 && text.isDigit(at + 1) && !text.isDigit(at - 1) else {
                at += 1
                continue
            }
            let start = at
            at = NumberText.end(text.bytes, start)
            guard let value = NumberText.value(text.bytes, start..<at) else {
                return .failure(GuardTrip("number-too-long", "a number of \(at - start) bytes in the question"))
            }
            guard found.count < Self.mostMentions else {
                return .failure(GuardTrip("too-many-numbers", "more than \(Self.mostMentions) numbers"))
            }
            let isPercent = isPercent(at)
            var mention = NumberMention(
                range: start..<at,
                values: [value],
                form: isPercent ? .percent : .digits,
                frozen: reasonToFreeze(start..<at),
                mustBeUsed: true,
                unit: isPercent ? 37 : text.byte(start - 1) == 36 ? 36 : unit(after: at)
            )
            // What is multiplied by 1 is often not multiplied at all.
            if value == Rational(1) { mention.mustBeUsed = false }
            if mention.frozen == "ordinal" || mention.frozen == "clock time" || mention.frozen == "name or year" {
                mention.mustBeUsed = false
            }
            if text.byte(at) == 47 || text.byte(at) == 58, text.isDigit(at + 1) {
                let bottom = at + 1..<NumberText.end(text.bytes, at + 1)
                guard let below = NumberText.value(text.bytes, bottom) else {
                    return .failure(GuardTrip("number-too-long", "a number of \(bottom.count) bytes in the question"))
                }
                extend(&mention, below, isFraction: text.byte(at) == 47)
                mention.range = start..<bottom.upperBound
                at = bottom.upperBound
                if let whole = wholeBefore(found.last, start) { mention.values += mixed(whole, mention.values) }
            }
            if let factor = Self.magnitudes[magnitudeKey(at)] {
                mention.values += [factor, value.multiplied(by: factor)].compactMap(\.self)
                mention.frozen = mention.frozen ?? "magnitude word"
            }
            found.append(mention)
        }
        let words = WordNumbers.mentions(text)
        let clocks = ClockTimes.mentions(text, found)
        guard found.count + words.count + clocks.count <= Self.mostMentions - 12 else {
            return .failure(GuardTrip("too-many-numbers", "more than \(Self.mostMentions) numbers"))
        }
        if !words.isEmpty {
            found += words
            found.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        let implied = clocks + ImpliedCounts.mentions(text)
        guard found.count + implied.count <= Self.mostMentions else {
            return .failure(GuardTrip("too-many-numbers", "more than \(Self.mostMentions) numbers"))
        }
        return .success(found + implied)
    }

    /// Adds the values of `3/4` (parts, share, what is left) or `3:4`.
    private func extend(_ mention: inout NumberMention, _ below: Rational, isFraction: Bool) {
        guard let top = mention.values.first, let t = Int(exactly: top.numerator),
            let b = Int(exactly: below.numerator),
            top.isInteger, below.isInteger, abs(t) < 1_000_000, abs(b) < 1_000_000
        else {
            mention.frozen = "fraction"
            return
        }
        mention.values += [below, Rational(t + b)] + WordNumbers.shares(t, b)
        if !isFraction { mention.values += [Rational(abs(t - b))] + WordNumbers.shares(t, t + b) }
        mention.frozen = isFraction ? "fraction" : "clock time"
        // 5:30 as hours, and the parts of a ratio, may stay unused; a fraction is one number.
        mention.mustBeUsed = isFraction
    }

    /// The whole number of `2 1/2`, where the space between is all that parts them.
    private func wholeBefore(_ last: NumberMention?, _ start: Int) -> Rational? {
        guard let last, last.range.upperBound == start - 1, text.byte(start - 1) == 32 || text.byte(start - 1) == 45
        else { return nil }
        return last.values.first
    }

    private func mixed(_ whole: Rational, _ values: [Rational]) -> [Rational] {
        values.compactMap { $0.isInteger ? nil : whole.adding($0) }
    }

    /// Why the number at `range` keeps its value, whatever the program does with it.
    private func reasonToFreeze(_ range: Range<Int>) -> String? {
        let (start, end) = (range.lowerBound, range.upperBound)
        let before = text.byte(start - 1)
        if before >= 65 && before <= 90 || before >= 97 && before <= 122 || before == 35 { return "name or year" }
        if before >= 128, !isCurrency(start) { return "name or year" }
        let next = text.key(at: end)
        if Self.ordinals.contains(next) { return "ordinal" }
        if text.byte(end) == 58 && text.isDigit(end + 1) || before == 58 && text.isDigit(start - 2) {
            return "clock time"
        }
        if Self.clocks.contains(next) || text.byte(end) == 32 && Self.clocks.contains(text.key(at: end + 1)) {
            return "clock time"
        }
        if followsDottedClock(end) { return "clock time" }
        if Self.suffixes.contains(next) { return "name or year" }
        if before == 45 || before == 47 { return "range, sign or date" }
        if text.byte(end) == 45, text.isDigit(end + 1) { return "range, sign or date" }
        if text.byte(end) == 32, text.isDigit(end + 1), text.byte(NumberText.end(text.bytes, end + 1)) == 47 {
            return "mixed number"
        }
        if isYear(range) { return "name or year" }
        return Self.named.contains(text.keyBefore(start)) ? "name or year" : nil
    }

    private func isYear(_ range: Range<Int>) -> Bool {
        guard range.count == 4, text.byte(range.lowerBound - 1) != 36 else { return false }
        let (a, b) = (text.byte(range.lowerBound), text.byte(range.lowerBound + 1))
        guard a == 49 && b >= 55 || a == 50 && b == 48 else { return false }
        return range.allSatisfy { text.isDigit($0) } && Self.yearWords.contains(text.keyBefore(range.lowerBound))
    }

    /// `5 p.m.`, `5 a.m.` behind `end`.
    private func followsDottedClock(_ end: Int) -> Bool {
        let at = text.byte(end) == 32 ? end + 1 : end
        let letter = text.byte(at) | 32
        return (letter == 97 || letter == 112) && text.byte(at + 1) == 46 && text.byte(at + 2) | 32 == 109
    }

    private func isPercent(_ end: Int) -> Bool {
        if text.byte(end) == 37 || text.byte(end) == 32 && text.byte(end + 1) == 37 { return true }
        return (text.byte(end) == 32 || text.byte(end) == 45) && Self.percents.contains(text.key(at: end + 1))
    }

    private func magnitudeKey(_ end: Int) -> UInt64 {
        text.byte(end) == 32 || text.byte(end) == 45 ? text.key(at: end + 1) : text.key(at: end)
    }

    private func unit(after end: Int) -> UInt64 {
        text.key(at: text.byte(end) == 32 || text.byte(end) == 45 ? end + 1 : end)
    }

    /// Whether a pound, euro or yen sign stands before `start`.
    private func isCurrency(_ start: Int) -> Bool {
        let (a, b, c) = (text.byte(start - 3), text.byte(start - 2), text.byte(start - 1))
        return b == 0xC2 && (c == 0xA3 || c == 0xA5) || a == 0xE2 && b == 0x82 && c == 0xAC
    }

    private static func keys(_ words: [String]) -> Set<UInt64> { Set(words.map(QuestionText.key)) }
    private static let ordinals = keys(["st", "nd", "rd", "th"])
    private static let clocks = keys(["am", "pm", "o'clock", "oclock", "noon", "midnight", "a.m", "p.m"])
    private static let suffixes = keys(["k", "d", "x", "s", "m", "b"])
    private static let percents = keys(["percent", "percentage"])
    private static let yearWords = keys([
        "in", "year", "since", "of", "by", "from", "until", "to", "during", "before", "after", "and", "between",
    ])
    private static let named = keys([
        "grade", "room", "highway", "route", "chapter", "page", "number", "level", "floor", "gate", "no", "day", "week",
        "month", "year", "class", "section", "group", "team", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "round", "game", "stage", "phase",
        "aisle", "row", "lane", "street", "avenue", "station", "model", "version", "part", "type",
    ])
    private static let magnitudes: [UInt64: Rational] = {
        var table: [UInt64: Rational] = [:]
        for (word, value) in [
            ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("k", 1_000),
            ("dozen", 12), ("dozens", 12), ("score", 20),
        ] { table[QuestionText.key(word)] = Rational(value) }
        return table
    }()
}
