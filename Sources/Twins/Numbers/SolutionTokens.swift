// The prose and annotations of a worked solution cut into numbers, signs and words.

import AuditModel

/// Cuts a solution into tokens.
enum SolutionTokens {
    /// What a token is.
    enum Kind: Equatable {
        /// A number; with a percent sign behind it or not.
        case number(isPercent: Bool)
        /// `+ - * / × ÷ −` or an x between numbers.
        case operation(UInt8)
        case open, close, equals
        /// `<<…>>`; the range is of what is inside.
        case annotation
        /// A run of letters.
        case word
        /// A full stop, comma, semicolon, colon, line end, or anything else that ends an expression.
        case stop
        /// The end of a line.
        case line
        /// `<<` without `>>`.
        case unclosed

        /// Whether it is a number.
        var isNumber: Bool { if case .number = self { true } else { false } }
    }

    /// A token and its bytes.
    struct Token {
        var kind: Kind
        var range: Range<Int>
    }

    private static let most = 4_000

    /// The tokens of `bytes`, the first 4,000 of them; currency signs and spaces are none.
    static func tokens(_ bytes: [UInt8]) -> [Token] {
        var found: [Token] = []
        found.reserveCapacity(96)
        var at = 0
        func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }
        func isDigit(_ at: Int) -> Bool { byte(at) >= 48 && byte(at) <= 57 }
        while at < bytes.count, found.count < most {
            let start = at
            var kind: Kind?
            at += 1
            switch bytes[start] {
            case 48...57: kind = .number(isPercent: false)
            case 46 where isDigit(at): kind = .number(isPercent: false)
            case 43, 45, 42, 47: kind = .operation(bytes[start])
            case 40, 91: kind = .open
            case 41, 93: kind = .close
            case 61: kind = .equals
            case 60 where byte(at) == 60:
                var end = at + 1
                while end + 1 < bytes.count, !(bytes[end] == 62 && bytes[end + 1] == 62), bytes[end] != 10 { end += 1 }
                let isClosed = end + 1 < bytes.count && bytes[end] == 62
                found.append(Token(kind: isClosed ? .annotation : .unclosed, range: at + 1..<end))
                at = isClosed ? end + 2 : bytes.count
            case 65...90, 97...122:
                at = wordEnd(bytes, start)
                kind = .word
                if at == start + 1, bytes[start] | 32 == 120 { kind = times(bytes, start) }
            case 0xC3 where byte(at) == 0x97:
                kind = .operation(42)
                at += 1
            case 0xC3 where byte(at) == 0xB7:
                kind = .operation(47)
                at += 1
            case 0xE2 where byte(at) == 0x88 && byte(at + 1) == 0x92 || byte(at) == 0x80 && byte(at + 1) == 0x93:
                kind = .operation(45)
                at += 2
            case 10: kind = .line
            case 32, 36, 37, 9, 13: break
            case 0xC2, 0xE2: break
            default: kind = bytes[start] >= 128 ? nil : .stop
            }
            if case .number? = kind {
                at = NumberText.end(bytes, start)
                let sign = byte(at) == 32 ? at + 1 : at
                if byte(sign) == 37 {
                    found.append(Token(kind: .number(isPercent: true), range: start..<at))
                    at = sign + 1
                    continue
                }
            }
            if let kind { found.append(Token(kind: kind, range: start..<at)) }
        }
        return found
    }

    private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] >= 97 && bytes[end] <= 122 || bytes[end] >= 65 && bytes[end] <= 90 {
            end += 1
        }
        return end
    }

    /// An x is a sign where a number, a bracket or a unit stands before it with a space, or a digit follows it.
    private static func times(_ bytes: [UInt8], _ at: Int) -> Kind {
        let before = at > 0 ? bytes[at - 1] : 10
        let after = at + 1 < bytes.count ? bytes[at + 1] : 10
        func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
        let isSpaced = before == 32 && (after == 32 || after == 36 || isDigit(after))
        return isSpaced
            || (isDigit(before) || before == 41) && (isDigit(after) || after == 36 || after == 40 || after == 32)
            ? .operation(42) : .word
    }
}
