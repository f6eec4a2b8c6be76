// `vernier twins`: making twins without asking anyone.

import ArgumentParser
import AuditModel
import Formats
import Suites
import Twins

/// The commands about twins.
struct TwinsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "twins",
        abstract: "Make twins of a suite's items, each with a proof that its key holds.",
        subcommands: [TwinsMakeCommand.self]
    )
}

/// Writes twins and their coverage.
struct TwinsMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make twins: DIR/twins.jsonl and DIR/coverage.json.",
        usage: "vernier twins make SUITE --out DIR [options]",
        discussion: """
            Refused items are counted by the guard that refused them. Equal suite, seed and operators give equal bytes.

            EXAMPLES
              vernier twins make suites/common-facts --out twins
              vernier twins make suites/gsm8k --items test.jsonl --operator number-resampling --count 10 --out twins
            """
    )

    @Argument(help: "A suite's folder, or the name of one under suites/.")
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(name: .customLong("operator"), help: "Id of an operator; may be repeated (default: all).")
    var operators: [String] = []

    @Option(help: "Twins an item and operator.")
    var count: Int = 5

    @Option(help: "Seed of the draws.")
    var seed: UInt64 = 1

    @Option(help: "Folder to write to.")
    var out: String

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard !out.isEmpty else { throw ValidationError("--out is empty; name a folder.") }
        guard (1...1000).contains(count) else { throw ValidationError("--count is from 1 to 1000.") }
        for id in operators where TwinOperators.named(OperatorID(id)) == nil {
            let known = TwinOperators.all.map(\.declaration.id.rawValue).joined(separator: ", ")
            throw ValidationError("There is no operator '\(id)'. Operators: \(known).")
        }
    }

    private struct Coverage: Codable {
        var items: Int
        var operators: [OperatorCoverage]
    }

    func run() async throws {
        let suite = try SuiteReader.load(suite, items: items)
        Console.shared.note(Remarks.summary(of: suite.diagnostics, in: suite.manifest.id))
        let chosen =
            operators.isEmpty ? TwinOperators.all : operators.compactMap { TwinOperators.named(OperatorID($0)) }
        let set = TwinMaker.make(suite.items, operators: chosen, count: count, seed: seed)
        let coverage = Coverage(items: suite.items.count, operators: TwinCoverage.rows(set, items: suite.items.count))
        try FileBytes.write(try TwinsFile.bytes(set), to: out + "/twins.jsonl")
        let json = try CanonicalJSON.pretty(encoding: coverage)
        try FileBytes.write(json, to: out + "/coverage.json")
        switch format {
        case .json: Console.shared.document(String(decoding: json, as: UTF8.self))
        case .text:
            for row in coverage.operators {
                var line = "\(row.operatorID): \(row.covered) of \(coverage.items) items, \(row.twins) twins"
                line += ", grade \(row.grade.rawValue)"
                for (guardID, refused) in row.refused.sorted(by: { $0.key < $1.key }) {
                    line += "\n  refused by \(guardID): \(refused)"
                }
                Console.shared.result(line)
            }
        }
    }
}
