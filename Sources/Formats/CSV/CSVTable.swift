// Comma-separated values as RFC 4180 has them, with the line numbers a person sees in an editor.
public import AuditModel

/// Tables of comma-separated values.
public enum CSVTable {
    /// The records in order; a record that cannot be read becomes an error diagnostic and is left out.
    ///
    /// Records end with CRLF, LF or CR; a byte-order mark and empty lines are skipped; quoted fields may hold commas,
    /// line ends and doubled quotes. Diagnostics: `csv-open-quote` (the rest of the file is lost with it),
    /// `csv-text-after-quote`, `not-utf-8`. The first row is a row like any other: headers are the caller's.
    public static func rows(_ bytes: [UInt8], file: String?) -> (rows: [CSVRow], diagnostics: [Diagnostic]) {
        var reader = CSVReader(bytes, file: file)
        return reader.table()
    }

    /// `fields` as one record without its line end, quoted where needed.
    ///
    /// A field that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or CR, and is not a
    /// plain number) gets an apostrophe in front.
    public static func line(_ fields: [String]) -> String {
        fields.map { field in
            let guarded = isFormula(field) ? "'" + field : field
            // Unicode scalars, not characters: CRLF is one character and would hide both.
            guard guarded.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
                return guarded
            }
            var quoted = "\""
            for scalar in guarded.unicodeScalars {
                if scalar == "\"" { quoted += "\"" }
                quoted.unicodeScalars.append(scalar)
            }
            return quoted + "\""
        }.joined(separator: ",")
    }

    private static func isFormula(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
        guard first == "-" || first == "+" else { return true }
        // Only digits, one point and an exponent: a number is no formula, and a sign before it must stay readable.
        let plain = field.utf8.dropFirst().allSatisfy { "0123456789.eE+-".utf8.contains($0) }
        return !(plain && Double(field)?.isFinite == true)
    }
}
