// What a large JSON text is handed out in.

/// A part of a JSON text that is read piece by piece.
public struct JSONPiece: Sendable {
    /// Names of the members that lead to the piece, or to the array it is an element of.
    public let path: [String]
    /// 0-based number of the element; nil for a piece that is no element of a streamed array.
    public let index: Int?
    /// The piece, whole.
    public let value: JSONCursor
}
