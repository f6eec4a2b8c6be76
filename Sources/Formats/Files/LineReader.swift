// Lines of a stream, one at a time, whatever the size of the file.
public import AuditModel

/// A reader of lines that end with LF or CRLF.
///
/// Errors of the stream are thrown; a line longer than the limit is passed over in bounded memory and becomes a
/// `line-too-long` diagnostic.
public final class LineReader {
    /// Longest line unless told otherwise, in bytes.
    public static let lineLimit = 64 << 20

    private var window: ByteWindow
    private let limit: Int
    private var at = 0
    /// Where the search for the next newline goes on.
    private var searched = 0
    private var isBegun = false
    private var log: DiagnosticLog
    /// Number of the line given last, from 1.
    public private(set) var number = 0

    /// Lines of `stream`, each of at most `limit` bytes.
    public init(_ stream: ByteStream, limit: Int = lineLimit) {
        window = ByteWindow(stream)
        self.limit = limit
        log = DiagnosticLog(file: stream.file)
    }

    /// Remarks so far.
    public var diagnostics: [Diagnostic] { log.diagnostics }

    /// The file as the user named it.
    public var file: String? { window.file }

    /// Adds the fault of a line to the remarks: it was left out.
    public func leaveOut(_ error: FormatError) { log.add(error.diagnostic) }

    /// The next line, without its end and without a byte-order mark in the first; nil behind the last.
    ///
    /// The slice shares the window's memory: copy what outlives the next call, or the window is copied.
    public func next() throws(FormatError) -> ArraySlice<UInt8>? {
        guard let range = try nextRange() else { return nil }
        return window.bytes[range]
    }

    /// The window that the range of `nextRange` is in.
    var bytes: [UInt8] { window.bytes }

    /// The range of the next line in `bytes`.
    func nextRange() throws(FormatError) -> Range<Int>? {
        if !isBegun { try begin() }
        while true {
            if let end = window.newline(from: searched) {
                let from = at
                at = end + 1
                searched = at
                number += 1
                if end - from > limit {
                    tooLong()
                    continue
                }
                return from..<(end > from && window.bytes[end - 1] == SourceText.carriageReturn ? end - 1 : end)
            }
            if window.isAtEnd {
                guard at < window.filled else { return nil }
                let range = at..<window.filled
                at = window.filled
                searched = at
                number += 1
                return range
            }
            if window.filled - at > limit {
                try passLongLine()
            } else {
                searched = window.filled - at
                try window.more(keeping: at)
                at = 0
            }
        }
    }

    private func begin() throws(FormatError) {
        isBegun = true
        while window.filled < 3, !window.isAtEnd { try window.more(keeping: 0) }
        if window.bytes.prefix(window.filled).starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        searched = at
    }

    /// Goes behind the end of a line whose beginning is already too much.
    private func passLongLine() throws(FormatError) {
        number += 1
        tooLong()
        while true {
            let from = window.filled
            try window.more(keeping: from)
            if let end = window.newline(from: 0) {
                at = end + 1
                break
            }
            if window.isAtEnd {
                at = window.filled
                break
            }
        }
        searched = at
    }

    private func tooLong() {
        let message = "The line is longer than \(limit) bytes and was left out; split what it holds."
        log.add(Diagnostic(.error, "line-too-long", message, at: Place(file: file, line: number)))
    }
}
