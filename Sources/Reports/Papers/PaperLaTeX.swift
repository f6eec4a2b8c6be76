// A table for a paper as LaTeX: a `table` that needs the package booktabs and no other.

/// Writes a `table` environment in the style of booktabs.
public enum PaperLaTeX {
    /// The table, to be put in a document with `\usepackage{booktabs}`; `comment` is its first line.
    public static func write(_ table: PaperTable, comment: String) -> String {
        let form = table.columns.map { $0.kind == .text ? "l" : "r" }.joined()
        var lines = [
            "% " + line(comment), "% Needs \\usepackage{booktabs}.", "\\begin{table}", "  \\centering",
            "  \\caption{" + LaTeXText.escape(table.caption) + "}", "  \\begin{tabular}{" + form + "}", "    \\toprule",
            "    " + table.columns.map { LaTeXText.escape($0.heading) }.joined(separator: " & ") + " \\\\",
            "    \\midrule",
        ]
        for row in table.rows { lines.append("    " + row.map(cell).joined(separator: " & ") + " \\\\") }
        lines += ["    \\bottomrule", "  \\end{tabular}", "\\end{table}", ""]
        return lines.joined(separator: "\n")
    }

    /// Text that stays behind a comment's sign.
    private static func line(_ text: String) -> String { VisibleText.of(text) }

    private static func cell(_ cell: PaperTable.Cell) -> String {
        switch cell {
        case .text(let text): text.isEmpty ? "" : LaTeXText.escape(text)
        case .count(let count): LaTeXText.number(Numbers.count(count))
        case .number(let value, let decimals): number(value, decimals)
        case .printed(let text): LaTeXText.number(text)
        case .interval(let low, let high, let decimals): "{[}\(number(low, decimals)), \(number(high, decimals)){]}"
        case .printedInterval(let low, let high): "{[}\(LaTeXText.number(low)), \(LaTeXText.number(high)){]}"
        case .none: "--"
        }
    }

    private static func number(_ value: Double, _ decimals: Int) -> String {
        // A number too large for fixed decimals, such as a perplexity gone wrong, is shown as it is.
        guard value.isFinite else { return "--" }
        return LaTeXText.number(abs(value) < 1e9 ? Numbers.fixed(value, decimals) : "\(value)")
    }
}
