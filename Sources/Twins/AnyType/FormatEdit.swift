// The edits of the format control: none touches a letter or a digit.

/// One change of white space or quotation marks.
enum FormatEdit: Int, CaseIterable {
    /// Two spaces after the end of a sentence.
    case doubleSpaces
    /// Straight quotes and apostrophes made curly.
    case curlyQuotes
    /// A space at the end.
    case trailingSpace
    /// A line end at the end.
    case trailingNewline
    /// A space at the start.
    case leadingSpace

    /// `text` with the edit.
    func applied(to text: String) -> String {
        switch self {
        case .doubleSpaces: return Self.doublingSpaces(text)
        case .curlyQuotes: return Self.curling(text)
        case .trailingSpace: return text + " "
        case .trailingNewline: return text + "\n"
        case .leadingSpace: return " " + text
        }
    }

    /// The text with single spaces for runs of white space, none at the ends, and straight quotes.
    static func normal(_ text: String) -> String {
        var result = ""
        var isAfterSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isAfterSpace { result += " " }
                isAfterSpace = true
                continue
            }
            isAfterSpace = false
            switch scalar {
            case "\u{2018}", "\u{2019}": result += "'"
            case "\u{201C}", "\u{201D}": result += "\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.hasSuffix(" ") ? String(result.dropLast()) : result
    }

    private static func doublingSpaces(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            result.append(scalar)
            guard scalar == " ", index > 0, index + 1 < scalars.count, [".", "?", "!"].contains(scalars[index - 1]),
                !scalars[index + 1].properties.isWhitespace
            else { continue }
            result.append(" ")
        }
        return String(result)
    }

    /// Curls apostrophes between letters and paired double quotes, and leaves a text that looks like code or
    /// formula, or has inch marks, as it is.
    private static func curling(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.contains(where: { [";", "{", "}", "=", "<", ">", "\\", "`"].contains($0) }) else { return text }
        let quotes = scalars.indices.filter { scalars[$0] == "\"" }
        let isPaired =
            quotes.count.isMultiple(of: 2)
            && !quotes.contains { at in
                at > 0 && scalars[at - 1].properties.numericType != nil
            }
        var result = String.UnicodeScalarView()
        var isOpen = false
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\"", isPaired {
                isOpen.toggle()
                result.append(isOpen ? "\u{201C}" : "\u{201D}")
            } else if scalar == "'", index > 0, index + 1 < scalars.count,
                scalars[index - 1].properties.isAlphabetic, scalars[index + 1].properties.isAlphabetic
            {
                result.append("\u{2019}")
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
