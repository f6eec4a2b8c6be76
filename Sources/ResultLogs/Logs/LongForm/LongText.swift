// Tables of outcomes as separated text: long, or a matrix of models and items.

import AuditModel

/// A reader of separated text.
struct LongText {
    /// Most columns: a matrix has one for each item.
    static let columns = 200_000
    /// Bytes of one record.
    static let length = 64 << 20
    /// Most cells of a matrix.
    static let cells = 5_000_000

    private let bytes: [UInt8]
    private let file: String

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Headings and first rows of the table in `bytes`; `isCut` where the headings do not end in them.
    static func head(_ bytes: [UInt8]) -> (headings: [String], rows: [[String]], isCut: Bool)? {
        guard let delimiter = RecordWalk.separator(of: bytes) else { return nil }
        var walk = RecordWalk(bytes, delimiter: delimiter, columns: columns, length: length)
        walk.passComments()
        guard let first = walk.step(), first.fault == nil else { return nil }
        let headings = (0..<walk.record.ends.count).map { walk.field($0) }
        let isCut = !walk.hasNext
        var rows: [[String]] = []
        while rows.count < LongShape.sample, let step = walk.step() {
            // The last record may be cut off where only the start of a file is at hand.
            guard step.fault == nil, !step.isBlank, walk.record.count == headings.count else { continue }
            rows.append((0..<walk.record.ends.count).map { walk.field($0) })
        }
        return (headings, rows, isCut)
    }

    /// The logs in the table.
    func logs(progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        guard let head = Self.head(bytes), let delimiter = RecordWalk.separator(of: bytes) else {
            throw ResultLogError("no-rows", "The file holds no table; write rows of item, model, score.")
        }
        guard let shape = LongShape(head.headings, head.rows) else {
            let names = head.headings.prefix(8).map { Shown.text($0.utf8) }.joined(separator: ", ")
            let message =
                "The columns (\(names)) are no outcomes: an item and a score are needed; write rows of item, model, score."
            throw ResultLogError("columns-missing", message, at: Place(file: file, line: 1))
        }
        var walk = RecordWalk(bytes, delimiter: delimiter, columns: Self.columns, length: Self.length)
        walk.passComments()
        _ = walk.step()
        switch shape {
        case .long(let layout):
            return try LongTrials.logs(layout) { (layout) throws(ResultLogError) in
                var walk = walk
                return try long(&walk, layout, head.headings, progress)
            }
        case .itemsAsColumns(let model): return try matrix(&walk, model, head.headings, progress)
        case .itemsAsRows(let item, let models): return try matrix(&walk, item, models, head.headings, progress)
        }
    }

    // MARK: Rows

    private func long(
        _ walk: inout RecordWalk,
        _ layout: LongLayout,
        _ headings: [String],
        _ progress: LogProgress
    ) throws(ResultLogError) -> LongTrials.Reading {
        var rows = LongRows(file: file, metrics: layout.metrics)
        var values = FewValues(layout.unused)
        let wide = headings.count
        func text(_ column: LongColumn, _ walk: RecordWalk) -> String? { layout.columns[column].map { walk.field($0) } }
        var number = 0
        try each(&walk, &rows, width: wide, progress) { (walk, rows, line) throws(ResultLogError) in
            number += 1
            values.add { walk.field($0) }
            // Its place would be another item's id.
            guard let item = layout.columns[.item] == nil ? "\(number)" : LongRows.item(text(.item, walk)) else {
                rows.leaveOutWithoutItem(line: line)
                return
            }
            try rows.add(
                LongRows.Outcome(
                    model: text(.model, walk),
                    task: text(.task, walk),
                    item: item,
                    variant: text(.variant, walk),
                    runRepeat: text(.runRepeat, walk),
                    metric: text(.metric, walk),
                    scores: layout.scores.enumerated().map { ($0.offset, LongValue(walk.field($0.element))) },
                    answer: text(.answer, walk),
                    target: text(.target, walk),
                    failure: text(.failure, walk),
                    line: line
                )
            )
        }
        remark(layout, headings, &rows)
        return LongTrials.Reading(rows: rows, columns: values.columns, names: headings)
    }

