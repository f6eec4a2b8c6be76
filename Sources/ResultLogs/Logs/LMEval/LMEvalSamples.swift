// Sample files of lm-evaluation-harness: a row for each document and filter.

import AuditModel
import Formats

/// The rows of one samples file while they are read.
struct LMEvalSamples {
    /// The rows so far.
    private(set) var rows: LogRows
    /// Names of filters in the results file, for rows that do not name theirs.
    private let filters: [String]
    /// How often each document was seen, where rows do not name their filter.
    private var seen: [ItemID: Int] = [:]
    private var names = LMEvalRow.Names()
    private var unnamed = 0
    private var pairs: Set<String> = []

    /// No rows yet.
    init(file: String?, filters: [String] = []) {
        rows = LogRows(file: file)
        self.filters = filters
    }

    /// Adds a row of the file.
    mutating func add(_ value: JSONCursor, line: Int) throws(ResultLogError) {
        let row: LMEvalRow
        do throws(FormatError) {
            row = try LMEvalRow(value, names: &names)
        } catch {
            rows.remarks.leaveOut(error.code, line: line, error.message)
            return
        }
        for name in row.unknown { rows.unknown.add(name) }
        guard let id = row.item else {
            rows.remarks.leaveOut("item-missing", line: line, "The row has no `doc_id`; it was left out.")
            return
        }
        let item = rows.item(id)
        guard let scorer = rows.scorers.index(of: row.filter ?? filter(of: item)) else {
            rows.remarks.leaveOut("too-many-filters", line: line, "The file has too many filters; it was left out.")
            return
        }
        remark(row, line: line)
        let values = rows.values(row.scores)
        let logged = LoggedRow(
            item: item,
            scorer: Int16(clamping: scorer),
            state: values.contains { !$0.isNaN } ? .scored : .unscored,
            flags: row.flags,
            values: values,
            answer: rows.kept(row.answer),
            target: rows.kept(row.target),
            contentHash: row.contentHash,
            outputHash: row.outputHash,
            line: line
        )
        try rows.add(logged)
    }

    /// The name of the filter of a row that does not name it (before 0.4.7): filters follow each other, all documents each.
    private mutating func filter(of item: ItemID) -> String {
        let pass = seen[item, default: 0]
        seen[item] = pass + 1
        unnamed += pass > 0 ? 1 : 0
        if filters.count > pass { return filters[pass] }
        return pass == 0 ? "none" : "filter-\(pass + 1)"
    }

    private mutating func remark(_ row: LMEvalRow, line: Int) {
        for name in row.pairs where pairs.count < 100 && pairs.insert(name).inserted {
            let message =
                "The metric \(Shown.text(name.utf8)) is computed over all rows together; a row has no score of it."
            rows.remarks.warn("metric-not-per-item", line: line, message)
        }
        for (name, value) in row.scores where value.isNaN {
            rows.remarks.warn("score-not-a-number", line: line, "\(Shown.text(name.utf8)) is not a finite number here.")
        }
    }

    /// Puts the rows into `log`, with the reader's own `remarks`.
    mutating func fill(_ log: inout ResultLog, remarks: [Diagnostic] = []) {
        log.diagnostics += remarks
        if unnamed > 0, filters.count < 2 {
            let message =
                "\(unnamed) rows are of documents that were seen before and name no filter: taken for further filters' rows. "
                + "If the file was written twice, remove the copy."
            rows.remarks.warn("filters-unnamed", line: nil, message)
        }
        rows.fill(&log)
    }
}
