// `vernier suites show`: what a suite says about itself, and what of it could be read.

import ArgumentParser
import AuditModel
import Formats
import Suites

/// Shows a suite.
struct SuitesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a suite's manifest and items.")

    @Argument(help: "A suite's folder, or the name of one under suites/.")
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    private struct Shown: Codable {
        var manifest: SuiteManifest
        var items: Int
        var sha256: String
        var diagnostics: [Diagnostic]
    }

    func run() async throws {
        let suite = try SuiteReader.load(suite, items: items)
        let manifest = suite.manifest
        switch format {
        case .json:
            let shown = Shown(
                manifest: manifest,
                items: suite.items.count,
                sha256: suite.fingerprint,
                diagnostics: suite.diagnostics
            )
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: shown), as: UTF8.self))
        case .text:
            Console.shared.result(
                """
                \(manifest.title) (\(manifest.id))
                  measures  \(manifest.measures)
                  items     \(suite.items.count)
                  licence   \(manifest.licence)
                  released  \(manifest.released ?? "not stated")
                  chance    \(manifest.chance)
                  reading   \(manifest.asking.reader.rawValue), \(manifest.asking.form.rawValue)
                  sha256    \(suite.fingerprint)
                """
            )
            Console.shared.note(Remarks.summary(of: suite.diagnostics, in: manifest.id))
            if let item = suite.items.first {
                Console.shared.result("\nThe first item as a model reads it:\n\n" + manifest.asking.prompt(for: item))
            }
        }
    }
}
