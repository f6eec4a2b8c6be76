// Tables with a row for each model and task: one column for each task, so that only comparable scores share a column.

import AuditModel

/// A long table made wide.
struct BoardPivot {
    /// The wide table.
    private(set) var grid: Grid
    /// Whether the rows are outcomes of items, which no board holds.
    let isOfItems: Bool
    /// What its reader is told.
    let remark: String

    /// The pivot of `grid`; nil where each row stands for a model of its own.
    init?(_ grid: Grid, _ roles: ColumnRoles) {
        guard let model = roles.models.first else { return nil }
        let models = Set(grid.rows.map { $0.cells[model] })
        guard models.count * 2 <= grid.rows.count, grid.rows.count >= 4 else { return nil }
        let items = roles.headings.indices.filter {
            ColumnWords.item.contains(roles.headings[$0].phrase) && roles.facts[$0].filled > 0
        }
        if !items.isEmpty {
            self.grid = grid
            isOfItems = true
            remark = ""
            return
        }
        let parts = roles.headings.indices.filter { index in
            ColumnWords.part.contains(roles.headings[index].phrase) && roles.facts[index].filled > 0
                && !roles.models.contains(index) && !roles.scores.contains(index)
        }
        guard !parts.isEmpty else { return nil }
        isOfItems = false
        let kept = roles.scores
        var wide = Grid(title: grid.title, headings: ["model"], rows: [], diagnostics: grid.diagnostics)
        wide.hasSureHeadings = true
        wide.allowsDecimalCommas = grid.allowsDecimalCommas
        var columnOf: [String: Int] = [:]
        var rowsOf: [String: [Int]] = [:]
        for row in grid.rows {
            let name = row.cells[model]
            let label = parts.map { row.cells[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
            let places = kept.map { score -> Int in
                let heading = kept.count == 1 ? label : label + ", " + grid.headings[score]
                if let known = columnOf[heading] { return known }
                columnOf[heading] = wide.headings.count
                wide.headings.append(heading)
                return wide.headings.count - 1
            }
            guard wide.headings.count <= BoardLimits.columns, wide.headings.count * models.count <= BoardLimits.cells
            else { return nil }
            // A second row of the same model and task is a second row here too.
            let free = rowsOf[name, default: []].suffix(8).first { index in
                places.allSatisfy { $0 >= wide.rows[index].cells.count || wide.rows[index].cells[$0].isEmpty }
            }
            let index: Int
            if let free {
                index = free
            } else {
                index = wide.rows.count
                rowsOf[name, default: []].append(index)
                wide.rows.append(Grid.Row(cells: [name], place: row.place))
            }
            for (place, score) in zip(places, kept) {
                while wide.rows[index].cells.count <= place { wide.rows[index].cells.append("") }
                wide.rows[index].cells[place] = row.cells[score]
            }
        }
        for index in wide.rows.indices {
            while wide.rows[index].cells.count < wide.headings.count { wide.rows[index].cells.append("") }
        }
        let names = parts.map { Shown.text(grid.headings[$0].utf8) }.joined(separator: ", ")
        remark =
            "The table has a row for each model and \(names): it is read with a row a model and "
            + "\(wide.headings.count - 1) columns; columns that are neither are not read."
        self.grid = wide
    }
}
