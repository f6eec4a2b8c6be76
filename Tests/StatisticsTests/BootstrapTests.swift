// The cluster bootstrap: its order of quantiles, its coverage and its independence of order.

import Statistics
import Testing

@Suite struct BootstrapTests {
    // numpy.quantile's default (type 7)
    @Test(arguments: [(0, 1.0), (0.25, 1.75), (0.5, 2.5), (1, 4)]) func quantile(p: Double, reference: Double) {
        #expect(close(ClusterBootstrap.quantile([1, 2, 3, 4], p), reference))
    }

    @Test func nearTheNormalIntervalOfAMean() throws {
        var random = TestSource(3)
        let values = (0..<400).map { _ in random.unit() }
        let bootstrap = ClusterBootstrap(columns: [values])
        let interval = try #require(
            bootstrap.intervals(replicates: 2000, level: 0.95, source: { TestSource(9, $0) }, statistics: { $0 }).first
        )
        let mean = ClusteredMean(values)
        let exact = try #require(mean.interval(level: 0.95))
        // The ends of a percentile interval from 2,000 replicates have a Monte Carlo error of about 6 % of its half-width.
        #expect(abs(interval.low - exact.low) < 0.3 * mean.standardError)
        #expect(abs(interval.high - exact.high) < 0.3 * mean.standardError)
    }

    @Test func clustersWidenTheInterval() throws {
        let values = (0..<100).map { Double($0 / 10 % 2) }
        let labels = (0..<100).map { $0 / 10 }
        func width(_ clusters: [Int]?) throws -> Double {
            let interval = try #require(
                ClusterBootstrap(columns: [values], clusters: clusters)
                    .intervals(replicates: 800, level: 0.95, source: { TestSource(4, $0) }, statistics: { $0 }).first
            )
            return interval.high - interval.low
        }
        // Ten clusters of equal values instead of 100 independent ones: √10 as wide.
        let ratio = try width(labels) / width(nil)
        #expect(ratio > 2.6 && ratio < 3.8)
    }

    @Test func equalSeedsGiveEqualIntervals() {
        let bootstrap = ClusterBootstrap(columns: [[0, 1, 1, 0, 1], [1, 1, 0, 0, 1]])
        let runs = (0..<2).map { _ in
            bootstrap.intervals(
                replicates: 100,
                level: 0.9,
                source: { TestSource(7, $0) },
                statistics: { [$0[0] - $0[1]] }
            )
        }
        #expect(runs[0] == runs[1] && runs[0].count == 1)
    }

    @Test func nothingToDraw() {
        let empty = ClusterBootstrap(columns: [[]])
        #expect(empty.intervals(replicates: 10, level: 0.95, source: { TestSource(1, $0) }, statistics: { $0 }).isEmpty)
    }
}
