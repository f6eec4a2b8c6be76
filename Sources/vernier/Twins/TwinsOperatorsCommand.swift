// `vernier twins operators`: what operators there are and what they promise.

import ArgumentParser
import AuditModel
import Formats
import Twins

/// Lists the operators.
struct TwinsOperatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operators",
        abstract: "List the operators with relation, distance, proof and guards, as Markdown or JSON.",
        discussion: """
            EXAMPLES
              vernier twins operators > docs/operators.md
              vernier twins operators --format json
            """
    )

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        let all = TwinOperators.all.map(\.declaration) + DraftKind.allCases.map(\.declaration)
        switch format {
        case .json: Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: all), as: UTF8.self))
        case .text: Console.shared.document(String(OperatorPage.markdown(all).dropLast()))
        }
    }
}
