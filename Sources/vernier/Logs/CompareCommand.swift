// `vernier compare`: is one model better than the other on this suite?

import ArgumentParser
import AuditModel
import Formats
import Foundation
import ResultLogs
import Verdicts

/// Compares two logs item by item.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two models' logs on one suite: the paired difference, or that they are tied.",
        discussion: """
            A and B are logs of any dialect that vernier check reads: lm-evaluation-harness, Inspect, HELM, OpenAI evals, \
            Every Eval Ever, promptfoo, lighteval, batch output, or a table with item, model and score. Items are paired \
            by id; repeats of an item are averaged. One file with two models will do for both.

            Nothing is called better that these items cannot show: then the two are tied, with the interval and the \
            smallest difference that the items show.

            EXAMPLES
              vernier compare a/samples_gsm8k.jsonl b/samples_gsm8k.jsonl
              vernier compare a.eval b.eval --metric accuracy
              vernier compare table.csv --models small,large
              vernier compare a.jsonl b.jsonl --clusters passages.csv --format json

            EXIT CODES
              0  one is higher beyond chance, or any difference is smaller than matters
              2  wrong usage or unreadable input
              3  tied: these items do not tell the two apart
            """
    )

    @Argument(help: "The first log.")
    var first: String

    @Argument(help: "The second log; leave it out if the first holds both models.")
    var second: String?

    @Option(help: "The two models, separated by a comma, where a log holds more than one.")
    var models: String?

    @Option(help: "The suite or task, where a log holds more than one.")
    var suite: String?

    @Option(help: "The metric (default: the first that rows carry).")
    var metric: String?

    @Option(help: "The filter or scorer (default: the first).")
    var scorer: String?

    @Option(help: "A table with the columns item and cluster: items of one cluster share a passage or a template.")
    var clusters: String?

    @Option(help: "Materiality in percentage points (default: 3).")
    var delta: Double?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard delta.map({ $0 > 0 && $0 < 100 }) ?? true else {
            throw ValidationError("--delta is in points, above 0 and below 100.")
        }
    }

    func run() async throws {
        let console = Console.shared
        let names = models.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } } ?? []
        guard models == nil || names.count == 2 else {
            throw ValidationError("--models takes two names separated by a comma.")
        }
        var logs = try LogFiles.read([first], console)
        if let second { logs += try LogFiles.read([second], console) }
        let candidates = logs.filter { suite == nil || $0.suite == suite }
        let (a, b) = try pick(candidates, names)
        var policy = Policy()
        if let delta { policy.delta = delta / 100 }
        let groups = try clusters.map { try ClusterFile.read($0) } ?? [:]
        let comparison = ModelComparison.compare(a, b, clusters: groups, policy: policy)
        switch format {
        case .text: console.result(ComparisonText(width: console.width).text(comparison, a, b))
        case .json:
            let json = ComparisonJSON(comparison, a, b)
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: json), as: UTF8.self))
        }
        let status: ExitStatus =
            comparison.finding == .tied || comparison.finding == .notAssessable ? .undecided : .clear
        try status.leave()
    }

    /// The two sets of outcomes: by name where names are given, else the first of each log.
    private func pick(_ logs: [ResultLog], _ names: [String]) throws -> (LogOutcomes, LogOutcomes) {
        let outcomes = logs.compactMap { LogOutcomes($0, metric: metric, scorer: scorer) }
        if names.count == 2 {
            let chosen = names.map { name in outcomes.first { $0.model.rawValue == name } }
            guard let a = chosen[0], let b = chosen[1] else {
                throw missing("No outcomes of \(names.joined(separator: " and ")) were found", logs)
            }
            return (a, b)
        }
        guard outcomes.count == 2 else {
            throw missing("Two sets of outcomes are needed, and \(outcomes.count) were found", logs)
        }
        return (outcomes[0], outcomes[1])
    }

    private func missing(_ what: String, _ logs: [ResultLog]) -> CommandError {
        let models = Array(Set(logs.map(\.model.rawValue))).sorted().prefix(8).joined(separator: ", ")
        let suites = Array(Set(logs.map(\.suite))).sorted().prefix(8).joined(separator: ", ")
        let metrics = Array(Set(logs.flatMap { $0.metrics.map(\.name) })).sorted().prefix(8).joined(separator: ", ")
        return CommandError(
            code: "no-outcomes",
            message: "\(what). The logs have models \(models); suites \(suites); metrics \(metrics). Choose with "
                + "--models, --suite, --metric and --scorer; aggregates alone cannot be compared item by item."
        )
    }
}
