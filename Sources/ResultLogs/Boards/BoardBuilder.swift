// How a table of texts becomes a table of scores, and what its reader is told of it.

import AuditModel

/// One table on its way from texts to scores.
struct BoardBuilder {
    private let grid: Grid
    private let roles: ColumnRoles
    private let file: String?
    private var log: BoardLog
    private var columns: [ScoreBoard.Column] = []
    private var isPercent: [Bool] = []
    private var zeroIsMissing = false
    private var additions = 0
    private var unread: [String] = []
    private var unreadCount = 0

    /// Either the board of `grid` with the number of its rows of data, or why it is none.
    static func board(
        of grid: Grid,
        file: String?
    ) -> Result<(board: ScoreBoard, rows: Int), BoardRefusal> {
        var log = BoardLog(file: file)
        var grid = grid
        grid.findHeadings(&log)
        grid.makeEven(&log)
        if let refusal = BoardRefusal.early(grid) { return .failure(refusal) }
        let rows = grid.rows.count
        var roles = ColumnRoles(grid)
        if roles.models.isEmpty, roles.hasItems { return .failure(.items(grid)) }
        if roles.models.isEmpty || BoardTransposition.models(in: grid, roles) {
            guard let turned = BoardTransposition.turned(grid, roles, &log) else {
                return .failure(.noModels(grid))
            }
            grid = turned
            roles = ColumnRoles(grid)
        }
        guard !roles.models.isEmpty else { return .failure(.noModels(grid)) }
        guard !roles.scores.isEmpty else { return .failure(roles.hasItems ? .items(grid) : .noScores(grid)) }
        if let pivot = BoardPivot(grid, roles) {
            if pivot.isOfItems { return .failure(.items(grid)) }
            log.warn("table-pivoted", pivot.remark)
            grid = pivot.grid
            roles = ColumnRoles(grid)
        }
        var builder = BoardBuilder(grid, roles, file: file, log: log)
        return .success((builder.board(), rows))
    }

    private init(_ grid: Grid, _ roles: ColumnRoles, file: String?, log: BoardLog) {
        self.grid = grid
        self.roles = roles
        self.file = file
        self.log = log
    }

    private mutating func board() -> ScoreBoard {
        describeColumns()
        checkStandardErrors()
        noteMissingZeros()
        var entries: [ScoreBoard.Entry] = []
        var others = 0
        for row in grid.rows {
            if let entry = entry(row) { entries.append(entry) } else { others += 1 }
        }
        remark()
        return ScoreBoard(
            title: grid.title,
            file: file,
            columns: columns,
            entries: entries,
            otherRows: others + grid.repeatedHeadings,
            diagnostics: grid.diagnostics + log.diagnostics
        )
    }

    // MARK: Columns

    private mutating func describeColumns() {
        for index in roles.scores {
            let heading = roles.headings[index]
            let facts = roles.facts[index]
            columns.append(
                ScoreBoard.Column(
                    heading.isBlank ? "score" : grid.headings[index],
                    count: count(index),
                    higherIsBetter: Self.direction(heading)
                )
            )
            let saysPercent =
                heading.words.contains("%") || heading.has(["percent", "percentage", "pct"] as Set<String>)
            let isShare = facts.highest <= 1 && facts.whole < facts.numbers
            if saysPercent, isShare, facts.percents == 0 {
                let message =
                    "The heading \(Shown.text(grid.headings[index].utf8)) says percent, but no value is above 1: they are "
                    + "taken as printed, in no stated unit. Write which it is."
                log.warn("percent-heading-with-proportions", message)
            }
            isPercent.append(saysPercent && !isShare)
        }
    }

    /// Whether higher is better, as the heading says; an arrow says it before any word.
    private static func direction(_ heading: Heading) -> Bool? {
        let words = heading.words + heading.path
        if words.contains(where: { $0 == "↓" || $0 == "⬇" }) || heading.has("lower", "is", "better") { return false }
        if words.contains(where: { $0 == "↑" || $0 == "⬆" }) || heading.has("higher", "is", "better") { return true }
        if !ColumnWords.lowerIsBetter.isDisjoint(with: words) { return false }
        if !ColumnWords.higherIsBetter.isDisjoint(with: words) || heading.has("win", "rate") { return true }
        return nil
    }

