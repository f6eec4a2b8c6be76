// Scores that a model's own repository states, one by one: gathered into one row a model.

import AuditModel

/// A board made of single statements.
struct StatedResults {
    /// The board.
    var board: ScoreBoard
    /// How many statements it is made of.
    private(set) var rows = 0
    private var columnOf: [String: Int] = [:]

    /// An empty board.
    init(title: String, file: String?) { board = ScoreBoard(title: title, file: file, columns: [], entries: []) }

    /// Adds a score of `model`; a second one of the same model and column begins another row of it.
    mutating func add(
        _ text: String,
        of model: ModelID,
        column: ScoreBoard.Column,
        date: String?,
        notes: [String: String],
        place: Place
    ) {
        rows += 1
        guard (board.columns.count + 1) * (board.entries.count + 1) <= 200_000 else {
            if board.diagnostics.last?.code != "too-many-results" {
                let message = "The file states more results than people read; those from here on are left out."
                board.diagnostics.append(Diagnostic(.error, "too-many-results", message, at: place))
            }
            return
        }
        let index: Int
        if let known = columnOf[column.name] {
            index = known
        } else {
            index = board.columns.count
            columnOf[column.name] = index
            board.columns.append(column)
            for entry in board.entries.indices { board.entries[entry].cells.append(ScoreBoard.Cell(value: nil)) }
        }
        var entry = board.entries.firstIndex { $0.model == model && $0.cells[index].text.isEmpty } ?? -1
        if entry < 0 {
            entry = board.entries.count
            let blank = [ScoreBoard.Cell](repeating: ScoreBoard.Cell(value: nil), count: board.columns.count)
            board.entries.append(ScoreBoard.Entry(model: model, cells: blank, place: place))
        }
        var cell = ScoreBoard.Cell(value: nil, text: KeptText.of(text.isEmpty ? "-" : text))
        if case .number(let value, let spread, _) = CellNumber(text) {
            cell.value = value
            cell.standardError = spread
        } else {
            let message = "The score \(Shown.text(text.utf8)) is no exact number; write one."
            board.diagnostics.append(Diagnostic(.error, "cells-unread", message, at: place))
        }
        board.entries[entry].cells[index] = cell
        if let date { board.entries[entry].date = max(board.entries[entry].date ?? date, date) }
        for (name, note) in notes where board.entries[entry].notes.count < 200 {
            board.entries[entry].notes["\(column.name): \(name)"] = KeptText.of(note)
        }
    }

    /// The remark that such scores come without a number of items.
    mutating func remarkOnCounts() {
        let message =
            "The scores state no number of items and no standard error; what they can be told apart from is not known."
        board.diagnostics.append(Diagnostic(.warning, "no-counts", message, at: Place(file: board.file)))
    }
}
