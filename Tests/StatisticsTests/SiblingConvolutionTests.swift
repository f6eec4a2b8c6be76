// The sibling test's convolution: against every assignment of roles, against plain convolution, and far out in the tail.

import Foundation
import Statistics
import Testing

@Suite struct SiblingConvolutionTests {
    /// What each unit adds under each of its roles, the published one first, in whole numbers; computed anew.
    private static func contributions(_ items: [SiblingItem], binary: Bool) -> [[Int]] {
        var units: [[Int]] = []
        var slots: [Int: Int] = [:]
        for item in items {
            let k = item.scores.count - 1
            let values = item.scores.map { score -> Int in
                let others = item.scores.reduce(0, +) - score
                if binary { return Int((60.0 / Double(k) * (Double(k) * score - others)).rounded()) }
                let below = item.scores.count { $0 < score }
                return 2 * below + item.scores.count { $0 == score }
            }
            if let cluster = item.cluster, let slot = slots[cluster] {
                units[slot] = zip(units[slot], values).map { $0 + $1 }
            } else {
                if let cluster = item.cluster { slots[cluster] = units.count }
                units.append(values)
            }
        }
        return units
    }

    /// Every assignment.
    private static func enumerated(_ units: [[Int]]) -> (p: Double, midP: Double) {
        let observed = units.reduce(0) { $0 + $1[0] }
        var sums = [0]
        for unit in units { sums = sums.flatMap { sum in unit.map { sum + $0 } } }
        let (above, equal) = (sums.count { $0 > observed }, sums.count { $0 == observed })
        let all = Double(sums.count)
        return (Double(above + equal) / all, (Double(above) + 0.5 * Double(equal)) / all)
    }

    /// Unit after unit on a table of all sums.
    private static func convolved(_ wide: [[Int]]) -> (p: Double, midP: Double) {
        // In steps of what all differences have in common.
        var step = 0
        for unit in wide {
            for value in unit {
                var other = abs(value - unit[0])
                while other != 0 { (step, other) = (other, step % other) }
            }
        }
        let units = wide.map { unit in unit.map { ($0 - unit[0]) / max(1, step) } }
        let floors = units.map { $0.min() ?? 0 }
        var table = [1.0]
        for (unit, floor) in zip(units, floors) {
            var next = [Double](repeating: 0, count: table.count + (unit.max() ?? 0) - floor)
            for value in unit {
                for (index, mass) in table.enumerated() { next[index + value - floor] += mass / Double(unit.count) }
            }
            table = next
        }
        let observed = zip(units, floors).reduce(0) { $0 + $1.0[0] - $1.1 }
        let above = table[(observed + 1)...].reversed().reduce(0, +)
        return (above + table[observed], above + 0.5 * table[observed])
    }

    private static func test(_ items: [SiblingItem]) -> SiblingTest? { SiblingTest(items) { TestSource(5) } }

    private static func near(_ value: Double, _ reference: Double, _ error: Double) -> Bool {
        abs(value - reference) <= error * abs(reference)
    }

    @Test(arguments: [true, false], [false, true]) func everyAssignment(binary: Bool, clustered: Bool) throws {
        var random = TestSource(binary ? 11 : 12)
        for _ in 0..<150 {
            let k = 1 + random.below(4)
            let items = (0..<7).map { index in
                // In a cluster of unequal items the larger are cut; here all units keep their size.
                let twins = clustered ? k : 1 + random.below(3)
                return SiblingItem(
                    scores: (0...twins).map { _ in binary ? Double(random.below(2)) : Double(random.below(5)) / 8 },
                    cluster: clustered ? index / 2 : nil
                )
            }
            let found = try #require(Self.test(items))
            let isBinary = items.allSatisfy { $0.scores.allSatisfy { $0 == 0 || $0 == 1 } }
            let reference = Self.enumerated(Self.contributions(items, binary: isBinary))
            #expect(found.draws == nil && Self.near(found.p, reference.p, 1e-12))
            #expect(Self.near(found.midP, reference.midP, 1e-12))
        }
    }

    struct Setting: Sendable {
        var twins: [Int]
        var clusterSize: Int?
        var graded = false
    }

