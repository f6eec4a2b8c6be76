// Every leaderboard of the shared data: rows as an independent reader counts them, or a refusal in one sentence.
import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealBoardTests {
    /// Rows by Python's csv, json and html.parser; YAML by the JSON file beside it.
    private static let script = """
        import csv, html.parser, json, os, sys
        class Rows(html.parser.HTMLParser):
            def __init__(self):
                super().__init__(); self.rows = []
            def handle_starttag(self, tag, attrs):
                if tag == "tr": self.rows.append(0)
                if tag == "td" and self.rows: self.rows[-1] += 1
        def count(name):
            if name.endswith(".csv"):
                return sum(1 for row in csv.reader(open(name, newline="", encoding="utf-8")) if row) - 1
            if name.endswith(".html"):
                p = Rows(); p.feed(open(name, encoding="utf-8").read()); return sum(1 for r in p.rows if r)
            d = json.load(open(name[:-4] + ".json" if name.endswith(".yml") else name, encoding="utf-8"))
            if isinstance(d, dict) and "leaderboardData" in d: d = d["leaderboardData"]
            if isinstance(d, dict) and "leaderboards" in d: d = d["leaderboards"]["rows"]
            return len(d)
        print(json.dumps([count(name) for name in sys.argv[1:]]))
        """

    private static let boards: [String] = {
        let folder = TestData.path("leaderboards")
        let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        return all.filter { name in [".csv", ".json", ".yml", ".html"].contains { name.hasSuffix($0) } }.sorted()
            .map { folder + "/" + $0 }
            + [
                "lexam/leaderboard.html", "mercor_eval/api_payload.json",
                "vectara_hallucination_leaderboard/source_rows.json",
            ]
            .map { TestData.path("logs/every_eval_ever/" + $0) }
    }()

    /// What holds no table of models and scores, and how it is refused.
    private static let refused = [
        "categories_": "no-table", "evalplus_leaderboard.html": "empty-table", "mmmu_index.html": "empty-table",
        "ceval_contamination_report.html": "no-model-column",
    ]

    @Test func counts() async throws {
        let counts = try #require(try await Python.run(Self.script, Self.boards) as? [Int])
        #expect(Self.boards.count == 67)
        var read = 0
        for (file, count) in zip(Self.boards, counts) {
            if let code = Self.refused.first(where: { file.contains($0.key) })?.value {
                let error = #expect(throws: ResultLogError.self, "\(file)") { try ScoreBoardReader.read(file) }
                #expect(error?.code == code && error?.message.contains("\n") == false)
                continue
            }
            let reading = try ScoreBoardReader.read(file)
            #expect(reading.rows == count, "\(file)")
            for board in reading.boards {
                #expect(board.entries.allSatisfy { $0.cells.count == board.columns.count })
                #expect(board.codes.contains("columns-read"))
            }
            read += 1
        }
        #expect(read == 57)
    }

    /// Scores in full, by Python's csv, for the boards whose columns are all scores.
    @Test func liveBench() async throws {
        let script = """
            import csv, json, sys
            print(json.dumps([list(csv.reader(open(n, newline="", encoding="utf-8"))) for n in sys.argv[1:]]))
            """
        let files = Self.boards.filter { $0.contains("livebench/table") }
        let tables = try #require(try await Python.run(script, files) as? [[[String]]])
        for (file, table) in zip(files, tables) {
            let board = try ScoreBoardReader.read(file).boards[0]
            #expect(board.columns.map(\.name) == Array(table[0].dropFirst()))
            #expect(board.entries.map(\.model.rawValue) == table.dropFirst().map { $0[0] })
            let cells = board.entries.map { $0.cells.map { $0.value?.text ?? "" } }
            #expect(cells == table.dropFirst().map { Array($0.dropFirst()) })
        }
    }

    /// Columns that are scores, for a file of each publisher.
    @Test(
        arguments: [
            ("aider/polyglot_leaderboard.yml", ["pass_rate_1", "pass_rate_2", "percent_cases_well_formed"], 225),
            ("alpaca_eval/data_AlpacaEval/text_davinci_003_leaderboard.csv", ["win_rate"], 805),
            ("epoch_benchmarks/gpqa_diamond.csv", ["mean_score", "Best score (across scorers)"], nil),
            ("epoch_benchmarks/mmlu_external.csv", ["EM"], nil),
            (
                "epoch_benchmarks/cybench_external.csv",
                ["Unguided % Solved", "Subtask-Guided % Solved", "Subtasks % Solved"], nil
            ),
            ("epoch_benchmarks/weirdml_external.csv", ["Accuracy"], nil),
        ] as [(String, [String], Int?)]
    )
    func columns(file: String, names: [String], count: Int?) throws {
        let board = try ScoreBoardReader.read(TestData.path("leaderboards/" + file)).boards[0]
        #expect(board.columns.map(\.name) == names && board.columns[0].count == count)
    }

    /// MMMU's nested texts, Chatbot Arena's history of ratings (0.0 is "not listed"), and a page without headings.
    @Test func others() throws {
        let mmmu = try ScoreBoardReader.read(TestData.path("leaderboards/mmmu/leaderboard_data.json")).boards[0]
        let human = try #require(mmmu.entries.first { $0.model == "Human Expert (High)" })
        #expect(human.date == "2024-01-31")
        let overall = try #require(mmmu.columns.firstIndex { $0.name == "validation.overall" })
        #expect(human.cells[overall].value?.text == "88.6")
        let arena = try ScoreBoardReader.read(TestData.path("leaderboards/lmarena_history/result.csv")).boards[0]
        #expect(arena.entries.count == 227 && arena.columns.count == 98)
        let first = try #require(arena.columns.firstIndex { $0.name == "20230508" })
        #expect(arena.entries.compactMap { $0.cells[first].value }.allSatisfy { $0.value.doubleValue > 100 })
        let lexam = try ScoreBoardReader.read(TestData.path("logs/every_eval_ever/lexam/leaderboard.html"))
        #expect(lexam.boards.map(\.entries[0].model) == ["GPT-5", "GPT-5"])
        #expect(lexam.boards.map { $0.entries[0].cells[0].value?.text } == ["70.20", "62.65"])
        let vectara = "logs/every_eval_ever/vectara_hallucination_leaderboard/source_rows.json"
        let read = try ScoreBoardReader.read(TestData.path(vectara)).boards[0]
        let rate = try #require(read.columns.first { $0.name == "results.hallucination_rate.hallucination_rate" })
        #expect(rate.higherIsBetter == false)
    }
}
