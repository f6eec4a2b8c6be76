// `vernier import`: anybody's logs as the table that `vernier judge` takes.

import ArgumentParser
import AuditModel
import Formats
import ResultLogs

/// Turns logs into a table of outcomes.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn other harnesses' logs into one table of outcomes, for vernier judge or a spreadsheet.",
        discussion: """
            Rows are model,item,variant,operator,repeat,score. An item as published is variant original; a perturbed one \
            (HELM's perturbations, an audit's twins in Every Eval Ever) is variant twin, its operator the perturbation. An \
            answer without a score is a row with an empty score. Nothing is dropped in silence: what could not be read is \
            counted on standard error.

            EXAMPLES
              vernier import runs/*/samples_gsm8k*.jsonl --out gsm8k.csv
              vernier import helm-run/ | vernier judge -
              vernier import a.eval b.eval --metric accuracy --out both.csv
            """
    )

    @Argument(help: "Logs: files or folders.")
    var logs: [String]

    @Option(help: "The metric (default: the first that rows carry).")
    var metric: String?

    @Option(help: "The filter or scorer (default: the first).")
    var scorer: String?

    @Option(help: "The suite or task (default: all; items of several are told apart by it).")
    var suite: String?

    @Option(help: "The file to write (default: standard output).")
    var out: String?

    func run() async throws {
        let console = Console.shared
        let read = try LogFiles.read(logs, console).filter { suite == nil || $0.suite == suite }
        let table = OutcomeExport(metric: metric, scorer: scorer).table(read)
        guard table.rows > 0 else {
            throw CommandError(
                code: "no-outcomes",
                message:
                    "No outcomes item by item were found; aggregates alone make no table. Check --metric, --scorer "
                    + "and --suite."
            )
        }
        if let out {
            try FileBytes.write(Array(table.text.utf8), to: out)
            console.note("Wrote \(table.rows) outcomes of \(table.models) models to \(out).")
        } else {
            console.document(String(table.text.dropLast()))
        }
        if table.skipped > 0 {
            console.note("\(table.skipped) rows of other scorers were left out; choose one with --scorer.")
        }
    }
}
