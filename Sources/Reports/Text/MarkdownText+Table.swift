// A table as GitHub's Markdown has it.

extension MarkdownText {
    /// The table under its caption; nothing for no rows.
    static func table(_ table: ReportTable) -> String {
        guard !table.rows.isEmpty else { return "" }
        var out = "\(escape(table.caption))\n\n"
        out += "| " + table.columns.map { escape($0.name) }.joined(separator: " | ") + " |\n"
        out += "| " + table.columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: " | ") + " |\n"
        for row in table.rows { out += "| " + row.map(escape).joined(separator: " | ") + " |\n" }
        return out + "\n"
    }
}
