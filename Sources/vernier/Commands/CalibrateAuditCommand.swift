// `vernier calibrate audit`: an audit against a truth it never saw.

import ArgumentParser
import AuditModel
import Formats
import Foundation

/// Compares a verdict with a known truth.
struct CalibrateAuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Compare an audit's verdict with a truth file: who was trained on which items.",
        discussion: """
            Exit code 0 if every trained model that has to be found was found, no clean model was accused, and the \
            leak fraction's interval of each model found holds the truth; 1 if not.

            EXAMPLE
              vernier calibrate audit audits/common-facts --truth audits/common-facts/truth.json
            """
    )

    @Argument(help: "The folder of an audit.")
    var audit: String

    @Option(help: "The truth file.")
    var truth: String

    func run() async throws {
        let record = try AuditFolder(path: audit).readRecord()
        let truth = try JSONDecoder().decode(KnownTruth.self, from: Data(try FileBytes.read(truth)))
        let comparison = truth.compare(record)
        for line in comparison { Console.shared.result((line.isRight ? "right  " : "WRONG  ") + line.text) }
        try (comparison.allSatisfy(\.isRight) ? ExitStatus.clear : .established).leave()
    }
}
