// What people put around a number in a table: medals, footnote marks, arrows, bold type. It is taken off with care.

/// Texts of cells without their decoration.
enum CellText {
    /// The text of a name: without medals, marks of bold type and tags; links are their texts.
    static func name(_ text: String) -> String {
        guard text.utf8.count <= 4096 else { return trimmed(text) }
        let plain =
            text.utf8.contains(where: { "<[*`\\".utf8.contains($0) }) || text.hasPrefix("__") ? unmarked(text) : text
        if plain.utf8.allSatisfy({ $0 < 0x80 }) { return trimmed(plain) }
        var kept = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars where !isDecoration(scalar) { kept.append(isSpace(scalar) ? " " : scalar) }
        return trimmed(String(kept))
    }

    /// The text of what may be a number: as a name, and without footnote marks, arrows and raised digits.
    static func number(_ text: String) -> String {
        guard text.utf8.count <= BoardLimits.number * 4 else { return trimmed(text) }
        // Most cells hold only these, and need no work.
        if text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ".,-+eE%".utf8.contains($0) }) { return text }
        let plain = unmarked(text)
        var kept = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "\u{2212}", "\u{FE63}", "\u{FF0D}": kept.append("-")
            case "\u{FF05}", "\u{FE6A}": kept.append("%")
            case "\u{2213}": kept.append("±")
            case "†", "‡", "§", "¶", "*", "⋆", "∗", "★", "☆", "✦", "⁺", "⁻": continue
            case _ where isRaised(scalar) || isArrow(scalar) || isDecoration(scalar): continue
            default: kept.append(isSpace(scalar) ? " " : scalar)
            }
        }
        return trimmed(String(kept))
    }

    /// Without white space at the ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            isSpace(first) || isSpace(last)
        else { return String(text) }
        var scalars = String(text).unicodeScalars[...]
        while let first = scalars.first, isSpace(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isSpace(last) { scalars = scalars.dropLast() }
        return String(scalars)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }

    private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB9, 0xB2, 0xB3, 0x2070...0x209F, 0x1D2C...0x1D6A, 0x24B6...0x24E9, 0x2460...0x249B: true
        default: false
        }
    }

    private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2190...0x21FF, 0x25B2...0x25BF, 0x2B06...0x2B07, 0x27A1, 0x2934...0x2935: true
        default: false
        }
    }

    /// Medals, other pictures, and what is not seen at all.
    private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0x2B55, 0xFE0E...0xFE0F, 0x200B...0x200F, 0x2060, 0x00AD: true
        default: false
        }
    }

    /// Without tags (raised content goes with them), Markdown's links and emphasis, and LaTeX's commands for type.
    private static func unmarked(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "<")) { bytes = untagged(bytes) }
        if bytes.contains(UInt8(ascii: "[")) { bytes = unlinked(bytes) }
        var plain = String(decoding: bytes, as: UTF8.self)
        for mark in ["**", "`", "~~"] where plain.utf8.contains(mark.utf8.first ?? 0) {
            plain = plain.split(separator: mark, omittingEmptySubsequences: false).joined()
        }
        // Inside a name this is no emphasis: `EleutherAI__pythia-14m`.
        if plain.hasPrefix("__"), plain.hasSuffix("__"), plain.utf8.count > 4 {
            plain = String(plain.dropFirst(2).dropLast(2))
        }
        let isLaTeX = plain.utf8.contains(UInt8(ascii: "\\")) || (plain.hasPrefix("$") && plain.hasSuffix("$"))
        return isLaTeX ? withoutCommands(plain) : plain
    }

    /// LaTeX without its commands for type; what is raised or lowered stands in brackets, since it is not in the line.
    private static func withoutCommands(_ text: String) -> String {
        var text = text
        for (command, meant) in [
            ("\\pm", "±"), ("\\textbf", ""), ("\\mathbf", ""), ("\\textit", ""), ("\\underline", ""), ("\\bf", ""),
            ("\\scriptsize", ""), ("\\small", ""), ("\\%", "%"), ("\\,", ""),
        ] {
            text = text.split(separator: command, omittingEmptySubsequences: false).joined(separator: meant)
        }
        var plain = ""
        var openGroups = 0
        var next = text.startIndex
        while next < text.endIndex {
            let character = text[next]
            next = text.index(after: next)
            switch character {
            case "^", "_":
                guard next < text.endIndex else { continue }
                if text[next] == "{" {
                    openGroups += 1
                    plain += " ("
                } else {
                    plain += " (\(text[next]))"
                }
                next = text.index(after: next)
            case "}" where openGroups > 0:
                openGroups -= 1
                plain += ")"
            case "{", "}", "$": continue
            default: plain.append(character)
            }
        }
        return plain
    }

    private static func untagged(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var at = 0
        var isBeside = false
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, isTagStart(bytes[at + 1]),
                let close = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
            else {
                kept.append(bytes[at])
                at += 1
                continue
            }
            let name = bytes[(at + 1)..<close].prefix { $0 != 0x20 }.map { $0 | 0x20 }
            at = close + 1
            if name == Array("sup".utf8) {
                let end = Array("</sup>".utf8)
                while at < bytes.count, !bytes[at...].prefix(6).map({ $0 | 0x20 }).elementsEqual(end.map { $0 | 0x20 })
                {
                    at += 1
                }
                at = min(bytes.count, at + 6)
            } else if name == Array("sub".utf8), let last = kept.last, isDigit(last), at < bytes.count,
                isDigit(bytes[at])
            {
                // Lowered digits are beside the number, not of it.
                kept.append(contentsOf: " (".utf8)
                isBeside = true
            } else if name == Array("/sub".utf8), isBeside {
                kept.append(UInt8(ascii: ")"))
                isBeside = false
            } else if name == Array("br".utf8) || name == Array("br/".utf8.map { $0 | 0x20 }) {
                kept.append(0x20)
            }
        }
        return kept
    }

    private static func isTagStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// `[63.3](address)` is `63.3`, `[1]` behind something is a footnote.
    private static func unlinked(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "["), let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) else {
                kept.append(bytes[at])
                at += 1
                continue
            }
            let inner = bytes[(at + 1)..<close]
            if close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("),
                let end = bytes[close...].firstIndex(of: UInt8(ascii: ")"))
            {
                if kept.last == UInt8(ascii: "!") { kept.removeLast() }
                kept.append(contentsOf: inner)
                at = end + 1
            } else if !kept.isEmpty, (1...2).contains(inner.count), inner.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
                at = close + 1
            } else {
                kept.append(contentsOf: bytes[at...close])
                at = close + 1
            }
        }
        return kept
    }
}
