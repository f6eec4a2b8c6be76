// `vernier leaderboard`: what a table of results can bear.

import ArgumentParser
import AuditModel
import Formats
import ModelRuns
import Reports
import ResultLogs
import Rules
import Suites
import Verdicts

/// Examines a leaderboard.
struct LeaderboardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leaderboard",
        abstract: "Examine a leaderboard: ties, impossible values, saturation, shelf life, odd scores.",
        discussion: """
            SOURCE is a file or an address: an HTML page, CSV, TSV, JSON, YAML, Markdown, the Hub's .eval_results or a \
            model card. Which columns are the model and the scores is read from the headings and cells, and said.

            Intervals, ties and impossible values need the number of items: it comes from the catalogue where a column's \
            name is a suite's (vernier suites list), or from --n. What is not known is not assumed.

            EXAMPLES
              vernier leaderboard results.csv --n 164
              vernier leaderboard board.html --suite humaneval
              vernier leaderboard table.md --n "GSM8K=1319,MATH=5000" --format json
              vernier leaderboard https://example.org/leaderboard.html --out report.html

            EXIT CODES
              0  nothing wrong found, and the numbers of items are known
              1  a rule of major weight failed: an impossible value, a saturated suite, reports that disagree
              2  wrong usage or unreadable input
              3  undecided: numbers of items are not known
            """
    )

    @Argument(help: "A file or an http(s) address.")
    var source: String

    @Option(help: "Number of items: one for all columns, or name=number pairs separated by commas.")
    var n: String?

    @Option(help: "The suite that all columns are about, by a name of the catalogue.")
    var suite: String?

    @Option(help: "Write the report to this file: .html or .md.")
    var out: String?

    @Option(help: "A policy file, such as policies/standard-2.json.")
    var policy: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard out.map({ $0.hasSuffix(".html") || $0.hasSuffix(".md") }) ?? true else {
            throw ValidationError("--out takes a file whose name ends in .html or .md.")
        }
    }

    func run() async throws {
        let console = Console.shared
        let reading =
            PageFetch.isAddress(source)
            ? try ScoreBoardReader.read(try await PageFetch.bytes(at: source), file: source)
            : try ScoreBoardReader.read(source)
        if !reading.diagnostics.isEmpty {
            console.note(Remarks.summary(of: reading.diagnostics, in: SuiteID(source)))
        }
        let policy = try policy.map { try PolicyFile.read($0) } ?? Policy()
        let counts = try ItemCounts(n, suite: suite)
        var outcomes: [RuleOutcome] = []
        var examined: [ExaminedBoard] = []
        for board in reading.boards {
            let (counted, references) = counts.applied(to: board)
            let columns = BoardVerdictMaker.decide(counted, references: references, policy: policy)
            outcomes += BoardRules.outcomes(counted, references, policy)
            examined.append(ExaminedBoard(board: counted, columns: columns))
        }
        let report = BoardReport(source: source, version: Vernier.version, boards: examined, outcomes: outcomes)
        if let out {
            let text = out.hasSuffix(".html") ? try BoardPage.html(report) : BoardPage.markdown(report)
            try FileBytes.write(Array(text.utf8), to: out)
            console.note("Wrote \(out).")
        }
        switch format {
        case .text: console.result(BoardText(width: console.width).text(report))
        case .json:
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: BoardJSON(report)), as: UTF8.self))
        }
        let known = examined.contains { $0.columns.contains { $0.count != nil } }
        try RuleExit.status(outcomes, core: known ? [] : ["GRM-01"]).leave()
    }
}