    /// Each with no, a small and a large share of items that are right on the original.
    @Test(
        arguments: [
            Setting(twins: [5]), Setting(twins: [1]), Setting(twins: [1, 5]), Setting(twins: [2, 3, 4]),
            Setting(twins: [1, 2, 3, 4, 5]), Setting(twins: [5], clusterSize: 10), Setting(twins: [3], clusterSize: 2),
            Setting(twins: [4], graded: true), Setting(twins: [2], clusterSize: 5, graded: true),
        ],
        [0.0, 0.1, 0.4]
    )
    func plainConvolution(setting: Setting, leak: Double) throws {
        var random = TestSource(31)
        let items = (0..<110).map { index in
            let skill = 0.2 + 0.6 * random.unit()
            var scores = (0...setting.twins[index % setting.twins.count]).map { _ in
                setting.graded ? Double(random.below(4)) / 4 : random.unit() < skill ? 1 : 0
            }
            if random.unit() < leak { scores[0] = 1 }
            return SiblingItem(scores: scores, cluster: setting.clusterSize.map { index / $0 })
        }
        let found = try #require(Self.test(items))
        let reference = Self.convolved(Self.contributions(items, binary: !setting.graded))
        #expect(found.draws == nil && Self.near(found.p, reference.p, 1e-11))
        #expect(Self.near(found.midP, reference.midP, 1e-11))
    }

    // numpy 2.4 convolution in 80-bit floats of five binomials by mpmath at 40 digits: 14,000 items, k = 5, s = i mod 7,
    // of the 2,000 items of each s from 1 to 5 so many right on the original: a sixth times s, plus a fifth of `extra`.
    @Test(
        arguments: [
            (100, 1.351236448506659618e-2, 1.312958071788504376e-2),
            (400, 9.561866858669517079e-20, 8.66606292950869617e-20),
            (700, 8.528745910114518312e-57, 7.232925164018064419e-57),
            (1300, 2.808558747312090452e-192, 2.115444884147476887e-192),
        ]
    )
    func farOut(extra: Int, p: Double, midP: Double) throws {
        let items = (0..<14_000).map { index in
            let (right, place) = (index % 7, index / 7)
            let original = right == 6 || (right > 0 && place < 2000 * right / 6 + extra / 5) ? 1 : 0
            return SiblingItem(scores: [Double(original)] + (0..<5).map { $0 < right - original ? 1 : 0 })
        }
        let found = try #require(Self.test(items))
        #expect(found.draws == nil && relativelyClose(found.p, p) && relativelyClose(found.midP, midP))
    }

    @Test func theEndsOfTheDistribution() throws {
        // 300 items right on the original alone: p = 6^-300; and right on one twin alone: nothing is smaller.
        let best = Array(repeating: SiblingItem(scores: [1, 0, 0, 0, 0, 0]), count: 300)
        let worst = Array(repeating: SiblingItem(scores: [0, 1, 0, 0, 0, 0]), count: 300)
        let high = try #require(Self.test(best))
        let low = try #require(Self.test(worst))
        #expect(relativelyClose(high.p, pow(6, -300)) && relativelyClose(high.midP, 0.5 * pow(6, -300)))
        // P(equal) = (5/6)^300.
        #expect(close(low.p, 1) && close(low.midP, 1 - 0.5 * pow(5.0 / 6, 300)))
        // One short of the best, of units that are not alike: 1 + Σ of one missing.
        let mixed = (1...30).map { SiblingItem(scores: [$0 == 7 ? 0 : 1] + (0..<$0 % 4 + 1).map { _ in 0 }) }
        #expect(try #require(Self.test(mixed)).p < 1e-10)
    }

    @Test func aFewLargeItems() throws {
        // 4,000 twins an item, all scores different: the best of 4,001 three times.
        let items = (0..<3).map { _ in SiblingItem(scores: (0...4000).map { 1 - Double($0) / 8000 }) }
        let found = try #require(Self.test(items))
        #expect(found.scale == .midRanks && relativelyClose(found.p, pow(4001, -3)))
    }

    /// Where the convolution would cost too much, counts are drawn; p then agrees within four standard errors.
    @Test(arguments: [Setting(twins: [2]), Setting(twins: [1, 3]), Setting(twins: [3], clusterSize: 2)])
    func drawnCounts(setting: Setting) throws {
        var random = TestSource(8)
        let items = (0..<120).map { index in
            SiblingItem(
                scores: (0...setting.twins[index % setting.twins.count]).map {
                    random.unit() < ($0 == 0 ? 0.55 : 0.5) ? 1 : 0
                },
                cluster: setting.clusterSize.map { index / $0 }
            )
        }
        let exact = try #require(Self.test(items))
        let drawn = try #require(SiblingTest(items, costLimit: 0, draws: 20_000) { TestSource(3) })
        let error = (exact.p * (1 - exact.p) / 20_000).squareRoot()
        #expect(exact.draws == nil && drawn.draws == 20_000)
        #expect(abs(drawn.p - exact.p) < 4 * error && abs(drawn.midP - exact.midP) < 4 * error)
        #expect(drawn == SiblingTest(items, costLimit: 0, draws: 20_000) { TestSource(3) })
    }
}
