// The columns of a table as a guess sees them, with or without a line that names them.
import AuditModel
import Formats

/// Tables as a guess sees them.
enum CSVLook {
    static func table(_ bytes: [UInt8], file: String) throws(SuiteError) -> FileLook {
        let (rows, diagnostics) = CSVTable.rows(bytes, file: file)
        guard let first = rows.first else {
            let message = diagnostics.first?.message ?? "The table is empty; name a file that holds items."
            throw SuiteError("items-unreadable", message, at: diagnostics.first?.place ?? Place(file: file))
        }
        let hasHeader = first.fields.contains { FieldNames.isQuestion($0) }
        if !hasHeader, let mapping = withoutHeader(rows) {
            return .settled(
                mapping,
                dialect: "rows of a question, its options and the key as a letter, without a header"
            )
        }
        return .rows(look(rows, header: first.fields))
    }

    private static func look(_ rows: [CSVRow], header: [String]) -> RowLook {
        var met: Set<Identifier<Item>> = []
        // A column without a name of its own is called by its number.
        let names = header.enumerated().map { index, name in
            let isPlain = !ItemRules.isBlank(name) && Int(name) == nil && !name.contains(where: { "{}".contains($0) })
            return isPlain && met.insert(Identifier(name)).inserted ? name : "\(index + 1)"
        }
        var mapping = ItemMapping()
        mapping.format = "csv"
        mapping.header = .present
        var look = RowLook(mapping: mapping)
        look.noun = "columns"
        for row in rows.dropFirst().prefix(RowLook.rowLimit) where row.fields.count == names.count {
            look.add(zip(names, row.fields).map { ($0, FieldValue.text($1)) })
        }
        return look
    }

    /// The mapping of a table in the form of MMLU: a question, options, and the key as a letter in the last column;
    /// nil if it has another.
    private static func withoutHeader(_ rows: [CSVRow]) -> ItemMapping? {
        guard let width = rows.first?.fields.count, width >= 4, width <= 28 else { return nil }
        let fitting = rows.count { row in
            guard row.fields.count == width, let key = row.fields.last else { return false }
            let text = GoldReading.trimmed(key)
            return text.utf8.count == 1 && text == text.uppercased()
                && (GoldReading.index(ofLetter: text).map { $0 < width - 2 } ?? false)
        }
        guard fitting * 10 >= rows.count * 9 else { return nil }
        var mapping = ItemMapping()
        mapping.format = "csv"
        mapping.header = .absent
        mapping.kind = .choice
        mapping.goldForm = .letter
        mapping.fields[.question] = FieldSource(names: ["1"])
        mapping.fields[.options] = FieldSource(names: (2..<width).map(String.init))
        mapping.fields[.gold] = FieldSource(names: [String(width)])
        return mapping
    }
}
