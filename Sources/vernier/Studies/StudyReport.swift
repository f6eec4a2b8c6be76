// What a study prints: Markdown rows, and the published answers it has to reach.

/// The figures of a study.
struct StudyReport: Sendable {
    /// A published answer, and whether it was reached.
    struct Expectation: Sendable {
        let text: String
        let holds: Bool
    }

    /// The heading.
    let title: String
    /// Markdown.
    private(set) var lines: [String] = []
    /// What has to hold.
    private(set) var expectations: [Expectation] = []

    init(title: String) { self.title = title }

    /// Whether every expectation holds.
    var holds: Bool { expectations.allSatisfy(\.holds) }

    /// Adds a paragraph.
    mutating func say(_ text: String) { lines += [text, ""] }

    /// Adds a table; `|` in a cell is escaped.
    mutating func table(_ header: [String], _ rows: [[String]]) {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ")
                + " |"
        }
        lines.append(line(header))
        lines.append("|" + String(repeating: "---|", count: header.count))
        lines += rows.map(line) + [""]
    }

    /// Adds something that has to hold.
    mutating func expect(_ text: String, _ holds: Bool) { expectations.append(Expectation(text: text, holds: holds)) }

    /// The whole as Markdown.
    var markdown: String {
        let outcome = expectations.map { "- " + ($0.holds ? "right: " : "WRONG: ") + $0.text }
        return (["## " + title, ""] + lines + outcome).joined(separator: "\n")
    }
}
