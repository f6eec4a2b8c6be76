// `vernier calibrate published`: vernier on published tables whose answer is known.

import ArgumentParser
import Foundation

/// Prints the figures of the studies.
struct CalibratePublishedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published",
        abstract: "Judge published tables whose answer is known, beside what was published on them.",
        discussion: """
            Prints Markdown. The tables are other people's and not shipped: they are read from the folder of data, and \
            studies whose tables are not there are left out.

            STUDIES
              saturation  60 suites: the published index, and the split beside it
              constat     models contaminated on purpose, beside ConStat
              gsm1k       63 models on GSM8k and GSM1k
              cifar       30 image models: all drop, none is accused
              metabench   two trained models, aggregates only: nobody is cleared
              planted     models with known leaks, in DIR/planted

            EXAMPLES
              vernier calibrate published
              vernier calibrate published constat --data ../shared/data
              vernier calibrate published planted --data Tests/vernierTests

            EXIT CODES
              0  every published answer was reached
              1  one was not: its line begins with WRONG
              2  wrong usage or unreadable input
            """
    )

    @Argument(help: "The study; all that are found if none is named.")
    var name: String?

    @Option(help: "The folder of data; else $VERNIER_DATA, else ../shared/data.")
    var data: String?

    func validate() throws {
        let names = Studies.all.map { $0.name }
        if let name, !names.contains(name) {
            throw ValidationError("There is no study \(name); there are \(names.joined(separator: ", ")).")
        }
    }

    func run() async throws {
        let folder = data ?? ProcessInfo.processInfo.environment["VERNIER_DATA"] ?? "../shared/data"
        let found = Studies.all.filter { (name == nil || $0.name == name) && $0.isFound(in: folder) }
        guard !found.isEmpty else {
            let what = name.map { "the tables of \($0)" } ?? "any study's tables"
            throw ValidationError("The folder \(folder) does not hold \(what); name another with --data.")
        }
        var holds = true
        for study in found {
            Console.shared.progress("Study \(study.name).")
            let report = try study.run(data: folder)
            Console.shared.endProgress()
            Console.shared.result(report.markdown + "\n")
            holds = holds && report.holds
        }
        try (holds ? ExitStatus.clear : .established).leave()
    }
}
