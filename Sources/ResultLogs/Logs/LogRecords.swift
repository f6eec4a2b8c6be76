// How files of many values are walked, one value in memory at a time.

import AuditModel
import Formats

/// Lines of JSON Lines, or elements of one array.
enum LogRecords {
    /// Calls `body` with each value of the file at `path` and its line (or its number in an array), from 1.
    ///
    /// Returns remarks on lines that are no JSON. Errors: what ends the reading, such as a damaged file.
    static func each(
        in path: String,
        progress: LogProgress,
        _ body: (JSONCursor, Int) throws(ResultLogError) -> Void
    ) throws(ResultLogError) -> [Diagnostic] {
        let stream = try ResultLogError.mapping { () throws(FormatError) in try ByteStream(path: path) }
        let start = try ResultLogError.mapping { () throws(FormatError) in try FileBytes.head(path, count: 4096) }
        var steps = LogSteps()
        defer { progress(stream.position, stream.size ?? stream.position) }
        guard JSONOutline(start).kind == .array else {
            let rows = JSONLineReader(stream, lenient: true, lineLimit: LogLimits.row)
            while let row = try ResultLogError.mapping({ () throws(FormatError) in try rows.next() }) {
                try body(row, rows.line)
                if steps.isDue(stream) { progress(stream.position, stream.size ?? 0) }
            }
            return rows.diagnostics
        }
        let pieces = JSONPieceReader(stream, arrays: [[]], lenient: true, pieceLimit: LogLimits.row)
        while let piece = try ResultLogError.mapping({ () throws(FormatError) in try pieces.next() }) {
            try body(piece.value, (piece.index ?? 0) + 1)
            if steps.isDue(stream) { progress(stream.position, stream.size ?? 0) }
        }
        return pieces.diagnostics
    }
}

/// When progress is told again: once for each mebibyte.
struct LogSteps {
    private var next = 1 << 20

    /// Whether another mebibyte of the stream has been read.
    mutating func isDue(_ stream: ByteStream) -> Bool {
        guard stream.position >= next else { return false }
        next = stream.position + (1 << 20)
        return true
    }
}
