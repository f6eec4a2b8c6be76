// `vernier suites show`: what a suite says about itself, and what of it could be read.

import ArgumentParser
import AuditModel
import Formats
import Suites

/// Shows a suite.
struct SuitesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a suite's manifest and items, or the facts known of it.",
        discussion: """
            EXAMPLES
              vernier suites show suites/common-facts
              vernier suites show "GPQA Diamond"     facts alone: its items are not described here
            """
    )

    @Argument(
        help: """
            A suite's folder, the name of one under suites/, any name of a suite built into the tool, a file or folder \
            of items, a task of the lm-evaluation-harness, or a Croissant description.
            """
    )
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Flag(help: "Show the facts and read no items.")
    var facts = false

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    private struct Shown: Codable {
        var manifest: SuiteManifest
        var items: Int
        var sha256: String
        var diagnostics: [Diagnostic]
    }

    func run() async throws {
        if facts { return try show(knownFacts()) }
        let suite: Suite
        do {
            suite = try SuiteReader.load(self.suite, items: items)
        } catch let error as SuiteError
            where error.code == "catalogue-entry" || error.code == "suite-not-found" && items == nil
        {
            return try show(knownFacts())
        }
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

    /// The facts in the suite's folder; where there is none, those built into the tool.
    private func knownFacts() throws -> SuiteFacts {
        do {
            return try SuiteReader.facts(suite)
        } catch let error as SuiteError where error.code == "suite-not-found" {
            switch try SuiteCatalogue.builtIn().match(suite) {
            case .found(let facts, _): return facts
            case .ambiguous(let suites):
                throw CommandError(
                    code: "name-ambiguous",
                    message: "Reports give the name `\(suite)` to each of these; name one: \(Self.ids(suites)).",
                    place: nil
                )
            case .unknown(let near):
                let hint = near.isEmpty ? "" : " Built into the tool and alike in name: \(Self.ids(near))."
                throw SuiteError(error.code, error.message + hint, at: error.place)
            }
        }
    }

    private static func ids(_ suites: [SuiteFacts]) -> String { suites.map(\.id.rawValue).joined(separator: ", ") }

    private func show(_ facts: SuiteFacts) throws {
        struct Shown: Codable {
            var facts: SuiteFacts
            var note: String?
        }
        switch format {
        case .json:
            let shown = Shown(facts: facts, note: facts.describesItems ? nil : SuiteReader.catalogueEntry)
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: shown), as: UTF8.self))
        case .text: Console.shared.result(FactsText.whole(facts))
        }
    }
}
