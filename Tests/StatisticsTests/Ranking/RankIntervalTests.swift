// Rank intervals: what Holm's step-down resolves, and how often the truth is inside.

import Statistics
import Testing

@Suite struct RankIntervalTests {
    /// p of "a is at or below b" from scores with a common standard error.
    private static func above(_ scores: [Double], error: Double) -> (Int, Int) -> Double {
        { NormalDistribution.upperTail((scores[$0] - scores[$1]) / (error * 2.0.squareRoot())) }
    }

    @Test func clearOrderAndNoOrder() {
        let clear = RankIntervals(models: 4, above: Self.above([1, 4, 3, 2], error: 0.01))
        #expect(clear.ranks == [4...4, 1...1, 2...2, 3...3])
        let none = RankIntervals(models: 3, above: Self.above([1, 1.1, 1.2], error: 5))
        #expect(none.ranks == [1...3, 1...3, 1...3])
    }

    @Test func stepDownByHand() {
        // Simultaneous over 6 hypotheses at .05: .008·6 and then .009·5 are rejected, .02·4 is not.
        let p: [[Double]] = [[1, 0.02, 0.009], [0.98, 1, 0.008], [0.991, 0.992, 1]]
        #expect(RankIntervals(models: 3) { p[$0][$1] }.ranks == [1...2, 1...2, 3...3])
        // Marginal over a model's own 4: .009·4 and .02·3 for the first, .008·4 and .02·3 for the second.
        #expect(RankIntervals(models: 3, coverage: .marginal) { p[$0][$1] }.ranks == [1...2, 1...2, 3...3])
        #expect(RankIntervals(models: 3, level: 0.9, coverage: .marginal) { p[$0][$1] }.ranks == [1...1, 2...2, 3...3])
    }

    // Klein, Wright and Wieczorek 2020, by overlap of joint intervals
    @Test func overlap() {
        let joint = [Interval(0, 1), Interval(2, 3), Interval(0.5, 2.5), Interval(5, 6)]
        #expect(RankIntervals(joint: joint).ranks == [3...4, 2...3, 2...4, 1...1])
    }

    @Test func holdsItsLevel() {
        // Twelve models, four of them equal; 400 data sets: simultaneous coverage at least 90 % less Monte Carlo error.
        var random = TestSource(21)
        let truth: [Double] = [0, 0, 0, 0, 1, 1.5, 2, 3, 3.2, 4, 6, 8]
        var covered = 0
        for _ in 0..<400 {
            let scores = truth.map { $0 + NormalDistribution.quantile(random.unit() * 0.999998 + 1e-6) * 0.4 }
            let intervals = RankIntervals(models: 12, level: 0.9, above: Self.above(scores, error: 0.4))
            let inside = truth.indices.allSatisfy { model in
                let least = 1 + truth.reduce(0) { $0 + ($1 > truth[model] ? 1 : 0) }
                let most = truth.reduce(0) { $0 + ($1 >= truth[model] ? 1 : 0) }
                return intervals.ranks[model].lowerBound <= least && intervals.ranks[model].upperBound >= most
            }
            covered += inside ? 1 : 0
        }
        #expect(covered >= 348)
    }

    @Test func fromATable() throws {
        var random = TestSource(6)
        let outcomes = [90, 60, 58, 20].map { share in (0..<400).map { _ in UInt8(random.below(100) < share ? 1 : 0) } }
        let table = try #require(PairTable(outcomes: outcomes))
        #expect(RankIntervals(table).ranks == [1...1, 2...3, 2...3, 4...4])
    }

    @Test func tieGroups() {
        let scores = [0.9, 0.5, 0.88, 0.52, 0.7]
        let groups = TieGroups(scores) { abs(scores[$0] - scores[$1]) > 0.19 }
        #expect(groups.order == [0, 2, 4, 3, 1] && groups.groups == [0..<2, 1..<3, 2..<4, 3..<5])
        #expect(TieGroups(scores) { _, _ in true }.groups == [0..<1, 1..<2, 2..<3, 3..<4, 4..<5])
        #expect(TieGroups(scores) { _, _ in false }.groups == [0..<5])
        #expect(TieGroups([]) { _, _ in true }.groups.isEmpty)
    }

    @Test func degenerateInput() {
        #expect(RankIntervals(models: 0) { _, _ in 0 }.ranks.isEmpty)
        #expect(RankIntervals(models: -3) { _, _ in 0 }.ranks.isEmpty)
        #expect(RankIntervals(models: 1) { _, _ in 0 }.ranks == [1...1])
        #expect(RankIntervals(models: 2) { _, _ in .nan }.ranks == [1...2, 1...2])
        #expect(RankIntervals(models: 2) { _, _ in 0 }.ranks.count == 2)
    }
}
