// How the table that `vernier judge` takes is read, whatever it was written as.
public import AuditModel
import Formats

/// Tables of outcomes or scores: CSV (comma, tab or semicolon), JSON Lines or a JSON array of objects.
///
/// Outcomes: `model,item,variant,score`, and `cluster,repeat,operator,distance,twin_set,exchangeable,family,date,
/// reference,chance`. Scores: `model,original,twin`, and `n_original,n_twin,operator,distance,twin_set,exchangeable,
/// family,date,reference,chance`. Names are taken in any order and case. A bad row is a diagnostic and left out.
public enum ScoreTableReader {
    /// The table in the file at `path`, or on standard input where it is `-`; gzip, xz and zstd are recognised.
    ///
    /// `limit` bounds the file in bytes, as stored and as decompressed. Errors: `columns-missing`, `too-many-columns`,
    /// `column-twice`, `scores-in-percent`, `no-rows`, `no-good-rows`, `not-a-table`, `chance-out-of-range`,
    /// `chance-contradicts`, `json-cut-off`, the limits (`too-many-…`, `names-collide`), and those of `FileBytes`.
    public static func read(_ path: String, limit: Int = 1 << 30) throws(ResultLogError) -> ScoreTable {
        if path == "-" { return try read(try StandardInput.read(limit: limit), file: StandardInput.name) }
        let bytes: [UInt8]
        do throws(FormatError) {
            bytes = try FileBytes.read(path, limit: limit)
        } catch {
            throw ResultLogError(error)
        }
        return try read(bytes, file: path)
    }

    /// The table in `bytes`, which are not compressed; `file` is for places in remarks.
    public static func read(_ bytes: [UInt8], file: String?) throws(ResultLogError) -> ScoreTable {
        do throws(ResultLogError) {
            return try table(bytes, file: file)
        } catch {
            var error = error
            if error.place == nil { error.place = Place(file: file) }
            throw error
        }
    }

    private static func table(_ bytes: [UInt8], file: String?) throws(ResultLogError) -> ScoreTable {
        try refuseOtherKinds(bytes, file: file)
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        let span = bytes.span
        // Comments and empty lines before the header.
        while at < bytes.count {
            let end = RecordText.lineEnd(span, at)
            let first = (at..<end).first { !JSONRows.isSpace(bytes[$0]) }
            if let first, bytes[first] != UInt8(ascii: "#") {
                switch bytes[first] {
                case UInt8(ascii: "{"):
                    return try JSONRows.table(lines: bytes, from: first, line: line, file: file)
                case UInt8(ascii: "["):
                    return try JSONRows.table(array: bytes, from: first, line: line, file: file)
                default:
                    return try SeparatedRows.table(span, from: at, line: line, file: file)
                }
            }
            at = end
            RecordText.pass(span, at: &at, line: &line)
        }
        let message = "The file is empty; write a table with a header such as `model,item,variant,score`."
        throw ResultLogError("no-rows", message, at: Place(file: file))
    }

    /// Files that are often taken for tables, by their first bytes.
    private static func refuseOtherKinds(_ bytes: [UInt8], file: String?) throws(ResultLogError) {
        let kinds: [(start: [UInt8], what: String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "a workbook or an archive; save the sheet as CSV"),
            ([0x50, 0x41, 0x52, 0x31], "Parquet; write it as CSV or JSON Lines"),
            ([0x1F, 0x8B], "compressed, once more if it was decompressed already; decompress it"),
            ([0xFF, 0xFE], "UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF], "UTF-16; save it as UTF-8"),
            ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "a database; write the table as CSV"),
        ]
        if let kind = kinds.first(where: { bytes.starts(with: $0.start) }) {
            throw ResultLogError("not-a-table", "The file is \(kind.what).", at: Place(file: file))
        }
    }
}
