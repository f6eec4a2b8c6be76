// JSON strings as the parser takes them: strict unless it mends halves of surrogate pairs.
import AuditModel

extension JSONParser {
    /// A string with its quotes; `at` is on the opening one.
    mutating func string() throws(FormatError) -> String {
        let opening = at
        let close = JSONScan.textEnd(bytes.span.bytes, opening + 1, end)
        guard close < end, bytes[close] == JSONScan.quote else {
            let message = "The text that begins here has no closing quote; add it."
            throw FormatError("json-syntax", message, at: place(opening))
        }
        at = close + 1
        do throws(JSONText.Fault) {
            return try JSONText.decode(bytes, opening + 1, close, mended: &mended)
        } catch {
            throw Self.error(error) { place($0) }
        }
    }

    /// The error for a fault in a text, with the place of its offset.
    static func error(_ fault: JSONText.Fault, at place: (Int) -> Place) -> FormatError {
        switch fault {
        case .control(let offset):
            let message = "A control character stands in a text; write it as an escape such as \\n."
            return FormatError("json-syntax", message, at: place(offset))
        case .escape(let offset):
            let message = "There is no such escape in JSON; write the backslash twice if it is meant."
            return FormatError("json-syntax", message, at: place(offset))
        case .digit(let offset):
            let message = "Four hexadecimal digits were expected after \\u."
            return FormatError("json-syntax", message, at: place(offset))
        case .encoding(let offset):
            return SourceText.notUTF8(at: place(offset))
        case .surrogate(let offset):
            let message = "Half of a surrogate pair stands alone; write both halves, or the character itself."
            return FormatError("json-surrogate", message, at: place(offset))
        }
    }
}
