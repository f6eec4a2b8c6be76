// Numbers of items for the columns of a table: given, else the catalogue's.

import AuditModel
import Suites
import Verdicts

/// Where the number of items of a column comes from.
struct ItemCounts {
    private let one: Int?
    private let named: [String: Int]
    private let facts: SuiteFacts?
    private let catalogue: SuiteCatalogue

    /// From `--n` and `--suite`.
    init(_ text: String?, suite: String?) throws {
        catalogue = try SuiteCatalogue.builtIn()
        var one: Int?
        var named: [String: Int] = [:]
        for part in (text ?? "").split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard let last = pair.last, let count = Int(last.filter { $0 != " " }), count > 0, count <= 1_000_000_000
            else {
                throw CommandError(
                    code: "not-a-number",
                    message: "--n takes a number of items, or name=number pairs: \"GSM8K=1319,MATH=5000\"."
                )
            }
            if pair.count == 2 { named[Self.key(String(pair[0]))] = count } else { one = count }
        }
        self.one = one
        self.named = named
        facts = try suite.map { name in
            guard case .found(let facts, _) = try SuiteCatalogue.builtIn().match(name) else {
                throw CommandError(
                    code: "unknown-suite",
                    message: "\(name) is not one suite of the catalogue; vernier suites list shows them."
                )
            }
            return facts
        }
    }

    /// The board with the number of items of each column filled in, and the references.
    func applied(to board: ScoreBoard) -> (ScoreBoard, [BoardVerdictMaker.Reference]) {
        var board = board
        var references: [BoardVerdictMaker.Reference] = []
        // A table that is called as a suite is, and whose columns are not, is about that suite.
        let titled = board.columns.allSatisfy { !isSuite($0.suite ?? $0.name) } ? catalogue.match(board.title) : nil
        for place in board.columns.indices {
            let column = board.columns[place]
            var found = facts
            var part = facts?.n
            if found == nil, case .found(let suite, let split) = catalogue.match(column.suite ?? column.name) {
                found = suite
                part = split ?? suite.n
            }
            if found == nil, case .found(let suite, let split) = titled {
                found = suite
                part = split ?? suite.n
            }
            let given = named[Self.key(column.name)] ?? one
            let isShare = found?.score.map { $0.kinds.first == .shareOfItems } ?? true
            let count = given ?? column.count ?? (isShare ? part?.count : nil)
            let source =
                given != nil
                ? "--n" : column.count != nil ? "the file" : part.map { "\($0.split), \($0.source)" } ?? "not known"
            board.columns[place].count = count
            if let found { board.columns[place].suite = found.id.rawValue }
            references.append(BoardVerdictMaker.Reference(facts: found, count: count, source: source))
        }
        return (board, references)
    }

    private func isSuite(_ name: String) -> Bool {
        if case .found = catalogue.match(name) { true } else { false }
    }

    private static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
