// `vernier twins make`: twins without asking anyone.

import ArgumentParser
import AuditModel
import Formats
import Suites
import Twins

/// Writes twins and their coverage.
struct TwinsMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make twins: DIR/twins.jsonl and DIR/coverage.json.",
        usage: "vernier twins make SUITE --out DIR [options]",
        discussion: """
            Refused items are counted by the guard that refused them and named in DIR/refusals.jsonl; DIR/originals.jsonl \
            and DIR/suite.yaml make the folder whole. Equal suite, seed and operators give equal bytes. DIR is a suite of its own: every command that takes a suite takes it, and \
            `twins make` on it makes placebos, twins of twins.

            EXAMPLES
              vernier twins make suites/common-facts --out twins
              vernier twins make suites/gsm8k --items test.jsonl --operator number-resampling --count 10 --out twins
              vernier twins make suites/everyday-sums --operator person-name --generations 3 --out placebos

            EXIT CODES
              0  twins were made, and every row of the suite could be used
              2  wrong usage or unreadable input
              3  rows of the suite were left out, or no operator made a twin
            """
    )

    @Argument(help: "A suite's folder or name, a file or folder of items, or a folder of twins.")
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(name: .customLong("operator"), help: "Id of an operator; may be repeated (default: all).")
    var operators: [String] = []

    @Option(help: "Twins an item and operator.")
    var count: Int = 5

    @Option(help: "Up to this generation: 2 and 3 are placebos, made of the first twin of each item.")
    var generations: Int = 1

    @Option(help: "Seed of the draws.")
    var seed: UInt64 = 1

    @Option(help: "Folder to write to.")
    var out: String

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard !out.isEmpty else { throw ValidationError("--out is empty; name a folder.") }
        guard (1...1000).contains(count) else { throw ValidationError("--count is from 1 to 1000.") }
        guard (1...3).contains(generations) else { throw ValidationError("--generations is from 1 to 3.") }
        guard seed <= 1 << 53 else {
            throw ValidationError("--seed is at most 9007199254740992 (JSON's exact integers).")
        }
        for id in operators where TwinOperators.named(OperatorID(id)) == nil {
            let known = TwinOperators.all.map(\.declaration.id.rawValue).joined(separator: ", ")
            throw ValidationError("There is no operator '\(id)'. Operators: \(known).")
        }
    }

    func run() async throws {
        let console = Console.shared
        let loaded = try SuiteReader.load(suite, items: items)
        try TwinFolder(path: out).check(for: loaded.manifest, from: suite)
        console.note(Remarks.summary(of: loaded.diagnostics, in: loaded.manifest.id))
        let chosen =
            operators.isEmpty ? TwinOperators.all : operators.compactMap { TwinOperators.named(OperatorID($0)) }
        var set: TwinSet
        var originals = loaded.items
        if items == nil, TwinFolder.isOne(suite) {
            // Twins of twins: placebos, whose lineage goes on.
            let twins = try TwinFolder(path: suite).read().set.twins
            set = placebos(of: twins, by: chosen)
            originals = twins.map(\.item)
        } else {
            set = TwinMaker.make(loaded.items, operators: chosen, count: count, seed: seed, progress: progress)
        }
        var last = set.twins
        for _ in 1..<generations {
            // One line of descent an item and operator is enough to see what a perturbation costs.
            var seen: Set<String> = []
            let parents = last.filter { seen.insert("\($0.operatorID)/\($0.of)").inserted }
            var next = TwinSet()
            for maker in chosen {
                let own = placebos(of: parents.filter { $0.operatorID == maker.declaration.id }, by: [maker])
                next.twins += own.twins
                next.refusals += own.refusals
            }
            set.twins += next.twins
            set.refusals += next.refusals
            last = next.twins
        }
        console.endProgress()
        let coverage = CoverageFile(set, originals: originals, count: count, seed: seed)
        try TwinFolder(path: out).write(set, originals: originals, of: loaded.manifest, coverage: coverage)
        switch format {
        case .json:
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: coverage), as: UTF8.self))
        case .text:
            console.result(CoverageText(width: console.width).text(coverage))
            console.note("Written to \(out). Next: vernier twins show \(out) ITEM, vernier twins check \(out)")
        }
        let isWhole = !set.twins.isEmpty && !loaded.diagnostics.contains { $0.severity == .error }
        try (isWhole ? ExitStatus.clear : .undecided).leave()
    }

    private func placebos(of twins: [Twin], by makers: [any TwinOperator]) -> TwinSet {
        TwinMaker.placebos(of: twins, operators: makers, count: count, seed: seed, progress: progress)
    }

    private var progress: @Sendable (Int) -> Void {
        { made in Console.shared.progress("\(made) twins made") }
    }
}
