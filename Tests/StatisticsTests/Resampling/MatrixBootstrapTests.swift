// The bootstrap of many models at once: the same replicates as one at a time, paired, and within strata.

import Statistics
import Testing

@Suite struct MatrixBootstrapTests {
    private static func table(models: Int, clusters: Int, whole: Bool) -> (sums: [[Double]], counts: [[Double]]) {
        var random = TestSource(11)
        var counts: [[Double]] = []
        let sums = (0..<models).map { _ in
            counts.append((0..<clusters).map { _ in Double(5 + random.below(3)) })
            return (0..<clusters).map { _ in whole ? Double(random.below(6)) : 5 * random.unit() }
        }
        return (sums, counts)
    }

    /// One model's replicate by the book: draw, add up, divide.
    private static func direct(_ sums: [Double], _ counts: [Double], replicate: Int) -> Double {
        var random = TestSource(5, replicate)
        var (sum, count) = (0.0, 0.0)
        for _ in sums.indices {
            let cluster = random.below(sums.count)
            sum += sums[cluster]
            count += counts[cluster]
        }
        return sum / count
    }

    // Whole sums are exact in single precision up to the last division; others to 1e-6 of a standard error of about
    // .03.
    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
    func equalsOneAtATime(whole: Bool, shared: Bool) throws {
        let (sums, own) = Self.table(models: 11, clusters: 37, whole: whole)
        let counts = shared ? Array(repeating: own[0], count: 11) : own
        let bootstrap = try #require(MatrixBootstrap(sums: sums, counts: counts))
        let kept = bootstrap.replicates(131) { TestSource(5, $0) }
        var seen = 0
        bootstrap.forEachReplicate(131, source: { TestSource(5, $0) }) { replicate, means in
            seen += 1
            for model in 0..<11 {
                let reference = Self.direct(sums[model], counts[model], replicate: replicate)
                #expect(abs(means[model] - reference) < 1e-7)
                #expect(kept.mean(of: model, in: replicate) == means[model])
            }
        }
        #expect(seen == 131)
    }

    @Test func largeSumsAreCentred() throws {
        // 1,000 clusters of 1e6 ± 1: in single precision the raw totals would keep one digit of the spread.
        var random = TestSource(8)
        let sums = (0..<1000).map { _ in 1e6 + 2 * random.unit() - 1 }
        let ones = [Double](repeating: 1, count: 1000)
        let bootstrap = try #require(MatrixBootstrap(sums: [sums], counts: ones))
        let error = ClusteredMean(sums).standardError
        bootstrap.forEachReplicate(40, source: { TestSource(5, $0) }) { replicate, means in
            #expect(abs(means[0] - Self.direct(sums, ones, replicate: replicate)) < 1e-4 * error)
        }
    }

    @Test func agreesWithTheClusterBootstrap() throws {
        let sums = Self.table(models: 2, clusters: 30, whole: true).sums
        let four = [Double](repeating: 4, count: 30)
        let matrix = try #require(MatrixBootstrap(sums: sums, counts: four)).replicates(500) { TestSource(6, $0) }
        let columns = ClusterBootstrap(columns: sums.map { $0.map { $0 / 4 } })
        let reference = columns.intervals(replicates: 500, level: 0.9, source: { TestSource(6, $0) }) {
            [$0[0], $0[0] - $0[1]]
        }
        let alone = try #require(matrix.interval(of: 0, level: 0.9))
        let apart = try #require(matrix.interval(of: 0, minus: 1, level: 0.9))
        for (one, other) in zip([alone, apart], reference) {
            #expect(abs(one.low - other.low) < 1e-7 && abs(one.high - other.high) < 1e-7)
        }
        #expect(matrix.interval(of: 1, minus: 1, level: 0.9) == Interval(0, 0))
    }

    @Test func standardErrorNearTheFormula() throws {
        let (sums, counts) = Self.table(models: 1, clusters: 400, whole: true)
        let kept = try #require(MatrixBootstrap(sums: sums, counts: [counts[0]])).replicates(4000) { TestSource(2, $0) }
        // Ratio estimator: residual sums over the number of items; Monte Carlo error of 4,000 replicates is 1.1 %.
        let items = counts[0].reduce(0, +)
        let mean = sums[0].reduce(0, +) / items
        let square = zip(sums[0], counts[0]).reduce(0) { $0 + ($1.0 - mean * $1.1) * ($1.0 - mean * $1.1) }
        #expect(abs(kept.standardError(of: 0) / (square.squareRoot() / items) - 1) < 0.05)
    }

    @Test func strataKeepTheirSizes() throws {
        // Clusters are all 0 in one stratum and all 1 in the other, interleaved: nothing is left to vary.
        let sums = (0..<40).map { Double($0 % 2) }
        let ones = [Double](repeating: 1, count: 40)
        let strata = (0..<40).map { $0 % 2 }
        let within = try #require(MatrixBootstrap(sums: [sums], counts: ones, strata: strata))
        let across = try #require(MatrixBootstrap(sums: [sums], counts: ones))
        #expect(within.replicates(200) { TestSource(1, $0) }.standardError(of: 0) == 0)
        #expect(across.replicates(200) { TestSource(1, $0) }.standardError(of: 0) > 0.05)
    }

    @Test func degenerateInput() throws {
        #expect(MatrixBootstrap(sums: [], counts: [[Double]]()) == nil)
        #expect(MatrixBootstrap(sums: [[]], counts: [Double]()) == nil)
        #expect(MatrixBootstrap(sums: [[1, 2]], counts: [1]) == nil)
        #expect(MatrixBootstrap(sums: [[1, .nan]], counts: [1, 1]) == nil)
        #expect(MatrixBootstrap(sums: [[1, 2]], counts: [1, -1]) == nil)
        #expect(MatrixBootstrap(sums: [[1, 2]], counts: [1, 1], strata: [0]) == nil)
        let none = try #require(MatrixBootstrap(sums: [[0, 0], [1, 1]], counts: [[0, 0], [1, 1]]))
        let kept = none.replicates(20) { TestSource(3, $0) }
        #expect(none.means[0].isNaN && kept.interval(of: 0, level: 0.95) == nil)
        #expect(kept.interval(of: 1, level: 0.95) == Interval(1, 1))
        #expect(kept.interval(of: 9, level: 0.95) == nil && kept.mean(of: 0, in: 99).isNaN)
        let empty = none.replicates(0) { TestSource(3, $0) }
        #expect(empty.interval(of: 1, level: 0.95) == nil && empty.standardError(of: 1).isNaN)
    }
}
