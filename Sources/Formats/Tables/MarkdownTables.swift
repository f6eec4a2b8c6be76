// The pipe tables of a Markdown document, and the YAML before it.

/// Reads tables out of Markdown (GitHub's pipe tables).
public enum MarkdownTables {
    /// Longest line looked at, in bytes.
    static let lineLimit = 1 << 20

    /// The YAML between `---` lines at the head of a document, with the line it begins on; nil where there is none.
    public static func frontMatter(_ bytes: [UInt8]) -> (yaml: [UInt8], line: Int)? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 100_000, omittingEmptySubsequences: false)
        func isRule(_ line: ArraySlice<UInt8>) -> Bool {
            trimmed(String(decoding: line.prefix(8), as: UTF8.self)) == "---"
        }
        guard let first = lines.first, isRule(first.starts(with: [0xEF, 0xBB, 0xBF]) ? first.dropFirst(3) : first),
            let end = lines.indices.dropFirst().first(where: { isRule(lines[$0]) })
        else { return nil }
        return (Array(lines[1..<end].joined(separator: [UInt8(ascii: "\n")])), 2)
    }

    /// The tables in order. Fenced code is not looked at; `\|` is a pipe inside a cell; markup of a cell (links, bold,
    /// code) is dropped and its words are kept.
    public static func read(_ bytes: [UInt8], file: String?) -> [MarkupTable] {
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { trimmed($0.last == "\r" ? String($0.dropLast()) : String($0)) }
        var tables: [MarkupTable] = []
        var heading: String?
        var fence: Character?
        var at = 0
        while at < lines.count {
            let line = lines[at]
            if let mark = line.first, mark == "`" || mark == "~", line.prefix(3).allSatisfy({ $0 == mark }),
                line.count >= 3
            {
                if fence == nil { fence = mark } else if fence == mark { fence = nil }
            } else if fence == nil {
                if line.first == "#" {
                    heading = words(trimmed(String(line.drop { $0 == "#" })))
                } else if at + 1 < lines.count, line.contains("|"), let width = rule(lines[at + 1]) {
                    let head = cells(line)
                    if head.count == width {
                        var rows = [MarkupTable.Row(cells: head, isHeading: true, line: at + 1)]
                        at += 2
                        while at < lines.count, !lines[at].isEmpty, lines[at].contains("|") {
                            rows.append(MarkupTable.Row(cells: cells(lines[at]), isHeading: false, line: at + 1))
                            at += 1
                        }
                        tables.append(MarkupTable(heading: heading, rows: rows))
                        continue
                    }
                }
            }
            at += 1
        }
        return tables
    }

    /// How many columns a line such as `|---|:--:|` rules; nil for other lines.
    private static func rule(_ line: String) -> Int? {
        guard line.utf8.count <= lineLimit, line.contains("-"),
            line.utf8.allSatisfy({ "|-: \t".utf8.contains($0) })
        else { return nil }
        let parts = split(line)
        return parts.allSatisfy { $0.contains("-") } ? parts.count : nil
    }

    private static func cells(_ line: String) -> [String] {
        guard line.utf8.count <= lineLimit else { return [] }
        return split(line).map { words($0) }
    }

    /// The cells of a line as written, at pipes that are neither escaped nor inside code.
    private static func split(_ line: String) -> [String] {
        var parts: [String] = []
        var cell = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                if scalar != "|" { cell.append("\\") }
                cell.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "|" {
                parts.append(String(cell))
                cell = String.UnicodeScalarView()
            } else {
                cell.append(scalar)
            }
        }
        if isEscaped { cell.append("\\") }
        parts.append(String(cell))
        // The pipes at both ends are borders.
        if let first = parts.first, trimmed(first).isEmpty, parts.count > 1 { parts.removeFirst() }
        if let last = parts.last, trimmed(last).isEmpty, parts.count > 1 { parts.removeLast() }
        return parts.map(trimmed)
    }

    /// A cell's words: `[text](address)` is its text, `**` and backticks are nothing, tags are dropped.
    private static func words(_ cell: String) -> String {
        var out = String.UnicodeScalarView()
        let scalars = Array(cell.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar == "<", let end = scalars[at...].prefix(500).firstIndex(of: ">"), at + 1 < scalars.count,
                scalars[at + 1] == "/" || scalars[at + 1].properties.isAlphabetic
            {
                out.append(" ")
                at = end + 1
                continue
            }
            if scalar == "]", at + 1 < scalars.count, scalars[at + 1] == "(",
                let end = scalars[at...].prefix(4000).firstIndex(of: ")")
            {
                at = end + 1
                continue
            }
            let isMarkup = scalar == "[" || scalar == "`" || scalar == "*"
            if isMarkup || (scalar == "!" && at + 1 < scalars.count && scalars[at + 1] == "[") {
                at += 1
                continue
            }
            out.append(scalar)
            at += 1
        }
        return String(out).split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
