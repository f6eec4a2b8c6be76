// `vernier twins check`: do the proofs hold, and are twins distinct and balanced?

import ArgumentParser
import AuditModel
import Formats
import Foundation
import Twins

/// Checks a folder of twins.
struct TwinsCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Go through the proof of every twin again, and see that no twin equals its original or a sibling.",
        usage: "vernier twins check DIR [options]",
        discussion: """
            Each twin is made again from its original and must come out the same; number twins are written anew from the \
            original's own solution with the numbers that the proof names. Drafts and twins from elsewhere cannot be checked this way: see `twins review`.

            EXAMPLES
              vernier twins check twins
              vernier twins check twins --format json

            EXIT CODES
              0  every proof holds, no twin equals its original or a sibling, none is missing
              1  a proof fails, or a twin equals its original or a sibling
              3  there were twins or lines that could not be checked
            """
    )

    @Argument(help: "A folder that `vernier twins make` wrote.")
    var folder: String

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    private struct Checked: Encodable {
        var twins: Int
        var holds: Int
        var fails: [ProofCheck.Result]
        var notCheckable: Int
        var repeated: [ItemID]
        /// Operators of which there are other numbers of twins than coverage.json says.
        var miscounted: [String]
        var diagnostics: [Diagnostic]

        private enum CodingKeys: String, CodingKey {
            case twins, holds, fails, repeated, miscounted, diagnostics
            case notCheckable = "not_checkable"
        }
    }

    func run() async throws {
        let console = Console.shared
        let content = try TwinFolder(path: folder).read()
        let twins = content.set.twins
        let results = ProofCheck.results(twins, originals: content.originals) { done in
            if done.isMultiple(of: 500) { console.progress("\(done) of \(twins.count) proofs") }
        }
        console.endProgress()
        let checked = Checked(
            twins: twins.count,
            holds: results.count { $0.status == .holds },
            fails: results.filter { $0.status == .fails },
            notCheckable: results.count { $0.status == .notCheckable },
            repeated: DistinctTwins.repeated(twins, originals: content.originals),
            miscounted: try miscounted(twins),
            diagnostics: content.diagnostics
        )
        switch format {
        case .json:
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: checked), as: UTF8.self))
        case .text: show(checked, results)
        }
        let isBad = !checked.fails.isEmpty || !checked.repeated.isEmpty || !checked.miscounted.isEmpty
        let isOpen =
            checked.notCheckable > 0 || twins.isEmpty || checked.diagnostics.contains { $0.severity == .error }
        try (isBad ? ExitStatus.established : isOpen ? .undecided : .clear).leave()
    }

    /// Operators whose twins are not as many as when they were made, unless a review has taken some out.
    private func miscounted(_ twins: [Twin]) throws -> [String] {
        let place = TwinFolder(path: folder)
        guard !FileManager.default.fileExists(atPath: place.review),
            FileManager.default.fileExists(atPath: place.coverage)
        else { return [] }
        let lowest = twins.map(\.generation).min() ?? 1
        var counts: [String: Int] = [:]
        for twin in twins where twin.generation == lowest { counts[twin.operatorID.rawValue, default: 0] += 1 }
        let coverage = try JSONValue.parse(try FileBytes.read(place.coverage, limit: 64 << 20), file: place.coverage)
        return (coverage["operators"]?.arrayValue ?? []).compactMap { row in
            guard let id = row["operator"]?.stringValue, let made = row["twins"]?.intValue else { return nil }
            let here = counts[id] ?? 0
            return here == made ? nil : "\(id): \(here) twins, \(made) were made"
        }
    }

    private func show(_ checked: Checked, _ results: [ProofCheck.Result]) {
        let console = Console.shared
        console.note(Remarks.summary(of: checked.diagnostics, in: SuiteID(folder)))
        var order: [OperatorID] = []
        for result in results where !order.contains(result.operatorID) { order.append(result.operatorID) }
        for id in order {
            let own = results.filter { $0.operatorID == id }
            let held = own.count { $0.status == .holds }
            let fails = own.count { $0.status == .fails }
            let mark = fails > 0 ? "FAIL" : held == own.count ? "ok  " : "-   "
            var line = "\(mark)  \(id): \(held) of \(own.count) proofs hold"
            if let first = own.first(where: { $0.status == .notCheckable }) {
                line += "; \(own.count - held - fails) cannot be checked (\(first.why))"
            }
            console.result(line)
        }
        for line in checked.miscounted { console.result("FAIL  \(line)") }
        for result in checked.fails.prefix(20) { console.result("FAIL  \(result.twin): \(result.why)") }
        if checked.fails.count > 20 { console.result("FAIL  … and \(checked.fails.count - 20) more (--format json)") }
        for id in checked.repeated.prefix(20) { console.result("FAIL  \(id): equals its original or a sibling") }
        if checked.repeated.count > 20 { console.result("FAIL  … and \(checked.repeated.count - 20) more") }
    }
}
