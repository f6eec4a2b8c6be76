// Texts as the checks compare them: words without case and punctuation, numbers, options without stray blanks.
import AuditModel
import Foundation

/// Normal forms of text for comparing.
enum Wording {
    /// Lower-case runs of letters and digits. Beyond ASCII every character counts as a letter, general punctuation aside.
    static func words(_ text: String) -> [String] {
        let bytes = Array(text.precomposedStringWithCompatibilityMapping.lowercased().utf8)
        var words: [String] = []
        var from = 0
        var at = 0
        func close(_ end: Int) { if end > from { words.append(String(decoding: bytes[from..<end], as: UTF8.self)) } }
        while at < bytes.count {
            let width = separator(bytes, at)
            if width == 0 {
                at += 1
                continue
            }
            close(at)
            at += width
            from = at
        }
        close(at)
        return words
    }

    /// The width of the separator at `at`: 1 for ASCII that is no letter or digit, 3 for U+2000…U+206F, else 0.
    private static func separator(_ bytes: [UInt8], _ at: Int) -> Int {
        switch bytes[at] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): 0
        case 0..<0x80: 1
        case 0xE2
        where at + 2 < bytes.count && (bytes[at + 1] == 0x80 || (bytes[at + 1] == 0x81 && bytes[at + 2] < 0xB0)): 3
        default: 0
        }
    }

    /// The text without blanks, in lower case, ending punctuation aside: signs and brackets count here.
    static func symbols(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    !$0.properties.isWhitespace && !".,;:!?\"'".unicodeScalars.contains($0)
                }
            )
        )
    }

    /// An option with single blanks and without a final full stop; case counts (`mW` is not `MW`).
    static func option(_ text: String) -> String {
        let joined = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(
            separator: " "
        )
        return joined.hasSuffix(".") && joined.count > 1 ? String(joined.dropLast()) : joined
    }

    /// Whether `part` stands in `whole` as a run of whole words; nothing does not stand anywhere.
    static func contains(_ whole: [String], _ part: [String]) -> Bool {
        guard let first = part.first, part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { start in
            whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
        }
    }

    /// The numbers written in a text, thousands commas read, signs aside.
    static func numbers(_ text: String) -> [Rational] {
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return text.utf8.split { !isDigit($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }.compactMap {
            run in
            var digits = Array(run)
            while let last = digits.last, !isDigit(last) { digits.removeLast() }
            while let first = digits.first, !isDigit(first), first != UInt8(ascii: ".") { digits.removeFirst() }
            return Rational(text: String(decoding: digits, as: UTF8.self))
        }
    }

    /// `4.2%`.
    static func percent(_ share: Double) -> String { rounded(share * 100) + "%" }

    /// One decimal.
    static func rounded(_ value: Double) -> String { String(format: "%.1f", value) }
}
