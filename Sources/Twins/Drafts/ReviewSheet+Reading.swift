// Reading a filled sheet back: whatever is not as it was written is an error with its row, and then there is no result.

public import AuditModel
import Formats

extension ReviewSheet {
    /// The result of a filled sheet, or nil and the reasons; `set` and `originals` are those it was written from.
    ///
    /// Rows may be in any order and columns too; other columns are ignored. Accepted: a byte-order mark, any line
    /// ends, apostrophes put in front or taken away, verdicts in any case. Errors, with the row (1 is the header):
    /// those of the table; `sheet-semicolons`, `sheet-encoding`, `sheet-columns`, `sheet-empty`, `sheet-version`,
    /// `sheet-mixed` (rows of two sheets), `sheet-rows-missing`, `set-changed`, `twin-unknown`, `twin-repeated`,
    /// `fingerprint-changed`, `text-altered`, `verdict-missing`, `verdict-unknown`.
    public static func read(
        _ bytes: [UInt8],
        file: String?,
        of set: TwinSet,
        originals: [Item]
    ) -> (result: ReviewResult?, diagnostics: [Diagnostic]) {
        var reader = ReviewReader(file: file, population: ReviewPopulation(set, originals: originals))
        let result = reader.read(bytes)
        return (result, reader.diagnostics)
    }
}

/// Reads one filled sheet.
struct ReviewReader {
    private enum Verdict: String {
        case right, wrong, unsure
    }

    /// Most remarks that are kept.
    static let mostDiagnostics = 1_000

    private(set) var diagnostics: [Diagnostic] = []
    private let file: String?
    private let population: ReviewPopulation
    private var verdicts: [ItemID: Verdict] = [:]
    private var seen: Set<ItemID> = []
    private var marks: Set<String> = []

    init(file: String?, population: ReviewPopulation) {
        self.file = file
        self.population = population
    }

