// How values are taken out of a JSON tree: nil where the value is of another kind, never a guess.

extension JSONValue {
    /// The value of a member; nil if there is none or this is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string.
    public var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The truth value.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The whole number, if the number is one (`3`, `3.0`, `3e2`) and fits.
    public var intValue: Int? {
        guard case .number(let lexeme) = self else { return nil }
        return Int(lexeme) ?? Double(lexeme).flatMap { Int(exactly: $0) }
    }

    /// The nearest double; infinite where the number is too large, NaN for a lenient `NaN`.
    public var doubleValue: Double? {
        guard case .number(let lexeme) = self else { return nil }
        return Double(lexeme)
    }

    /// The elements of an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object, in order.
    public var objectValue: [JSONMember]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The value at a dotted path of members and 0-based elements, such as `choices.text` or `turns.0`.
    ///
    /// A member whose name is the whole path wins, so that names with dots can be reached.
    public func value(at path: String) -> JSONValue? {
        if let whole = self[path] { return whole }
        var value = self
        for step in path.split(separator: ".", omittingEmptySubsequences: false) {
            if let member = value[String(step)] {
                value = member
            } else if case .array(let elements) = value, let index = Int(step), elements.indices.contains(index) {
                value = elements[index]
            } else {
                return nil
            }
        }
        return value
    }
}
