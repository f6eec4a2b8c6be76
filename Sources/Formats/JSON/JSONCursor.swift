// A JSON value where it stands in its bytes: found at the speed of the bytes, read only when asked.
public import AuditModel

/// A value in a JSON text (RFC 8259), known by its kind and its range of bytes.
///
/// Walk into it with `members()`, `elements()` or `member(_:)`; take it with `string(mended:)`, `lexeme`, `intValue`,
/// `doubleValue`, `boolValue`, or whole with `value(mended:)`. A member that nobody walks into is passed over at some
/// gigabytes a second; of it only brackets and quotes are checked. What is walked or taken is checked wholly, so a valid
/// text is never misread, and a fault is found by whoever would have been misled by it.
///
/// A cursor keeps its whole text in memory, which may be a chunk of a file: keep values, not cursors.
public struct JSONCursor: Sendable {
    /// What a value is.
    public enum Kind: Sendable {
        /// Members in braces.
        case object
        /// Elements in brackets.
        case array
        /// A text in quotes.
        case string
        /// A number, or leniently `NaN`, `Infinity` or `-Infinity`.
        case number
        /// `true` or `false`.
        case bool
        /// `null`.
        case null
    }

    let source: JSONSource
    let start: Int
    let end: Int
    /// What the value is.
    public let kind: Kind

    /// The one value of a text; a byte-order mark and white space around it are skipped.
    ///
    /// With `lenient`, `NaN`, `Infinity` and `-Infinity` are numbers, as Python and Inspect write them. Errors carry line
    /// and column: `json-syntax`, `json-depth`, `json-number-too-long`.
    public init(_ bytes: [UInt8], file: String?, lenient: Bool = false) throws(FormatError) {
        let start = SourceText.start(of: bytes)
        let source = JSONSource(bytes, start: start, file: file, lenient: lenient)
        try self.init(source, start..<bytes.count)
    }

    /// The one value in `range`, with nothing but white space around it.
    ///
    /// Of an object or array only the first and last byte are looked at: the walk finds what is wrong between them.
    init(_ source: JSONSource, _ range: Range<Int>) throws(FormatError) {
        let text = source.bytes
        let bytes = text.span.bytes
        var end = range.upperBound
        while end > range.lowerBound, JSONScan.isSpace(JSONScan.byte(bytes, end - 1)) { end -= 1 }
        let start = JSONScan.spaceEnd(bytes, range.lowerBound, end)
        guard start < end else { throw source.syntax("The text is empty; a JSON value was expected.", start) }
        let first = JSONScan.byte(bytes, start)
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            // ASCII's closing brackets stand two behind the opening ones.
            guard end - start >= 2, JSONScan.byte(bytes, end - 1) == first + 2 else {
                throw Self.unclosed(source, start..<end)
            }
            self.init(source, start, end, first == UInt8(ascii: "{") ? .object : .array)
        } else {
            self = try Self.next(source, start, end)
            guard self.end == end else { throw Self.trailing(source, self.end) }
        }
    }

    init(_ source: JSONSource, _ start: Int, _ end: Int, _ kind: Kind) {
        self.source = source
        self.start = start
        self.end = end
        self.kind = kind
    }

    /// The bytes of the value as they stand in the file: for hashes and quotations.
    public var bytes: ArraySlice<UInt8> { source.bytes[start..<end] }

    /// How many bytes the value has.
    public var count: Int { end - start }

    /// Where the value begins; takes time in proportion to the text before it.
    public var place: Place { source.place(start) }

    /// An error at this value, for a reader that expected another.
    public func fault(_ code: String, _ message: String) -> FormatError { FormatError(code, message, at: place) }

    static func trailing(_ source: JSONSource, _ offset: Int) -> FormatError {
        source.syntax("The JSON value has ended, but more text follows; remove it.", offset)
    }

    /// Why a text that begins with a bracket does not end with its partner.
    private static func unclosed(_ source: JSONSource, _ range: Range<Int>) -> FormatError {
        do throws(FormatError) {
            let value = try next(source, range.lowerBound, range.upperBound)
            let text = source.bytes
            let bytes = text.span.bytes
            return trailing(source, JSONScan.spaceEnd(bytes, value.end, range.upperBound))
        } catch {
            return error
        }
    }
}
