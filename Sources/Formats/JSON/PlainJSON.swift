// JSON with its author's own order of members and spelling of numbers: for files that a schema's readers know.

/// JSON as its tree has it: nothing is sorted, `63.30` stays `63.30`.
public enum PlainJSON {
    /// The bytes of a value, without white space. Number lexemes are written as they are: their author answers for them.
    /// Error: `json-depth`.
    public static func bytes(_ value: JSONValue) throws(FormatError) -> [UInt8] { try JSONWriter.plain(value) }
}
