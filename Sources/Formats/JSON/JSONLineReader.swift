// JSON Lines of any size: a value a line, found without being read, and a bad line costs that line only.
public import AuditModel

/// A reader of JSON Lines (jsonlines.org) in bounded memory, gzip, xz and zstd on the way.
///
/// ```
/// let reader = JSONLineReader(try ByteStream(path: path), lenient: true)
/// while let row = try reader.next() {
///     do throws(FormatError) { … try row.member("doc_id")?.intValue … } catch { reader.leaveOut(error) }
/// }
/// ```
public final class JSONLineReader {
    private let lines: LineReader
    private let lenient: Bool

    /// Rows of `stream`, each of at most `lineLimit` bytes; `lenient` as in `JSONCursor`.
    public init(_ stream: ByteStream, lenient: Bool = false, lineLimit: Int = LineReader.lineLimit) {
        lines = LineReader(stream, limit: lineLimit)
        self.lenient = lenient
    }

    /// Remarks so far: lines that are no JSON value, lines too long, and what `leaveOut` was told.
    public var diagnostics: [Diagnostic] { lines.diagnostics }

    /// Number of the line of the row given last, from 1.
    public var line: Int { lines.number }

    /// Adds the fault of a row to the remarks: it was left out.
    public func leaveOut(_ error: FormatError) { lines.leaveOut(error) }

    /// The next row; nil behind the last. Empty lines are skipped.
    ///
    /// Only the ends of a row were looked at: a fault inside is thrown to whoever walks it. Errors: those of the stream.
    public func next() throws(FormatError) -> JSONCursor? {
        while let range = try lines.nextRange() {
            let source = JSONSource(
                lines.bytes,
                start: range.lowerBound,
                firstLine: lines.number,
                file: lines.file,
                lenient: lenient
            )
            if isBlank(source, range) { continue }
            do throws(FormatError) {
                return try JSONCursor(source, range)
            } catch {
                lines.leaveOut(error)
            }
        }
        return nil
    }

    private func isBlank(_ source: JSONSource, _ range: Range<Int>) -> Bool {
        let text = source.bytes
        return JSONScan.spaceEnd(text.span.bytes, range.lowerBound, range.upperBound) == range.upperBound
    }
}
