// `vernier calibrate`: the error rates of every detector, measured on populations with a known truth.

import ArgumentParser
import Formats
import Foundation
import Simulation

/// Measures false-positive rates and power on simulated populations.
struct CalibrateSimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Measure every detector's false-positive rate and power on simulated populations.",
        discussion: """
            Writes a table (calibration.md) and its curves (calibration-null.svg, calibration-power.svg). The full grid \
            takes minutes in a release build; --quick is a look of some seconds with few replicates.

            EXAMPLES
              vernier calibrate --out docs
              vernier calibrate --quick
              vernier calibrate simulate --family siblings --family references

            EXIT CODES
              0  every clean setting holds its rate
              1  one does not
            """
    )

    @Flag(help: "Few replicates: a look, not a measurement.")
    var quick = false

    @Option(help: "Only this family of settings; may be repeated.")
    var family: [String] = []

    @Option(help: "Seed of the populations.")
    var seed: UInt64 = 1

    @Option(help: "Folder for calibration.md and its curves; without it the table goes to standard output.")
    var out: String?

    func run() async throws {
        let console = Console.shared
        let table = await CalibrationStudy.run(
            quick: quick,
            seed: seed,
            families: family.isEmpty ? nil : Set(family),
            progress: { console.progress($0) }
        )
        console.endProgress()
        if let out {
            for (name, text) in [
                ("calibration.md", table.markdown), ("calibration-null.svg", table.nullDrawing),
                ("calibration-power.svg", table.powerDrawing),
            ] {
                try FileBytes.write(Array(text.utf8), to: out + "/" + name)
            }
            console.result("Written to \(out)/calibration.md.")
        } else {
            console.document(table.markdown)
        }
        // A quick look is judged by what its few replicates can show.
        if !quick, !table.failures.isEmpty { throw ExitStatus.established }
    }
}
