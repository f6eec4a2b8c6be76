// Tables with a column a model and a row a benchmark, as reports and model cards have them: turned over.

import AuditModel

/// Turning a table over.
enum BoardTransposition {
    /// Whether the columns are the models although some column could name them: the first is headed `benchmark` (or is
    /// dates), and most headings of numbers look like models' names.
    static func models(in grid: Grid, _ roles: ColumnRoles) -> Bool {
        guard let first = roles.headings.first else { return false }
        let isLabel = ColumnWords.benchmark.contains(first.phrase) || (first.isBlank && grid.rows.count > 1)
        guard isLabel, roles.models.first.map({ $0 == 0 || roles.headings[$0].isBlank }) ?? true else { return false }
        let scored = numbers(roles).filter { $0 > 0 }
        let alike = scored.count { ColumnWords.looksLikeModel(grid.headings[$0]) }
        guard !scored.isEmpty, alike * 2 >= scored.count else { return false }
        let labels = grid.rows.prefix(200).count { ColumnWords.looksLikeModel($0.cells[0]) }
        return labels * 2 < min(200, grid.rows.count)
    }

    /// The table with its models as rows; nil where its columns are no models.
    static func turned(_ grid: Grid, _ roles: ColumnRoles, _ log: inout BoardLog) -> Grid? {
        let scored = numbers(roles)
        let labels = grid.headings.indices.filter { index in
            guard !scored.contains(index) else { return false }
            return index == 0 || roles.facts[index].kind == .words || roles.facts[index].kind == .dates
        }
        guard let label = labels.first, !scored.isEmpty, grid.rows.count <= BoardLimits.columns else { return nil }
        let alike = scored.count { ColumnWords.looksLikeModel(grid.headings[$0]) }
        let isHeaded = ColumnWords.benchmark.contains(roles.headings[label].phrase)
        // Without names that are known, every column must at least be one of scores.
        let areScores = scored.count > 1 && scored.allSatisfy { roles.roles[$0] == .score }
        guard alike * 2 >= scored.count || (isHeaded && areScores) else { return nil }
        var turned = Grid(title: grid.title, headings: ["model"], rows: [], diagnostics: grid.diagnostics)
        turned.hasSureHeadings = true
        turned.allowsDecimalCommas = grid.allowsDecimalCommas
        let used = grid.rows.filter { row in scored.contains { !CellNumber.isNothing(row.cells[$0]) } }
        turned.headings += used.map { row in
            labels.map { CellText.name(row.cells[$0]) }.filter { !CellNumber.isNothing($0) }.joined(separator: ", ")
        }
        for index in scored {
            let place = Place(file: grid.rows.first?.place.file, column: index + 1)
            turned.rows.append(Grid.Row(cells: [grid.headings[index]] + used.map { $0.cells[index] }, place: place))
        }
        let message =
            "The columns are the models and the rows what they were scored on; the table is read that way round, from "
            + "\(used.count) rows and \(scored.count) models."
        log.warn("table-turned", message)
        var names = BoardLog(file: nil)
        turned.findHeadings(&names)
        return turned
    }

    /// Columns of numbers, whatever their headings say.
    private static func numbers(_ roles: ColumnRoles) -> [Int] {
        roles.facts.indices.filter { index in
            roles.facts[index].kind == .numbers && roles.roles[index] != .rank && index > 0
        }
    }
}
