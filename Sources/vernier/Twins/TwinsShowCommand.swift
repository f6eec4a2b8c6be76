// `vernier twins show`: what a folder of twins covers, or the twins of one item beside it.

import ArgumentParser
import AuditModel
import Formats
import Twins

/// Shows twins.
struct TwinsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what a folder of twins covers, or an item beside its twins.",
        usage: "vernier twins show DIR [ITEM-OR-TWIN] [options]",
        discussion: """
            Words that differ are coloured, or marked [-so-] and {+so+} where there is no colour.

            EXAMPLES
              vernier twins show twins
              vernier twins show twins cf-geography-001
              vernier twins show twins cf-geography-001~option-permutation~1
              vernier twins show twins cf-geography-001 --operator format --format json
            """
    )

    @Argument(help: "A folder that `vernier twins make` wrote.")
    var folder: String

    @Argument(help: "The id of an item, or of one twin.")
    var item: String?

    @Option(name: .customLong("operator"), help: "Only twins of this operator; may be repeated.")
    var operators: [String] = []

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    private struct Shown: Encodable {
        var original: Item?
        var twins: [Twin]
        var refusals: [Refusal]
    }

    func run() async throws {
        let content = try TwinFolder(path: folder).read()
        Console.shared.note(Remarks.summary(of: content.diagnostics, in: SuiteID(folder)))
        var set = content.set
        let known = Set(set.twins.map(\.operatorID)).union(set.refusals.map(\.operatorID))
        for id in operators where !known.contains(OperatorID(id)) {
            throw CommandError(
                code: "no-such-operator",
                message: "No twin or refusal here is of '\(id)'. Operators here: "
                    + known.sorted().map(\.rawValue).joined(separator: ", "),
                place: Place(file: folder)
            )
        }
        if !operators.isEmpty {
            set.twins.removeAll { !operators.contains($0.operatorID.rawValue) }
            set.refusals.removeAll { !operators.contains($0.operatorID.rawValue) }
        }
        guard let item else {
            let most = Dictionary(grouping: set.twins) { "\($0.operatorID)/\($0.of)" }.values.map(\.count).max() ?? 0
            let file = CoverageFile(set, originals: content.originals, count: most, seed: set.twins.first?.seed ?? 0)
            switch format {
            case .json:
                Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: file), as: UTF8.self))
            case .text: Console.shared.result(CoverageText(width: Console.shared.width).text(file))
            }
            return
        }
        let id = ItemID(item)
        let twins = set.twins.filter { $0.of == id || $0.id == id }
        let parent = twins.first?.of ?? id
        let original =
            content.originals.first { $0.id == parent } ?? content.set.twins.first { $0.id == parent }?.item
        let refusals = set.refusals.filter { $0.item == id }
        guard original != nil || !twins.isEmpty || !refusals.isEmpty else {
            throw CommandError(
                code: "no-such-item",
                message: "There is no item or twin '\(item)' in this folder; ids are the member `id` of each line "
                    + "of originals.jsonl and twins.jsonl.",
                place: Place(file: folder)
            )
        }
        switch format {
        case .json:
            let shown = Shown(original: original, twins: twins, refusals: refusals)
            Console.shared.document(String(decoding: try CanonicalJSON.pretty(encoding: shown), as: UTF8.self))
        case .text: show(twins, refusals, beside: original)
        }
    }

    private func show(_ twins: [Twin], _ refusals: [Refusal], beside original: Item?) {
        let console = Console.shared
        let columns = SideBySide(width: console.width, colour: console.colour)
        for twin in twins {
            console.result("\(twin.id)  grade \(twin.grade.rawValue), proof \(twin.proof.kind)")
            let before = original.map(Self.page) ?? "(the original is not in this folder)"
            // Columns are safe text with our own escapes in it.
            console.document(columns.lines(before, Self.page(twin.item)).joined(separator: "\n") + "\n")
        }
        // Operators for other kinds of items are no news about this one.
        for refusal in refusals where refusal.guardID != "wrong-kind" {
            let line = "\(refusal.operatorID) refused by \(refusal.guardID): \(refusal.detail)"
            console.result(Folding.lines(line, width: console.width).joined(separator: "\n"))
        }
    }

    /// An item as a page: what is read, what is asked, the options, the key.
    private static func page(_ item: Item) -> String {
        var lines = item.passage.map { [$0, ""] } ?? []
        lines.append(item.question)
        switch item.task {
        case .choice(let task):
            lines += zip(task.labels, task.options).map { "\($0). \($1)" }
        case .number(let task):
            if let solution = task.solution { lines += ["", solution] }
        case .text(let task):
            lines += ["", "accepted: " + task.accepted.joined(separator: " | ")]
        case .code(let task):
            lines += [task.reference, "", task.tests]
        }
        if !item.task.goldText.isEmpty, item.task.kind != .code { lines += ["", "key: " + item.task.goldText] }
        return lines.joined(separator: "\n")
    }
}
