// Tables of outcomes of any origin: the plain form in which papers' appendices and spreadsheets give them.

import AuditModel
import Formats

/// Rows of item, model, variant, repeat and score, or a matrix of models and items; CSV, TSV, JSON, JSON Lines, Parquet.
struct LongFormFormat: LogFormat {
    let dialect = LogDialect.longForm

    func recognises(_ source: LogSource) -> Bool {
        guard !source.isFolder else { return false }
        if ParquetTable.isParquet(source.start) { return true }
        switch source.outline.kind {
        case .object, .array: return Self.list(source) != nil
        case .other: break
        }
        guard !source.start.contains(0), let head = LongText.head(source.start) else { return false }
        return LongShape(head.headings, head.rows, isCut: head.isCut) != nil
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        if ParquetTable.isParquet(source.start) { return try Self.parquet(source, progress: progress) }
        guard let list = Self.list(source) else {
            let bytes: [UInt8]
            do throws(FormatError) {
                bytes = try FileBytes.read(source.path, limit: LogLimits.table)
            } catch {
                throw ResultLogError(error)
            }
            return try LongText(bytes, file: source.path).logs(progress: progress)
        }
        return try Self.objects(source.path, list: list, file: source.path, progress: progress)
    }

    private static func objects(
        _ path: String,
        list: String,
        file: String,
        progress: LogProgress
    ) throws(ResultLogError) -> [ResultLog] {
        func read(_ layout: LongLayout?) throws(ResultLogError) -> (reading: LongTrials.Reading, layout: LongLayout?) {
            var reader = LongJSON(file: file, layout: layout)
            if list.isEmpty {
                reader.before = try LogRecords.each(in: path, progress: progress) {
                    (value, line) throws(ResultLogError) in
                    try reader.add(value, line: line)
                }
            } else {
                var number = 0
                reader.before = try LogMembers.each(in: path, streaming: list, progress: progress) { _, _ in
                } element: { (value) throws(ResultLogError) in
                    number += 1
                    try reader.add(value, line: number)
                }
            }
            return try reader.reading()
        }
        let first = try read(nil)
        guard let layout = first.layout else {
            var rows = first.reading.rows
            return try rows.logs()
        }
        var isFirst = true
        return try LongTrials.logs(layout) { (layout) throws(ResultLogError) in
            if isFirst {
                isFirst = false
                return first.reading
            }
            return try read(layout).reading
        }
    }

    private static func parquet(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        let lines: TemporaryFile
        do throws(FormatError) {
            lines = try ParquetTable.jsonLines(of: source.path)
        } catch {
            throw ResultLogError(error)
        }
        return try withExtendedLifetime(lines) { () throws(ResultLogError) in
            try objects(lines.path, list: "", file: source.path, progress: progress)
        }
    }

    /// The member that lists outcomes; empty where the text itself is the list; nil where there is none.
    private static func list(_ source: LogSource) -> String? {
        let outline = source.outline
        if areOutcomes(outline.keys, under: "", outline) { return "" }
        guard outline.kind == .object, !outline.isLines else { return nil }
        return outline.keys.first { areOutcomes(outline.keys(under: $0), under: $0, outline) }
    }

    /// Whether objects with these members are outcomes, as far as names go.
    private static func areOutcomes(_ keys: [String], under path: String, _ outline: JSONOutline) -> Bool {
        let headings = keys.map { Heading($0) }
        let hasItem = headings.contains { LongColumn.item.rank($0) != nil }
        let hasQuestion = headings.contains { $0.phrase == "question" || $0.phrase == "prompt" }
        let hasAnswers =
            headings.contains { LongColumn.answer.rank($0) != nil }
            && headings.contains { LongColumn.target.rank($0) != nil }
        let hasScore = headings.contains { LongColumn.isScore($0) }
        let mayScore = headings.contains { LongColumn.mayBeScore($0) }
        if hasItem && hasScore { return true }
        if (hasItem || hasQuestion || hasAnswers) && (hasScore || (mayScore && (hasAnswers || hasItem))) { return true }
        // Models as members of a question.
        return (hasItem || hasQuestion)
            && keys.contains { key in
                let inner = outline.keys(under: path.isEmpty ? key : path + "." + key)
                return inner.contains { LongColumn.isScore(Heading($0)) }
            }
    }
}
