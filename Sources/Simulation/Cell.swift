// One cell of the grid: what is drawn, how often, and which tests are asked of each draw.

import AuditModel

/// A population with the tests that are run on each draw of it.
struct Cell: Sendable {
    /// A test and what its p-values must look like.
    struct Test: Sendable {
        let name: String
        /// Exact and discrete, or a bound: it may reject less often than 2 %.
        var mayBeLow = false
        /// Its p-values are continuous, so that they must be uniform.
        var isUniform = true
    }

    let tests: [Test]
    let setting: String
    let truth: CalibrationRow.Truth
    let replicates: Int
    /// Which curve the cell is a point of, and where.
    var series: String?
    var x: Double?
    /// One p-value a test; NaN where it refuses.
    let p: @Sendable (inout Draws) -> [Double]

    /// The rows of the cell: the same whatever else is run, and on however many threads.
    func rows(seed: UInt64) -> [CalibrationRow] {
        let own = SeededRandom.hash("\(seed)/\(tests.map(\.name).joined(separator: "+"))/\(truth.rawValue)/\(setting)")
        let values = Replication.map(replicates) { replicate in
            var draws = Draws(seed: own, stream: replicate)
            return p(&draws)
        }
        return tests.indices.map { test in
            CalibrationRow(tests[test], self, Rejections(values.map { $0[test] }))
        }
    }
}

/// How much of the grid is run.
struct Effort: Sendable {
    let isQuick: Bool
    /// Replicates of a cell that takes under a millisecond, some milliseconds, tens of them a draw.
    var many: Int { isQuick ? 60 : 10_000 }
    var some: Int { isQuick ? 30 : 2_000 }
    var few: Int { isQuick ? 4 : 500 }

    /// `all` in full; but the last of them quickly.
    func small<Value>(_ all: [Value]) -> [Value] { isQuick ? all.dropLast() : all }

    /// `all` in full; only the first of them quickly.
    func least<Value>(_ all: [Value]) -> [Value] { isQuick ? Array(all.prefix(1)) : all }

    /// `all` in full; the first and last of them quickly.
    func pick<Value>(_ all: [Value]) -> [Value] {
        guard isQuick, let first = all.first, let last = all.last, all.count > 1 else { return all }
        return [first, last]
    }
}
