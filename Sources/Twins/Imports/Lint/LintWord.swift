// Text cut into words, numbers and marks.

import AuditModel

/// A run of letters in lower case, a number in digits, or one mark.
struct LintWord: Hashable, Sendable {
    /// Letters in lower case (bytes beyond ASCII count as letters), digits as written, or one ASCII mark; of some
    /// typographic marks the ASCII one (`×` is `*`, `÷` is `/`, dashes and the minus sign are `-`).
    var text: String
    /// Its UTF-8 in the text.
    var range: Range<Int>
    /// The value of a number of at most 30 digits.
    var number: Rational?
    /// Digits after the point.
    var decimals: Int

    /// Whether it begins at `offset`.
    func touches(_ offset: Int) -> Bool { range.lowerBound == offset }
    /// Whether it is letters.
    var isLetters: Bool {
        guard number == nil, let first = text.utf8.first else { return false }
        return (97...122).contains(first) || first >= 128
    }

    private static let marks: [([UInt8], String)] = [
        ([0xC3, 0x97], "*"), ([0xC3, 0xB7], "/"), ([0xE2, 0x80, 0x93], "-"), ([0xE2, 0x80, 0x94], "-"),
        ([0xE2, 0x88, 0x92], "-"), ([0xC2, 0xA0], " "), ([0xE2, 0x80, 0x99], "'"), ([0xE2, 0x80, 0x91], "-"),
    ]

    /// The words of `bytes`; white space is left out.
    static func words(_ bytes: [UInt8]) -> [LintWord] {
        var words: [LintWord] = []
        var at = 0
        func isDigit(_ index: Int) -> Bool { index < bytes.count && (48...57).contains(bytes[index]) }
        func isLetter(_ index: Int) -> Bool {
            guard index >= 0, index < bytes.count else { return false }
            return (97...122).contains(bytes[index] | 32) && bytes[index] < 128 || bytes[index] >= 128
        }
        while at < bytes.count {
            let start = at
            if isDigit(at) || bytes[at] == 46 && isDigit(at + 1) && !isLetter(at - 1) {
                var point: Int?
                while at < bytes.count {
                    if isDigit(at) {
                        at += 1
                    } else if bytes[at] == 44, isDigit(at + 1), isDigit(at + 2), isDigit(at + 3), !isDigit(at + 4),
                        point == nil
                    {
                        at += 1
                    } else if bytes[at] == 46, isDigit(at + 1), point == nil {
                        point = at
                        at += 1
                    } else {
                        break
                    }
                }
                let digits = at - start <= 40 ? bytes[start..<at].filter { $0 != 44 } : []
                let value = digits.isEmpty ? nil : Rational(text: String(decoding: digits, as: UTF8.self))
                let text = String(decoding: bytes[start..<min(at, start + 40)], as: UTF8.self)
                words.append(
                    LintWord(text: text, range: start..<at, number: value, decimals: point.map { at - $0 - 1 } ?? 0)
                )
                continue
            }
            if bytes[at] >= 128, let mark = marks.first(where: { bytes[at...].starts(with: $0.0) }) {
                at += mark.0.count
                if mark.1 != " " { words.append(LintWord(text: mark.1, range: start..<at, decimals: 0)) }
                continue
            }
            if isLetter(at) {
                while isLetter(at), !(bytes[at] >= 128 && marks.contains { bytes[at...].starts(with: $0.0) }) {
                    at += 1
                }
                let lower = bytes[start..<at].map { (65...90).contains($0) ? $0 + 32 : $0 }
                words.append(LintWord(text: String(decoding: lower, as: UTF8.self), range: start..<at, decimals: 0))
                continue
            }
            at += 1
            if bytes[start] > 32 {
                words.append(LintWord(text: String(UnicodeScalar(bytes[start])), range: start..<at, decimals: 0))
            }
        }
        return words
    }
}
