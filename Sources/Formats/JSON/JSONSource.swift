// What all cursors into one JSON text share.
import AuditModel

/// A JSON text and where it stands in the user's file.
final class JSONSource: Sendable {
    let bytes: [UInt8]
    /// Offset of the first byte of line `firstLine`, or of the text where `startsLine` is false.
    let start: Int
    let firstLine: Int
    /// Whether `start` is the first byte of its line, so that columns on it can be told.
    let startsLine: Bool
    let file: String?
    /// Names of the members that lead to the text inside a larger one, and its number as an element there.
    let path: [String]?
    let index: Int?
    /// Whether `NaN`, `Infinity` and `-Infinity` are numbers.
    let lenient: Bool

    init(
        _ bytes: [UInt8],
        start: Int,
        firstLine: Int = 1,
        startsLine: Bool = true,
        file: String?,
        path: [String]? = nil,
        index: Int? = nil,
        lenient: Bool
    ) {
        self.bytes = bytes
        self.start = start
        self.firstLine = firstLine
        self.startsLine = startsLine
        self.file = file
        self.path = path
        self.index = index
        self.lenient = lenient
    }

    func place(_ offset: Int) -> Place {
        amended(SourceText.place(of: offset, in: bytes, from: start, firstLine: firstLine, file: file))
    }

    /// A place counted from `start`, with what is known of the text around.
    func amended(_ place: Place) -> Place {
        var place = place
        if !startsLine, place.line == firstLine { place.column = nil }
        if let path { place.path = path.joined(separator: ".") + (index.map { "[\($0)]" } ?? "") }
        return place
    }

    func syntax(_ message: String, _ offset: Int) -> FormatError {
        FormatError("json-syntax", message, at: place(offset))
    }

    func expected(_ what: String, _ offset: Int, before end: Int) -> FormatError {
        offset < end
            ? syntax("Here \(what) was expected; check the text before it.", offset) : ended(offset)
    }

    func ended(_ offset: Int) -> FormatError {
        syntax("The text ends in the middle of a value; it was cut off, or a bracket is open.", offset)
    }

    func tooDeep(_ offset: Int) -> FormatError {
        let message = "The value is nested more than \(JSONParser.depthLimit) levels deep; flatten it."
        return FormatError("json-depth", message, at: place(offset))
    }

    func numberTooLong(_ offset: Int) -> FormatError {
        let message = "A number has more than \(JSONScan.numberLimit) characters; write it shorter, or as a text."
        return FormatError("json-number-too-long", message, at: place(offset))
    }
}
