// Finding the numbers a question says in digits, and those of them that no redraw may touch.

import AuditModel

/// Finds the numbers of a question.
struct MentionScanner {
    private let text: [UInt8]
    private let lower: [UInt8]

    /// A scanner of one question's UTF-8.
    init(_ question: String) {
        text = Array(question.utf8)
        lower = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }

    /// The numbers in text order, words included; a trip if a number has more digits than can be held exactly.
    func mentions() -> Result<[NumberMention], GuardTrip> {
        var found: [NumberMention] = []
        var at = 0
        while at < text.count {
            guard isDigit(at) || text[at] == 46 && isDigit(at + 1) && !isDigit(at - 1) else {
                at += 1
                continue
            }
            let start = at
            at = end(of: start)
            guard let value = value(start..<at) else {
                return .failure(GuardTrip("number-too-long", "a number of \(at - start) bytes in the question"))
            }
            var mention = NumberMention(
                range: start..<at,
                values: [value],
                form: isPercent(at) ? .percent : .digits,
                frozen: reasonToFreeze(start..<at),
                mustBeUsed: true
            )
            if byte(at) == 47, isDigit(at + 1) {
                let bottom = at + 1..<end(of: at + 1)
                guard let below = self.value(bottom) else {
                    return .failure(GuardTrip("number-too-long", "a number of \(bottom.count) bytes in the question"))
                }
                mention.range = start..<bottom.upperBound
                mention.values = [value, below] + [value.divided(by: below)].compactMap(\.self)
                mention.frozen = "fraction"
                at = bottom.upperBound
            }
            if let factor = magnitude(at) {
                mention.values += [factor, value.multiplied(by: factor)].compactMap(\.self)
                mention.frozen = "magnitude word"
            }
            if mention.frozen == "ordinal" || mention.frozen == "clock time" || mention.frozen == "name or year" {
                mention.mustBeUsed = false
            }
            found.append(mention)
        }
        found += WordNumbers.mentions(lower, original: text)
        return .success(found.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// Why the number at `range` keeps its value, whatever the program does with it.
    private func reasonToFreeze(_ range: Range<Int>) -> String? {
        let (start, end) = (range.lowerBound, range.upperBound)
        if let before = byte(start - 1), isLetter(before) || before >= 128 && !isCurrency(start) || before == 35 {
            return "name or year"
        }
        for suffix in ["st", "nd", "rd", "th"] where word(at: end) == suffix { return "ordinal" }
        if byte(end) == 58 && isDigit(end + 1) || byte(start - 1) == 58 && isDigit(start - 2) { return "clock time" }
        let next = word(at: end + (byte(end) == 32 ? 1 : 0))
        if ["am", "pm", "oclock"].contains(next) || followsClock(end) { return "clock time" }
        if ["k", "d", "x"].contains(word(at: end)) { return "name or year" }
        if byte(start - 1) == 45 || byte(start - 1) == 47 { return "range, sign or date" }
        if byte(end) == 45, isDigit(end + 1) { return "range, sign or date" }
        let digits = text[range]
        if digits.count == 4, !digits.contains(44), !digits.contains(46), byte(start - 1) != 36,
            digits.starts(with: Array("19".utf8)) || digits.starts(with: Array("20".utf8)),
            ["in", "year", "since", "of", "by", "from", "until", "to", "during", "before", "after", "and"]
                .contains(wordBefore(start))
        {
            return "name or year"
        }
        let named = ["grade", "room", "highway", "route", "chapter", "page", "number", "level", "floor", "gate", "no"]
        return named.contains(wordBefore(start)) ? "name or year" : nil
    }

    /// `5 p.m.`, `5 a.m.` behind `end`.
    private func followsClock(_ end: Int) -> Bool {
        let at = byte(end) == 32 ? end + 1 : end
        return [Array("a.m".utf8), Array("p.m".utf8), Array("o'clock".utf8)].contains {
            lower[min(at, lower.count)...]
                .starts(with: $0)
        }
    }

    private func isPercent(_ end: Int) -> Bool {
        byte(end) == 37 || word(at: end + 1) == "percent" && (byte(end) == 32 || byte(end) == 45)
            || byte(end) == 32 && byte(end + 1) == 37
    }

    /// The factor of "million" and the like behind `end`.
    private func magnitude(_ end: Int) -> Rational? {
        guard byte(end) == 32 || byte(end) == 45 else { return nil }
        return ["hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000][word(at: end + 1)]
            .map { Rational($0) }
    }

    /// The end of the digits, well-placed commas and decimal part from `start`.
    private func end(of start: Int) -> Int {
        var end = start
        while isDigit(end) { end += 1 }
        if (1...3).contains(end - start) {
            while byte(end) == 44, isDigit(end + 1), isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4) { end += 4 }
        }
        if byte(end) == 46, isDigit(end + 1) {
            end += 1
            while isDigit(end) { end += 1 }
        }
        return end
    }

    private func value(_ range: Range<Int>) -> Rational? {
        range.count > 24 ? nil : Rational(text: String(decoding: text[range], as: UTF8.self))
    }

    /// Letters, points inside them apart, from `start`; empty if none.
    private func word(at start: Int) -> String {
        guard start >= 0, start < lower.count else { return "" }
        return String(decoding: lower[start...].prefix { isLetter($0) || $0 == 39 }.prefix(20), as: UTF8.self)
    }

    /// The word that ends before `start`, spaces and a dollar sign between allowed.
    private func wordBefore(_ start: Int) -> String {
        var end = start
        while let before = byte(end - 1), before == 32 || before == 36 { end -= 1 }
        var begin = end
        while let before = byte(begin - 1), isLetter(before), end - begin < 20 { begin -= 1 }
        return String(decoding: lower[begin..<end], as: UTF8.self)
    }

    /// Whether a pound, euro or yen sign stands before `start`.
    private func isCurrency(_ start: Int) -> Bool {
        let (a, b, c) = (byte(start - 3), byte(start - 2), byte(start - 1))
        return b == 0xC2 && (c == 0xA3 || c == 0xA5) || a == 0xE2 && b == 0x82 && c == 0xAC
    }

    private func byte(_ at: Int) -> UInt8? { text.indices.contains(at) ? text[at] : nil }
    private func isDigit(_ at: Int) -> Bool { byte(at).map { (48...57).contains($0) } ?? false }
    private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
