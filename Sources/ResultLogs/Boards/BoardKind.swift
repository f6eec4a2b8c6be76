// What a file of printed scores is written as, told from its bytes.

import AuditModel

/// How a file is written.
enum BoardKind {
    case json
    case jsonLines
    case html
    case markdown
    case yaml
    case separated

    /// The kind of `bytes`; throws what is no text of any of them.
    init(_ bytes: [UInt8], file: String?) throws(ResultLogError) {
        let place = Place(file: file)
        if let kind = Self.others.first(where: { bytes.starts(with: $0.start) }) {
            throw ResultLogError("not-a-board", "The file is \(kind.what).", at: place)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let fault = TextCheck.fault(bytes.span, start..<bytes.count) {
            throw ResultLogError(fault.code, fault.message, at: place)
        }
        guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else {
            throw ResultLogError("no-rows", "The file is empty; a table of scores was expected.", at: place)
        }
        let head = bytes[first...].prefix(65_536)
        switch bytes[first] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if Self.beginsJSON(head) {
                self = Self.isLines(bytes, first) ? .jsonLines : .json
                return
            }
        case UInt8(ascii: "<"):
            self = .html
            return
        default: break
        }
        let lines = head.split(separator: 0x0A, maxSplits: 400, omittingEmptySubsequences: true).prefix(400)
        let opening = lines.first.map { String(decoding: $0.prefix(400), as: UTF8.self) } ?? ""
        if CellText.trimmed(opening) == "---" {
            // A second mark closes a front matter: text follows it. One alone begins a YAML document.
            self =
                lines.dropFirst().contains { CellText.trimmed(String(decoding: $0, as: UTF8.self)) == "---" }
                ? .markdown : .yaml
            return
        }
        if lines.contains(where: Self.isDelimiterRow) || opening.hasPrefix("# ") && !opening.contains(",") {
            self = .markdown
            return
        }
        if let line = lines.first(where: { $0.first != UInt8(ascii: "#") }), Self.isYAML(line) {
            self = .yaml
            return
        }
        self = .separated
    }

    /// `[` begins JSON only before a value; `[![badge]` and `[name](address)` are Markdown.
    private static func beginsJSON(_ head: ArraySlice<UInt8>) -> Bool {
        let next = head.dropFirst().first { $0 > 0x20 }
        if head.first == UInt8(ascii: "{") { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
        return next.map { "{[\"]-0123456789tfn".utf8.contains($0) } ?? true
    }

    /// Whether the first line is an object and the next one begins another.
    private static func isLines(_ bytes: [UInt8], _ first: Int) -> Bool {
        guard bytes[first] == UInt8(ascii: "{"), let end = bytes[first...].firstIndex(of: 0x0A),
            let next = bytes[end...].first(where: { $0 > 0x20 })
        else { return false }
        return next == UInt8(ascii: "{") && bytes[first..<end].last { $0 > 0x20 } == UInt8(ascii: "}")
    }

    /// `|---|:--:|`: what every Markdown table has under its headings.
    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { "|-: \t\r".utf8.contains($0) }
    }

    /// `key:` or `- key:`, with a space or nothing behind the colon.
    private static func isYAML(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line.drop { $0 == 0x20 }
        while rest.first == UInt8(ascii: "-"), rest.dropFirst().first == 0x20 { rest = rest.dropFirst(2) }
        if rest.isEmpty, line.contains(UInt8(ascii: "-")) { return true }
        rest = rest.drop { $0 == 0x20 }
        let key = rest.prefix {
            ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "_-.".utf8.contains($0)
        }
        let behind = rest.dropFirst(key.count)
        guard !key.isEmpty, behind.first == UInt8(ascii: ":") else { return false }
        return behind.count == 1 || behind.dropFirst().first.map { $0 == 0x20 || $0 == 0x0D } ?? true
    }

    static func tooLarge(_ what: String, _ place: Place) -> ResultLogError {
        let message = "The table has more \(what) than people read; this is data, not a leaderboard. Take a part of it."
        return ResultLogError("too-large", message, at: place)
    }

    private static let others: [(start: [UInt8], what: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "a workbook or an archive; save the sheet as CSV"),
        (Array("PAR1".utf8), "Parquet; write it as CSV or JSON Lines"),
        (Array("%PDF".utf8), "a PDF; copy the table into a CSV file"),
        ([0x1F, 0x8B], "compressed twice; decompress it once"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG); copy the table into a CSV file"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG); copy the table into a CSV file"),
        ([0xFF, 0xFE], "UTF-16; save it as UTF-8"),
        ([0xFE, 0xFF], "UTF-16; save it as UTF-8"),
        (Array("SQLite format 3".utf8), "a database; write the table as CSV"),
    ]
}
