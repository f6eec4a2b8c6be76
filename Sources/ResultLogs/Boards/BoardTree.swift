// JSON and YAML of leaderboards as trees, refused before they would fill the memory.

import AuditModel
import Formats

/// Trees of small files.
enum BoardTree {
    /// The JSON tree in `bytes`; numbers that JSON does not have (NaN) are taken as Python writes them.
    static func json(_ bytes: [UInt8], file: String?) throws(ResultLogError) -> JSONValue {
        try checkSize(bytes, limit: BoardLimits.values, file: file)
        do throws(FormatError) {
            return try JSONValue.parse(bytes, file: file, lenient: true)
        } catch {
            throw ResultLogError(error)
        }
    }

    /// The objects of JSON Lines.
    static func lines(
        _ bytes: [UInt8],
        file: String?
    ) throws(ResultLogError) -> (rows: [JSONValue], diagnostics: [Diagnostic]) {
        try checkSize(bytes, limit: BoardLimits.values, file: file)
        let lines = JSONLines.rows(bytes, file: file, lenient: true)
        return (lines.rows.map(\.value), lines.diagnostics)
    }

    /// The YAML tree in `bytes`.
    static func yaml(_ bytes: [UInt8], file: String?) throws(ResultLogError) -> JSONValue {
        // A composed node takes a hundred times the memory of a JSON value.
        try checkSize(bytes, limit: BoardLimits.values / 8, file: file)
        do throws(FormatError) {
            return try YAMLTree.parse(bytes, file: file)
        } catch {
            throw ResultLogError(error)
        }
    }

    /// Counts what ends values, which bounds the number of them.
    private static func checkSize(_ bytes: [UInt8], limit: Int, file: String?) throws(ResultLogError) {
        var marks = 0
        for byte in bytes
        where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
            || byte == 0x0A
        {
            marks += 1
        }
        guard marks <= limit else { throw BoardKind.tooLarge("values", Place(file: file)) }
    }
}
