// Tables of separated values at the speed of their bytes: fields are found, never made into texts.
import AuditModel

/// A reader of comma-, tab- or semicolon-separated values (RFC 4180).
struct SeparatedRows {
    private let header: TableHeader
    private var builder: TableBuilder
    private var fields = FieldRow()
    private var record = RecordText()
    private var at: Int
    private var line: Int

    /// The table in `bytes` from its header at `start` on line `line`.
    static func table(
        _ bytes: Span<UInt8>,
        from start: Int,
        line: Int,
        file: String?
    ) throws(ResultLogError) -> ScoreTable {
        var reader = try SeparatedRows(bytes, from: start, line: line, file: file)
        try reader.read(bytes)
        return try reader.builder.table()
    }

    private init(_ bytes: Span<UInt8>, from start: Int, line: Int, file: String?) throws(ResultLogError) {
        at = start
        self.line = line
        header = try TableHeader(bytes, at: &at, line: &self.line, file: file)
        builder = TableBuilder(file: file)
        builder.form = header.form
        builder.hasReferenceColumn = header.hasReference
        builder.remark(ignored: header.ignored.prefix(8).map(\.self), count: header.ignored.count, line: line)
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(ResultLogError) {
        let delimiter = header.delimiter
        let columns = header.columns
        while at < bytes.count {
            let start = at
            var fieldStart = at
            var field = 0
            var seen: UInt8 = 0
            var hasNUL = false
            var isQuoted = false
            var end = at
            while end < bytes.count {
                let byte = bytes[end]
                if byte == delimiter {
                    if field < columns.count, columns[field] >= 0 {
                        fields.set(columns[field], bytes, fieldStart, end)
                    }
                    field += 1
                    fieldStart = end + 1
                } else if byte >= 0x30 {
                    seen |= byte
                } else if RecordText.isEnd(byte) {
                    break
                } else if byte == UInt8(ascii: "\""), end == fieldStart {
                    isQuoted = true
                    break
                } else if byte == 0 {
                    hasNUL = true
                }
                end += 1
            }
            if isQuoted {
                try readQuoted(bytes)
                continue
            }
            if field < columns.count, columns[field] >= 0 { fields.set(columns[field], bytes, fieldStart, end) }
            let row = line
            at = end
            RecordText.pass(bytes, at: &at, line: &line)
            if field == 0, isBlank(bytes, start..<end) { continue }
            let needsCheck = hasNUL || seen >= 0x80
            guard isWhole(bytes, start..<end, count: field + 1, needsCheck: needsCheck, line: row) else { continue }
            try builder.add(bytes, fields, line: row)
        }
    }

    private mutating func readQuoted(_ bytes: Span<UInt8>) throws(ResultLogError) {
        let start = at
        let row = line
        switch record.read(bytes, at: &at, line: &line, delimiter: header.delimiter) {
        case .openQuote:
            let message = "The quote that opens on this line is never closed; close it."
            builder.log.leaveOut("csv-open-quote", line: row, message)
        case .textAfterQuote:
            let message = "Text follows a closing quote; double the quotes inside the field."
            builder.log.leaveOut("csv-text-after-quote", line: row, message)
        case .tooLong:
            tooLong(line: row)
        case nil:
            guard isWhole(bytes, start..<at, count: record.count, needsCheck: true, line: row) else { return }
            // A copy of the reference, not of the bytes: a span of a member would bind all of `self`.
            let text = record.text
            for field in 0..<record.count where header.columns[field] >= 0 {
                let range = record.range(field)
                fields.set(header.columns[field], text.span, range.lowerBound, range.upperBound)
            }
            try builder.add(text.span, fields, line: row)
        }
    }

    /// Whether a row can be used as far as its bytes go; if not, it was left out.
    private mutating func isWhole(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        count: Int,
        needsCheck: Bool,
        line: Int
    ) -> Bool {
        guard range.count <= TableLimits.row else {
            tooLong(line: line)
            return false
        }
        if needsCheck, let fault = TextCheck.fault(bytes, range) {
            builder.log.leaveOut(fault.code, line: line, fault.message)
            return false
        }
        guard count == header.columns.count else {
            let expected = header.columns.count
            builder.log.leaveOut(
                "wrong-field-count",
                line: line,
                "The row has \(count) fields where the header has \(expected); quote fields that hold the separator, "
                    + "and fill in what is missing."
            )
            return false
        }
        return true
    }

    private mutating func tooLong(line: Int) {
        let message = "The row is longer than \(TableLimits.row) bytes; leave out the columns that are not scores."
        builder.log.leaveOut("row-too-long", line: line, message)
    }

    private func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
        return true
    }
}
