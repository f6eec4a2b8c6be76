// `vernier twins`: making, reading, checking and reviewing twins.

import ArgumentParser

/// The commands about twins.
struct TwinsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "twins",
        abstract: "Make twins of a suite's items, each with a proof that its key holds; check anyone's.",
        discussion: """
            EXAMPLES
              vernier twins make suites/everyday-sums --out twins
              vernier twins show twins
              vernier twins show twins es-001
              vernier twins check twins
              vernier twins lint gsmplus_testmini.jsonl
              vernier twins review twins --sheet sheet.csv --sample 200
            """,
        subcommands: [
            TwinsMakeCommand.self, TwinsShowCommand.self, TwinsCheckCommand.self, TwinsLintCommand.self,
            TwinsReviewCommand.self, TwinsDraftCommand.self, TwinsImportCommand.self, TwinsOperatorsCommand.self,
        ]
    )
}
