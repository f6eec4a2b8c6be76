// All pairs by bit planes against the same numbers counted one by one.

import Statistics
import Testing

@Suite struct PairTableTests {
    private static func outcomes(models: Int, items: Int, missing: Int) -> [[UInt8]] {
        var random = TestSource(models + items + missing)
        return (0..<models).map { model in
            (0..<items).map { _ in
                if missing > 0, model % 2 == 1, random.below(missing) == 0 { return UInt8(2 + random.below(254)) }
                return UInt8(random.below(3) > 0 ? 1 : 0)
            }
        }
    }

    /// Items a model: 1, 63…65 and more than one word; clusters smaller and larger than a word; some items missing.
    @Test(arguments: [(1, 0, 0), (64, 0, 0), (65, 3, 0), (130, 7, 5), (700, 100, 4), (700, 0, 3), (200, 10, 0)])
    func agreesWithCounting(items: Int, clusterSize: Int, missing: Int) throws {
        let outcomes = Self.outcomes(models: 5, items: items, missing: missing)
        // Members of a cluster need not stand together.
        let clusters = clusterSize > 0 ? (0..<items).map { $0 * 37 % items / clusterSize } : nil
        let table = try #require(PairTable(outcomes: outcomes, clusters: clusters))
        #expect(table.pairs == 10 && table.models == 5 && table.items == items)
        table.forEachPair { first, second, pair in
            let shared = (0..<items).filter { outcomes[first][$0] <= 1 && outcomes[second][$0] <= 1 }
            let differences = shared.map { Double(outcomes[first][$0]) - Double(outcomes[second][$0]) }
            let reference = ClusteredMean(differences, clusters: clusters.map { labels in shared.map { labels[$0] } })
            #expect(pair.items == shared.count && pair.clusters == reference.clusters)
            #expect(pair.both == shared.reduce(0) { $0 + Int(outcomes[first][$1] & outcomes[second][$1]) })
            #expect(pair.firstOnly == differences.reduce(0) { $0 + ($1 > 0 ? 1 : 0) })
            #expect(pair.secondOnly == differences.reduce(0) { $0 + ($1 < 0 ? 1 : 0) })
            #expect(close(pair.difference, reference.mean))
            #expect(close(pair.standardError, reference.standardError))
            #expect(close(pair.twoSided, reference.twoSided))
            let interval = pair.interval(level: 0.95), expected = reference.interval(level: 0.95)
            #expect((interval == nil) == (expected == nil))
            if let interval, let expected {
                #expect(close(interval.low, expected.low) && close(interval.high, expected.high))
            }
        }
    }

    // scipy 1.17 stats.binomtest(9, 11).pvalue; standard error of the mean of nine 1, two −1 and nine 0 (ddof 1)
    @Test func knownPair() throws {
        let first: [UInt8] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0]
        let second: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]
        let pair = try #require(PairTable(outcomes: [first, second])?[0, 1])
        #expect(pair.both == 4 && pair.firstOnly == 9 && pair.secondOnly == 2 && pair.items == 20)
        #expect(close(pair.exact.twoSided, 0.0654296875))
        #expect(close(pair.difference, 0.35) && close(pair.standardError, 0.1500000000000000))
        // scipy 1.17 stats.t.sf(0.35 / 0.15, 19)
        #expect(close(pair.oneSided, 0.015385690519042133))
    }

    @Test func turnedPairs() throws {
        let table = try #require(PairTable(outcomes: Self.outcomes(models: 4, items: 90, missing: 6)))
        let (pair, turned) = try (#require(table[1, 3]), #require(table[3, 1]))
        #expect(pair.firstOnly == turned.secondOnly && pair.difference == -turned.difference)
        #expect(pair.standardError == turned.standardError && close(pair.oneSided + turned.oneSided, 1))
        #expect(table[2, 2] == nil && table[0, 4] == nil && table[-1, 0] == nil)
    }

    @Test func degenerateInput() throws {
        #expect(PairTable(outcomes: [[1], [1, 0]]) == nil)
        #expect(PairTable(outcomes: [[1, 0]], clusters: [1]) == nil)
        #expect(PairTable(outcomes: [])?.pairs == 0)
        #expect(PairTable(outcomes: [[1, 0]])?.pairs == 0)
        let empty = try #require(PairTable(outcomes: [[], []])?[0, 1])
        #expect(empty.items == 0 && empty.difference == 0 && empty.standardError == 0 && empty.twoSided == 1)
        #expect(empty.interval(level: 0.95) == nil && empty.exact.twoSided == 1)
        // Nothing shared, and everything the same.
        let apart = try #require(PairTable(outcomes: [[1, 9], [9, 1]], clusters: [0, 1])?[0, 1])
        #expect(apart.items == 0 && apart.clusters == 0 && apart.twoSided == 1)
        let same = try #require(PairTable(outcomes: [[1, 0, 1], [1, 0, 1]])?[0, 1])
        #expect(same.oneSided == 0.5 && same.twoSided == 1 && same.standardError == 0)
    }
}
