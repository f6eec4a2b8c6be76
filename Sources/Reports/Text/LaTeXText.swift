// Escaping for LaTeX, scalar by scalar: nothing foreign can become a command, end a cell or open a comment.

import AuditModel

/// Escapes text for LaTeX's text mode, with no package and in any font encoding.
enum LaTeXText {
    /// `text` made visible, with every character that LaTeX acts on escaped. Letters beyond ASCII stay as they are.
    static func escape(_ text: String) -> String {
        var result = ""
        var last: Unicode.Scalar?
        for scalar in VisibleText.of(text).unicodeScalars {
            // Two of these would be one sign: a dash, a quote, a turned question mark.
            if let last, isJoining(last), isJoining(scalar) { result += "{}" }
            last = scalar
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "_", "%": result += "\\" + String(scalar)
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "|": result += "\\textbar{}"
            // These begin an argument after the end of a row.
            case "[", "]", "*": result += "{" + String(scalar) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool { "-`'\"?!,".unicodeScalars.contains(scalar) }

    /// A number as text, its sign a minus; anything that is no number is escaped as text.
    static func number(_ text: String) -> String {
        let plain = text.hasPrefix("−") ? "-" + text.dropFirst() : text
        guard plain.utf8.count <= 60, plain.utf8.allSatisfy({ "0123456789.,eE+-".utf8.contains($0) }),
            PrintedNumber(plain) != nil
        else { return escape(text) }
        return plain.contains(where: { "+-eE".contains($0) }) ? "$" + plain.replacing(",", with: "{,}") + "$" : plain
    }
}
