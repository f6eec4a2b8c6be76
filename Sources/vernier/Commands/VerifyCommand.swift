// `vernier verify`: does the record lead to the verdict it states?

import ArgumentParser
import AuditModel
import Formats
import Foundation
import Suites

/// Recomputes a record.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute an audit's verdict from its record, and its tables from its recorded answers.",
        usage: "vernier verify DIR [--suite DIR] [--items PATH] [--answers DIR]",
        discussion: """
            Three steps, each said to hold, to fail, or not to have been possible: the verdict from the record's tables; \
            the twins from the suite; the whole record from suite, twins and recorded answers. Exit code 0 if all hold, \
            1 if one fails, 3 if one was not possible.

            EXAMPLES
              vernier verify audits/common-facts
              vernier verify vernier-out/gsm8k --suite suites/gsm8k --items test.jsonl
              vernier verify vernier-out/common-facts --answers audits/common-facts/answers
            """
    )

    @Argument(help: "The folder of an audit.")
    var audit: String

    @Option(help: "The suite's folder (default: suites/ID, with the record's id).")
    var suite: String?

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(help: "The recorded answers, where the audit replayed another folder's.")
    var answers: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        let folder = AuditFolder(path: audit)
        let record = try folder.readRecord()
        let steps = try await Verification(folder: folder, record: record, answers: answers)
            .steps(suite: suite, items: items)
        switch format {
        case .json: Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: steps), as: UTF8.self))
        case .text:
            for step in steps {
                let mark =
                    switch step.status {
                    case .holds: "holds        "
                    case .fails: "FAILS        "
                    case .notPossible: "not possible "
                    }
                Console.shared.result("\(mark) \(step.id): \(step.why)")
            }
        }
        let isComplete = steps.count == 3 && steps.allSatisfy { $0.status == .holds }
        try (steps.contains { $0.status == .fails } ? ExitStatus.established : isComplete ? .clear : .undecided).leave()
    }
}
