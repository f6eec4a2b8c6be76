// Records with quotes, by RFC 4180: unquoted into a buffer of their own. Most records of a table never come here.

/// The fields of one record, unquoted, one after another.
struct RecordText {
    /// Why a record cannot be used.
    enum Fault {
        case openQuote
        case textAfterQuote
        case tooLong
    }

    private static let quote = UInt8(ascii: "\"")

    private let columns: Int
    private let length: Int
    /// The fields' bytes.
    private(set) var text: [UInt8] = []
    /// Where the fields end in `text`; those beyond the limit of columns are counted only.
    private(set) var ends: [Int] = []
    /// How many fields there are.
    private(set) var count = 0

    /// A record of at most `columns` fields that are kept and `length` bytes.
    init(columns: Int = TableLimits.columns, length: Int = TableLimits.row) {
        self.columns = columns
        self.length = length
    }

    /// The bytes of a field as a range of `text`.
    func range(_ field: Int) -> Range<Int> { (field == 0 ? 0 : ends[field - 1])..<ends[field] }

    /// Reads the record that begins at `at`, and moves `at` and `line` behind it.
    ///
    /// A quote that is not closed within the length of a row costs the line it is on, not the rest of the file.
    mutating func read(_ bytes: Span<UInt8>, at: inout Int, line: inout Int, delimiter: UInt8) -> Fault? {
        text.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        count = 0
        let start = at
        let startLine = line
        var fault: Fault?
        while true {
            if at < bytes.count, bytes[at] == Self.quote {
                guard quoted(bytes, at: &at, line: &line, limit: start + length) else {
                    at = Self.lineEnd(bytes, start)
                    line = startLine
                    Self.pass(bytes, at: &at, line: &line)
                    return .openQuote
                }
                while at < bytes.count, !Self.isEnd(bytes[at]), bytes[at] != delimiter {
                    if bytes[at] != 0x20 { fault = .textAfterQuote }
                    at += 1
                }
            } else {
                while at < bytes.count, !Self.isEnd(bytes[at]), bytes[at] != delimiter {
                    if text.count <= length { text.append(bytes[at]) }
                    at += 1
                }
            }
            count += 1
            if ends.count <= columns { ends.append(text.count) }
            guard at < bytes.count, bytes[at] == delimiter else { break }
            at += 1
        }
        if at - start > length { fault = .tooLong }
        Self.pass(bytes, at: &at, line: &line)
        return fault
    }

    /// Reads a quoted field; false if it does not end before `limit`.
    private mutating func quoted(_ bytes: Span<UInt8>, at: inout Int, line: inout Int, limit: Int) -> Bool {
        at += 1
        while at < bytes.count, at <= limit {
            let byte = bytes[at]
            at += 1
            if byte == Self.quote {
                guard at < bytes.count, bytes[at] == Self.quote else { return true }
                at += 1
            } else if byte == 0x0A || (byte == 0x0D && !(at < bytes.count && bytes[at] == 0x0A)) {
                line += 1
            }
            text.append(byte)
        }
        return false
    }

    static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// The end of the line that `at` is on.
    static func lineEnd(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        var end = at
        while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
        return end
    }

    /// Passes the line end at `at`, if there is one.
    static func pass(_ bytes: Span<UInt8>, at: inout Int, line: inout Int) {
        guard at < bytes.count, isEnd(bytes[at]) else { return }
        if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
        at += 1
        line += 1
    }
}
