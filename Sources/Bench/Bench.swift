// Speeds, each beside a peer's figure or a limit. CPU-seconds of this process: the machines are shared.

import AuditModel
import Formats
import Foundation
import Statistics

/// `make bench`.
@main
struct Bench {
    /// What is measured, in this order: logs come first, so that their memory is their own.
    private static var parts: [(name: String, run: () throws -> Void)] {
        [
            ("logs", LogBench.run), ("twins", TwinBench.run), ("json", json), ("formats", FormatsBench.run),
            ("siblings", siblingTest), ("statistics", StatisticsBench.run), ("judge", JudgeBench.run),
            ("table", TableBench.run),
        ]
    }

    /// All parts, or those that are named.
    static func main() {
        let names = CommandLine.arguments.dropFirst()
        do {
            if let odd = names.first(where: { name in !parts.contains { $0.name == name } }) {
                throw BenchError("There is no part \(odd); there are \(parts.map(\.name).joined(separator: ", ")).")
            }
            for part in parts where names.isEmpty || names.contains(part.name) { try part.run() }
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(2)
        }
    }

    /// Reading JSON lines, beside Foundation's decoder on the same bytes in the same run.
    private static func json() {
        struct Row: Decodable {
            let id: String
            let question: String
        }
        let row = #"{"id":"an-item","question":"How many apples are in the basket? \u00e9 \"quoted\"","n":[1,2,3.5]}"#
        let bytes = Array(String(repeating: row + "\n", count: 50_000).utf8)
        var read = 0
        let ours = Measure.cpu { read = JSONLines.rows(bytes, file: nil).rows.count }
        let data = Data(row.utf8)
        let decoder = JSONDecoder()
        let theirs = Measure.cpu { for _ in 0..<read { _ = try? decoder.decode(Row.self, from: data) } }
        let megabytes = Double(bytes.count) / 1e6
        Measure.line(
            "JSON lines to values",
            "\(Int(megabytes / ours)) MB/s",
            "JSONDecoder, two members of the same rows, same run: \(Int(megabytes / theirs)) MB/s"
        )
    }

    /// The exact sibling test at the size of the largest suites.
    private static func siblingTest() {
        var random = SeededRandom(seed: 1)
        let items = (0..<14_000).map { _ in
            SiblingItem(scores: (0..<6).map { _ in random.unit() < 0.6 ? 1 : 0 })
        }
        let seconds = Measure.cpu { _ = SiblingTest(items) { Draws(random: SeededRandom(seed: 2)) } }
        Measure.line(
            "exact sibling test, 14,000 items, k = 5",
            "\(Int(seconds * 1000)) ms",
            "10,000 sampled permutations take 840 million draws"
        )
    }

    private struct Draws: UniformSource {
        var random: SeededRandom
        mutating func below(_ bound: Int) -> Int { random.below(bound) }
    }
}
