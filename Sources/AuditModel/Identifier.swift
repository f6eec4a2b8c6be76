// What names are made of: every id is text with a type, so that an item's id cannot be passed for a model's.

/// A textual id of a `Subject`; two ids are equal when their UTF-8 bytes are.
public struct Identifier<Subject>: RawRepresentable, Hashable, Comparable, Sendable, Codable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The id as written in files and reports.
    public let rawValue: String

    /// Wraps `rawValue`; no character is forbidden here, readers decide that.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Wraps `value`.
    public init(_ value: String) { self.rawValue = value }

    /// Wraps a literal.
    public init(stringLiteral value: String) { self.rawValue = value }

    /// Reads the id from a single JSON string.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the id as a single JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// Equality of bytes, not of canonical Unicode forms.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue.utf8.elementsEqual(right.rawValue.utf8) }

    /// Order of UTF-8 bytes: the same on every machine.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }

    /// Hashes the bytes that `==` compares.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
    }

    /// The id itself.
    public var description: String { rawValue }
}

/// The id of an item inside its suite.
public typealias ItemID = Identifier<Item>
/// The id of a suite, as its folder under suites/ is called.
public typealias SuiteID = Identifier<Suite>
/// The name of a model under audit.
public typealias ModelID = Identifier<ModelOutcomes>
/// The id of a twin operator, such as `option-permutation`.
public typealias OperatorID = Identifier<OperatorDeclaration>
