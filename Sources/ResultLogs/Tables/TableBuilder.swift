// How rows become a table: every name a number, every outcome appended to the column of its model and arm.
import AuditModel

/// A table while it is read.
struct TableBuilder {
    /// The table's form, once the columns are known.
    var form: ScoreTable.Form?
    /// Remarks.
    var log: RowLog
    /// Whether any row has the column `reference`.
    var hasReferenceColumn = false

    var models = NameTable(of: "models", limit: TableLimits.models)
    var items = NameTable(of: "items", limit: TableLimits.items)
    var clusters = NameTable(of: "clusters", limit: TableLimits.items)
    var repeats = NameTable(of: "repeats", limit: TableLimits.texts)
    /// Families, dates and what arms are made of.
    var texts = NameTable(of: "families, dates, operators and twin sets", limit: TableLimits.texts)

    var notes: [ModelNotes] = []
    /// A cluster's number for each item, -1 for none.
    var clusterOf: [Int32] = []
    var toldClusters: Set<Int> = []
    var chance: Double?
    var arms: [TableArm] = []
    var armOf: [SIMD4<Int32>: Int] = [:]
    var lastArm: (key: SIMD4<Int32>, index: Int)?

    /// The column of each model and kind of sibling: 0 originals, 2a + 1 the twins of arm a, 2a + 2 its placebos.
    var slots: [[Int32]] = []
    var columns: [OutcomeRows] = []
    var pairs: [[ScorePair]] = []

    var rows = 0
    /// Scores in (1, 100] against scores in (0, 1]: what the table's scale is.
    var percents = 0
    var proportions = 0

    init(file: String?) { log = RowLog(file: file) }

    /// Takes a row whose bytes are UTF-8 without NUL.
    mutating func add(_ bytes: Span<UInt8>, _ fields: FieldRow, line: Int) throws(ResultLogError) {
        guard !fields.isBlank(.model) else {
            log.leaveOut("model-missing", line: line, "The row names no model; give it one.")
            return
        }
        guard fields[.model].count <= TableLimits.name, fields[.item].count <= TableLimits.name else {
            log.leaveOut(
                "name-too-long",
                line: line,
                "The model's or item's name has more than \(TableLimits.name) bytes; use a shorter one."
            )
            return
        }
        switch form {
        case .outcomes: try addOutcome(bytes, fields, line: line)
        case .scores: try addScores(bytes, fields, line: line)
        case nil: log.leaveOut("columns-missing", line: line, "The row is in neither form of table.")
        }
    }

    /// The score in a column; nil if the row was left out for it.
    mutating func score(
        _ bytes: Span<UInt8>,
        _ fields: FieldRow,
        _ column: TableColumn,
        line: Int
    ) -> NumberField.Score? {
        let range = fields[column]
        let score = NumberField.score(bytes, range)
        switch score {
        case .value(let value):
            if value > 0 { proportions += 1 }
            return score
        case .unread:
            return score
        case .percent:
            percents += 1
            log.leaveOut(
                "score-in-percent",
                line: line,
                "The score \(Shown.text(bytes, range)) is above 1; scores are in [0, 1]: divide by 100."
            )
        case .outOfRange:
            log.leaveOut(
                "score-out-of-range",
                line: line,
                "The score \(Shown.text(bytes, range)) is not in [0, 1]; mend it."
            )
        case .notANumber:
            log.leaveOut(
                "score-not-a-number",
                line: line,
                "The score \(Shown.text(bytes, range)) is no number; write one with a decimal point, and leave the "
                    + "field blank where no answer could be read."
            )
        }
        return nil
    }

    /// The number of the row's model, with what the row says about it noted.
    mutating func model(_ bytes: Span<UInt8>, _ fields: FieldRow, line: Int) throws(ResultLogError) -> Int {
        let model = try models.number(of: bytes, fields[.model])
        if model == notes.count {
            notes.append(ModelNotes())
            slots.append([])
            pairs.append([])
            try checkSize()
        }
        if !fields.isBlank(.family) { try noteFamily(model, bytes, fields[.family], line: line) }
        if !fields.isBlank(.date) { try noteDate(model, bytes, fields[.date], line: line) }
        if !fields.isBlank(.reference) { noteReference(model, bytes, fields[.reference], line: line) }
        if !fields.isBlank(.chance) { try noteChance(bytes, fields[.chance], line: line) }
        rows += 1
        guard rows <= TableLimits.rows else {
            let message = "The table has more than \(TableLimits.rows) rows; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: log.file, line: line))
        }
        return model
    }

    /// Every model has a column for every arm, so that not both may be many.
    func checkSize() throws(ResultLogError) {
        guard arms.count <= TableLimits.arms, notes.count * arms.count <= TableLimits.columnsInMemory else {
            let message =
                "The table has \(arms.count) combinations of operator, distance, twin set and exchangeability for "
                + "\(notes.count) models, too many to compare; check those columns, or split the table."
            throw ResultLogError("too-many-arms", message, at: Place(file: log.file))
        }
    }
}

extension TableBuilder {
    /// One remark on the columns that are not read.
    mutating func remark(ignored names: [String], count: Int, line: Int?) {
        guard count > 0 else { return }
        let some = names.map { Shown.text($0.utf8) }.joined(separator: ", ")
        let rest = count > names.count ? " and \(count - names.count) more" : ""
        let message = "These columns mean nothing here and are not read: \(some)\(rest)."
        log.warn("columns-ignored", line: line, message)
    }
}
