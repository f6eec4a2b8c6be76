// How a cell is read as a score: the number as printed, what follows a ± sign, and what the cell says instead.

import AuditModel

/// What a cell says.
enum CellNumber {
    /// Nothing, or a sign for nothing.
    case blank
    /// A number; `spread` follows a ± sign, `hasAddition` where something in brackets was passed over.
    case number(PrintedNumber, spread: PrintedNumber?, hasAddition: Bool)
    /// A bound or an estimate, such as `>90` or `~85`: no printed value.
    case bound
    /// Words, or a number that cannot be held exactly.
    case words

    /// The number, where there is one.
    var value: PrintedNumber? {
        if case .number(let value, _, _) = self { value } else { nil }
    }

    /// Signs for nothing, in lower case.
    private static let nothing: Set<String> = [
        "", "-", "–", "—", "--", "---", "―", "n/a", "na", "nan", "#n/a", "null", "none", "nil", ".", "..", "...", "…",
        "?",
        "tbd", "tba", "n.a.", "n.a", "n/r", "not available", "not reported", "not tested", "not applicable", "missing",
        "unknown", "undefined", "<na>", "\\n",
    ]

    /// What `text` says; a decimal comma is a point where `allowsComma`.
    init(_ text: String, allowsComma: Bool = false) {
        guard text.utf8.count <= BoardLimits.number * 4 else {
            self = .words
            return
        }
        if Self.isNothing(text) {
            self = .blank
            return
        }
        let plain = CellText.number(text)
        guard plain.utf8.count <= BoardLimits.number else {
            self = .words
            return
        }
        if Self.isNothing(plain) {
            self = .blank
            return
        }
        if let first = plain.unicodeScalars.first, "<>≤≥~≈∼≲≳".unicodeScalars.contains(first) {
            self = Self.read(String(plain.unicodeScalars.dropFirst()), allowsComma) == nil ? .words : .bound
            return
        }
        guard let parts = Self.read(plain, allowsComma) else {
            self = .words
            return
        }
        self = .number(parts.value, spread: parts.spread, hasAddition: parts.hasAddition)
    }

    /// The value of a plain decimal (a sign, digits and a point), without the cost of an exact one; nil for anything else.
    static func plainValue(_ text: String) -> Double? {
        guard (1...18).contains(text.utf8.count) else { return nil }
        var mantissa: Int = 0
        var scale = 1.0
        var digits = 0
        var hasPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39:
                mantissa = mantissa * 10 + Int(byte - 0x30)
                digits += 1
                if hasPoint { scale *= 10 }
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0: continue
            default: return nil
            }
        }
        guard digits > 0, text.utf8.last != UInt8(ascii: ".") else { return nil }
        let value = Double(mantissa) / scale
        return text.utf8.first == UInt8(ascii: "-") ? -value : value
    }

    /// Whether it is a sign for nothing.
    static func isNothing(_ text: String) -> Bool {
        if let first = text.utf8.first, first >= 0x30, first <= 0x39 { return false }
        return text.utf8.count <= 16 && nothing.contains(CellText.trimmed(text).lowercased())
    }

    private static func read(
        _ text: String,
        _ allowsComma: Bool
    ) -> (value: PrintedNumber, spread: PrintedNumber?, hasAddition: Bool)? {
        if let value = plain(text, allowsComma) { return (value, nil, false) }
        for sign in ["±", "+/-", "+-", "+/−"] {
            let halves = text.split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { continue }
            return spread(halves[0], halves[1], allowsComma)
        }
        // `63.3 (1.2)`, `63.3 [61.0, 65.6]`: nobody says what stands in the brackets.
        guard let open = text.firstIndex(where: { $0 == "(" || $0 == "[" }), let last = text.last,
            last == ")" || last == "]", let value = plain(CellText.trimmed(text[..<open]), allowsComma)
        else { return nil }
        return (value, nil, true)
    }

    /// `63.3 ± 1.2`, `63.3 (± 1.2)`, `63.3±1.2%`.
    private static func spread(
        _ left: Substring,
        _ right: Substring,
        _ allowsComma: Bool
    ) -> (value: PrintedNumber, spread: PrintedNumber?, hasAddition: Bool)? {
        var head = CellText.trimmed(left)
        if let last = head.last, last == "(" || last == "[" { head = CellText.trimmed(head.dropLast()) }
        guard var value = plain(head, allowsComma) else { return nil }
        var tail = CellText.trimmed(right)
        if let last = tail.last, last == ")" || last == "]" { tail = CellText.trimmed(tail.dropLast()) }
        var deviation = plain(tail, allowsComma)
        // One sign for percent is meant for both.
        if deviation?.unit == .percent { value.unit = .percent }
        if value.unit == .percent { deviation?.unit = .percent }
        return (value, deviation, deviation == nil)
    }

    private static func plain(_ text: String, _ allowsComma: Bool) -> PrintedNumber? {
        // A letter other than an exponent's is no number; said early, since most cells with letters are words.
        if let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A { return nil }
        if allowsComma, let comma = text.firstIndex(of: ","), !text.contains(".") {
            let behind = text[text.index(after: comma)...].prefix { $0.isNumber }
            if behind.count != 3, !text[text.index(after: comma)...].contains(",") {
                return PrintedNumber(text.replacing(",", with: "."))
            }
        }
        // `1 234` with the thin spaces of some typographies is one number; nothing else has spaces inside.
        return PrintedNumber(text)
    }
}
