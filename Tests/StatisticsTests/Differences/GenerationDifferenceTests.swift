// Difference in differences over generations: against numpy and scipy, calibrated, and refused where it must be.

import Foundation
import Statistics
import Testing

@Suite struct GenerationDifferenceTests {
    private static func items(_ rows: [[Double]], clusters: (Int) -> Int?) -> [GenerationItem] {
        rows[0].indices.map {
            GenerationItem(original: rows[0][$0], first: [rows[1][$0]], second: [rows[2][$0]], cluster: clusters($0))
        }
    }

    private static func runs(_ parts: [(Double, Int)]) -> [Double] {
        parts.flatMap { Array(repeating: $0.0, count: $0.1) }
    }

    private static let rows = [
        runs([(1, 20), (0, 12), (1, 8)]),
        runs([(0.5, 10), (1, 10), (0, 10), (0.5, 10)]),
        runs([(0, 10), (1, 12), (0, 8), (0.5, 10)]),
    ]

    // numpy 2.4: covariance of means from sums over clusters of two with G/(G−1); scipy 1.17 stats.t.sf, 19 degrees
    @Test func reference() throws {
        let result = GenerationDifference(Self.items(Self.rows) { $0 / 2 }, floor: 0.1)
        #expect(zip(result.means, [0.7, 0.5, 0.425]).allSatisfy { close($0, $1) })
        #expect(result.items == [40, 40, 40] && result.clusters == 20)
        let points = try #require(result.points)
        #expect(close(points.estimate, 0.125) && close(points.standardError, 0.07140507132218493))
        #expect(close(points.greater, 0.048074844229043366) && points.degrees == 19)
        let logit = try #require(result.logit)
        #expect(close(logit.estimate, 0.5688894247207513) && close(logit.standardError, 0.3405110768715557))
        #expect(close(logit.greater, 0.05558666762584271) && !result.movedFromCeiling)
        #expect(close(result.firstCost.estimate, 0.2) && close(result.secondCost.estimate, 0.075))
    }

    @Test func pairedPointsAreAMeanOfDifferences() throws {
        let result = GenerationDifference(Self.items(Self.rows) { $0 / 4 })
        let differences = (0..<40).map { Self.rows[0][$0] - 2 * Self.rows[1][$0] + Self.rows[2][$0] }
        let reference = ClusteredMean(differences, clusters: (0..<40).map { $0 / 4 })
        let points = try #require(result.points)
        #expect(close(points.estimate, reference.mean) && close(points.standardError, reference.standardError))
        let interval = points.interval(level: 0.95), expected = try #require(reference.interval(level: 0.95))
        #expect(close(interval.low, expected.low) && close(interval.high, expected.high))
        #expect(close(points.twoSided, reference.twoSided))
    }

    @Test func unpairedGenerationsAddTheirVariances() throws {
        let sizes = [40, 60, 100]
        var data: [GenerationItem] = []
        for index in 0..<40 { data.append(GenerationItem(original: index % 4 > 0 ? 1 : 0, first: [], second: [])) }
        for index in 0..<60 { data.append(GenerationItem(original: nil, first: [index % 3 > 0 ? 1 : 0], second: [])) }
        for index in 0..<100 { data.append(GenerationItem(original: nil, first: [], second: [index % 2 > 0 ? 1 : 0])) }
        let result = GenerationDifference(data)
        #expect(result.items == sizes && result.clusters == 40)
        let variances: [Double] = zip([0.75, 2.0 / 3, 0.5], sizes).map { share, size in
            let variance: Double = share * (1 - share) / Double(size)
            return variance * 40 / 39
        }
        let points = try #require(result.points)
        #expect(close(points.estimate, 0.75 - 4.0 / 3 + 0.5))
        #expect(close(points.standardError, (variances[0] + 4 * variances[1] + variances[2]).squareRoot()))
    }

    @Test func severalTwinsAreAveragedAndBadOutcomesLeftOut() {
        let item = GenerationItem(original: 1, first: [1, 0, .nan, 0.5], second: [.infinity])
        let data = Array(repeating: item, count: 40)
        let result = GenerationDifference(data)
        #expect(result.means[1] == 0.5 && result.items == [40, 40, 0] && result.pointsRefusal == .tooFewItems)
    }

    @Test func thirdGenerationChecksLinearity() throws {
        let data = (0..<80).map { index in
            GenerationItem(
                original: 1,
                first: [index % 10 < 8 ? 1 : 0],
                second: [index % 10 < 6 ? 1 : 0],
                third: [index % 10 < 4 ? 1 : 0]
            )
        }
        let check = GenerationDifference(data, from: 1)
        #expect(zip(check.means, [0.8, 0.6, 0.4]).allSatisfy { close($0, $1) })
        #expect(abs(try #require(check.points).estimate) < 1e-12)
        #expect(GenerationDifference(data, from: 2).pointsRefusal == .tooFewItems)
    }

