// `vernier twins review`: a sample for people to read, and what their reading says of the rest.

import ArgumentParser
import AuditModel
import Formats
import Foundation
import Twins

/// Writes a review sheet, or reads a filled one.
struct TwinsReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Draw a sample of twins for people to judge (CSV out), and read their judgement back (CSV in).",
        usage: """
            vernier twins review DIR --sheet FILE [--sample N] [--operator ID]... [--seed N]
            vernier twins review DIR --filled FILE
            """,
        discussion: """
            Fill the column verdict with right, wrong or unsure; change nothing else. Reading the sheet back gives the \
            exact 95 % upper bound on the share of wrong twins (Clopper-Pearson; unsure counts as wrong), takes out the \
            twins judged wrong, and raises drafts of an operator to grade B where that bound is at most 5 %: 59 twins \
            without a wrong one will do. Proved twins keep grade A whatever the bound: read it before you use them. The \
            result is kept in DIR/review.json and the twins before it in DIR/unreviewed.jsonl, so that a corrected sheet \
            can be read again.

            EXAMPLES
              vernier twins review drafts --sheet sheet.csv --sample 60
              vernier twins review drafts --filled sheet.csv
              vernier twins review twins --operator number-resampling --sheet sheet.csv --sample 200

            EXIT CODES
              0  the sheet was written, or every operator of the sheet was accepted
              2  wrong usage or unreadable input
              3  an operator of the sheet was not accepted
            """
    )

    @Argument(help: "A folder of twins.")
    var folder: String

    @Option(help: "Write a sheet to this file.")
    var sheet: String?

    @Option(help: "Read this filled sheet.")
    var filled: String?

    @Option(help: "Twins on the sheet.")
    var sample: Int = 60

    @Option(name: .customLong("operator"), help: "Only twins of this operator; may be repeated (default: drafts).")
    var operators: [String] = []

    @Option(help: "Seed of the sample.")
    var seed: UInt64 = 1

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard (sheet == nil) != (filled == nil) else {
            throw ValidationError("Give --sheet FILE to write a sheet, or --filled FILE to read one.")
        }
        guard (1...100_000).contains(sample) else { throw ValidationError("--sample is from 1 to 100000.") }
        guard seed <= 1 << 53 else { throw ValidationError("--seed is at most 9007199254740992.") }
    }

    func run() async throws {
        let place = TwinFolder(path: folder)
        let content = try place.readUnreviewed()
        if let sheet {
            let chosen = operators.isEmpty ? nil : operators.map { OperatorID($0) }
            guard chosen != nil || content.set.twins.contains(where: { $0.grade == .drafted }) else {
                throw CommandError(
                    code: "no-drafts",
                    message: "There are no drafts (grade C) here; name what to review with --operator ID.",
                    place: Place(file: folder)
                )
            }
            let made = try ReviewSheet(
                of: content.set,
                originals: content.originals,
                operators: chosen,
                size: sample,
                seed: seed
            )
            guard !FileManager.default.fileExists(atPath: sheet) else {
                throw CommandError(
                    code: "sheet-exists",
                    message: "There is a file already, perhaps half filled in; name another, or remove it.",
                    place: Place(file: sheet)
                )
            }
            try FileBytes.write(made.csv, to: sheet)
            Console.shared.result(
                "\(made.twins.count) twins to judge are in \(sheet).\nFill the column verdict (right, wrong, unsure), then:\n"
                    + "  vernier twins review \(folder) --filled \(sheet)"
            )
            return
        }
        try read(filled ?? "", place, content)
    }

    private func read(_ file: String, _ place: TwinFolder, _ content: TwinFolder.Content) throws {
        let bytes = try FileBytes.read(file, limit: 64 << 20)
        let (result, faults) = ReviewSheet.read(bytes, file: file, of: content.set, originals: content.originals)
        guard let result else {
            throw CommandError(
                code: "sheet-unusable",
                message: "The sheet cannot be used.\n" + Remarks.summary(of: faults, in: SuiteID(file)),
                place: nil
            )
        }
        try place.write(result, to: content)
        switch format {
        case .json:
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: result), as: UTF8.self))
        case .text:
            for review in result.operators {
                let bound = (review.upperBound * 1000).rounded() / 10
                let outcome = review.isAccepted ? "accepted" : "not accepted"
                Console.shared.result(
                    "\(review.operatorID): \(review.wrong) wrong and \(review.unsure) unsure of \(review.sampled); "
                        + "at most \(bound) % wrong (95 %): \(outcome)"
                )
            }
            if !result.wrong.isEmpty {
                Console.shared.result("Taken out: \(result.wrong.map(\.rawValue).joined(separator: ", "))")
            }
        }
        try (result.operators.allSatisfy(\.isAccepted) ? ExitStatus.clear : .undecided).leave()
    }
}
