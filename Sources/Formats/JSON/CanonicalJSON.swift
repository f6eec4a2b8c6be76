// The one spelling of a JSON value that is hashed and signed: RFC 8785.
import Foundation

/// Canonical JSON (RFC 8785, JSON Canonicalization Scheme).
///
/// Keys in the order of their UTF-16 units, numbers as ECMAScript spells doubles, no spaces, UTF-8. Errors:
/// `number-not-finite`, `number-not-exact` (a whole number beyond 2^53 that a double cannot keep; RFC 8785,
/// section 6 asks for a text there), `json-depth`.
public enum CanonicalJSON {
    /// The canonical bytes of a value.
    public static func bytes(_ value: JSONValue) throws(FormatError) -> [UInt8] {
        try JSONWriter.canonical(value, broken: false)
    }

    /// The canonical bytes of anything encodable.
    public static func bytes(encoding value: some Encodable) throws(FormatError) -> [UInt8] {
        try JSONWriter.canonical(tree(encoding: value), broken: false)
    }

    /// The same order and numbers, indented by one space a level and with a newline at the end, for files people compare.
    public static func pretty(encoding value: some Encodable) throws(FormatError) -> [UInt8] {
        try JSONWriter.canonical(tree(encoding: value), broken: true) + [SourceText.newline]
    }

    private static func tree(encoding value: some Encodable) throws(FormatError) -> JSONValue {
        let data: Data
        do {
            data = try JSONEncoder().encode(value)
        } catch {
            let message = "The value cannot be written as JSON (\(error)); look for NaN or an infinity in it."
            throw FormatError("json-encoding", message, cause: error)
        }
        return try JSONValue.parse(Array(data), file: nil)
    }
}
