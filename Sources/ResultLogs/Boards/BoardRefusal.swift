// Why a table is no table of scores of models, in one sentence with the remedy.

import AuditModel

/// A table that cannot be read as a board.
struct BoardRefusal: Error {
    let code: String
    let message: String
    let place: Place?

    static func noModels(_ grid: Grid) -> BoardRefusal {
        BoardRefusal(
            code: "no-model-column",
            message: "No column says which model a row is about (there are \(names(grid))); head it `model`.",
            place: grid.rows.first?.place
        )
    }

    static func noScores(_ grid: Grid) -> BoardRefusal {
        BoardRefusal(
            code: "no-score-column",
            message: "No column holds scores (there are \(names(grid))); name a table of scores.",
            place: grid.rows.first?.place
        )
    }

    static func items(_ grid: Grid) -> BoardRefusal {
        BoardRefusal(
            code: "outcomes-of-items",
            message: "The table holds outcomes of single items, not scores; give it to `vernier check`.",
            place: grid.rows.first?.place
        )
    }

    /// Tables that are something else at first sight: empty, or with a column for each item.
    static func early(_ grid: Grid) -> BoardRefusal? {
        guard !grid.rows.isEmpty else {
            return BoardRefusal(
                code: "empty-table",
                message:
                    "The table has no rows of data; if a script draws it, save what the script loads, and name that.",
                place: nil
            )
        }
        // Tasks by metrics, as lm-evaluation-harness writes them: no row is a model.
        if grid.hasPaths, grid.headings.contains(where: { $0.contains("_stderr,") }) {
            let message = "These are one model's results by task (lm-eval); give their log to `vernier check`."
            return BoardRefusal(code: "log-not-board", message: message, place: grid.rows.first?.place)
        }
        let numbered = grid.headings.dropFirst().count { heading in
            !heading.isEmpty && heading.utf8.count <= 9 && heading.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        // A year or a length in tokens may head a column; twenty numbers are items.
        if numbered >= 20, numbered * 10 >= grid.headings.count * 9 { return items(grid) }
        return nil
    }

    private static func names(_ grid: Grid) -> String {
        let named = grid.headings.filter { !$0.isEmpty }
        if named.isEmpty { return grid.headings.count == 1 ? "one, unnamed" : "\(grid.headings.count), unnamed" }
        let rest = named.count > 8 ? " and \(named.count - 8) more" : ""
        return named.prefix(8).map { Shown.text($0.utf8) }.joined(separator: ", ") + rest
    }
}