    /// The number of items of a column of scores: `n=198` in its heading, or a constant count beside it that is about this
    /// column, or about no other: then it is the first column's and of those that are called like it (`pass_rate_2`).
    private func count(_ column: Int) -> Int? {
        let heading = roles.headings[column]
        if let index = heading.words.lastIndex(of: "n"), index + 1 < heading.words.count,
            let count = Int(heading.words[index + 1]), count > 0
        {
            return count
        }
        let subject = ColumnRoles.subject(heading).filter { !["acc", "accuracy"].contains($0) }
        for index in roles.roles.indices where roles.roles[index] == .count {
            let facts = roles.facts[index]
            let words = roles.headings[index].words
            guard facts.lowest == facts.highest, facts.blank == 0, facts.lowest >= 1,
                words.contains("n") || !ColumnWords.items.isDisjoint(with: words)
            else { continue }
            let plain: Set<String> = ["n", "num", "number", "count", "counts", "#", "total", "of", "all"]
            let rest = words.filter { !plain.contains($0) && !ColumnWords.items.contains($0) }
            // `n_wins` counts something else; `test_cases` and `n_total` count items.
            let isBare = rest.isEmpty || rest == ["test"]
            if rest == subject || (isBare && isLikeFirst(column)) { return Int(exactly: facts.lowest) }
        }
        return nil
    }

    private func isLikeFirst(_ column: Int) -> Bool {
        guard let first = roles.scores.first else { return false }
        func stem(_ index: Int) -> [String] { roles.headings[index].words.filter { Int($0) == nil } }
        return stem(column) == stem(first)
    }

    /// A standard error on another scale than its score is a fault of the file, and no standard error here.
    private mutating func checkStandardErrors() {
        for (index, role) in roles.roles.enumerated() {
            guard case .standardError(let owner) = role, roles.facts[owner].highest <= 1,
                roles.facts[index].highest > 0.5
            else { continue }
            let message =
                "The scores \(Shown.text(grid.headings[owner].utf8)) are at most 1 and their standard errors "
                + "\(Shown.text(grid.headings[index].utf8)) reach \(roles.facts[index].highest): one of the two is in "
                + "percent, so the standard errors are notes only. Write both in one unit."
            log.warn("standard-error-on-another-scale", message)
            foreign.insert(index)
        }
    }
    private var foreign: Set<Int> = []

    /// Among ratings of hundreds a zero is how programs write "not listed".
    private mutating func noteMissingZeros() {
        var zeros = 0
        var others = 0
        for row in grid.rows {
            for index in roles.scores {
                let text = row.cells[index]
                guard let number = CellNumber.plainValue(text) ?? CellNumber(text).value?.value.doubleValue else {
                    continue
                }
                if number == 0 {
                    zeros += 1
                } else if number < 200 {
                    return
                } else {
                    others += 1
                }
            }
        }
        guard zeros > 0, others > 0 else { return }
        zeroIsMissing = true
        let message =
            "\(zeros) zeros stand among scores that are all 200 or more: they are taken as missing, not as scores of zero."
        log.warn("zeros-as-missing", message)
    }

    // MARK: Rows

    private mutating func entry(_ row: Grid.Row) -> ScoreBoard.Entry? {
        guard
            let name = roles.models.lazy.map({ CellText.name(row.cells[$0]) }).first(where: {
                !CellNumber.isNothing($0)
            })
        else {
            if row.cells.contains(where: { !CellNumber.isNothing($0) }) {
                log.leaveOut("model-missing", "The row names no model and is left out; give it a name.", at: row.place)
            }
            return nil
        }
        if isHeadingAgain(row) {
            log.warn("heading-repeated", "The headings stand again here; the row is passed over.", at: row.place)
            return nil
        }
        let filled = row.cells.count { !CellNumber.isNothing($0) }
        if filled == 1, row.cells.count > 2 {
            let message = "The row \(Shown.text(name.utf8)) has a name and nothing else; it is passed over."
            log.warn("row-of-one-cell", message, at: row.place)
            return nil
        }
        var entry = ScoreBoard.Entry(model: ModelID(name), cells: [], place: row.place)
        for (position, index) in roles.scores.enumerated() {
            entry.cells.append(cell(row, index, position))
        }
        for index in roles.roles.indices { take(row, index, into: &entry) }
        return entry
    }