    /// The result; nil if anything was remarked.
    mutating func read(_ bytes: [UInt8]) -> ReviewResult? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            note("sheet-encoding", "The sheet is in UTF-16. Save it as CSV in UTF-8.", Place(file: file))
            return nil
        }
        let (rows, faults) = CSVTable.rows(bytes, file: file)
        diagnostics += faults
        guard let header = rows.first, let columns = columns(header) else {
            if rows.isEmpty { note("sheet-empty", "The sheet has no rows. Save it again.", Place(file: file)) }
            return nil
        }
        for row in rows.dropFirst() where !row.fields.allSatisfy({ ReviewRow.plain($0).isEmpty }) {
            judge(row, columns: columns)
        }
        guard let mark = marks.first else {
            if diagnostics.isEmpty { note("sheet-empty", "The sheet has a header and no rows.", Place(file: file)) }
            return nil
        }
        if marks.count > 1 {
            note("sheet-mixed", "The rows are of \(marks.count) sheets. Read each sheet by itself.", Place(file: file))
        } else if diagnostics.isEmpty, mark != expectedMark(seed: seed(mark)) {
            let said = rowCount(mark).map(String.init) ?? "another number of"
            let message = "The sheet was written with \(said) rows and \(verdicts.count) are here, or others. "
            note("sheet-rows-missing", message + "Fill in every row that was written.", Place(file: file))
        }
        guard diagnostics.isEmpty, let seed = seed(mark) else { return nil }
        return result(seed: seed)
    }

    /// Where each column is; nil if one is missing.
    private mutating func columns(_ header: CSVRow) -> [String: Int]? {
        let names = header.fields.map { ReviewRow.plain($0).lowercased() }
        if names.count == 1, names[0].contains(where: { $0 == ";" || $0 == "\t" }) {
            let message = "The columns are separated by semicolons or tabs. Save the sheet as CSV separated by commas."
            note("sheet-semicolons", message, header.place)
            return nil
        }
        var found: [String: Int] = [:]
        for (index, name) in names.enumerated() where ReviewSheet.columns.contains(name) {
            if found.updateValue(index, forKey: name) != nil {
                note("sheet-columns", "The column \(name) is there twice. Keep the one that was written.", header.place)
                return nil
            }
        }
        let missing = ReviewSheet.columns.filter { found[$0] == nil && $0 != "note" }
        guard missing.isEmpty else {
            let message = "Columns are missing: \(missing.joined(separator: ", ")). Fill in the sheet as written."
            note("sheet-columns", message, header.place)
            return nil
        }
        return found
    }

    /// Checks one row and keeps its verdict.
    private mutating func judge(_ row: CSVRow, columns: [String: Int]) {
        func field(_ name: String) -> String {
            guard let index = columns[name], row.fields.indices.contains(index) else { return "" }
            return row.fields[index]
        }
        let name = "Row \(row.number)"
        let parts = ReviewRow.plain(field("sheet")).split(separator: " ").map(String.init)
        guard parts.count == 5, parts[0] == ReviewSheet.version else {
            let message = "\(name): the cell `sheet` is not of version \(ReviewSheet.version). Leave it as written."
            return note("sheet-version", message, row.place)
        }
        let id = ItemID(ReviewRow.plain(field("twin")))
        guard let twin = population.twin(id) ?? population.twin(ItemID(field("twin"))),
            let original = population.original(of: twin)
        else {
            let message = "\(name): no twin is called \(ItemGuards.excerpt(id.rawValue)). Give the set it is from."
            return note("twin-unknown", message, row.place)
        }
        guard seen.insert(twin.id).inserted else {
            let message = "\(name): the twin \(ItemGuards.excerpt(id.rawValue)) is above already. Keep one of the rows."
            return note("twin-repeated", message, row.place)
        }
        let mark = parts.prefix(4).joined(separator: " ")
        let written = ReviewRow(twin, original: original, mark: mark, population: population)
        if !ReviewRow.same(field("sheet"), written.cells[0]) {
            let message = "\(name): the twins of \(twin.operatorID) are not those the sheet was written from. "
            return note("set-changed", message + "Give that set, or write a new sheet.", row.place)
        }
        if !ReviewRow.same(field("fingerprint"), written.cells[7]) {
            let message = "\(name): the fingerprint is not that of the twin. Give the set the sheet was written from."
            return note("fingerprint-changed", message, row.place)
        }
        let texts = zip(ReviewSheet.columns, written.cells).prefix(7)
        if let (column, _) = texts.first(where: { !ReviewRow.same(field($0.0), $0.1) }) {
            let message = "\(name): the cell `\(column)` was altered, so that nobody knows what was judged. Undo it."
            return note("text-altered", message, row.place)
        }
        let said = ReviewRow.plain(field("verdict")).lowercased()
        guard let verdict = Verdict(rawValue: said) else {
            let ask = "Write right, wrong or unsure."
            return said.isEmpty
                ? note("verdict-missing", "\(name): there is no verdict. \(ask)", row.place)
                : note("verdict-unknown", "\(name): no verdict: \(ItemGuards.excerpt(said)). \(ask)", row.place)
        }
        verdicts[twin.id] = verdict
        marks.insert(mark)
    }

    private func expectedMark(seed: UInt64?) -> String? {
        seed.map { ReviewRow.mark(verdicts.keys.sorted().compactMap { population.twin($0) }, seed: $0) }
    }

    private func seed(_ mark: String) -> UInt64? { value("seed", mark).flatMap { UInt64($0) } }
    private func rowCount(_ mark: String) -> Int? { value("rows", mark).flatMap { Int($0) } }
    private func value(_ name: String, _ mark: String) -> Substring? {
        mark.split(separator: " ").first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }

    private func result(seed: UInt64) -> ReviewResult {
        let judged = verdicts.keys.sorted()
        let ids = Set(judged.compactMap { population.twin($0)?.operatorID }).sorted()
        return ReviewResult(
            seed: seed,
            operators: ids.map { id in
                let own = judged.filter { population.twin($0)?.operatorID == id }
                return OperatorReview(
                    operatorID: id,
                    twins: population.twins(of: id).count,
                    fingerprint: population.fingerprint(of: id),
                    sampled: own.count,
                    wrong: own.count { verdicts[$0] == .wrong },
                    unsure: own.count { verdicts[$0] == .unsure }
                )
            },
            wrong: judged.filter { verdicts[$0] == .wrong },
            unsure: judged.filter { verdicts[$0] == .unsure }
        )
    }

    private mutating func note(_ code: String, _ message: String, _ place: Place) {
        guard diagnostics.count < Self.mostDiagnostics else { return }
        diagnostics.append(Diagnostic(.error, code, message, at: place))
    }
}
