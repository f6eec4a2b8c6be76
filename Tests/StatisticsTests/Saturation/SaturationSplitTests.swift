// The split of saturation: reference values from scipy 1.17, suites whose state is known, and clean suites left alone.

import Statistics
import Testing

@Suite struct SaturationSplitTests {
    // 10 · 2 · scipy.stats.norm.sf(z) with the pooled z; first and fifth scores of the saturation study's table
    // (arXiv 2602.16763): MATH-500, LiveCodeBench, GPQA with the annotators' n and with Diamond's.
    @Test(arguments: [
        (0.992, 0.982, 500, 1.0), (0.917, 0.878, 1000, 0.04037514276435062), (0.877, 0.829, 564, 0.22827085116800203),
        (0.877, 0.829, 198, 1.0),
    ]) func widestPair(first: Double, last: Double, items: Int, reference: Double) throws {
        let split = try #require(SaturationSplit(first: first, last: last, items: items))
        #expect(close(split.p, reference) && split.pairs == 10)
        #expect(split.separable == (reference <= 0.05 ? 1 : 0))
    }

    // scipy.optimize.brentq on Fleiss, Levin and Paik's power
    @Test(arguments: [
        (0.992, 500, 0.02511196159969659), (0.877, 198, 0.10703161887258181), (0.9, 1000, 0.04074515431182413),
    ]) func resolvableGap(score: Double, items: Int, reference: Double) throws {
        #expect(close(try #require(SaturationSplit(first: score, last: score, items: items)).resolvableGap, reference))
    }

    // The same z over all ten pairs and Holm in numpy; Wilson's formula.
    @Test func fiveScores() throws {
        let split = try #require(SaturationSplit(scores: [0.4, 0.9, 0.88, 0.93, 0.85, 0.92], items: 1000))
        #expect(split.scores == [0.93, 0.92, 0.9, 0.88, 0.85] && split.pairs == 10)
        #expect(split.separable == 5 && relativelyClose(split.p, 1.0829146562463417e-07) && split.kind == .resolving)
        let math = try #require(SaturationSplit(first: 0.992, last: 0.982, items: 500))
        #expect(close(math.best.low, 0.9796129641658948) && close(math.best.high, 0.9968846848199377))
    }

