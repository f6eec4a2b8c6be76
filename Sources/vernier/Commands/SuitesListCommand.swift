// `vernier suites list`: the suites of a folder.

import ArgumentParser
import AuditModel
import Formats
import Foundation
import Suites

/// Lists suites.
struct SuitesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the suites of a folder.")

    @Argument(help: "The folder that holds one folder a suite.")
    var folder: String = "suites"

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func run() async throws {
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
}
