// `vernier rules`: what every rule checks, when it fails, and what to do.

import ArgumentParser
import AuditModel
import Formats
import Reports
import Rules

/// Shows the rules.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show the rules of an audit: what each checks, when it fails, what to do.",
        discussion: """
            The page is docs/rules.md. With an id, only that rule.

            EXAMPLES
              vernier rules
              vernier rules GRM-01
              vernier rules --format json
            """
    )

    @Argument(help: "A rule's id, such as GRM-01 (default: all).")
    var id: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func run() async throws {
        let cards = Rules.cards.filter { id == nil || $0.id == id?.uppercased() }
        guard !cards.isEmpty else {
            throw CommandError(
                code: "unknown-rule",
                message: "No rule has the id \(id ?? ""); vernier rules lists them."
            )
        }
        switch format {
        case .json: Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: cards), as: UTF8.self))
        case .text:
            if id != nil, let card = cards.first {
                let width = Console.shared.width
                let rows = [
                    ("Fails when", card.fails), ("A pass does not show", card.cannotShow), ("What to do", card.remedy),
                    ("From", card.reference),
                ]
                let lines =
                    ["\(card.id) (\(card.severity.rawValue)): \(card.checks)"]
                    + rows.flatMap { Folding.lines("\($0.0): \($0.1)", indent: "  ", width: width) }
                Console.shared.result(lines.joined(separator: "\n"))
            } else {
                Console.shared.document(String(RulePage.markdown(cards).dropLast()))
            }
        }
    }
}