    // 3 · 2 · scipy.stats.norm.sf(.02/.005), and (1.96 + .84) · .005
    @Test func pairedErrors() throws {
        let paired = try #require(
            SaturationSplit(scores: [0.9, 0.89, 0.88], items: 800, errors: [0.004, 0.005, 0.006])
        )
        #expect(close(paired.p, 3 * 6.334248366623973e-05) && close(paired.resolvableGap, 0.014007926090564842))
        #expect(paired.kind == .resolving)
        // Without the pairing the same scores are not told apart.
        #expect(try #require(SaturationSplit(scores: [0.9, 0.89, 0.88], items: 800)).kind == .underPowered)
    }

    @Test(arguments: [
        // As good as every item right: two or three of 1,000 wrong.
        (0.998, 0.997, 1000, nil, SaturationSplit.Kind.solved), (1, 0.999, 2000, nil, .solved),
        // 6.5 % wrong keys: 93 to 94 is all there is to get, 90 is not there yet.
        (0.932, 0.930, 14_000, 0.065, .noiseCeiling), (0.95, 0.949, 14_000, 0.065, .noiseCeiling),
        (0.9, 0.899, 14_000, 0.065, .worn),
        // Headroom, and enough items to show 3 points: the best do not differ.
        (0.9, 0.897, 20_000, nil, .worn),
        // Thirty items reach any ceiling with their interval, and 1 too.
        (0.99, 0.95, 30, nil, .underPowered), (0.9, 0.87, 100, 0.05, .underPowered),
        (0.631, 0.591, 82, nil, .underPowered),
        // A suite that works.
        (0.8, 0.6, 1000, nil, .resolving), (0.97, 0.9, 1000, 0.02, .resolving),
    ]) func kinds(first: Double, last: Double, items: Int, labelErrors: Double?, kind: SaturationSplit.Kind) throws {
        let ceiling = labelErrors.flatMap { NoiseCeiling(rate: $0) }
        let split = try #require(SaturationSplit(first: first, last: last, items: items, ceiling: ceiling))
        #expect(split.kind == kind, "\(split.reason)")
        #expect(split.reason.hasSuffix(".") && !split.reason.contains("nan"))
        #expect((split.disagreement == nil) == split.agreesWithIndex)
    }

    @Test func aCeilingWithAnIntervalIsReachedAtItsLowEnd() throws {
        let ceiling = try #require(NoiseCeiling(rate: 0.04, interval: Interval(0.02, 0.07)))
        let split = try #require(SaturationSplit(first: 0.925, last: 0.924, items: 5000, ceiling: ceiling))
        #expect(split.kind == .noiseCeiling && close(split.headroom, 0.035))
        #expect(
            try #require(SaturationSplit(first: 0.99, last: 0.989, items: 5000, ceiling: ceiling)).reason.contains(
                "stands above"
            )
        )
    }

    /// Published: S = .7691, *high*, for LiveCodeBench, though 1,000 items tell its first and fifth model apart.
    @Test func theIndexTakesTheRootOfTheItems() throws {
        let split = try #require(SaturationSplit(first: 0.917, last: 0.878, items: 1000))
        #expect(abs(split.index.value - 0.7691) < 5e-5 && split.indexSaysSaturated && split.kind == .resolving)
        #expect(try #require(split.disagreement).contains("√n = 31.6 of 1000 items"))
        #expect(try #require(split.disagreement).contains("5.62 times"))
    }

    /// Clean: five models of one skill are called resolved in at most 5 % of suites, and never solved or at the ceiling.
    @Test func equalModelsAreNotTornApart() throws {
        var random = TestSource(5)
        var resolved = 0
        let runs = 1500
        for _ in 0..<runs {
            let scores = (0..<5).map { _ in Double((0..<200).count { _ in random.unit() < 0.7 }) / 200 }
            let split = try #require(SaturationSplit(scores: scores, items: 200, ceiling: NoiseCeiling(rate: 0.05)))
            if split.kind == .resolving { resolved += 1 } else { #expect(split.kind == .underPowered) }
        }
        #expect(Double(resolved) / Double(runs) <= 0.065)
        #expect(resolved > 0, "a test that never rejects shows nothing")
    }

    /// Clean: models two points apart with 10,000 items leave the suite working, whatever is known of its labels.
    @Test(arguments: [nil, 0.03]) func aSuiteThatWorksIsNotCalledWorn(labelErrors: Double?) throws {
        for top in stride(from: 0.2, through: 0.94, by: 0.02) {
            let scores = (0..<5).map { top - 0.02 * Double($0) }
            let ceiling = labelErrors.flatMap { NoiseCeiling(rate: $0) }
            let split = try #require(SaturationSplit(scores: scores, items: 10_000, ceiling: ceiling))
            #expect(split.kind == .resolving && !split.kind.isSaturated)
        }
    }

    private func compared(_ scores: [Double], p: [Double], gap: [Double], items: Int = 1000) -> SaturationSplit? {
        SaturationSplit(
            scores: scores,
            interval: Interval(scores[0] - 0.02, min(1, scores[0] + 0.02)),
            comparisons: zip(p, gap).map { SaturationSplit.Comparison(p: $0, resolvableGap: $1) },
            items: items
        )
    }

    /// Pairs compared elsewhere: Holm over their p-values (3 · .01 and 2 · .02), the median of their gaps.
    @Test func comparisonsMadeElsewhere() throws {
        let split = try #require(compared([0.9, 0.89, 0.88], p: [0.02, 0.01, 0.6], gap: [0.01, 0.02, 0.04]))
        #expect(close(split.p, 0.03) && split.separable == 2 && split.pairs == 3 && split.kind == .resolving)
        #expect(close(split.resolvableGap, 0.02) && close(split.best.low, 0.88))
        // None told apart: the same figures are worn or too small by what could have been seen.
        #expect(compared([0.9, 0.89], p: [0.2], gap: [0.02])?.kind == .worn)
        #expect(compared([0.9, 0.89], p: [0.2], gap: [0.04])?.kind == .underPowered)
        #expect(compared([0.995, 0.99], p: [0.2], gap: [0.04])?.kind == .solved)
    }

    @Test func badComparisonsAreRefused() {
        #expect(compared([0.9, 0.89], p: [], gap: []) == nil)
        #expect(compared([0.89, 0.9], p: [0.2], gap: [0.1]) == nil)
        #expect(compared([0.9, 0.89], p: [1.2], gap: [0.1]) == nil)
        #expect(compared([0.9, 0.89], p: [0.2], gap: [.nan]) == nil)
        #expect(compared([0.9, 0.89], p: [0.2], gap: [0.1], items: 0) == nil)
    }

    @Test func kindsAsNamesInFiles() {
        let names = SaturationSplit.Kind.allCases.map(\.name)
        #expect(names == ["resolving", "solved", "noise_ceiling", "worn", "under_powered"])
    }

    @Test func nothingToSplit() {
        #expect(SaturationSplit(scores: [0.5], items: 10) == nil && SaturationSplit(scores: [], items: 10) == nil)
        #expect(
            SaturationSplit(scores: [0.5, .nan], items: 10) == nil
                && SaturationSplit(scores: [0.5, 1.1], items: 9) == nil
        )
        #expect(
            SaturationSplit(scores: [0.5, 0.4], items: 0) == nil
                && SaturationSplit(scores: [0.5, 0.4], items: 9, top: -1) == nil
        )
        #expect(SaturationSplit(scores: [0.5, 0.4], items: 9, errors: []) == nil)
        #expect(SaturationSplit(scores: [0.5, 0.4], items: 9, errors: [.nan]) == nil)
        #expect(SaturationSplit(scores: [0.5, 0.4], items: 9, alpha: 0) == nil)
        #expect(
            SaturationSplit(first: 0.4, last: 0.5, items: 9) == nil
                && SaturationSplit(first: .nan, last: 0, items: 9) == nil
        )
        #expect(SaturationSplit(first: 0.4, last: 0.3, models: 1, items: 9) == nil)
    }

    @Test(arguments: [(1.0, 1.0), (0.0, 0.0), (1.0, 0.0)]) func edges(first: Double, last: Double) throws {
        for items in [1, 7, 1_000_000, .max] {
            let split = try #require(SaturationSplit(first: first, last: last, items: items))
            #expect(split.p >= 0 && split.p <= 1 && split.resolvableGap >= 0 && split.resolvableGap <= 1)
            #expect(split.best.low >= 0 && split.best.high <= 1 && !split.reason.isEmpty)
        }
    }
}
