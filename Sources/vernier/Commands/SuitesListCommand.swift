// `vernier suites list`: the suites of a folder.

import ArgumentParser
import AuditModel
import Formats
import Foundation
import Suites

/// Lists suites.
struct SuitesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the suites of a folder, or the facts known of suites.",
        discussion: """
            EXAMPLES
              vernier suites list
              vernier suites list --facts            what the tool knows of published suites, anywhere
              vernier suites list FOLDER --facts --format json
            """
    )

    @Argument(help: "The folder that holds one folder a suite (default: suites).")
    var folder: String?

    @Flag(help: "Sizes, chance levels, dates and the like; without FOLDER, of the suites built into the tool.")
    var facts = false

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        if facts { return try listFacts() }
        let folder = folder ?? "suites"
        guard FileManager.default.fileExists(atPath: folder) else {
            throw CommandError(
                code: "no-folder",
                message: "There is no such folder; name one, or list what the tool knows of suites with --facts.",
                place: Place(file: folder)
            )
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/suite.yaml") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let manifests = try names.map { try SuiteReader.manifest("\(folder)/\($0)") }
        switch format {
        case .json:
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: manifests), as: UTF8.self))
        case .text:
            let width = names.map(\.count).max() ?? 0
            for (name, manifest) in zip(names, manifests) {
                Console.shared.result(name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + manifest.title)
            }
        }
    }

    private func listFacts() throws {
        let suites = try (folder.map(SuiteCatalogue.folder) ?? SuiteCatalogue.builtIn()).suites
        switch format {
        case .json:
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: suites), as: UTF8.self))
        case .text: Console.shared.result(FactsText.table(suites))
        }
    }
}
