// What stands beside a number: whether it is a plain count or quantity, and no clock time, date, range, ratio or name.

/// Looks at the words and signs beside a number.
enum NumberNeighbours {
    /// Whether the number at `range` (with a dollar sign before it or not) stands alone as a count or quantity.
    static func standAlone(_ range: Range<Int>, in text: QuestionText) -> Bool {
        let start = text.byte(range.lowerBound - 1) == 36 ? range.lowerBound - 1 : range.lowerBound
        var before = start - 1
        switch text.byte(before) {
        case 0 where before < 0: break
        case 32:
            while text.byte(before) == 32 { before -= 1 }
            if text.isDigit(before) || isSign(text.byte(before)) || text.byte(before) == 44 && text.isDigit(before - 1)
            {
                return false
            }
            if notBehind.contains(text.keyBefore(start)) || isShare(before, in: text) { return false }
        case 10, 13, 34, 40: break
        default: return false
        }
        return endsAlone(range.upperBound, in: text)
    }

    /// Whether the word that ends at `last` makes a share of what is before and behind it: `1 in 5`, `9 out of 10`.
    private static func isShare(_ last: Int, in text: QuestionText) -> Bool {
        guard links.contains(text.keyBefore(last + 1)) else { return false }
        var before = last
        while isLetter(text.byte(before)) { before -= 1 }
        let end = before + 1
        while text.byte(before) == 32 { before -= 1 }
        return text.isDigit(before) || notBefore.contains(text.keyBefore(end))
    }

    private static func endsAlone(_ end: Int, in text: QuestionText) -> Bool {
        switch text.byte(end) {
        case 0 where end >= text.bytes.count: return true
        case 10, 13: return true
        case 33, 34, 41, 44, 46, 59, 63:
            var after = end + 1
            while [33, 34, 41, 46, 63].contains(text.byte(after)) { after += 1 }
            // In `5, 6, 7` the forms of a list are left alone.
            return after >= text.bytes.count || isSpace(text.byte(after)) && !text.isDigit(after + 1)
        case 32: break
        default: return false
        }
        var next = end
        while text.byte(next) == 32 { next += 1 }
        let byte = text.byte(next)
        if text.isDigit(next) || isSign(byte) || byte == 36 || byte == 40 || byte >= 128 { return false }
        if (byte | 32 == 97 || byte | 32 == 112), text.byte(next + 1) == 46, text.byte(next + 2) | 32 == 109 {
            return false
        }
        let key = text.key(at: next)
        if notBefore.contains(key) { return false }
        guard links.contains(key) else { return true }
        // A range, a ratio, a mixed number, a clock time: `3 to 5`, `1 in 5`, `2 and a half`, `7 in the morning`.
        var word = next
        while isLetter(text.byte(word)) { word += 1 }
        while text.byte(word) == 32 { word += 1 }
        return !text.isDigit(word) && text.byte(word) != 36 && !linked.contains(text.key(at: word))
    }

    /// Whether a space and a word in small letters that is no unit's sign stand behind `end`.
    static func isNoun(_ end: Int, _ text: QuestionText) -> Bool {
        var next = end
        while text.byte(next) == 32 { next += 1 }
        return next > end && text.byte(next) >= 97 && text.byte(next) <= 122 && !signs.contains(text.key(at: next))
    }

    /// Whether a measure of length, weight or volume in the plural stands behind `end`.
    static func isMeasured(_ end: Int, _ text: QuestionText) -> Bool {
        text.byte(end) == 32 && measures.contains(text.key(at: end + 1))
    }

    /// Whether nothing, or the end of a sentence, stands before `start`.
    static func opensSentence(_ start: Int, in text: QuestionText) -> Bool {
        var before = start - 1
        while isSpace(text.byte(before)) { before -= 1 }
        if text.byte(before) == 34 { before -= 1 }
        return before < 0 || [33, 46, 63].contains(text.byte(before))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 }
    private static func isLetter(_ byte: UInt8) -> Bool { byte | 32 >= 97 && byte | 32 <= 122 || byte >= 128 }
    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 35, 37, 38, 42, 43, 45, 47, 58, 60, 61, 62, 64, 92, 94, 95, 126: true
        default: false
        }
    }

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { QuestionText.key(String($0)) })
    }

    /// Behind these a number is a name, a date, a clock time or the end of a range.
    private static let notBehind = keys(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec grade room number numbered numbers no chapter page pages level route highway gate
        floor year since version class day week month question step player team bus train flight house apartment at
        between from to until till by x section figure type channel area zone unit box plan group line lane exit part
        and hundred thousand million billion one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        point minus plus times over ratio noon midnight half past quarter big fantastic
        """
    )
    /// Before these it is a share, a clock time, a part of a longer number or of a sum of money.
    private static let notBefore = keys(
        """
        percent percentage percents am pm o'clock oclock hundred thousand million billion trillion dozen dozens score
        th st nd rd x by out and half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths
        seventh sevenths eighth eighths ninth ninths tenth tenths point cent cents penny pennies grader graders grade
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety fold ways way k digit digits
        """
    )
    private static let links = keys("to in or of from")
    private static let linked = keys(
        """
        the a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred
        """
    )
    private static let signs = keys(
        "kg g mg km cm mm m mi lb lbs oz ft in mph kph ml l cl dl hr hrs min mins sec secs s h yd yds gb mb tb kb w v"
    )
    private static let measures = keys(
        """
        miles kilometers kilometres meters metres feet inches yards pounds ounces kilograms grams liters litres gallons
        km cm mm kg lbs oz ml centimeters centimetres millimeters milliliters tons
        """
    )
}
