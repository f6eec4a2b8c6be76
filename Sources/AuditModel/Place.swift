// Where in the user's own data something was seen.

/// A position in a user's file: as much of it as is known.
public struct Place: Hashable, Sendable, Codable {
    /// Path or URL of the file, as the user gave it.
    public var file: String?
    /// 1-based line.
    public var line: Int?
    /// 1-based column, or field number in a table.
    public var column: Int?
    /// Member path inside a structured file, such as `items[3].answer`.
    public var path: String?

    /// A place; leave out what is not known.
    public init(file: String? = nil, line: Int? = nil, column: Int? = nil, path: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column (path)`, with what is known.
    public var description: String {
        var text = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        if let path { text += text.isEmpty ? path : " (\(path))" }
        return text
    }
}
