// Escaping for Markdown, in running text and in table cells alike.

/// Escapes text from a record for GitHub-flavoured Markdown.
enum MarkdownText {
    /// `text` made visible, with everything that starts markup, a link, a mention or a cell escaped.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            // A colon before a space starts neither a link nor a picture name.
            case ":" where index + 1 == scalars.count || scalars[index + 1] == " ": result.append(scalar)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            // An entity and not a backslash: the finder of mail addresses runs after backslashes are gone.
            case "@": result.append(contentsOf: "&#64;".unicodeScalars)
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$", ":":
                result.append("\\")
                result.append(scalar)
            case "\n", "\r": result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result).replacing("www.", with: "www\\.")
    }
}
