// A leaderboard for a person at a terminal.

import AuditModel

/// The text of `vernier leaderboard`, at most `width` columns.
struct BoardText {
    /// Columns.
    let width: Int
    /// Models shown of a column.
    private static let mostModels = 15
    /// Columns shown in full.
    private static let mostColumns = 6

    /// The text.
    func text(_ report: BoardReport) -> String {
        var lines: [String] = []
        for examined in report.boards {
            lines += Folding.lines(
                "\(examined.board.title): \(examined.board.entries.count) models, "
                    + "\(examined.columns.count) columns of scores",
                width: width
            )
            let shown = examined.columns.sorted { left, right in
                (left.count != nil ? 0 : 1) < (right.count != nil ? 0 : 1)
            }
            for column in shown.prefix(Self.mostColumns) { lines += self.column(column) }
            if shown.count > Self.mostColumns {
                lines.append("  … and \(shown.count - Self.mostColumns) more columns; --format json has all.")
            }
            lines.append("")
        }
        lines += RuleLines(width: width).lines(report.outcomes).dropFirst()
        lines += ["", "Not examined"]
        lines += Folding.lines(
            "· No item's outcome was seen, no twins were asked: exposure to items was not examined.",
            indent: "  ",
            width: width
        )
        return lines.joined(separator: "\n")
    }

    private func column(_ column: BoardColumnVerdict) -> [String] {
        let count = column.count.map { "\($0) items, \(column.countSource)" } ?? "number of items not known"
        var lines = [""] + Folding.lines("\(column.column.name) (\(count))", indent: "  ", width: width)
        guard !column.ties.isEmpty else {
            return lines + column.limits.prefix(1).flatMap { Folding.lines("– " + $0, indent: "    ", width: width) }
        }
        for (place, entry) in column.places.prefix(Self.mostModels).enumerated() {
            let mark = column.ties.contains { $0.count > 1 && $0.contains(place) } ? "≈" : " "
            let ranks =
                entry.ranks.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" } ?? "?"
            let interval = entry.interval.map { "(\(points($0.low)) to \(points($0.high)))" } ?? ""
            let name = clipped(entry.model.rawValue, max(12, width - 46))
            lines.append(
                "  \(mark) " + padded(ranks, 8) + padded(name, max(12, width - 46)) + "  "
                    + padded(points(entry.share), 7)
                    + interval
            )
        }
        if column.places.count > Self.mostModels {
            lines.append("    … and \(column.places.count - Self.mostModels) more")
        }
        if let tied = column.ties.first, tied.count > 1 {
            lines += Folding.lines(
                "The first \(tied.count) are tied: these items do not tell them apart.",
                indent: "    ",
                width: width
            )
        }
        if let frontier = column.frontier {
            lines += Folding.lines("\(frontier.kind): \(frontier.why)", indent: "    ", width: width)
        }
        if let year = column.saturationYear {
            lines += Folding.lines(
                "At this pace the frontier reaches 95% of its ceiling in \(Int(year.value)) "
                    + "(\(Int(year.low)) to \(Int(year.high))).",
                indent: "    ",
                width: width
            )
        }
        for odd in column.outliers.prefix(3) {
            lines += Folding.lines(
                "\(odd.model) scores \(points(odd.share)); its other scores lead to expect \(points(odd.expected.value)) "
                    + "(\(points(odd.expected.low)) to \(points(odd.expected.high))).",
                indent: "    ",
                width: width
            )
        }
        return lines
    }

    private func points(_ share: Double) -> String {
        guard share.isFinite, abs(share) < 1e6 else { return "?" }
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(abs(tenths) % 10)"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func clipped(_ text: String, _ width: Int) -> String {
        let shown = Console.harmless(text).replacing("\n", with: " ")
        return shown.count <= width ? shown : shown.prefix(width - 1) + "…"
    }
}
