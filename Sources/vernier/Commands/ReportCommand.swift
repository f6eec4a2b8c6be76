// `vernier report`: the reports of a record that is already there.

import ArgumentParser
import AuditModel
import Formats
import Reports

/// Writes reports.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the reports of an audit again, or print one of them.",
        discussion: """
            EXAMPLES
              vernier report audits/common-facts                 report.html, report.md, verdict.json beside the record
              vernier report audits/common-facts --print markdown
              vernier report audits/common-facts --figure scatter.svg
            """
    )

    @Argument(help: "The folder of an audit.")
    var audit: String

    @Option(name: .customLong("print"), help: "Print this report instead: text, html, markdown or json.")
    var printed: String?

    @Option(help: "Write the original-against-twin picture to this SVG file instead.")
    var figure: String?

    func run() async throws {
        let folder = AuditFolder(path: audit)
        let record = try folder.readRecord()
        if let figure {
            try FileBytes.write(Array(SVGFigure.scatter(record).utf8), to: figure)
        } else if printed == "text" {
            let console = Console.shared
            let report = TerminalReport(width: min(console.width, 100), colour: console.colour)
            console.document(report.text(record, reportPath: nil))
        } else if let printed {
            guard let writer = ReportWriters.all.first(where: { $0.id == printed }) else {
                let known = ReportWriters.all.map(\.id).joined(separator: ", ")
                throw ValidationError("There is no report '\(printed)'. Reports: text, \(known).")
            }
            Console.shared.document(try writer.write(record))
        } else {
            for writer in ReportWriters.all {
                let path = folder.path + "/" + writer.fileName
                try FileBytes.write(Array(try writer.write(record).utf8), to: path)
                Console.shared.result(path)
            }
        }
    }
}
