// `vernier calibrate rules`: how often each rule is wrong, on cases whose truth is known.

import ArgumentParser
import AuditModel
import Formats
import Rules

/// Measures false alarms and misses of the rules.
struct CalibrateRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Measure how often each rule accuses what is in order, and misses what is not.",
        discussion: """
            Makes cases from the seed: logs, tables, claims and items in order, and the same with the fault that a rule \
            looks for. The page is docs/rule-rates.md; rules that only read what is stated have no rate and are listed.

            EXAMPLES
              vernier calibrate rules --replicates 40
              vernier calibrate rules --replicates 1000 --seed 1 --out docs
              vernier calibrate rules --format json

            EXIT CODES
              0  exact rules accuse nothing that is in order, the others at most at 5 %
              1  one does
            """
    )

    @Option(help: "Clean cases of each rule, and as many faulty ones.")
    var replicates = 200

    @Option(help: "Seed of the cases.")
    var seed: UInt64 = 1

    @Option(help: "Folder for rule-rates.md; without it the page goes to standard output.")
    var out: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard (1...100_000).contains(replicates) else {
            throw ValidationError("--replicates \(replicates) is not between 1 and 100000.")
        }
    }

    func run() async throws {
        let console = Console.shared
        let rows = RuleRates.table(seed: seed, replicates: replicates) { console.progress($0) }
        console.endProgress()
        let page = RuleRatePage.markdown(rows, seed: seed, replicates: replicates)
        if let out { try FileBytes.write(Array(page.utf8), to: out + "/rule-rates.md") }
        switch format {
        case .json: console.document(String(decoding: try CanonicalJSON.pretty(encoding: rows), as: UTF8.self))
        case .text where out == nil: console.document(String(page.dropLast()))
        case .text: console.result("Written to \(out ?? "")/rule-rates.md.")
        }
        if !rows.allSatisfy(\.holds) { throw ExitStatus.established }
    }
}
