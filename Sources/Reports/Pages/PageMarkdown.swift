// A page as Markdown: the tables without the pictures.

/// Writes a `ReportPage` as GitHub-flavoured Markdown.
enum PageMarkdown {
    static func write(_ page: ReportPage) -> String {
        var out = "# \(text(page.headline))\n\n\(text(page.kicker))\n\n"
        for sentence in page.lead { out += text(sentence) + "\n\n" }
        for section in page.sections {
            out += "## \(text(section.headline))\n\n"
            for sentence in section.sentences { out += text(sentence) + "\n\n" }
            for table in section.tables where !table.rows.isEmpty { out += MarkdownText.table(table) }
            for note in section.notes { out += text(note) + "\n\n" }
        }
        if !page.limits.isEmpty {
            out += "## What was not examined\n\n" + page.limits.map { "- \(text($0))\n" }.joined() + "\n"
        }
        out += "## Made from\n\n"
        for fact in page.provenance { out += "- \(text(fact.name)): \(text(fact.value))\n" }
        return out
    }

    private static func text(_ text: String) -> String { MarkdownText.escape(VisibleText.of(text, limit: 2000)) }
}
