// Where the command line starts: which commands there are, and how errors become exit codes.

import ArgumentParser
import Foundation

/// The command line.
@main
struct Vernier: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "vernier",
        abstract: "Audits evaluation suites: does the score still mean what it says?",
        discussion: """
            vernier makes twins of a suite's items, each with a proof that its answer is right, compares a model's \
            scores on originals and twins, and says what may be concluded, with what certainty, and what may not.

            EXAMPLES
              vernier audit suites/common-facts --answers audits/common-facts/answers
              vernier audit suites/common-facts --endpoint http://127.0.0.1:8080/v1 --model local
              vernier judge outcomes.csv
              vernier claim "63.3% on GPQA-Diamond"
              vernier leaderboard board.html --n 164
              vernier check results.json samples_gsm8k.jsonl
              vernier compare a/samples_gsm8k.jsonl b/samples_gsm8k.jsonl
              vernier suites check suites/common-facts
              vernier verify audits/common-facts

            EXIT CODES
              0  nothing wrong found, and enough seen to say so
              1  something established
              2  wrong usage or unreadable input
              3  undecided: inconclusive, incomplete, or voided by a control
            """,
        version: version,
        subcommands: [
            AuditCommand.self, JudgeCommand.self, ClaimCommand.self, LeaderboardCommand.self, CheckCommand.self,
            CompareCommand.self, ImportCommand.self, ExportCommand.self, RulesCommand.self,
            TwinsCommand.self, SuitesCommand.self, ReportCommand.self, VerifyCommand.self, CalibrateCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            Foundation.exit(status.rawValue)
        } catch {
            let code = exitCode(for: error)
            if code == .success { exit(withError: error) }  // --help and --version: printed, exit 0
            Console.shared.error(code == .validationFailure ? fullMessage(for: error) : ErrorText.describe(error))
            Foundation.exit(ExitStatus.unusable.rawValue)
        }
    }
}
