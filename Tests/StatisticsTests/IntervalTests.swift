// Intervals and tests of shares and means against scipy 1.17.

import Statistics
import Testing

@Suite struct IntervalTests {
    // scipy.stats.binomtest(k, n).proportion_ci(level, method="wilson" and "exact")
    @Test(arguments: [
        (7, 10, 0.95, 0.39677814746114526, 0.892208732593699, 0.3475471499399921, 0.9332604888222655),
        (0, 20, 0.95, 0, 0.16112515805281935, 0, 0.16843347098308548),
        (20, 20, 0.9, 0.8808421626390355, 1, 0.8608916593316243, 1),
        (191, 300, 0.95, 0.580831624875869, 0.6890459629894218, 0.5794363550057082, 0.691167963872377),
        (1, 1000, 0.99, 0.00011741635361832165, 0.008460566219981695, 5.0125292607668415e-06, 0.007406286938353162),
    ]) func proportion(
        k: Int,
        n: Int,
        level: Double,
        wilsonLow: Double,
        wilsonHigh: Double,
        exactLow: Double,
        exactHigh: Double
    ) {
        let wilson = ProportionInterval.wilson(k, of: n, level: level)
        let exact = ProportionInterval.clopperPearson(k, of: n, level: level)
        #expect(close(wilson.low, wilsonLow) && close(wilson.high, wilsonHigh))
        #expect(close(exact.low, exactLow) && close(exact.high, exactHigh))
    }

    @Test func noTrialsSayNothing() {
        #expect(ProportionInterval.wilson(0, of: 0, level: 0.95) == Interval(0, 1))
        #expect(ProportionInterval.clopperPearson(0, of: 0, level: 0.95) == Interval(0, 1))
    }

    // numpy and scipy.stats.sem, t.interval, ttest_1samp
    @Test func meanOfIndependentValues() throws {
        let mean = ClusteredMean([0.2, 0.5, 0.9, 0.4, 0.7])
        let interval = try #require(mean.interval(level: 0.95))
        #expect(close(mean.mean, 0.54) && close(mean.standardError, 0.1208304597359457))
        #expect(close(interval.low, 0.20452086150733456) && close(interval.high, 0.8754791384926655))
        #expect(close(mean.twoSided, 0.011082591815720666))
    }

    // The sandwich sum by numpy, the quantile by scipy.stats.t.ppf(.975, 4)
    @Test func meanOfClusters() throws {
        let mean = ClusteredMean([1, 0, 1, 1, 0, 1, 1, 0, 1, 1], clusters: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
        let interval = try #require(mean.interval(level: 0.95))
        #expect(mean.clusters == 5 && close(mean.standardError, 0.1224744871391589))
        #expect(close(interval.low, 0.3599563096708721) && close(interval.high, 1.040043690329128))
        #expect(close(mean.twoSided, 0.00463583941790441))
    }

    @Test func clustersOfOneAreNoClusters() {
        let values = [0.2, 0.5, 0.9, 0.4, 0.7]
        let alone = ClusteredMean(values)
        let labelled = ClusteredMean(values, clusters: [7, 3, 9, 1, 0])
        #expect(close(alone.standardError, labelled.standardError))
    }

    @Test(arguments: [[], [0.4]]) func tooFewValuesHaveNoInterval(values: [Double]) {
        let mean = ClusteredMean(values)
        #expect(mean.interval(level: 0.95) == nil && mean.twoSided == 1 && mean.standardError == 0)
    }

    // Newcombe, Statistics in Medicine 17:873 (1998), table II, example (a), method 10: 0.0524 to 0.3339;
    // p by scipy.stats.chi2_contingency(correction=False)
    @Test func twoProportions() {
        let test = TwoProportionTest(56, of: 70, against: 48, of: 80)
        #expect(close(test.difference, 0.2) && close(test.twoSided, 0.008045081368196585))
        #expect(abs(test.interval.low - 0.0524) < 5e-5 && abs(test.interval.high - 0.3339) < 5e-5)
    }

    @Test func twoProportionsWithoutVariationShowNothing() {
        #expect(TwoProportionTest(5, of: 5, against: 9, of: 9).twoSided == 1)
        #expect(TwoProportionTest(0, of: 0, against: 3, of: 9).twoSided == 1)
    }

    // scipy.stats.ttest_1samp, one-sided against −0.03 and +0.03, the larger
    @Test func equivalence() {
        let p = Equivalence.twoOneSided(
            mean: 0.0033333333333333327,
            standardError: 0.007149203529842407,
            degrees: 5,
            margin: 0.03
        )
        #expect(close(p, 0.00678536240224045))
        #expect(Equivalence.holds(Interval(-0.01, 0.02), margin: 0.03))
        #expect(!Equivalence.holds(Interval(-0.01, 0.03), margin: 0.03))
        #expect(!Equivalence.holds(Interval(-0.04, 0.02), margin: 0.03))
    }

    // By hand: 4 × .01, 3 × .02, 2 × .03, 1 × .5, made monotone; Holm's own example has the same shape.
    @Test func holm() {
        let adjusted = HolmAdjustment.adjusted([0.03, 0.01, 0.5, 0.02])
        #expect(zip(adjusted, [0.06, 0.04, 0.5, 0.06]).allSatisfy { close($0, $1) })
        #expect(HolmAdjustment.adjusted([]).isEmpty)
        #expect(HolmAdjustment.adjusted([.nan, 0.01]) == [1, 0.02])
    }

    // By hand: five models, only the first two below 5 % after 5 × .004 and 4 × .011.
    @Test func holmOverFiveModels() {
        let adjusted = HolmAdjustment.adjusted([0.004, 0.011, 0.02, 0.4, 0.9])
        #expect(adjusted.map { $0 <= 0.05 } == [true, true, false, false, false])
        #expect(zip(adjusted, [0.02, 0.044, 0.06, 0.8, 0.9]).allSatisfy { close($0, $1) })
    }
}
