// `vernier judge`: a verdict for whoever has only outcomes or scores.

import ArgumentParser
import AuditModel
import Detectors
import Formats
import ResultLogs
import Verdicts

/// Judges a table of outcomes or scores.
struct JudgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Judge a table of outcomes or scores on originals and twins; no model, no suite needed.",
        discussion: """
            TABLE is CSV or JSON Lines, gzip too, or - for standard input. A row an outcome:
              model,item,variant,score[,cluster,repeat,operator,distance,twin_set,exchangeable]
            with variant original, twin or placebo (a twin of a twin) and score in [0, 1]; or a row a model:
              model,original,twin[,n_original,n_twin,operator,distance,twin_set]
            Either may have family, date, reference (1: learn from it, 0: judge it) and chance (the score of a guess). \
            Originals and twins need not be the same items, nor equally many. With no reference marked, every model is \
            judged by the others.

            Each model is asked: did it meet the published items (contaminated), was it fitted to their template \
            (overfit), does it answer unlike the others (shifted)? Twins that are harder for everybody are reported as \
            that, and accuse nobody. Only twins marked far or fresh can clear a model.

            EXAMPLES
              vernier judge outcomes.csv.gz
              vernier judge leaderboard.csv --format json
              vernier judge scores.csv --delta 5 --chance 0.25
              zcat outcomes.jsonl.gz | vernier judge -

            EXIT CODES
              0  every model under audit is cleared, and nothing else is wrong
              1  something established
              2  wrong usage or unreadable input
              3  undecided: inconclusive, not assessable, or voided by a control
            """
    )

    @Argument(help: "The table; - for standard input.")
    var table: String

    @Option(help: "Materiality in percentage points (default: 3): a smaller inflation does not matter.")
    var delta: Double?

    @Option(
        help:
            "Error rate of a one-sided test over all models under audit (default: 0.05); intervals are at 1 − 2·alpha."
    )
    var alpha: Double?

    @Option(help: "A policy file, such as policies/standard-2.json; --delta and --alpha override it.")
    var policy: String?

    @Option(help: "The score of a guess, in [0, 1); else the table's, else what its lowest scores show.")
    var chance: Double?

    @Option(help: "Seed of resampling and simulated controls.")
    var seed: UInt64 = 1

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard delta.map({ $0 > 0 && $0 < 100 }) ?? true else {
            throw ValidationError("--delta is in points, above 0 and below 100.")
        }
        guard alpha.map({ $0 > 0 && $0 < 0.5 }) ?? true else {
            throw ValidationError("--alpha lies between 0 and 0.5.")
        }
        guard chance.map({ $0 >= 0 && $0 < 1 }) ?? true else { throw ValidationError("--chance lies in [0, 1).") }
        guard seed <= 1 << 53 else {
            throw ValidationError("--seed is at most 9007199254740992 (JSON's exact integers).")
        }
    }

    func run() async throws {
        let console = Console.shared
        let read = try ScoreTableReader.read(table)
        if !read.diagnostics.isEmpty { console.note(Remarks.summary(of: read.diagnostics, in: SuiteID(table))) }
        let policy = try decided()
        console.progress("Judging \(read.models.count) models.")
        let input = TableDetectorInput(table: read, policy: policy, seed: seed, chance: chance)
        let evidence = TableDetectors.evidence(input)
        let verdict = TableVerdictMaker.decide(TableVerdictInput(table: read, policy: policy, evidence: evidence))
        console.endProgress()
        switch format {
        case .text:
            let text = JudgeText(width: console.width)
            console.result(text.text(verdict, read, chance: input.chance, evidence: evidence))
        case .json:
            let json = JudgeJSON(verdict, read, chance: input.chance, seed: seed, evidence: evidence)
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: json), as: UTF8.self))
        }
        let status: ExitStatus = verdict.isAnythingEstablished ? .established : verdict.isClear ? .clear : .undecided
        try status.leave()
    }

    /// The policy file or the standard policy, with the options over it. Without a file intervals are at 1 − 2α, where
    /// interval and one-sided test agree.
    private func decided() throws -> Policy {
        var decided = try policy.map { try PolicyFile.read($0) } ?? Policy()
        if let delta { decided.delta = delta / 100 }
        if let alpha { decided.alpha = alpha }
        if policy == nil || alpha != nil { decided.intervalLevel = 1 - 2 * decided.alpha }
        return decided
    }
}
