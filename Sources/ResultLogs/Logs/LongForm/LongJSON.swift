// Tables of outcomes as JSON: an object a line, an array of objects, or such an array inside an object.

import AuditModel
import Formats

/// A reader of objects.
struct LongJSON {
    private let file: String
    private var layout: LongLayout?
    private var headings: [String] = []
    private var rows: LongRows?
    private var held: [(fields: [(key: String, value: String)], content: UInt64, line: Int)] = []
    private var number = 0
    private var remarks: RowLog
    /// Remarks of whoever read the file.
    var before: [Diagnostic] = []
    /// Names of members that are models, where a row holds the outcomes of several.
    private var nested: [String] = []
    private var values = FewValues([])
    /// What the members are, where an earlier reading has decided it.
    private let given: LongLayout?

    init(file: String, layout: LongLayout? = nil) {
        self.file = file
        given = layout
        remarks = RowLog(file: file)
    }

    /// The texts, numbers and truths of an object and of the objects in it (`a.b`), with a hash of its question.
    static func fields(_ value: JSONCursor) throws(FormatError) -> (
        fields: [(key: String, value: String)], content: UInt64
    ) {
        guard var walk = value.members() else {
            throw value.fault("json-not-an-object", "The row is no object; it was left out.")
        }
        var fields: [(key: String, value: String)] = []
        var content: UInt64 = 0
        while fields.count < LogLimits.names, let (key, member) = try walk.next() {
            if member.kind == .object, var inner = member.members() {
                while fields.count < LogLimits.names, let (name, leaf) = try inner.next() {
                    if let text = leaf.scalarText { fields.append((key + "." + name, KeptText.of(text))) }
                }
            } else if let text = member.scalarText ?? (member.kind == .null ? "" : nil) {
                fields.append((key, KeptText.of(text)))
                if ["question", "prompt", "input", "problem"].contains(key.lowercased()) {
                    content = ContentHash.of(text)
                }
            }
        }
        return (fields, content)
    }

    /// Adds a row.
    mutating func add(_ value: JSONCursor, line: Int) throws(ResultLogError) {
        number += 1
        let read: (fields: [(key: String, value: String)], content: UInt64)
        do throws(FormatError) {
            read = try Self.fields(value)
        } catch {
            remarks.leaveOut(error.code, line: line, error.message)
            return
        }
        if rows == nil {
            held.append((read.fields, read.content, line))
            if held.count >= LongShape.sample { try settle() }
        } else {
            try take(read.fields, read.content, line, number: number)
        }
        if number > LogLimits.rows {
            let message = "The table has more than \(LogLimits.rows) outcomes; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: file, line: line))
        }
    }

    /// Decides what the members are from the rows held back, and takes those.
    private mutating func settle() throws(ResultLogError) {
        guard rows == nil else { return }
        let shape = Self.shape(held.map(\.fields))
        headings = shape.headings
        layout = given ?? shape.layout
        values = FewValues(layout?.unused ?? [])
        nested = shape.nested
        rows = LongRows(file: file, metrics: layout?.metrics ?? ["score"])
        let waiting = held
        held = []
        for (index, row) in waiting.enumerated() { try take(row.fields, row.content, row.line, number: index + 1) }
    }

    /// What the members of such rows are.
    static func shape(
        _ rows: [[(key: String, value: String)]]
    ) -> (headings: [String], layout: LongLayout?, nested: [String]) {
        var indexOf: [String: Int] = [:]
        var headings: [String] = []
        for row in rows {
            for field in row where indexOf[field.key] == nil && headings.count < LogLimits.names {
                indexOf[field.key] = headings.count
                headings.append(field.key)
            }
        }
        let table = rows.map { row -> [String] in
            var cells = [String](repeating: "", count: headings.count)
            for field in row { if let index = indexOf[field.key] { cells[index] = field.value } }
            return cells
        }
        let top = headings.map { Heading($0) }
        if let layout = LongLayout(top, table) { return (headings, layout, []) }
        // `{"question": …, "model a": {"is_correct": true}, "model b": {…}}`.
        let models = headings.compactMap { heading -> String? in
            let steps = heading.split(separator: ".")
            return steps.count == 2 && LongColumn.isScore(Heading(String(steps[1]))) ? String(steps[0]) : nil
        }
        let hasItem = top.contains {
            LongColumn.item.rank($0) != nil || $0.phrase == "question" || $0.phrase == "prompt"
        }
        return (headings, nil, hasItem ? models : [])
    }

    private mutating func take(
        _ fields: [(key: String, value: String)],
        _ content: UInt64,
        _ line: Int,
        number: Int
    ) throws(ResultLogError) {
        func text(_ name: String) -> String? { fields.first { $0.key == name }?.value }
        guard let layout else {
            let item = fields.first { LongColumn.item.rank(Heading($0.key)) != nil }?.value ?? "\(number)"
            for model in nested {
                guard
                    let score = fields.first(where: { field in
                        field.key.hasPrefix(model + ".")
                            && LongColumn.isScore(Heading(String(field.key.dropFirst(model.utf8.count + 1))))
                    })
                else { continue }
                try rows?.add(
                    LongRows.Outcome(
                        model: model,
                        item: item,
                        scores: [(0, LongValue(score.value))],
                        content: content,
                        line: line
                    )
                )
            }
            return
        }
        values.add { text(headings[$0]) ?? "" }
        func column(_ column: LongColumn) -> String? { layout.columns[column].flatMap { text(headings[$0]) } }
        guard let item = layout.columns[.item] == nil ? "\(number)" : LongRows.item(column(.item)) else {
            rows?.leaveOutWithoutItem(line: line)
            return
        }
        try rows?.add(
            LongRows.Outcome(
                model: column(.model),
                task: column(.task),
                item: item,
                variant: column(.variant),
                runRepeat: column(.runRepeat),
                metric: column(.metric),
                scores: layout.scores.enumerated().map { ($0.offset, LongValue(text(headings[$0.element]) ?? "")) },
                answer: column(.answer),
                target: column(.target),
                failure: column(.failure),
                content: content,
                line: line
            )
        )
    }

    /// What was read, and the layout it was read by.
    mutating func reading() throws(ResultLogError) -> (reading: LongTrials.Reading, layout: LongLayout?) {
        try settle()
        guard var rows, layout != nil || !nested.isEmpty else {
            let names = headings.prefix(8).map { Shown.text($0.utf8) }.joined(separator: ", ")
            let message = "The members (\(names)) are no outcomes: an item and a score are needed."
            throw ResultLogError("columns-missing", message, at: Place(file: file))
        }
        remark(&rows)
        rows.before = before + remarks.diagnostics
        return (LongTrials.Reading(rows: rows, columns: values.columns, names: headings), layout)
    }

    private func remark(_ rows: inout LongRows) {
        guard let layout else {
            let names = BoardBuilder.listed(nested.map { Shown.text($0.utf8) })
            rows.remarks.warn("columns-read", line: nil, "Read with a row an item, and a member a model: \(names).")
            return
        }
        let scores = BoardBuilder.listed(layout.metrics.map { Shown.text($0.utf8) })
        let used = LongColumn.allCases.compactMap { column in
            layout.columns[column].map {
                "\(column == .runRepeat ? "repeat" : "\(column)") \(Shown.text(headings[$0].utf8))"
            }
        }
        let message = "Read with a row an outcome: score \(scores), \(used.joined(separator: ", "))."
        rows.remarks.warn("columns-read", line: nil, message)
    }
}
