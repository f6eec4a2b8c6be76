// Whether the first row of a table is its headings, where nobody has said so.

import AuditModel

extension Grid {
    /// Takes the first row for headings where it looks like some, and numbers equal headings apart.
    ///
    /// It does where a column of numbers begins with words, or where a cell of it is a heading that is known. Where every
    /// column of numbers begins with a number, there are no headings.
    mutating func findHeadings(_ log: inout BoardLog) {
        if !hasSureHeadings, let first = rows.first {
            if firstIsHeading(first) {
                headings = first.cells.map(CellText.trimmed)
                rows.removeFirst()
            } else {
                headings = [String](repeating: "", count: rows.map(\.cells.count).max() ?? 0)
                log.warn(
                    "no-headings",
                    "The table has no headings; what its columns are is told from their cells alone."
                )
            }
        }
        // A last column that is empty in every row is the separator at the ends of the lines.
        while headings.count > 1, headings.last?.isEmpty == true,
            rows.allSatisfy({ $0.cells.count < headings.count || $0.cells[headings.count - 1].isEmpty })
        {
            headings.removeLast()
        }
        passRepeatedHeadings(&log)
        var seen: [String: Int] = [:]
        for index in headings.indices where !headings[index].isEmpty {
            let count = seen[headings[index], default: 0] + 1
            seen[headings[index]] = count
            if count > 1 { headings[index] += " (\(count))" }
        }
    }

    /// Takes out rows that are the headings once more, so that they are no cells of any column.
    private mutating func passRepeatedHeadings(_ log: inout BoardLog) {
        let filled = headings.indices.filter { !headings[$0].isEmpty }
        guard filled.count > 1 else { return }
        let before = rows.count
        rows.removeAll { row in
            let isAgain = filled.allSatisfy { $0 < row.cells.count && row.cells[$0] == headings[$0] }
            if isAgain {
                log.warn("heading-repeated", "The headings stand again here; the row is passed over.", at: row.place)
            }
            return isAgain
        }
        repeatedHeadings += before - rows.count
    }

    private func firstIsHeading(_ first: Row) -> Bool {
        let isKnown = first.cells.contains { cell in
            let phrase = Heading(cell).phrase
            return ColumnWords.model.contains(phrase) || ColumnWords.likeModel.contains(phrase)
                || ColumnWords.benchmark.contains(phrase) || phrase.hasPrefix("model ")
        }
        if isKnown { return true }
        var begins = (words: 0, numbers: 0)
        let body = rows.dropFirst().prefix(200)
        for index in first.cells.indices {
            let cells = body.compactMap { $0.cells.indices.contains(index) ? $0.cells[index] : nil }
                .filter { !CellNumber.isNothing($0) }
            let numbers = cells.count { CellNumber.plainValue($0) != nil || CellNumber($0).value != nil }
            guard !cells.isEmpty, numbers * 5 >= cells.count * 4 else { continue }
            if CellNumber(first.cells[index]).value != nil { begins.numbers += 1 } else { begins.words += 1 }
        }
        // Without a column of numbers below nothing can be told; tables have headings.
        return begins.words > 0 || begins.numbers == 0
    }
}
