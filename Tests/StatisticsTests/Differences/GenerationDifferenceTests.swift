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
        let scaled = try #require(result.scaled)
        #expect(close(scaled.estimate, 0.3546574792196504) && close(scaled.standardError, 0.20950453997897253))
        #expect(close(scaled.scaleError.high, 0.010510848263486349))
        #expect(close(scaled.scaleError.low, -0.010510848263486349))
        #expect(close(scaled.greater, 0.05844933941596129) && close(scaled.twoSided, 0.11689867883192258))
        let interval = scaled.interval(level: 0.95)
        #expect(close(interval.low, -0.09435141072757264) && close(interval.high, 0.8036663691668735))
        #expect(!result.movedFromCeiling && points.scaleError == Interval(0, 0))
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
        scaled: GenerationDifference.Refusal?
    ) {
        let result = GenerationDifference(Self.shares(right, count: count, clusterSize: clusterSize), floor: floor)
        #expect(result.pointsRefusal == points && (result.points == nil) == (points != nil))
        #expect(result.scaledRefusal == scaled && (result.scaled == nil) == (scaled != nil))
    }

    @Test func aLeakedModelAtTheCeilingIsStillSeen() throws {
        let result = GenerationDifference(Self.shares([1, 0.6, 0.55], count: 400), floor: 0.25)
        let scaled = try #require(result.scaled)
        #expect(result.movedFromCeiling && scaled.greater < 1e-4)
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
}
