// `vernier check`: the check before a score is published.

import ArgumentParser
import AuditModel
import Formats
import Reports
import ResultLogs
import Rules
import Verdicts

/// Checks logs before their score is published.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Check logs before publishing: what was counted, the headline recomputed, rules, a sentence for the abstract.",
        discussion: """
            LOGS are files or folders of lm-evaluation-harness, Inspect, HELM, OpenAI evals, Every Eval Ever, promptfoo, \
            lighteval, batch output, or tables with item, model and score; the dialect is read from the content. No model \
            is asked. Every rule says pass, fail, or that it could not look and what it would need.

            --claim compares what is going to be said with what the log shows; --statement FILE (YAML or JSON) answers \
            what logs cannot (variants_tried, tuned_on, scope …; docs/rules.md lists the slots).

            EXAMPLES
              vernier check results_2026-01-21.json samples_gsm8k_2026-01-21.jsonl
              vernier check run.eval --claim "86.5% on MMLU"
              vernier check helm-run/ --format json
              vernier check run.eval --format html --out check.html
              vernier check logs/ --format junit --out check.xml      # for CI; --format sarif too

            EXIT CODES
              0  nothing wrong found, and the headline was recomputed from items
              1  a rule of major or blocking weight failed
              2  wrong usage or unreadable input
              3  undecided: the items' outcomes are not there
            """
    )

    @Argument(help: "Logs: files or folders.")
    var logs: [String]

    @Option(help: "What is going to be said, such as \"86.5% on MMLU\".")
    var claim: String?

    @Option(help: "The suite, by a name of the catalogue (default: the claim's, else what the logs call it).")
    var suite: String?

    @Option(help: "What the claimant says about the run: a YAML or JSON file.")
    var statement: String?

    @Option(help: "A policy file, such as policies/standard-2.json.")
    var policy: String?

    @Option(help: "Write the result to this file in place of standard output.")
    var out: String?

    @Option(help: "What is written: text, json, html, junit or sarif.")
    var format: CheckFormat = .text

    func run() async throws {
        let console = Console.shared
        let read = try LogFiles.read(logs, console)
        guard !read.isEmpty else {
            throw CommandError(
                code: "no-logs",
                message: "There are no logs in what was named; name a file or folder of logs."
            )
        }
        let policy = try policy.map { try PolicyFile.read($0) } ?? Policy()
        let said = try claim.map { try ClaimReader.read($0) }
        var subject = RuleSubject(claim: said, logs: read, policy: policy)
        subject.statement = try statement.map { try StatementFile.read($0) } ?? [:]
        if let name = suite ?? said?.suite ?? (Set(read.map(\.suite)).count == 1 ? read.first?.suite : nil) {
            (subject.facts, subject.part) = try SuiteLookup.quietly(name)
        }
        console.progress("Checking \(read.count) logs.")
        let check = LogCheck(
            logs: read,
            summaries: read.map { LogSummary($0, policy: policy) },
            outcomes: Rules.outcomes(subject)
        )
        console.endProgress()
        let name = logs.joined(separator: " ")
        let report = RuleReport(subject: name, version: Vernier.version, cards: Rules.cards, outcomes: check.outcomes)
        let text: String =
            switch format {
            case .text: CheckText(width: console.width).text(check)
            case .json: String(decoding: try CanonicalJSON.pretty(encoding: CheckJSON(check)), as: UTF8.self)
            case .html: try RuleReportPage.html(report, sentences: CheckText(width: console.width).sentences(check))
            case .junit: JUnitReport.write(report)
            case .sarif: try SARIFReport.write(report)
            }
        if let out {
            try FileBytes.write(Array((text + (text.hasSuffix("\n") ? "" : "\n")).utf8), to: out)
            console.note("Wrote \(out).")
        } else if format == .text {
            console.result(text)
        } else {
            console.document(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
        try RuleExit.status(check.outcomes, core: ["ACC-02"]).leave()
    }
}

/// What `vernier check` writes.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Words, 80 columns.
    case text
    /// JSON with stable keys.
    case json
    /// A page, one file.
    case html
    /// JUnit XML, for CI.
    case junit
    /// SARIF 2.1.0, for code hosts.
    case sarif
}

/// What a check found.
struct LogCheck {
    /// The logs.
    var logs: [ResultLog]
    /// Their sums, as `logs`.
    var summaries: [LogSummary]
    /// What the rules found.
    var outcomes: [RuleOutcome]
}
