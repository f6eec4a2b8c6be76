// How the tables of a file become one reading, and what is said where none of them is a board.

import AuditModel
import Formats

/// A reading while it is put together.
struct BoardAssembly {
    private let file: String?
    private var boards: [ScoreBoard] = []
    private var rows = 0
    private var skipped: [(refusal: BoardRefusal, title: String, rows: Int)] = []
    private var diagnostics: [Diagnostic] = []

    init(file: String?) { self.file = file }

    /// Adds remarks of whoever read the file.
    mutating func add(_ remarks: [Diagnostic]) { diagnostics += remarks }

    /// Adds a board that was read with its rows.
    mutating func add(_ board: ScoreBoard, rows: Int) {
        boards.append(board)
        self.rows += rows
    }

    /// Adds a table, or notes why it is none of scores.
    mutating func add(_ grid: Grid) throws(ResultLogError) {
        switch BoardBuilder.board(of: grid, file: file) {
        case .success(let built): add(built.board, rows: built.rows)
        case .failure(let refusal):
            skipped.append((refusal, grid.title, grid.rows.count))
            diagnostics += grid.diagnostics
        }
    }

    /// Adds what a tree states one by one, as the Hub's lists do; false if it states nothing.
    @discardableResult
    mutating func add(statedIn tree: JSONValue) -> Bool {
        guard let stated = HubResults.results(tree, file: file) ?? ModelIndex.results(tree, file: file) else {
            return false
        }
        add(stated.board, rows: stated.rows)
        return true
    }

    /// Adds the tables in a tree: the Hub's lists, or whatever rows there are.
    mutating func add(tree: JSONValue, title: String) throws(ResultLogError) {
        if add(statedIn: tree) { return }
        for grid in try JSONGrids.find(in: tree, title: title, file: file) { try add(grid) }
    }

    /// The reading; throws where there is no board.
    func reading() throws(ResultLogError) -> BoardReading {
        guard !boards.isEmpty else { throw refusal() }
        let skips = skipped.prefix(100).map { skip in
            let message = "The table \(Shown.text(skip.title.utf8)) is not read: \(skip.refusal.message)"
            return Diagnostic(.warning, "table-skipped", message, at: skip.refusal.place ?? Place(file: file))
        }
        return BoardReading(
            boards: boards,
            rows: rows,
            diagnostics: diagnostics + skips + boards.flatMap(\.diagnostics)
        )
    }

    private func refusal() -> ResultLogError {
        // Of several tables the largest is what the reader came for.
        guard let worst = skipped.max(by: { $0.rows < $1.rows }) else {
            let message =
                "The file holds no table of models and scores; if a script draws it, save what the script loads, and name "
                + "that."
            return ResultLogError("no-table", message, at: Place(file: file))
        }
        var place = worst.refusal.place ?? Place(file: file)
        place.file = file
        return ResultLogError(worst.refusal.code, worst.refusal.message, at: place)
    }
}
