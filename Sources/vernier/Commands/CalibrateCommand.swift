// `vernier calibrate`: how far vernier's own answers can be relied on.

import ArgumentParser

/// The commands that hold verdicts against a truth.
struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Hold verdicts against what is known: published tables, models with planted leaks.",
        discussion: """
            EXAMPLES
              vernier calibrate published --data ../shared/data
              vernier calibrate published saturation
              vernier calibrate audit audits/common-facts \\
                --truth audits/common-facts/truth.json
            """,
        subcommands: [CalibratePublishedCommand.self, CalibrateAuditCommand.self]
    )
}
