// The exact sibling test: against brute force over every assignment of roles, and against McNemar's test.

import Statistics
import Testing

@Suite struct SiblingTestTests {
    static func run(_ scores: [[Double]], _ clusters: [Int?]? = nil, costLimit: Int = 200_000_000) -> SiblingTest? {
        let items = scores.indices.map { SiblingItem(scores: scores[$0], cluster: clusters?[$0]) }
        return SiblingTest(items, costLimit: costLimit, draws: 40_000) { TestSource(5) }
    }

    // itertools.product over all assignments, in fractions.Fraction
    @Test func threeTwinsAnItem() throws {
        let test = try #require(
            Self.run([
                [1, 0, 0, 1], [1, 1, 0, 0], [0, 0, 1, 0], [1, 1, 1, 1], [1, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0],
            ])
        )
        #expect(close(test.p, 0.078125) && close(test.midP, 0.04296875))
        #expect(test.draws == nil && test.scale == .scores)
        // By hand: 2/3 + 2/3 − 1/3 + 0 + 1 + 0 + 2/3 over 7.
        #expect(close(test.gap, 8.0 / 21))
    }

    // The same enumeration with k = 1, 2, 3, 2, 4, 1
    @Test func varyingNumbersOfTwins() throws {
        let scores: [[Double]] = [[1, 0], [1, 0, 0], [1, 0, 0, 1], [0, 1, 1], [1, 1, 0, 0, 0], [1, 0]]
        let test = try #require(Self.run(scores))
        #expect(close(test.p, 0.06666666666666667) && close(test.midP, 0.05277777777777778))
    }

    // The same enumeration with one role a cluster
    @Test func clustersShareTheirRole() throws {
        let scores: [[Double]] = [[1, 0, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [1, 0, 0, 1]]
        let test = try #require(Self.run(scores, [0, 0, 1, 1, nil]))
        #expect(close(test.p, 0.2222222222222222) && close(test.midP, 0.16666666666666666))
        #expect(test.units == 3 && test.items == 5)
    }

    // The same, an item of three twins beside one of two in a cluster: both count as two
    @Test func clusterOfUnequalItems() throws {
        let test = try #require(Self.run([[1, 0, 0, 0], [1, 1, 0], [1, 0, 0], [0, 1]], [0, 0, nil, nil]))
        #expect(close(test.p, 0.2777777777777778) && close(test.midP, 0.25))
    }

    // The same enumeration on scipy.stats.rankdata
    @Test func otherScoresGoByMidRanks() throws {
        let test = try #require(Self.run([[0.9, 0.5, 0.5], [0.2, 0.4, 0.1], [0.8, 0.3, 0.8], [1, 0.2, 0.6]]))
        #expect(test.scale == .midRanks)
        #expect(close(test.p, 0.07407407407407407) && close(test.midP, 0.04938271604938271))
    }

    // Poisson-binomial convolution by mpmath at 30 digits: 200 items, k = 5, s = i mod 7
    @Test func twoHundredItems() throws {
        let scores = (0..<200).map { index -> [Double] in
            let right = index % 7
            let original = right == 6 || (right > 0 && index % 3 != 0) ? 1 : 0
            return [Double(original)] + (0..<5).map { $0 < right - original ? 1 : 0 }
        }
        let test = try #require(Self.run(scores))
        #expect(relativelyClose(test.p, 1.4442685002317589e-6))
        #expect(relativelyClose(test.midP, 9.9736081264998714e-7))
    }

    @Test(arguments: [(9, 2), (2, 9), (0, 3), (40, 31), (0, 0)]) func oneTwinIsMcNemar(first: Int, second: Int) throws {
        let scores =
            Array(repeating: [1.0, 0], count: first) + Array(repeating: [0.0, 1], count: second)
            + Array(repeating: [1.0, 1], count: 6) + Array(repeating: [0.0, 0], count: 4)
        let test = try #require(Self.run(scores))
        let exact = McNemarTest(firstOnly: first, secondOnly: second)
        #expect(close(test.p, exact.oneSided) && close(test.midP, exact.oneSidedMid))
    }

    @Test func samplingAgreesWithTheConvolution() throws {
        let scores: [[Double]] = [[1, 0, 0], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 0], [1, 0, 0]]
        let exact = try #require(Self.run(scores))
        let sampled = try #require(Self.run(scores, costLimit: 0))
        #expect(exact.draws == nil && sampled.draws == 40_000)
        // Four standard errors of a share from 40,000 draws.
        #expect(abs(sampled.p - exact.p) < 0.01 && abs(sampled.midP - exact.midP) < 0.01)
    }

    @Test func nullErrorIsTheSpreadOfTheGap() throws {
        // By hand: one item, k = 1, scores 1 and 0: the gap is ±1, and of two such items ±1 or 0.
        let one = try #require(Self.run([[1, 0]]))
        let two = try #require(Self.run([[1, 0], [0, 1]]))
        #expect(close(one.nullError, 1) && close(two.nullError, 0.5.squareRoot()))
    }

    @Test func nothingToTest() {
        #expect(Self.run([]) == nil)
        #expect(Self.run([[1], [0]]) == nil)
        #expect(Self.run([[.nan, 1]]) == nil)
    }

    @Test(arguments: [0.0, 1.0]) func noVariationShowsNothing(score: Double) throws {
        let test = try #require(Self.run(Array(repeating: Array(repeating: score, count: 6), count: 30)))
        #expect(test.p == 1 && test.midP == 0.5 && test.gap == 0 && test.nullError == 0)
    }

    @Test func manyDifferentNumbersOfTwinsStillFit() throws {
        // 1…8 twins have the common multiple 840; that of 1…19 is too large, and they go by mid-ranks.
        let few = (1...8).map { k in [1.0] + Array(repeating: 0.0, count: k) }
        let many = (1...19).map { k in [1.0] + Array(repeating: 0.0, count: k) }
        let exact = try #require(Self.run(few))
        #expect(exact.scale == .scores)
        // Every item has its one right answer on the original: p = Π 1/(k + 1) = 1/9!.
        #expect(exact.draws == nil && relativelyClose(exact.p, 1.0 / 362_880))
        #expect(try #require(Self.run(many)).scale == .midRanks)
    }

    /// Null calibration: exchangeable siblings are rejected at 5 % in at most 6.5 % of 2,000 data sets.
    @Test func nullCalibration() {
        var rejected = 0
        var random = TestSource(20_260_216)
        for _ in 0..<2000 {
            let items = (0..<20).map { index in
                let skill = 0.1 + 0.8 * random.unit()
                return SiblingItem(scores: (0...(2 + index % 2)).map { _ in random.unit() < skill ? 1 : 0 })
            }
            if let test = SiblingTest(items, source: { TestSource(1) }), test.p <= 0.05 { rejected += 1 }
        }
        // An exact test is somewhat conservative, and one that never rejects would be no test.
        #expect(rejected <= 130 && rejected >= 30)
    }
}