    private mutating func cell(_ row: Grid.Row, _ index: Int, _ position: Int) -> ScoreBoard.Cell {
        let text = row.cells[index]
        var cell = ScoreBoard.Cell(value: nil, text: KeptText.of(text))
        switch CellNumber(text, allowsComma: grid.allowsDecimalCommas) {
        case .blank: break
        case .number(var value, var spread, let hasAddition):
            if isPercent[position] {
                value.unit = .percent
                spread?.unit = .percent
            }
            if hasAddition { additions += 1 }
            if zeroIsMissing, value.value.numerator == 0 { break }
            cell.value = value
            cell.standardError = spread
        case .bound, .words:
            unreadCount += 1
            if unread.count < 4 { unread.append(Shown.text(text.utf8)) }
        }
        let error = roles.roles.indices.first {
            roles.roles[$0] == .standardError(of: index) && !foreign.contains($0)
        }
        if let error, cell.standardError == nil, cell.value != nil,
            var value = CellNumber(row.cells[error], allowsComma: grid.allowsDecimalCommas).value
        {
            if isPercent[position] { value.unit = .percent }
            cell.standardError = value
        }
        return cell
    }

    private func take(_ row: Grid.Row, _ index: Int, into entry: inout ScoreBoard.Entry) {
        let text = row.cells[index]
        guard !CellNumber.isNothing(text) else { return }
        switch roles.roles[index] {
        case .model, .score, .blank: return
        case .rank where entry.rank == nil:
            entry.rank = CellNumber(text).value.flatMap { $0.value.isInteger ? Int(exactly: $0.value.numerator) : nil }
        case .date: entry.date = CalendarText.iso(text, isSure: true)
        case .standardError where !foreign.contains(index): return
        default: break
        }
        guard entry.notes.count < 200 else { return }
        entry.notes[noteName(index)] = KeptText.of(CellText.trimmed(text))
    }

    private func noteName(_ index: Int) -> String {
        grid.headings[index].isEmpty ? "column \(index + 1)" : grid.headings[index]
    }

    private func isHeadingAgain(_ row: Grid.Row) -> Bool {
        let filled = grid.headings.indices.filter { !grid.headings[$0].isEmpty }
        guard filled.count > 1 else { return false }
        return filled.allSatisfy { row.cells[$0] == grid.headings[$0] }
    }

    // MARK: Remarks

    private mutating func remark() {
        let models = roles.models.map { Shown.text(noteName($0).utf8) }.joined(separator: ", else ")
        let scores = Self.listed(roles.scores.map { Shown.text(noteName($0).utf8) })
        var rest: [String] = []
        for (index, role) in roles.roles.enumerated() {
            let name = Shown.text(noteName(index).utf8)
            switch role {
            case .rank: rest.append("\(name) (rank)")
            case .date: rest.append("\(name) (date)")
            case .standardError(let owner):
                rest.append("\(name) (standard error of \(Shown.text(noteName(owner).utf8)))")
            case .count: rest.append("\(name) (count)")
            case .note("words"): continue
            case .note(let why): rest.append("\(name) (\(why))")
            default: continue
            }
        }
        let others = rest.isEmpty ? "" : "; not scores: \(Self.listed(rest))"
        log.warn("columns-read", "The model is \(models); scores: \(scores)\(others).")
        if unreadCount > 0 {
            let message =
                "\(unreadCount) cells of scores hold no exact number and are empty here, such as "
                + "\(unread.joined(separator: ", "))."
            log.warn("cells-unread", message)
        }
        if additions > 0 {
            let message =
                "\(additions) cells hold something in brackets behind the number; nobody says what, and it is not read."
            log.warn("cells-with-additions", message)
        }
    }

    static func listed(_ names: [String]) -> String {
        names.prefix(24).joined(separator: ", ") + (names.count > 24 ? " and \(names.count - 24) more" : "")
    }
}
