// JSON Lines: a value a line, and a bad line costs that line only.
public import AuditModel

/// Rows of JSON, one a line (jsonlines.org).
public enum JSONLines {
    /// The rows in order, each with its line; a line that is no JSON becomes an error diagnostic.
    ///
    /// Lines end with LF or CRLF; empty lines and a byte-order mark are skipped. `lenient` as in `JSONValue.parse`.
    public static func rows(
        _ bytes: [UInt8],
        file: String?,
        lenient: Bool = false
    ) -> (rows: [(value: JSONValue, place: Place)], diagnostics: [Diagnostic]) {
        var rows: [(value: JSONValue, place: Place)] = []
        var log = DiagnosticLog(file: file)
        var line = 1
        var from = SourceText.start(of: bytes)
        while from < bytes.count {
            let end = bytes[from...].firstIndex(of: SourceText.newline) ?? bytes.count
            var last = end
            if last > from, bytes[last - 1] == SourceText.carriageReturn { last -= 1 }
            if !bytes[from..<last].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                var parser = JSONParser(bytes, from..<last, firstLine: line, file: file, lenient: lenient)
                do throws(FormatError) {
                    rows.append((try parser.document(), Place(file: file, line: line)))
                } catch {
                    log.add(error.diagnostic)
                }
            }
            from = end + 1
            line += 1
        }
        return (rows, log.diagnostics)
    }
}
