// What a file is, by its bytes first and by its name second: names lie (JSON Lines called .json), bytes seldom do.
import Formats

/// What the bytes of a file are.
enum ContentKind: Equatable {
    case jsonLines
    case json
    case yaml
    case xml
    case csv
    /// Nothing that holds items; the words say what it is and what to do.
    case unusable(String)

    /// The kind of `bytes` (decompressed), from the file at `path`.
    init(_ bytes: [UInt8], path: String) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let first = bytes[start...].first { !blanks.contains($0) }
        if let other = Self.foreign(bytes) {
            self = .unusable(other)
        } else if first == nil {
            self = .unusable("The file is empty; name one that holds items")
        } else if ["yaml", "yml"].contains(Self.ending(of: path)) {
            self = .yaml
        } else if Self.ending(of: path) == "csv" {
            self = .csv
        } else if first == UInt8(ascii: "<") {
            self =
                Self.isHTML(bytes)
                ? .unusable("This is an HTML page, and items are not read from pages; save the data it shows") : .xml
        } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            self = Self.isLines(bytes, from: start, path: path) ? .jsonLines : .json
        } else if ["jsonl", "ndjson"].contains(Self.ending(of: path)) {
            self = .jsonLines
        } else if Self.ending(of: path) == "tsv" {
            self = .unusable("Tables with tabs between the columns are not read; save it with commas (.csv)")
        } else {
            self = .unusable("The file is neither JSON, JSON Lines, XML, YAML nor a table with the ending .csv")
        }
    }

    /// The last part of the file's name in lower case, compression endings aside.
    static func ending(of path: String) -> String {
        var parts = path.split(separator: "/").last?.lowercased().split(separator: ".") ?? []
        if let last = parts.last, ["gz", "xz", "zst"].contains(last) { parts.removeLast() }
        return parts.count > 1 ? parts.last.map(String.init) ?? "" : ""
    }

    private static func foreign(_ bytes: [UInt8]) -> String? {
        func begins(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
        if begins("PAR1") { return "This is Parquet; write it as JSON Lines, for instance with DuckDB's COPY" }
        if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") {
            return "This is a zip archive; unpack it and name the file or folder"
        }
        if begins("%PDF") { return "This is a PDF; items are read from JSON, JSON Lines, CSV and XML" }
        if begins("SQLite format 3") { return "This is an SQLite database; write the table as CSV" }
        if begins("ARROW1") || bytes.starts(with: [0xFF, 0xFF, 0xFF, 0xFF]) {
            return "This is an Arrow file; write it as JSON Lines"
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "The text is UTF-16; save it as UTF-8"
        }
        return nil
    }

    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
        return head.contains("<!doctype html") || head.contains("<html")
    }

    /// Whether the first line is a whole JSON value and another follows: no single document looks so.
    private static func isLines(_ bytes: [UInt8], from start: Int, path: String) -> Bool {
        var lines = bytes[start...].split(separator: UInt8(ascii: "\n"), maxSplits: 64, omittingEmptySubsequences: true)
            .filter { line in line.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } }
        guard let first = lines.first, (try? JSONValue.parse(Array(first), file: nil))?.objectValue != nil else {
            return false
        }
        lines.removeFirst()
        return !lines.isEmpty || ["jsonl", "ndjson"].contains(ending(of: path))
    }
}
