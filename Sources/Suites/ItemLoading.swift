// How the rows of all files of a suite become its items: keys read one way, ids unique, bad rows remarked on.
import AuditModel
import Formats

/// One loading of a suite's items.
struct ItemLoading {
    private struct Table {
        var path: String
        var subject: String?
        /// Rows in the files before this one, where rows are counted through.
        var offset: Int
        var rows: RecordTable
    }

    private let mapping: ItemMapping
    private let suite: SuiteID
    private var tables: [Table] = []
    private var counts: [ItemID: Int] = [:]
    private(set) var items: [Item] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ mapping: ItemMapping, suite: SuiteID) {
        self.mapping = mapping
        self.suite = suite
    }

    /// Reads the rows of one more file.
    mutating func read(_ path: String) throws(SuiteError) {
        let named = mapping.format.flatMap(SuiteFormats.named) ?? SuiteFormats.forFile(path)
        guard let format = named else {
            let known = SuiteFormats.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", ")
            let message = "The format cannot be told from the file's name (\(known)); state `items.format`."
            throw SuiteError("format-unknown", message, at: Place(file: path))
        }
        let rows: RecordTable
        do {
            let bytes = try FileBytes.read(path, limit: SuiteReader.fileLimit)
            rows = try format.records(bytes, file: path, mapping: mapping)
        } catch {
            throw SuiteError("items-unreadable", error.message, at: error.place ?? Place(file: path), cause: error)
        }
        let subject = mapping.subject(ofFile: path)
        if mapping.subjectFromFile != nil, subject == nil {
            let message = "The file's name does not fit `subject_from_file`, so its items have no subject; rename it."
            diagnostics.append(Diagnostic(.warning, "no-subject", message, at: Place(file: path)))
        }
        let before = tables.last.map { $0.offset + ($0.rows.records.last?.row ?? 0) } ?? 0
        tables.append(Table(path: path, subject: subject, offset: subject == nil ? before : 0, rows: rows))
    }

    /// Makes the items of all rows read.
    mutating func makeItems() throws(SuiteError) {
        let form = try goldForm()
        for table in tables {
            diagnostics += table.rows.diagnostics
            let builder = ItemBuilder(mapping: mapping, goldForm: form, subject: table.subject)
            for record in table.rows.records {
                do throws(RowFault) {
                    var item = try builder.item(record) { subject in
                        "\(subject ?? suite.rawValue)-\(table.offset + record.row)"
                    }
                    makeUnique(&item, record.place)
                    items.append(item)
                } catch {
                    diagnostics.append(
                        Diagnostic(.error, error.code, error.message + " The row was left out.", at: record.place)
                    )
                }
            }
        }
    }

    /// A repeated id gets `#2`, `#3`, …: the item is kept, and the repetition said.
    private mutating func makeUnique(_ item: inout Item, _ place: Place) {
        let given = item.id
        var count = counts[given] ?? 0
        if count > 0 {
            repeat {
                count += 1
                item.id = ItemID("\(given)#\(count)")
            } while counts[item.id] != nil
            let message =
                "The id `\(given)` was met before; this item is called `\(item.id)`. Give it an id of its own."
            diagnostics.append(Diagnostic(.warning, "duplicate-id", message, at: place))
            counts[item.id] = 1
        }
        counts[given] = max(count, 1)
    }

    /// How keys are written: as stated, by the kind, or as the whole column shows.
    private func goldForm() throws(SuiteError) -> ItemMapping.GoldForm {
        let stated = mapping.goldForm ?? (mapping.kind == .choice ? .auto : .number)
        guard stated == .auto, !mapping.isNative else { return stated }
        let builder = ItemBuilder(mapping: mapping, goldForm: .auto, subject: nil)
        let samples = tables.flatMap { $0.rows.records.compactMap(builder.sample) }
        switch GoldReading.form(of: samples) {
        case .success(let form): return form
        case .failure(let fault):
            let message = "\(fault.message); state `items.gold_is` (index0, index1, letter or text)."
            throw SuiteError("gold-ambiguous", message, at: Place(file: tables.first?.path))
        }
    }
}
