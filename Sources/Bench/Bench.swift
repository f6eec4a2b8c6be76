// Speeds, each beside a peer's figure or a limit. CPU-seconds of this process: the machines are shared.

import AuditModel
import Formats
import Foundation
import Statistics
import Suites
import Twins

/// `make bench`.
@main
struct Bench {
    static func main() throws {
        try twins()
        json()
        siblingTest()
    }

    /// Twins a CPU-second by operator, on the embedded suites.
    private static func twins() throws {
        let suites = ["everyday-sums", "common-facts"].map { try? SuiteReader.load("suites/\($0)") }.compactMap(\.self)
        for maker in TwinOperators.all {
            let id = maker.declaration.id
            for suite in suites {
                var made = 0
                let seconds = cpu {
                    made = TwinMaker.make(suite.items, operators: [maker], count: 5, seed: 1).twins.count
                }
                guard made > 0 else { continue }
                let peer =
                    id == "number-resampling"
                    ? "a plain Python pass: about 1,400 items/s (peers' table)"
                    : "the fastest library's perturbations: about 4,000 items/s (nlpaug 1.1.11)"
                line("twins, \(id), \(suite.manifest.id)", "\(Int(Double(made) / seconds)) twins/s", peer)
            }
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
        let ours = cpu { read = JSONLines.rows(bytes, file: nil).rows.count }
        let data = Data(row.utf8)
        let decoder = JSONDecoder()
        let theirs = cpu { for _ in 0..<read { _ = try? decoder.decode(Row.self, from: data) } }
        let megabytes = Double(bytes.count) / 1e6
        line(
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
        let seconds = cpu { _ = SiblingTest(items) { Draws(random: SeededRandom(seed: 2)) } }
        line(
            "exact sibling test, 14,000 items, k = 5",
            "\(Int(seconds * 1000)) ms",
            "10,000 sampled permutations take 840 million draws"
        )
    }

    private struct Draws: UniformSource {
        var random: SeededRandom
        mutating func below(_ bound: Int) -> Int { random.below(bound) }
    }

    private static func line(_ what: String, _ figure: String, _ peer: String) {
        print("\(what): \(figure)   [\(peer)]")
    }

    /// User and system seconds that `work` takes, best of three.
    private static func cpu(_ work: () -> Void) -> Double {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = clock()
            work()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return max(best, 1e-6)
    }
}
