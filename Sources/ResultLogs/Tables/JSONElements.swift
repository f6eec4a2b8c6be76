// How a JSON array is taken apart without reading it: brackets and quotes are counted, and each element stands alone.
import AuditModel

/// The elements of one array, as ranges of bytes.
struct JSONElements {
    private let file: String?
    private var at: Int
    private var line: Int
    private var isDone = false

    /// Elements from `at`, which is behind the opening bracket.
    init(at: Int, line: Int, file: String?) {
        self.at = at
        self.line = line
        self.file = file
    }

    /// The next element with the line it begins on; nil behind the closing bracket.
    mutating func next(_ bytes: Span<UInt8>) throws(ResultLogError) -> (range: Range<Int>, line: Int)? {
        guard !isDone else { return nil }
        skipSpace(bytes)
        guard at < bytes.count else { throw cutOff() }
        if bytes[at] == UInt8(ascii: "]") {
            at += 1
            isDone = true
            skipSpace(bytes)
            guard at == bytes.count else {
                let message = "The array has ended, but more text follows; write one array, or an object a line."
                throw ResultLogError("json-syntax", message, at: Place(file: file, line: line))
            }
            return nil
        }
        let start = at
        let startLine = line
        try passElement(bytes)
        let end = at
        if at < bytes.count, bytes[at] == UInt8(ascii: ",") { at += 1 }
        return (start..<end, startLine)
    }

    private mutating func passElement(_ bytes: Span<UInt8>) throws(ResultLogError) {
        let limit = at + TableLimits.row
        var depth = 0
        var isText = false
        while at < bytes.count {
            guard at <= limit else {
                let message = "An element is longer than \(TableLimits.row) bytes, or not closed; this is no table."
                throw ResultLogError("row-too-long", message, at: Place(file: file, line: line))
            }
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "\\") where isText: at += 1
            case 0x0A: line += 1
            case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: depth += 1
            case UInt8(ascii: ",") where !isText && depth == 0: return
            case UInt8(ascii: "]") where !isText && depth == 0: return
            case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText: depth = max(0, depth - 1)
            default: break
            }
            at += 1
        }
        at = bytes.count
        throw cutOff()
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while at < bytes.count, JSONRows.isSpace(bytes[at]) {
            if bytes[at] == 0x0A { line += 1 }
            at += 1
        }
    }

    private func cutOff() -> ResultLogError {
        let message = "The file ends inside the array: it was cut off, or a quote or bracket is open. Write it anew."
        return ResultLogError("json-cut-off", message, at: Place(file: file, line: line))
    }
}