    private func remark(_ layout: LongLayout, _ headings: [String], _ rows: inout LongRows) {
        func names(_ columns: [Int]) -> String {
            BoardBuilder.listed(columns.map { Shown.text(headings[$0].utf8) })
        }
        let used = LongColumn.allCases.compactMap { column in
            layout.columns[column].map { "\(column == .runRepeat ? "repeat" : "\(column)") \(names([$0]))" }
        }
        let rest = layout.unused.isEmpty ? "" : "; not read: \(names(layout.unused))"
        let message =
            "Read with a row an outcome: score \(names(layout.scores)), \(used.joined(separator: ", "))\(rest)."
        rows.remarks.warn("columns-read", line: nil, message)
    }

    /// A row a model.
    private func matrix(
        _ walk: inout RecordWalk,
        _ model: Int,
        _ headings: [String],
        _ progress: LogProgress
    ) throws(ResultLogError) -> [ResultLog] {
        var rows = LongRows(file: file, metrics: ["score"])
        let items = headings.indices.filter { $0 != model }
        rows.planned = items.count
        var words = 0
        var scores = 0
        var first: Int?
        try each(&walk, &rows, width: headings.count, progress) { (walk, rows, line) throws(ResultLogError) in
            let name = walk.field(model)
            guard !name.isEmpty else {
                rows.remarks.leaveOut("model-missing", line: line, "The row names no model; it was left out.")
                return
            }
            first = first ?? line
            for index in items {
                let value = LongValue(walk.field(index))
                switch value {
                case .score: scores += 1
                case .words: words += 1
                case .blank: break
                }
                // Members of a row are told by their number, not by the line they share.
                try rows.add(
                    LongRows.Outcome(model: name, item: headings[index], scores: [(0, value)], line: index + 1)
                )
            }
            guard words <= scores + 1000 else { throw notScores(line) }
        }
        guard words <= scores else { throw notScores(first) }
        let message = "Read as a matrix: a row a model, and \(items.count) columns, one for each item."
        rows.remarks.warn("columns-read", line: nil, message)
        return try rows.logs()
    }

    /// A row an item.
    private func matrix(
        _ walk: inout RecordWalk,
        _ item: Int,
        _ models: [Int],
        _ headings: [String],
        _ progress: LogProgress
    ) throws(ResultLogError) -> [ResultLog] {
        var rows = LongRows(file: file, metrics: ["score"])
        try each(&walk, &rows, width: headings.count, progress) { (walk, rows, line) throws(ResultLogError) in
            guard let item = LongRows.item(walk.field(item)) else {
                rows.leaveOutWithoutItem(line: line)
                return
            }
            for index in models {
                let value = LongValue(walk.field(index))
                try rows.add(LongRows.Outcome(model: headings[index], item: item, scores: [(0, value)], line: line))
            }
        }
        let names = BoardBuilder.listed(models.map { Shown.text(headings[$0].utf8) })
        rows.remarks.warn("columns-read", line: nil, "Read as a matrix: a row an item, and a column a model: \(names).")
        return try rows.logs()
    }

    private func notScores(_ line: Int?) -> ResultLogError {
        let message = "The cells of this matrix are words, not scores; give the matrix of scores."
        return ResultLogError("cells-not-scores", message, at: Place(file: file, line: line))
    }

    /// Calls `body` with each good record.
    private func each(
        _ walk: inout RecordWalk,
        _ rows: inout LongRows,
        width: Int,
        _ progress: LogProgress,
        _ body: (RecordWalk, inout LongRows, Int) throws(ResultLogError) -> Void
    ) throws(ResultLogError) {
        var count = 0
        var line = walk.line
        while let step = walk.step() {
            let here = line
            line = walk.line
            count += 1
            if count % 4096 == 0 { progress(walk.at, bytes.count) }
            if step.isBlank { continue }
            if let fault = step.fault {
                let message = "The row cannot be read (\(fault)): close its quotes, and double those inside a field."
                rows.remarks.leaveOut("row-unreadable", line: here, message)
                continue
            }
            if let fault = walk.fault {
                rows.remarks.leaveOut(fault.code, line: here, fault.message)
                continue
            }
            guard walk.record.count == width, !walk.isCut else {
                let message = "The row has \(walk.record.count) fields where the header has \(width); mend it."
                rows.remarks.leaveOut("wrong-field-count", line: here, message)
                continue
            }
            try body(walk, &rows, here)
        }
        progress(bytes.count, bytes.count)
    }
}
