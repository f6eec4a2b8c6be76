// Escaping for HTML and SVG, scalar by scalar.
//
// By scalars and not by characters: a prepending or combining scalar fuses with `<` into one character that an
// escaper working on characters does not recognise, while a browser still sees the `<`.

import Mustache

/// Escapes text for element content and for attributes in either kind of quotes.
enum MarkupText {
    /// `text` with `& < > " '` and the backtick as entities.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "`": result.append(contentsOf: "&#96;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// The content type of the page template: Mustache's own HTML type escapes by characters (see above).
struct MarkupContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkupText.escape(text) }
}
