// `vernier suites`: which suites there are, what they are, whether they are sound, and getting their items.

import ArgumentParser

/// The commands about suites.
struct SuitesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suites",
        abstract: "List, show, check and fetch suites.",
        subcommands: [SuitesListCommand.self, SuitesShowCommand.self, SuitesCheckCommand.self, SuitesFetchCommand.self]
    )
}
