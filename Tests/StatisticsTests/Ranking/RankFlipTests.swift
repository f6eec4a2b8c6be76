// Flips of order: counted by hand, expected in closed form, and calibrated where the true orders are the same.

import Statistics
import Testing

@Suite struct RankFlipTests {
    private static func normal(_ random: inout TestSource) -> Double {
        NormalDistribution.quantile((Double(random.below(1 << 40)) + 0.5) * 0x1p-40)
    }

    // Expected flips by the formula of the doc comment, computed with numpy 2.4 and scipy 1.17 stats.norm.
    @Test func closedForm() throws {
        let flips = try #require(
            RankFlips(
                originals: [0.70, 0.66, 0.50],
                originalErrors: [0.02, 0.03, 0.025],
                twins: [0.61, 0.63, 0.42],
                twinErrors: [0.035, 0.02, 0.03],
                correlations: [0.3, 0.5, 0]
            ) { TestSource(1, $0) }
        )
        #expect(close(flips.expected, 0.4745747257806253))
        #expect(flips.pairs == 3 && flips.flips == 1 && flips.slope == 1)
        // numpy 2.4, two million draws: .47519 and .10989; within four Monte Carlo errors of 2,000 draws.
        #expect(flips.draws == 2000 && flips.ties == 0)
        #expect(abs(flips.countP - 0.47519) < 0.045 && abs(flips.p - 0.10989) < 0.028)
        #expect(flips.resolvedFlips == 0 && flips.resolvedSame == 2 && flips.trueFlips == 0...1)
        #expect(close(flips.excess, 1 - flips.expected))
    }

    @Test func reversedOrderIsDamage() throws {
        let scores = (0..<10).map { 0.4 + 0.05 * Double($0) }
        let small = [Double](repeating: 0.01, count: 10)
        let flips = try #require(
            RankFlips(originals: scores, originalErrors: small, twins: scores.reversed(), twinErrors: small) {
                TestSource(2, $0)
            }
        )
        #expect(flips.flips == 45 && flips.p < 0.001)
        #expect(flips.resolvedFlips > 30 && flips.resolvedSame == 0 && flips.trueFlips.upperBound == 45)
    }

    @Test func sameScoresHaveNoFlips() throws {
        let scores = [0.1, 0.4, 0.5]
        let flips = try #require(
            RankFlips(originals: scores, originalErrors: [0, 0, 0], twins: scores, twinErrors: [0, 0, 0]) {
                TestSource(2, $0)
            }
        )
        #expect(flips.flips == 0 && flips.expected == 0 && flips.p == 1 && flips.trueFlips == 0...0)
    }

    /// Twelve models on 60 clusters of five items each side: item difficulties shared by models, a twin harder than its
    /// original, true orders the same.
    private static func clustered(
        _ random: inout TestSource,
        slope: Double
    ) -> (first: [[Double]], second: [[Double]]) {
        let abilities = (0..<12).map { 0.35 * Double($0) - 2 }
        let hard = (0..<60).map { _ in 1.5 * normal(&random) }
        let twins = hard.map { 0.8 + 0.5 * $0 + 1.2 * normal(&random) }
        func sums(_ difficulties: [Double], _ slope: Double) -> [[Double]] {
            abilities.map { ability in
                difficulties.map { difficulty in
                    let share = NormalDistribution.cdf(slope * ability - difficulty)
                    return (0..<5).reduce(0.0) { sum, _ in sum + (random.unit() < share ? 1 : 0) }
                }
            }
        }
        return (sums(hard, 1), sums(twins, slope))
    }

    @Test(arguments: [1.0, 0.6]) func holdsItsLevel(slope: Double) throws {
        let fives = Array(repeating: [Double](repeating: 5, count: 60), count: 12)
        var random = TestSource(31)
        var (hits, observed, expected) = (0, 0.0, 0.0)
        for set in 0..<150 {
            let (first, second) = Self.clustered(&random, slope: slope)
            let flips = try #require(
                RankFlips(
                    originalSums: first,
                    originalCounts: fives,
                    twinSums: second,
                    twinCounts: fives,
                    floor: 0,
                    draws: 99
                ) { TestSource(set, $0) }
            )
            hits += flips.p <= 0.05 ? 1 : 0
            observed += Double(flips.flips) + 0.5 * Double(flips.ties)
            expected += flips.expected
            #expect(flips.resolvedFlips == 0)
        }
        // 5 % of 150 is 7.5, standard deviation 2.7.
        #expect(hits <= 18)
        // A flip or two a set: the sum over 150 sets has a relative error of about 10 %, and errors are estimated.
        #expect(observed / expected > 0.6 && observed / expected < 1.2)
    }

    @Test func degenerateInput() {
        let none = RankFlips(originals: [1], originalErrors: [0], twins: [1], twinErrors: [0]) { TestSource(1, $0) }
        #expect(none == nil)
        let bad = RankFlips(originals: [1, .nan], originalErrors: [0, 0], twins: [1, 2], twinErrors: [0, 0]) {
            TestSource(1, $0)
        }
        #expect(bad == nil)
        let negative = RankFlips(originals: [1, 2], originalErrors: [0, -1], twins: [1, 2], twinErrors: [0, 0]) {
            TestSource(1, $0)
        }
        #expect(negative == nil)
        let few = Array(repeating: [Double](repeating: 1, count: 19), count: 3)
        let refused = RankFlips(originalSums: few, originalCounts: few, twinSums: few, twinCounts: few) {
            TestSource(1, $0)
        }
        #expect(refused == nil)
    }
}
