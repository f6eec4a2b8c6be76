// `vernier twins lint`: what is broken in a set of twins, whoever made it.

import ArgumentParser
import AuditModel
import Formats
import Suites
import Twins

/// Lints twins.
struct TwinsLintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find broken twins in anyone's set: keys that cannot be, solutions that do not replay, lost numbers.",
        usage: "vernier twins lint FILE-OR-DIR [options]",
        discussion: """
            Reads GSM-Plus JSON Lines, COPA pairs in XML, HELM run folders with perturbations, CSV or JSON Lines with \
            columns original_id, twin, answer, and folders of `vernier twins make`. The form is told from the content.

            EXAMPLES
              vernier twins lint gsmplus_testmini.jsonl
              vernier twins lint gsmplus_testmini.jsonl --suite suites/gsm8k --items test.jsonl
              vernier twins lint twins --format json

            EXIT CODES
              0  no error or warning (notes only say what to know before scores are compared)
              1  errors or warnings
              2  wrong usage or unreadable input
              3  nothing wrong seen, but rows were left out or nothing could be assessed
            """
    )

    @Argument(help: "A file of twins, a HELM run's folder, or a folder of `vernier twins make`.")
    var path: String

    @Option(help: "The suite the twins were made from, to compare with what was published.")
    var suite: String?

    @Option(help: "Read the suite's items from this file or folder.")
    var items: String?

    @Option(help: "Form of the file, where its content does not tell (see `twins import --help`).")
    var form: String?

    @Option(help: "Findings shown a rule in text (0: all).")
    var show: Int = 5

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard items == nil || suite != nil else { throw ValidationError("--items goes with --suite.") }
        guard show >= 0 else { throw ValidationError("--show is 0 or more.") }
    }

    func run() async throws {
        let published = try suite.map { try SuiteReader.load($0, items: items).items } ?? []
        let report: LintReport
        let diagnostics: [Diagnostic]
        if TwinFolder.isOne(path) {
            let content = try TwinFolder(path: path).read()
            report = TwinLint.check(content.set.twins, originals: content.originals, suite: published)
            diagnostics = content.diagnostics
        } else {
            let imported = try TwinImport.read(path: path, format: form, suite: published)
            report = TwinLint.check(imported, suite: published)
            diagnostics = imported.diagnostics
        }
        switch format {
        case .json:
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: report), as: UTF8.self))
        case .text: write(report)
        }
        Console.shared.note(Remarks.summary(of: diagnostics, in: SuiteID(path)))
        let isBroken = report.findings.contains { $0.severity != .note }
        let isOpen = diagnostics.contains { $0.severity == .error } || !report.rules.contains { $0.assessed > 0 }
        try (isBroken ? ExitStatus.established : isOpen ? .undecided : .clear).leave()
    }

    private func write(_ report: LintReport) {
        let console = Console.shared
        console.result(
            "\(report.twins) twins: \(report.twinsWithErrors) with an error, "
                + "\(report.twinsWithFindings - report.twinsWithErrors) with a warning or note only"
        )
        func tell(_ text: String, _ indent: String = "") {
            console.result(Folding.lines(text, indent: indent, width: console.width).joined(separator: "\n"))
        }
        for severity in LintFinding.Severity.allCases {
            for rule in report.rules where rule.findings > 0 && rule.severity == severity {
                console.result("\n\(severity.rawValue)  \(rule.rule): \(rule.findings) of \(rule.assessed) twins")
                tell(rule.asks, "  ")
                let own = report.findings.filter { $0.rule == rule.rule }
                for finding in show == 0 ? own[...] : own.prefix(show) {
                    let seen = finding.evidence.isEmpty ? "" : " [\(finding.evidence)]"
                    tell("\(finding.twin): \(finding.message)\(seen)", "  ")
                }
                if show > 0, own.count > show { tell("… \(own.count - show) more (--show 0, --format json)", "  ") }
            }
        }
        let quiet = report.rules.filter { $0.findings == 0 && $0.assessed > 0 }.map(\.rule)
        if !quiet.isEmpty { tell("\nNo finding by: \(quiet.joined(separator: ", "))") }
        let open = report.rules.filter { $0.assessed == 0 && $0.notAssessable > 0 }
        if !open.isEmpty { console.result("\nNot assessable with what was given:") }
        for rule in open { tell("\(rule.rule): \(rule.asks) Needs: \(rule.needs).", "  ") }
    }
}