    /// `count` items of which the shares in `right` are right, spread so that generations go together little.
    private static func shares(_ right: [Double], count: Int, clusterSize: Int = 1) -> [GenerationItem] {
        (0..<count).map { index in
            func outcome(_ step: Int) -> Double {
                let place = (index * [7, 11, 13][step] + 3) % count
                return Double(place) + 0.5 < right[step] * Double(count) ? 1 : 0
            }
            return GenerationItem(
                original: outcome(0),
                first: [outcome(1)],
                second: [outcome(2)],
                cluster: index / clusterSize
            )
        }
    }

    @Test(
        arguments: [
            ([0.8, 0.6, 0.4], 100, 1, 0.0, nil, nil),
            ([0.8, 0.6, 0.4], 29, 1, 0.0, .tooFewItems, .tooFewItems),
            ([0.8, 0.6, 0.4], 100, 12, 0.0, .tooFewClusters, .tooFewClusters),
            ([0.8, 0.6, 0.4], 100, 1, 0.35, nil, .nearFloor),
            ([0.8, 0.6, 0.4], 100, 1, 1.0, nil, .nearFloor),
            ([0.8, 0.6, 0.01], 100, 1, 0.0, nil, .nearFloor),
            ([0.8, 0.6, 0], 100, 1, 0.0, nil, .nearFloor),
            ([1, 1, 1], 100, 1, 0.0, nil, .nearCeiling),
            ([0.99, 0.99, 0.9], 100, 1, 0.0, nil, .nearCeiling),
        ] as [([Double], Int, Int, Double, GenerationDifference.Refusal?, GenerationDifference.Refusal?)]
    )
    func refusals(
        right: [Double],
        count: Int,
        clusterSize: Int,
        floor: Double,
        points: GenerationDifference.Refusal?,
        logit: GenerationDifference.Refusal?
    ) {
        let result = GenerationDifference(Self.shares(right, count: count, clusterSize: clusterSize), floor: floor)
        #expect(result.pointsRefusal == points && (result.points == nil) == (points != nil))
        #expect(result.logitRefusal == logit && (result.logit == nil) == (logit != nil))
    }

    @Test func aLeakedModelAtTheCeilingIsStillSeen() throws {
        let result = GenerationDifference(Self.shares([1, 0.6, 0.55], count: 400), floor: 0.25)
        let logit = try #require(result.logit)
        #expect(result.movedFromCeiling && logit.greater < 1e-4)
    }

    @Test func nothingVaries() throws {
        let constant = GenerationDifference(Self.shares([1, 0, 0], count: 40))
        let points = try #require(constant.points)
        // Forty differences of one, all alike: as improbable as forty equal signs, and no more.
        #expect(points.standardError == 0 && relativelyClose(points.greater, 0x1p-40))
        #expect(points.interval(level: 0.9) == Interval(1, 1))
        let still = try #require(GenerationDifference(Self.shares([1, 1, 1], count: 40)).points)
        #expect(still.greater == 1 && still.twoSided == 1)
        let empty = GenerationDifference([])
        #expect(empty.pointsRefusal == .tooFewItems && empty.means == [0, 0, 0] && empty.firstCost.greater == 1)
    }

    /// Clean models whose cost is the same twice on the logit scale: (items, cluster size, clean accuracy, first cost,
    /// k).
    @Test(arguments: [(100, 1, 0.9, 0.0, 1), (100, 1, 0.6, 0.2, 5), (500, 10, 0.6, 0.1, 1), (500, 10, 0.9, 0.2, 1)])
    func holdsItsLevel(count: Int, clusterSize: Int, clean: Double, cost: Double, twins: Int) {
        func logit(_ share: Double) -> Double { Foundation.log(share / (1 - share)) }
        let step = logit(clean) - logit(clean - cost)
        let shares = (0..<3).map { 1 / (1 + Foundation.exp(Double($0) * step - logit(clean))) }
        var random = TestSource(count + twins)
        let tests = 600
        var hits = 0
        for _ in 0..<tests {
            var data: [GenerationItem] = []
            for cluster in 0..<(count / clusterSize) {
                // Clusters of ten: with probability .7 an outcome is its cluster's own draw, so that the ICC is .49.
                let common = (0..<3).map { random.unit() < shares[$0] ? 1.0 : 0 }
                func outcome(_ step: Int) -> Double {
                    if clusterSize > 1, random.unit() < 0.7 { return common[step] }
                    return random.unit() < shares[step] ? 1 : 0
                }
                for _ in 0..<clusterSize {
                    data.append(
                        GenerationItem(
                            original: outcome(0),
                            first: (0..<twins).map { _ in outcome(1) },
                            second: (0..<twins).map { _ in outcome(2) },
                            cluster: cluster
                        )
                    )
                }
            }
            if let p = GenerationDifference(data).logit?.greater, p <= 0.05 { hits += 1 }
        }
        // 2 % to 6.5 % less and more three standard errors of 600 tests.
        #expect(hits > 2 && hits < 57)
    }
}
