// Text for a terminal: escapes taken out, width counted in cells, lines folded.

/// Measures and folds text by the cells a terminal gives it.
enum TerminalText {
    /// `text` without terminal escape sequences, and with what is then invisible written out.
    static func safe(_ text: String, limit: Int = VisibleText.longest) -> String {
        VisibleText.of(withoutSequences(text), limit: limit)
    }

    /// `text` made safe, with a full stop at its end.
    static func sentence(_ text: String) -> String {
        let safe = safe(text)
        return safe.hasSuffix(".") ? safe : safe + "."
    }

    /// Takes out CSI (`ESC [ … final`), OSC and other string sequences (`ESC ] … BEL`), and two-byte escapes.
    static func withoutSequences(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var scalars = Array(text.unicodeScalars.prefix(4 * VisibleText.longest))[...]
        while let scalar = scalars.popFirst() {
            let isEscape = scalar.value == 0x1B
            guard isEscape || scalar.value == 0x9B || scalar.value == 0x9D else {
                result.append(scalar)
                continue
            }
            let kind = isEscape ? scalars.popFirst()?.value : (scalar.value == 0x9B ? 0x5B : 0x5D)
            switch kind {
            case 0x5B:
                while let next = scalars.first, (0x20...0x3F).contains(next.value) { _ = scalars.popFirst() }
                if let last = scalars.first, (0x40...0x7E).contains(last.value) { _ = scalars.popFirst() }
            case 0x5D, 0x50, 0x5E, 0x5F, 0x58:
                while let next = scalars.popFirst(), next.value != 0x07, next.value != 0x9C {
                    if next.value == 0x1B {
                        _ = scalars.popFirst()
                        break
                    }
                }
            default: break
            }
        }
        return String(result)
    }

    /// Cells of a scalar: 0 for marks, 2 for East Asian wide forms and pictures, else 1.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
            0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Cells of a text.
    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

    /// `text` cut to at most `cells`, with an ellipsis where something was cut.
    static func clipped(_ text: String, to cells: Int) -> String {
        guard width(text) > cells else { return text }
        guard cells > 0 else { return "" }
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            guard used + width(scalar) <= cells - 1 else { break }
            used += width(scalar)
            result.append(scalar)
        }
        result.append("…")
        return String(result)
    }

    /// `text` cut and filled with spaces to exactly `cells`.
    static func padded(_ text: String, to cells: Int, left: Bool = true) -> String {
        let cut = clipped(text, to: cells)
        let fill = String(repeating: " ", count: max(0, cells - width(cut)))
        return left ? cut + fill : fill + cut
    }

    /// `text` folded at spaces into lines of at most `cells`; words longer than a line are broken.
    static func folded(_ text: String, to cells: Int) -> [String] {
        let room = max(cells, 2)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ").map(String.init) {
            let length = width(word)
            if used > 0, used + 1 + length <= room {
                line += " " + word
                used += 1 + length
                continue
            }
            if used > 0 { lines.append(line) }
            line = ""
            used = 0
            for scalar in word.unicodeScalars {
                if used + width(scalar) > room {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.unicodeScalars.append(scalar)
                used += width(scalar)
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }
}
