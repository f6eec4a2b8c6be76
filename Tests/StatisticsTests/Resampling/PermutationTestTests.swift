// Permutation tests against scipy 1.17 stats.permutation_test (n_resamples=inf), stats.binomtest and
// stats.fisher_exact.

import Statistics
import Testing

@Suite struct PermutationTestTests {
    // permutation_type="samples"; the second row by enumeration, the others on a lattice; third: binomtest(7, 9).
    @Test(arguments: [
        ([0.5, -0.25, 0.75, 1, 0.25, 0.25, -0.5, 1, 0, 0.5], 0.041015625, 0.98046875),
        ([0.3, -0.1, 0.25, 0.8, 0.41, -0.33, 0.17, 0.0, 0.52], 0.046875, 0.95703125),
        ([(0.3).squareRoot(), -(0.2).squareRoot(), (0.7).squareRoot()], 0.25, 0.875),
        ([1, 1, 1, 1, 1, 1, 1, -1, -1, 0, 0], 0.08984375, 0.98046875),
    ]) func signFlips(differences: [Double], greater: Double, less: Double) throws {
        let test = try #require(PermutationTest(paired: differences) { TestSource(1) })
        #expect(test.draws == nil)
        #expect(close(test.greater, greater) && close(test.less, less))
        #expect(close(test.twoSided, min(1, 2 * min(greater, less))))
        #expect(close(test.midGreater, 0.5 * (greater + 1 - less)))
    }

    // permutation_type="independent" on means; the last row: fisher_exact([[9, 3], [4, 7]]).
    @Test(arguments: [
        ([2.31, 4.07, 1.53, 3.3, 5.9], [1.1, 0.73, 2.2, 1.9, 1.04, 3.01], 0.025974025974025976, 0.9761904761904762),
        ([3, 1, 2, 2, 5], [1, 0, 2, 1], 0.07936507936507936, 0.9920634920634921),
        (
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
            0.07356306366940368, 0.9898948137607446
        ),
    ]) func groups(first: [Double], second: [Double], greater: Double, less: Double) throws {
        let test = try #require(PermutationTest(first, against: second) { TestSource(1) })
        let turned = try #require(PermutationTest(second, against: first) { TestSource(1) })
        #expect(test.draws == nil && turned.draws == nil)
        #expect(close(test.greater, greater) && close(test.less, less))
        #expect(close(turned.greater, less) && close(turned.less, greater))
        #expect(close(test.midGreater + turned.midGreater, 1) && close(test.difference, -turned.difference))
    }

    @Test func irrationalValuesAreEnumerated() throws {
        let first = [1.0, 2, 3].map { $0.squareRoot() }
        let second = [5.0, 7, 11, 13].map { $0.squareRoot() }
        let test = try #require(PermutationTest(first, against: second) { TestSource(1) })
        // The observed split is the lowest of 35.
        #expect(test.draws == nil && close(test.less, 1.0 / 35) && test.greater == 1)
        let turned = try #require(PermutationTest(second, against: first) { TestSource(1) })
        #expect(close(turned.greater, 1.0 / 35))
    }

    @Test func drawsAgreeWithTheExactTail() throws {
        let differences = (0..<60).map { $0 % 3 == 0 ? -0.5 : 0.37 * Double($0 % 5) }
        let exact = try #require(PermutationTest(paired: differences) { TestSource(1) })
        let drawn = try #require(PermutationTest(paired: differences, costLimit: 10, draws: 4000) { TestSource(1) })
        #expect(exact.draws == nil && drawn.draws == 4000)
        #expect(abs(drawn.greater - exact.greater) < 0.02 && drawn.greater > 0)
        let (first, second) = (Array(differences.prefix(20)), Array(differences.suffix(40)))
        let whole = try #require(PermutationTest(first, against: second) { TestSource(1) })
        let sampled = try #require(
            PermutationTest(first, against: second, costLimit: 10, draws: 4000) { TestSource(1) }
        )
        #expect(whole.draws == nil && sampled.draws == 4000)
        #expect(abs(sampled.greater - whole.greater) < 0.03)
    }

    @Test func clustersFlipTogether() throws {
        // Ten clusters of ten equal differences: one in 2^10, where single items would give 2^−100.
        let test = try #require(
            PermutationTest(paired: [Double](repeating: 1, count: 100), clusters: (0..<100).map { $0 / 10 }) {
                TestSource(1)
            }
        )
        #expect(close(test.greater, 0x1p-10) && test.less == 1 && test.difference == 1)
    }

    @Test func holdsItsLevel() throws {
        // Skewed values with random signs; 2,000 tests of 12, each by enumeration: 5 % within four standard errors.
        var random = TestSource(77)
        var hits = 0
        for _ in 0..<2000 {
            let differences = (0..<12).map { _ in
                let size = random.unit()
                return random.below(2) == 0 ? size * size : -size * size
            }
            let test = try #require(PermutationTest(paired: differences) { TestSource(1) })
            hits += test.greater <= 0.05 ? 1 : 0
        }
        #expect(hits > 60 && hits < 140)
    }

    @Test func degenerateInput() throws {
        #expect(PermutationTest(paired: []) { TestSource(1) } == nil)
        #expect(PermutationTest(paired: [.nan]) { TestSource(1) } == nil)
        #expect(PermutationTest(paired: [1], clusters: []) { TestSource(1) } == nil)
        #expect(PermutationTest([], against: [1]) { TestSource(1) } == nil)
        #expect(PermutationTest([1], against: [.infinity]) { TestSource(1) } == nil)
        let zero = try #require(PermutationTest(paired: [0, 0]) { TestSource(1) })
        #expect(zero.greater == 1 && zero.less == 1 && zero.twoSided == 1 && zero.midGreater == 0.5)
        let same = try #require(PermutationTest([1, 1], against: [1, 1, 1]) { TestSource(1) })
        #expect(same.greater == 1 && same.less == 1)
        let huge = try #require(PermutationTest(paired: [1e300, -1e-300, 5]) { TestSource(1) })
        #expect(huge.greater > 0 && huge.greater <= 1)
    }
}
