// What a JSON text is once read: a tree that keeps the order of members and the spelling of numbers.

/// A JSON value (RFC 8259).
///
/// Numbers keep their lexeme (`1.0`, `1e21`, a 64-bit id), so that nothing is rounded before someone asks.
/// YAML is read into the same type. Read leniently, `NaN`, `Infinity` and `-Infinity` are numbers too.
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it was spelt.
    case number(String)
    /// A text, unescaped.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in the order of the file, keys unique.
    case object([JSONMember])
}
