// Coverage, refusals and balance for a terminal: what was covered first, what was refused under it.

import AuditModel

/// Writes a coverage file as text.
struct CoverageText {
    /// Columns.
    let width: Int

    /// Operators that apply, one block each; those that fit no item on one line at the end.
    func text(_ file: CoverageFile) -> String {
        let (applying, others) = file.operators.reduce(into: ([CoverageFile.Row](), [CoverageFile.Row]())) {
            let isForeign = $1.coverage.covered == 0 && Set($1.coverage.refused.keys) == ["wrong-kind"]
            if isForeign { $0.1.append($1) } else { $0.0.append($1) }
        }
        var lines = ["\(file.items) items, up to \(file.count) twins an item and operator, seed \(file.seed)"]
        if file.operators.contains(where: { $0.coverage.covered > file.items }) {
            lines.append("Some twins are of items that are not in this folder (see `vernier twins lint`).")
        }
        for row in applying {
            lines.append("")
            lines += block(row, of: file)
        }
        if !others.isEmpty {
            let names = others.map(\.coverage.operatorID.rawValue).joined(separator: ", ")
            lines.append("")
            lines += Folding.lines("Not for items of this kind: \(names).", width: width)
        }
        let placebos = file.generations.filter { $0.key != "1" }.sorted { $0.key < $1.key }
        for (generation, count) in placebos {
            lines.append("generation \(generation): \(count) placebos (twins of twins)")
        }
        return lines.joined(separator: "\n")
    }

    private func block(_ row: CoverageFile.Row, of file: CoverageFile) -> [String] {
        let coverage = row.coverage
        let share = file.items > 0 ? min(1, Double(coverage.covered) / Double(file.items)) : 0
        let filled = Int((share * 20).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        let grades = row.grades.sorted { $0.key < $1.key }
        let shown = grades.count > 1 ? grades.map { "\($0.key): \($0.value) items" } : grades.map(\.key)
        var lines = ["\(coverage.operatorID)" + (shown.isEmpty ? "" : "  (grade \(shown.joined(separator: ", ")))")]
        let percent = (share * 1000).rounded() / 10
        var head = "  \(bar) \(coverage.covered) of \(file.items) items (\(percent) %), \(coverage.twins) twins"
        if file.count >= 10 { head += ", \(coverage.itemsWith10) with 10" }
        lines.append(head)
        let refused = coverage.refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !refused.isEmpty {
            lines += Folding.lines(
                "refused by " + refused.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
                indent: "  ",
                width: width
            )
        }
        if let made = row.figures?["mutants"], let killed = row.figures?["killed"], made > 0 {
            let share = Int((killed / made * 100).rounded())
            lines.append("  tests kill \(Int(killed)) of \(Int(made)) mutants (\(share) %)")
        }
        let balance = file.balance.filter { $0.operatorID == coverage.operatorID }
        if !balance.isEmpty {
            let shown = balance.map { row in
                "\(row.covariate) \(Self.signed(row.standardisedDifference))"
            }
            lines += Folding.lines(
                "twins − originals in standard deviations (! beyond ±0.10): " + shown.joined(separator: ", "),
                indent: "  ",
                width: width
            )
        }
        return lines
    }

    private static func signed(_ value: Double) -> String {
        let hundredths = Int((min(max(value, -99), 99) * 100).rounded())
        let size = abs(hundredths)
        return "\(hundredths < 0 ? "−" : "+")\(size / 100).\(size % 100 < 10 ? "0" : "")\(size % 100)"
            + (size > 10 ? "!" : "")
    }
}
