// Separated text record by record, for readers that want its fields as texts.

/// The records of comma-, tab-, semicolon- or bar-separated text (RFC 4180), one after another.
struct RecordWalk {
    private let bytes: [UInt8]
    let delimiter: UInt8
    /// Offset of the next record.
    private(set) var at: Int
    /// 1-based line of the next record.
    private(set) var line: Int
    /// The fields of the last record.
    private(set) var record: RecordText

    /// The records of `bytes` from `at`, of at most `columns` fields that are kept and `length` bytes.
    init(
        _ bytes: [UInt8],
        at: Int? = nil,
        line: Int = 1,
        delimiter: UInt8,
        columns: Int = TableLimits.columns,
        length: Int = TableLimits.row
    ) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.at = at ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        self.line = line
        record = RecordText(columns: columns, length: length)
    }

    /// Whether there is another record.
    var hasNext: Bool { at < bytes.count }

    /// The first byte of the next record.
    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    /// Reads the next record into `record`; nil behind the last, else why it cannot be used, and whether it is empty.
    mutating func step() -> (fault: RecordText.Fault?, isBlank: Bool)? {
        guard at < bytes.count else { return nil }
        // Out of `self` while they change: a span of its bytes binds all of it.
        var record = RecordText()
        swap(&record, &self.record)
        var at = at
        var line = line
        let fault = record.read(bytes.span, at: &at, line: &line, delimiter: delimiter)
        let isBlank = fault == nil && record.count == 1 && record.text.allSatisfy { $0 <= 0x20 }
        self.at = at
        self.line = line
        self.record = record
        return (fault, isBlank)
    }

    /// Whether the last record has more fields than are kept.
    var isCut: Bool { record.count > record.ends.count }

    /// A field of the last record, without white space around it.
    func field(_ index: Int) -> String {
        var range = record.range(index)
        let text = record.text
        while let first = range.first, text[first] <= 0x20 { range = (first + 1)..<range.upperBound }
        while let last = range.last, text[last] <= 0x20 { range = range.lowerBound..<last }
        return String(decoding: text[range], as: UTF8.self)
    }

    /// Why the last record is no text; nil if it is.
    var fault: (code: String, message: String)? {
        let text = record.text
        return TextCheck.fault(text.span, 0..<text.count)
    }

    /// The sign that parts the first ten lines of `bytes` into the same number of fields, the most of them; nil if none.
    static func separator(of bytes: [UInt8], at start: Int? = nil) -> UInt8? {
        var best: (sign: UInt8, fields: Int, alike: Int)?
        // A line of more than this is no heading that people read, and a matrix shows its sign long before.
        let bytes = bytes.count > 4 << 20 ? Array(bytes.prefix(4 << 20)) : bytes
        for sign in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|")] {
            var walk = RecordWalk(bytes, at: start, delimiter: sign, columns: 0, length: 16 << 20)
            var counts: [Int] = []
            while counts.count < 10 {
                let isComment = walk.next == UInt8(ascii: "#")
                guard let step = walk.step() else { break }
                guard step.fault == nil, !step.isBlank, !isComment || walk.record.count > 1 else { continue }
                counts.append(walk.record.count)
            }
            let usual = counts.max { left, right in
                (counts.count { $0 == left }, left) < (counts.count { $0 == right }, right)
            }
            guard let usual, usual > 1 else { continue }
            let alike = counts.count { $0 == usual }
            if (alike, usual) > (best?.alike ?? 0, best?.fields ?? 1) { best = (sign, usual, alike) }
        }
        return best?.sign
    }

    /// Goes behind lines that begin with `#` and do not have the fields of the line after them, and behind empty ones.
    mutating func passComments() {
        while let next {
            if RecordText.isEnd(next) {
                _ = step()
                continue
            }
            guard next == UInt8(ascii: "#") else { return }
            var first = self
            _ = first.step()
            let fields = first.record.count
            var second = first
            _ = second.step()
            if fields > 1, fields == second.record.count { return }
            self = first
        }
    }
}
