// How JSON is read from bytes, and into types.
import AuditModel
import Foundation

extension JSONValue {
    /// Reads one JSON text (RFC 8259) in UTF-8; a byte-order mark is skipped.
    ///
    /// Errors carry line and column: `json-syntax`, `json-depth` (more than 256 levels), `json-duplicate-key`,
    /// `json-surrogate` (half of a pair), `not-utf-8`. With `lenient`, `NaN`, `Infinity` and `-Infinity` are numbers.
    public static func parse(_ bytes: [UInt8], file: String?, lenient: Bool = false) throws(FormatError) -> JSONValue {
        let start = SourceText.start(of: bytes)
        var parser = JSONParser(bytes, start..<bytes.count, firstLine: 1, file: file, lenient: lenient)
        return try parser.document()
    }

    /// This value read as a `Decodable` type; the error's place names the member (`items[3].answer`).
    ///
    /// Whole numbers are kept exactly, as Foundation's decoder reads them from the lexeme.
    public func decoded<Value: Decodable>(as type: Value.Type, file: String?) throws(FormatError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(JSONWriter.plain(self)))
        } catch let error as DecodingError {
            throw FormatError(decoding: error, file: file)
        } catch {
            throw FormatError(
                "json-decoding",
                "The value could not be read: \(error).",
                at: Place(file: file),
                cause: error
            )
        }
    }
}

extension FormatError {
    /// The error for a member that is missing or of the wrong kind.
    init(decoding error: DecodingError, file: String?) {
        let path: [any CodingKey]
        let message: String
        switch error {
        case .keyNotFound(let key, let context):
            path = context.codingPath + [key]
            message = "The member `\(key.stringValue)` is missing; add it."
        case .valueNotFound(_, let context):
            path = context.codingPath
            message = "The value is null; give one."
        case .typeMismatch(let type, let context):
            path = context.codingPath
            message = "The value should be of the kind \(type); change it."
        case .dataCorrupted(let context):
            path = context.codingPath
            message = "The value cannot be used (\(context.debugDescription)); change it."
        @unknown default:
            path = []
            message = "The value could not be read; check it."
        }
        let text = path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
        self.init("json-decoding", message, at: Place(file: file, path: text.isEmpty ? nil : text), cause: error)
    }
}
