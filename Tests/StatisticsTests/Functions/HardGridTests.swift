// The special functions where they are hard: far tails, huge and tiny parameters. mpmath 1.3 at 50 digits.

import Statistics
import Testing

@Suite struct HardGridTests {
    // mpmath: the continued fraction of betainc at 60 digits
    @Test(arguments: [
        (0.999999053590545, 5e6, 3, 0.1491102196914384), (0.999998768629443, 5e6, 0.5, 0.00044964274543554982),
        (0.5, 1e5, 1e5, 0.5), (0.9, 0.5, 0.01, 0.0355641717208875835),
    ]) func incompleteBeta(x: Double, a: Double, b: Double, reference: Double) {
        #expect(relativelyClose(BetaFunctions.regularised(x, a, b), reference))
    }

    // mpmath: quadrature of the density
    @Test(arguments: [
        (3, 1e9, 0.0013498980648689578), (10, 1e9, 7.619872453045539e-24), (3, 1e12, 0.0013498980316633334),
        (10, 1e12, 7.6198530435893876e-24),
    ]) func studentWithManyDegrees(t: Double, degrees: Double, reference: Double) {
        #expect(relativelyClose(StudentT.upperTail(t, degrees: degrees), reference))
    }

    // mpmath.findroot on erfc
    @Test(arguments: [(0.4999999, -2.5066282747031065e-7), (0.5000001, 2.5066282733116483e-7)])
    func normalQuantileNearTheMiddle(p: Double, reference: Double) {
        #expect(relativelyClose(NormalDistribution.quantile(p), reference))
    }

    // mpmath: quadrature of the gamma density
    @Test(arguments: [
        (10000000.0, 10000000.0, 0.499957947791276302),
        (10000000.0, 10010000.0, 0.00078525343460562797),
        (10000000.0, 10000001.0, 0.49983179117463704),
        (1000000000.0, 1000200000.0, 1.27319865532030847e-10),
        (1000000000000.0, 1000003000000.0, 0.0013499098499169015),
    ]) func gammaOfHugeShapes(shape: Double, x: Double, upper: Double) {
        let tails = GammaFunctions.regularised(shape: shape, x)
        #expect(relativelyClose(tails.upper, upper) && close(tails.lower, 1 - upper))
    }

    @Test func infiniteArguments() {
        #expect(GammaFunctions.logGamma(.infinity) == .infinity)
        #expect(ChiSquare.upperTail(1e300, degrees: 1e300) < 1)
    }

    // mpmath.betainc
    @Test(arguments: [
        (2.5, 3, 20, 0.0888437519376892115, 0.911156248062310788),
        (0.1, 10, 5, 0.998794219351300462, 0.00120578064869953762),
        (30, 2, 1000, 2.22365479648869669e-13, 0.999999999999777635),
        (1, 0.5, 0.7, 0.446170204359976086, 0.553829795640023914),
        (400, 12, 8, 9.59357718720162522e-10, 0.999999999040642281),
        (1e-8, 4, 9, 0.999999999999999756, 2.44444439736625583e-16),
        (5, 1, 1e7, 0.0253473406449447307, 0.974652659355055269), (0, 2, 2, 1, 0),
    ]) func fDistribution(f: Double, first: Double, second: Double, upper: Double, lower: Double) {
        #expect(relativelyClose(FDistribution.upperTail(f, numerator: first, denominator: second), upper))
        let cdf = FDistribution.cdf(f, numerator: first, denominator: second)
        #expect(f == 0 ? cdf == 0 : relativelyClose(cdf, lower))
    }

    // scipy.stats.f.ppf
    @Test(arguments: [
        (0.975, 3, 20, 3.858698666273213), (0.025, 10, 5, 0.23606699163560674), (0.95, 9, 27, 2.2501314772026664),
        (0.999, 2, 500, 7.004074531618377), (1e-6, 1, 3, 1.850550825205777e-12),
    ]) func fQuantile(p: Double, first: Double, second: Double, reference: Double) {
        #expect(relativelyClose(FDistribution.quantile(p, numerator: first, denominator: second), reference))
    }

    @Test func fOutsideItsDomain() {
        #expect(FDistribution.upperTail(1, numerator: 0, denominator: 2).isNaN)
        #expect(FDistribution.cdf(.nan, numerator: 1, denominator: 2).isNaN)
        #expect(FDistribution.quantile(1, numerator: 1, denominator: 2).isNaN)
        #expect(FDistribution.upperTail(1e308, numerator: 100, denominator: 0.01) < 0.1)
        // scipy.stats.chi2.sf(6, 3)
        #expect(close(FDistribution.upperTail(2, numerator: 3, denominator: .infinity), 0.11161022509471265))
    }

    // mpmath.quad of Φ(δ − ts) over the chi density, and scipy.stats.nct.sf
    @Test(arguments: [
        (2, 5, 1.5, 0.36855075274432828), (1.7, 18, 3, 0.89860320295801082), (12.7, 1, 2, 0.12528380564418675),
        (-1, 3, 0.5, 0.90787879018564063), (2.35, 3, 0, 0.050152899406993343), (1.66, 98, 2.5, 0.79909054899590825),
        (4, 1000, 3, 0.15986110353079474),
    ]) func noncentralT(t: Double, degrees: Double, effect: Double, reference: Double) {
        #expect(close(NoncentralT.upperTail(t, degrees: degrees, noncentrality: effect), reference))
    }

    @Test func noncentralTAtItsEdges() {
        // scipy.stats.norm.sf(1) and the continuity of the form for many degrees
        #expect(close(NoncentralT.upperTail(3, degrees: .infinity, noncentrality: 2), 0.15865525393145707))
        let (below, above) = (99_999.0, 100_001.0)
        let jump =
            NoncentralT.upperTail(3, degrees: below, noncentrality: 2)
            - NoncentralT.upperTail(3, degrees: above, noncentrality: 2)
        #expect(abs(jump) < 1e-6)
        #expect(NoncentralT.upperTail(1, degrees: 0, noncentrality: 0).isNaN)
        #expect(NoncentralT.upperTail(.infinity, degrees: 3, noncentrality: 0) == 0)
    }

    // mpmath.log(1 - mpmath.exp(x))
    @Test(arguments: [
        (-1e-20, -46.051701859880914), (-0.5, -0.93275212956718857), (-2, -0.14541345786885906),
        (-50, -1.9287498479639178e-22),
    ]) func log1mexp(x: Double, reference: Double) { #expect(relativelyClose(LogSpace.log1mexp(x), reference)) }

    @Test func logarithmsAtTheEnds() {
        #expect(LogSpace.log1mexp(0) == -.infinity && LogSpace.log1mexp(0.1).isNaN)
        #expect(LogSpace.logSumExp([]) == -.infinity && LogSpace.logSumExp([-.infinity]) == -.infinity)
        // By hand: ln 2 − 1000
        #expect(close(LogSpace.logSumExp([-1000, -1000]), -999.30685281944005))
    }
}
