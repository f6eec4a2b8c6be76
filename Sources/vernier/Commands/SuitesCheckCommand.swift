// `vernier suites check`: faults of a suite that need no model to be seen.

import ArgumentParser
import AuditModel
import Formats
import Suites

/// Checks suites.
struct SuitesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check suites for duplicates, key balance, answers in prompts and equal options.",
        discussion: """
            EXAMPLES
              vernier suites check suites/common-facts suites/everyday-sums
              vernier suites check suites/mmlu --items test/ --format json
            """
    )

    @Argument(help: "Suites' folders, names under suites/, or files or folders of items.")
    var suites: [String]

    @Option(help: "Read the items from this file or folder instead (one suite only).")
    var items: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard !suites.isEmpty else { throw ValidationError("Name a suite, such as suites/common-facts.") }
        guard items == nil || suites.count == 1 else { throw ValidationError("--items goes with one suite.") }
    }

    private struct Checked: Codable {
        var suite: SuiteID
        var items: Int
        var diagnostics: [Diagnostic]
        var checks: [SuiteCheckResult]
        var note: String?
    }

    func run() async throws {
        var all: [Checked] = []
        for name in suites {
            let suite: Suite
            do {
                suite = try SuiteReader.load(name, items: items)
            } catch let error as SuiteError where error.code == "catalogue-entry" {
                all.append(try Self.entry(name))
                continue
            }
            all.append(
                Checked(
                    suite: suite.manifest.id,
                    items: suite.items.count,
                    diagnostics: suite.diagnostics,
                    checks: SuiteCheck.run(suite)
                )
            )
        }
        switch format {
        case .json: Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: all), as: UTF8.self))
        case .text:
            for checked in all {
                Console.shared.result("\(checked.suite): \(checked.note ?? "\(checked.items) items")")
                for check in checked.checks {
                    let mark =
                        switch check.status {
                        case .passed: "ok  "
                        case .failed: "FAIL"
                        case .notApplicable: "-   "
                        }
                    Console.shared.result("  \(mark)  \(check.id): \(check.message)")
                }
                if !checked.diagnostics.isEmpty {
                    Console.shared.result("  " + Remarks.summary(of: checked.diagnostics, in: checked.suite))
                }
            }
        }
        let hasFailed = all.contains { $0.checks.contains { $0.status == .failed } }
        let hasLost = all.contains { $0.diagnostics.contains { $0.severity == .error } }
        let isUnseen = all.contains { $0.note != nil }
        try (hasFailed ? ExitStatus.established : hasLost || isUnseen ? .undecided : .clear).leave()
    }

    /// A suite without items: nothing to check but what its manifest says and leaves unsaid.
    private static func entry(_ name: String) throws -> Checked {
        Checked(
            suite: try SuiteReader.facts(name).id,
            items: 0,
            diagnostics: try SuiteReader.factFaults(name),
            checks: [],
            note: SuiteReader.catalogueEntry
        )
    }
}
