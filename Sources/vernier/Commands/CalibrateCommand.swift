// `vernier calibrate`: how far vernier's own answers can be relied on.

import ArgumentParser

/// The commands that hold verdicts against a truth.
struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract:
            "Hold vernier against what is known: simulated populations, made-up cases of rules, published tables, planted leaks.",
        discussion: """
            EXAMPLES
              vernier calibrate --quick
              vernier calibrate --out docs
              vernier calibrate published --data ../shared/data
              vernier calibrate published saturation
              vernier calibrate rules --replicates 40
              vernier calibrate audit audits/common-facts \\
                --truth audits/common-facts/truth.json
            """,
        subcommands: [
            CalibrateSimulateCommand.self, CalibrateRulesCommand.self, CalibratePublishedCommand.self,
            CalibrateAuditCommand.self,
        ],
        defaultSubcommand: CalibrateSimulateCommand.self
    )
}
