// Where the rows of a JSON document lie, and what members they have, however deep.
import AuditModel
import Formats

/// Rows of JSON as a guess sees them.
enum JSONLook {
    /// Names of arrays that hold a file's items, where it holds other arrays too.
    private static let usual: Set<String> = [
        "examples", "data", "items", "questions", "rows", "instances", "samples", "problems", "records", "tasks",
    ]
    /// How deep members are looked at.
    private static let depth = 4

    static func lines(_ bytes: [UInt8], file: String) throws(SuiteError) -> RowLook {
        let rows = JSONLines.rows(bytes, file: file)
        guard !rows.rows.isEmpty || rows.diagnostics.isEmpty else {
            let first = rows.diagnostics[0]
            throw SuiteError("items-unreadable", first.message, at: first.place)
        }
        return look(at: rows.rows.map(\.value), records: nil, format: "jsonl")
    }

    static func document(_ root: JSONValue, file: String) throws(SuiteError) -> RowLook {
        if let rows = root.arrayValue { return look(at: rows, records: nil, format: "json") }
        let arrays = arrays(in: root)
        func last(_ path: String) -> String { path.split(separator: ".").last?.lowercased() ?? "" }
        let named = arrays.filter { usual.contains(last($0.path)) }
        let list = arrays.prefix(12).map { "`\($0.path.prefix(60))`" }.joined(separator: ", ")
        if let array = arrays.count == 1 ? arrays[0] : named.count == 1 ? named[0] : nil {
            return look(at: array.rows, records: array.path, format: "json")
        }
        let tests = arrays.filter { SplitNames.split(of: $0.path) == "test" }
        if tests.count == 1, arrays.allSatisfy({ SplitNames.isSplit(last($0.path)) }) {
            var look = look(at: tests[0].rows, records: tests[0].path, format: "json")
            let message = "Of the document's splits (\(list)) only the test split is read."
            look.remark = Diagnostic(.warning, "split-chosen", message, at: Place(file: file))
            return look
        }
        guard arrays.isEmpty else {
            throw BareRefusal(
                "The document holds several lists of rows (\(list)); state one in `items.records`",
                "json"
            )
            .error(file)
        }
        let names = (root.objectValue ?? []).prefix(12).map { "`\($0.key.prefix(60))`" }.joined(separator: ", ")
        throw BareRefusal(
            "The document is one object (with \(names)) and holds no list of rows; items are read from a list",
            nil
        ).error(file)
    }

    /// The arrays of objects that are members of objects, near the root first.
    private static func arrays(in root: JSONValue) -> [(path: String, rows: [JSONValue])] {
        var found: [(path: String, rows: [JSONValue])] = []
        var waiting: [(path: String, value: JSONValue, depth: Int)] = [("", root, 0)]
        var next = 0
        while next < waiting.count, next < 1000 {
            let (path, value, depth) = waiting[next]
            next += 1
            for member in (value.objectValue ?? []).prefix(1000) where !member.key.contains(".") {
                let inner = path.isEmpty ? member.key : path + "." + member.key
                if let rows = member.value.arrayValue, rows.contains(where: { $0.objectValue != nil }) {
                    found.append((inner, rows))
                } else if depth < 2, member.value.objectValue != nil {
                    waiting.append((inner, member.value, depth + 1))
                }
            }
        }
        return found
    }

    private static func look(at rows: [JSONValue], records: String?, format: String) -> RowLook {
        var mapping = ItemMapping()
        mapping.format = format
        mapping.records = records
        var look = RowLook(mapping: mapping)
        for row in rows.prefix(RowLook.rowLimit) {
            let values = values(of: row)
            for member in (row.objectValue ?? []).prefix(RowLook.nameLimit) where !member.value.isNull {
                let isUsable = values.contains { value in
                    value.value != .missing && (value.name == member.key || value.name.hasPrefix(member.key + "."))
                }
                look.meet(member.key, isUsable: isUsable)
            }
            look.add(values)
        }
        return look
    }

    /// The members of a row by path: texts and lists as they are, all elements of an array of objects
    /// (`choices.*.text`), all members of an object of texts (`options.*`, their names `options.~`).
    static func values(of row: JSONValue) -> [(name: String, value: FieldValue)] {
        var values: [(name: String, value: FieldValue)] = []
        var waiting: [(path: String, value: JSONValue, depth: Int)] = [("", row, 0)]
        var next = 0
        while next < waiting.count, values.count < RowLook.nameLimit {
            let (path, value, level) = waiting[next]
            next += 1
            for member in (value.objectValue ?? []).prefix(RowLook.nameLimit) {
                guard level == 0 || !member.key.contains(".") else { continue }
                let name = path.isEmpty ? member.key : path + "." + member.key
                if let elements = member.value.arrayValue, elements.first?.objectValue != nil {
                    for key in elements.first?.objectValue ?? [] where !key.key.contains(".") {
                        let all = FieldValue(.array(elements.map { $0[key.key] ?? .null }))
                        if all != .missing { values.append((name + ".*." + key.key, all)) }
                    }
                } else if let members = member.value.objectValue {
                    if case .list(let all) = FieldValue(.array(members.map(\.value))), !all.isEmpty, all.count <= 50 {
                        values.append((name + ".*", .list(all)))
                        values.append((name + ".~", .list(members.map(\.key))))
                    }
                    if level + 1 < depth { waiting.append((name, member.value, level + 1)) }
                } else {
                    values.append((name, FieldValue(member.value)))
                }
            }
        }
        return values
    }
}
