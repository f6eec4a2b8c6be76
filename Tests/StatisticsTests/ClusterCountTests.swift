// The bootstrap's short cut: counts of clusters that are alike, against the distribution and against single draws.

import Foundation
import Statistics
import Testing

@Suite struct ClusterCountTests {
    /// Every replicate's means.
    private static func replicates(
        _ columns: [[Double]],
        _ labels: [Int]? = nil,
        count: Int,
        seed: Int = 17
    ) -> [[Double]] {
        var found: [[Double]] = []
        let bootstrap = ClusterBootstrap(columns: columns, clusters: labels)
        _ = bootstrap.intervals(replicates: count, level: 0.95, source: { TestSource(seed, $0) }) { means in
            found.append(means)
            return means
        }
        return found
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
    }

    /// A column of zeros and ones resampled is binomial: χ² over its values, and both moments. Expectations below and
    /// above 10 (inversion and rejection), and both sides of one half.
    @Test(arguments: [(60, 1), (100, 7), (100, 50), (3000, 900), (3000, 2991), (14_000, 7100), (14_000, 11)])
    func aShareIsBinomial(rows: Int, ones: Int) {
        let count = 20_000
        let values = Self.replicates([(0..<rows).map { $0 < ones ? 1 : 0 }], count: count).map {
            $0[0] * Double(rows)
        }
        let share = Double(ones) / Double(rows)
        let (mean, variance) = (Double(ones), Double(ones) * (1 - share))
        let found = Self.moments(values)
        #expect(abs(found.mean - mean) < 4 * (variance / Double(count)).squareRoot())
        // A binomial's excess kurtosis is below 1 / variance.
        #expect(abs(found.variance / variance - 1) < 4 * ((2 + 1 / variance) / Double(count)).squareRoot())
        var counts: [Int: Int] = [:]
        for value in values { counts[Int(value.rounded()), default: 0] += 1 }
        var (statistic, cells, pooled, seen) = (0.0, 0.0, 0.0, 0)
        for successes in 0...rows {
            pooled += Double(count) * Binomial.probability(of: successes, trials: rows, probability: share)
            seen += counts[successes] ?? 0
            guard pooled >= 10 else { continue }
            statistic += (Double(seen) - pooled) * (Double(seen) - pooled) / pooled
            (cells, pooled, seen) = (cells + 1, 0, 0)
        }
        #expect(statistic < cells + 4 * (2 * cells).squareRoot() + 8)
    }

    /// Originals and twins of k = 5, alone and in clusters of one to three with the twins' scores all or nothing. A
    /// change far below what is compared makes all rows different, so that clusters are drawn one by one.
    @Test(arguments: [false, true]) func agreesWithSingleDraws(clustered: Bool) {
        var random = TestSource(23)
        let rows = 1200
        var originals: [Double] = []
        var twins: [Double] = []
        for _ in 0..<rows {
            let skill = 0.2 + 0.6 * random.unit()
            originals.append(random.unit() < skill ? 1 : 0)
            let right = (0..<(clustered ? 1 : 5)).count { _ in random.unit() < skill }
            twins.append(Double(right) / (clustered ? 1 : 5))
        }
        let clusters = clustered ? (0..<rows).map { $0 / 6 * 3 + [0, 1, 1, 2, 2, 2][$0 % 6] } : nil
        let count = 6000
        let single = originals.enumerated().map { $1 + Double($0) * 1e-13 }
        let counted = Self.replicates([originals, twins], clusters, count: count, seed: 5)
        let drawn = Self.replicates([single, twins], clusters, count: count, seed: 6)
        for statistic in [{ $0[0] }, { $0[1] }, { $0[0] - $0[1] }] as [([Double]) -> Double] {
            let (first, second) = (Self.moments(counted.map(statistic)), Self.moments(drawn.map(statistic)))
            #expect(abs(first.mean - second.mean) < 4 * (2 * second.variance / Double(count)).squareRoot())
            #expect(abs(first.variance / second.variance - 1) < 4 * (4 / Double(count)).squareRoot())
            for share in [0.025, 0.25, 0.5, 0.75, 0.975] {
                let (a, b) = (counted.map(statistic).sorted(), drawn.map(statistic).sorted())
                let difference = ClusterBootstrap.quantile(a, share) - ClusterBootstrap.quantile(b, share)
                // The error of an outer quantile of 6,000 normal values is 0.035 standard deviations.
                #expect(abs(difference) < 4 * 0.035 * (2 * second.variance).squareRoot())
            }
        }
    }

    @Test func anOrderOfReplicatesIsNotNeeded() {
        let columns = [(0..<500).map { Double($0 % 3 / 2) }]
        let all = Self.replicates(columns, count: 40)
        #expect(
            all == Self.replicates(columns, count: 40) && Array(all.prefix(10)) == Self.replicates(columns, count: 10)
        )
        #expect(Set(all.map { $0[0] }).count > 10)
    }

    @Test func oneKindNeverVaries() {
        for value in [0.0, 0.3, 1] {
            let means = Self.replicates([Array(repeating: value, count: 200)], count: 50)
            #expect(means.allSatisfy { abs($0[0] - value) < 1e-12 })
        }
    }

    @Test func clustersOfUnequalSizeWeighByTheirRows() {
        // Clusters of one row of 1 and of three rows of 0: means are ones over rows, between 1 / 4 of draws and more.
        let labels = (0..<400).map { $0 % 4 == 0 ? $0 / 4 : 1000 + $0 / 4 }
        let column = (0..<400).map { $0 % 4 == 0 ? 1.0 : 0 }
        for means in Self.replicates([column], labels, count: 200) {
            // With a of the 200 draws of the first kind the mean is a / (a + 3 (200 − a)).
            let ones = 600 * means[0] / (1 + 2 * means[0])
            #expect(abs(ones - ones.rounded()) < 1e-9 && ones > 50 && ones < 150)
        }
    }

    @Test func notANumberStaysOut() {
        let columns = [(0..<300).map { $0 == 0 ? Double.nan : Double($0 % 2) }]
        let intervals = ClusterBootstrap(columns: columns).intervals(
            replicates: 60,
            level: 0.9,
            source: { TestSource(2, $0) },
            statistics: { $0 }
        )
        #expect(intervals.count == 1 && intervals.allSatisfy { $0.low >= 0 && $0.high <= 1 })
    }
}
