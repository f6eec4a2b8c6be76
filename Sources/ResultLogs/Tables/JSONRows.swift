// Tables of JSON objects: one a line, or the elements of one array, each read by itself so that memory stays bounded.
import AuditModel
import Formats

/// A reader of rows of JSON.
struct JSONRows {
    private let bytes: [UInt8]
    private var builder: TableBuilder
    private var fields = FieldRow()
    private var text: [UInt8] = []
    private var columnOf: [(key: String, column: TableColumn?)] = []
    private var ignored: [String] = []
    private var missing: ResultLogError?

    /// The table in `bytes`, an object a line from line `line` at `start`.
    static func table(lines bytes: [UInt8], from start: Int, line: Int, file: String?) throws(ResultLogError)
        -> ScoreTable
    {
        var reader = JSONRows(bytes, file: file)
        var at = start
        var number = line
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
            if let first = (at..<end).first(where: { !isSpace(bytes[$0]) }) {
                try reader.add(first..<end, line: number)
            }
            at = end + 1
            number += 1
        }
        return try reader.table()
    }

    /// The table in `bytes`, the elements of the array that begins on line `line` at `start`.
    static func table(array bytes: [UInt8], from start: Int, line: Int, file: String?) throws(ResultLogError)
        -> ScoreTable
    {
        var reader = JSONRows(bytes, file: file)
        var elements = JSONElements(at: start + 1, line: line, file: file)
        while let element = try elements.next(bytes.span) { try reader.add(element.range, line: element.line) }
        return try reader.table()
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private init(_ bytes: [UInt8], file: String?) {
        self.bytes = bytes
        builder = TableBuilder(file: file)
    }

    private consuming func table() throws(ResultLogError) -> ScoreTable {
        if builder.form == nil, let missing { throw missing }
        builder.remark(ignored: ignored, count: ignored.count, line: nil)
        return try builder.table()
    }

    private mutating func add(_ range: Range<Int>, line: Int) throws(ResultLogError) {
        guard range.count <= TableLimits.row else {
            let message = "The row is longer than \(TableLimits.row) bytes; leave out what is not a score."
            builder.log.leaveOut("row-too-long", line: line, message)
            return
        }
        let value: JSONValue
        do throws(FormatError) {
            value = try JSONValue.parse(Array(bytes[range]), file: builder.log.file, lenient: true)
        } catch {
            builder.log.leaveOut(error.code, line: line + (error.place?.line ?? 1) - 1, error.message)
            return
        }
        guard case .object(let members) = value else {
            let message = "The row is no object; write one such as {\"model\": \"m\", \"item\": \"1\", …}."
            builder.log.leaveOut("json-not-an-object", line: line, message)
            return
        }
        fields = FieldRow()
        text.removeAll(keepingCapacity: true)
        for member in members {
            guard let column = column(member.key) else { continue }
            guard !fields.has(column) else {
                let message = "The member `\(column.name)` is there twice, in different spelling; keep one."
                builder.log.leaveOut("column-twice", line: line, message)
                return
            }
            guard append(member.value, as: column, line: line) else { return }
        }
        guard hasForm(members, line: line) else { return }
        if fields.has(.reference) { builder.hasReferenceColumn = true }
        let text = text
        try builder.add(text.span, fields, line: line)
    }

    private mutating func column(_ key: String) -> TableColumn? {
        if let known = columnOf.first(where: { $0.key == key }) { return known.column }
        let column = TableColumn(named: key.utf8)
        if columnOf.count < 64 { columnOf.append((key, column)) }
        if column == nil, ignored.count < 8, !ignored.contains(key) { ignored.append(key) }
        return column
    }

    private mutating func append(_ value: JSONValue, as column: TableColumn, line: Int) -> Bool {
        let start = text.count
        switch value {
        case .string(let string): text.append(contentsOf: string.utf8)
        case .number(let lexeme): text.append(contentsOf: lexeme.utf8)
        case .bool(let isTrue): text.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .null: break
        case .array, .object:
            let message = "The member `\(column.name)` is a list or an object; a text or a number was expected."
            builder.log.leaveOut("json-nested", line: line, message)
            return false
        }
        if text[start...].contains(0) {
            let message = "The member `\(column.name)` holds a NUL character; remove it."
            builder.log.leaveOut("nul-byte", line: line, message)
            return false
        }
        // A copy of the reference, not of the bytes: a span of a member would bind all of `self`.
        let text = text
        fields.set(column.rawValue, text.span, start, text.count)
        return true
    }

    /// Whether the row has what its form needs; the first row that is in a form settles the table's.
    private mutating func hasForm(_ members: [JSONMember], line: Int) -> Bool {
        if builder.form == nil {
            let columns = TableColumn.allCases.filter { fields.has($0) }
            builder.form = TableColumn.form(of: columns)
            if builder.form == nil, missing == nil {
                let place = Place(file: builder.log.file, line: line)
                missing = TableColumn.missing(columns, of: members.prefix(100).map(\.key), at: place)
            }
        }
        let required = builder.form.map { TableColumn.required($0) }
        guard let required, required.allSatisfy({ fields.has($0) }) else {
            let lacks = required?.filter { !fields.has($0) }.map { "`\($0.name)`" }.joined(separator: ", ")
            let message = "The row lacks \(lacks ?? "what makes it a row of a table"); add it."
            builder.log.leaveOut("row-incomplete", line: line, message)
            return false
        }
        return true
    }
}
