// Leaderboards with known answers: ties, ranks, frontiers, shelf lives, odd scores.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct BoardVerdictTests {
    private func board(_ columns: [String], _ rows: [(String, [String], String?)]) -> ScoreBoard {
        ScoreBoard(
            title: "made",
            columns: columns.map { ScoreBoard.Column($0) },
            entries: rows.map { row in
                ScoreBoard.Entry(
                    model: ModelID(row.0),
                    cells: row.1.map { ScoreBoard.Cell(value: PrintedNumber($0), text: $0) },
                    date: row.2
                )
            }
        )
    }

    private func count(_ n: Int) -> [BoardVerdictMaker.Reference] { [.init(count: n, source: "stated")] }

    @Test func modelsThatItemsDoNotTellApartAreTied() throws {
        let table = board(["s"], [("a", ["90.0"], nil), ("b", ["89.0"], nil), ("c", ["60.0"], nil)])
        let found = try #require(BoardVerdictMaker.decide(table, references: count(200)).first)
        #expect(found.ties == [0..<2, 2..<3])
        #expect(found.places.map(\.ranks) == [1...2, 1...2, 3...3])
        let interval = try #require(found.places[0].interval)
        // statsmodels proportion_confint(180, 200, method="wilson"): 0.85064, 0.93428.
        #expect(abs(interval.low - 0.85064) < 1e-4 && abs(interval.high - 0.93428) < 1e-4)
    }

    @Test func moreItemsResolveTheSameScores() throws {
        let table = board(["s"], [("a", ["90.0"], nil), ("b", ["89.0"], nil), ("c", ["60.0"], nil)])
        let found = try #require(BoardVerdictMaker.decide(table, references: count(100_000)).first)
        #expect(found.ties == [0..<1, 1..<2, 2..<3])
        #expect(found.frontier?.kind == "resolving")
    }

    @Test func withoutANumberOfItemsNothingIsClaimed() throws {
        let table = board(["s"], [("a", ["90.0"], nil), ("b", ["89.0"], nil)])
        let found = try #require(BoardVerdictMaker.decide(table, references: []).first)
        #expect(found.ties.isEmpty && found.frontier == nil && found.places.allSatisfy { $0.interval == nil })
        #expect(found.limits.contains { $0.contains("pass --n") })
    }

    @Test func aSolvedSuiteIsSaturated() throws {
        let scores = ["99.5", "99.4", "99.3", "99.3", "99.2"]
        let table = board(["s"], scores.enumerated().map { ("m\($0)", [$1], nil) })
        let found = try #require(BoardVerdictMaker.decide(table, references: count(500)).first)
        #expect(found.frontier?.kind == "solved" && found.frontier?.isSaturated == true)
    }

    @Test func steadyGrowthHasAShelfLife() throws {
        // score = 1/(1 + exp(-(year - 2022))) reaches .95 at 2022 + ln 19 = 2024.94.
        let points = [(2019.5, 0.0759), (2020.5, 0.1824), (2021.5, 0.3775), (2022.5, 0.6225), (2023.5, 0.8176)]
        let table = board(
            ["s"],
            points.map { ("m\($0.0)", ["\($0.1)"], "\(Int($0.0))") }
        )
        let found = try #require(BoardVerdictMaker.decide(table, references: count(10_000)).first)
        let year = try #require(found.saturationYear)
        #expect(abs(year.value - 2024.94) < 0.1 && year.low < 2024.94 && year.high > 2024.94)
    }

    @Test func aScoreThatTheOthersDoNotExplainIsListed() throws {
        var random = SeededRandom(seed: 3, stream: "board")
        let rows = (0..<30).map { row -> (String, [String], String?) in
            let skill = Double(row) * 2 + 20
            let cells = (0..<5).map { column -> String in
                let odd = row == 7 && column == 2 ? 40.0 : 0
                return "\(((skill + Double(column) * 3 + odd + random.unit()) * 10).rounded() / 10)"
            }
            return ("m\(row)", cells, nil)
        }
        let found = BoardVerdictMaker.decide(board(["a", "b", "c", "d", "e"], rows), references: [])
        #expect(found[2].outliers.map(\.model) == ["m7"])
        #expect(found.enumerated().filter { $0.offset != 2 }.allSatisfy { $0.element.outliers.count <= 1 })
    }

    @Test(arguments: [["0.5", "0.9", "88"], ["-3", "50"], ["50", "150"]])
    func mixedUnitsAreNoShares(values: [String]) throws {
        let table = board(["s"], values.enumerated().map { ("m\($0)", [$1], nil) })
        let found = try #require(BoardVerdictMaker.decide(table, references: count(100)).first)
        #expect(found.places.isEmpty && found.limits.contains { $0.contains("no shares") })
    }
}
