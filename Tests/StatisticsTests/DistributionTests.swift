// Distribution functions against mpmath 1.3 at 40 digits and scipy 1.17.

import Statistics
import Testing

@Suite struct DistributionTests {
    // mpmath.loggamma
    @Test(arguments: [
        (0.001, 6.9071788853838537), (0.5, 0.57236494292470009), (1.5, -0.12078223763524522), (2, 0),
        (3.7, 1.4280723266653879), (15.9, 27.625493215168691), (16.1, 28.173694494813543),
        (123.4, 469.33609744219056), (100_000.5, 1_051_293.4654351394),
    ]) func logGamma(z: Double, reference: Double) {
        #expect(close(GammaFunctions.logGamma(z), reference))
    }

    @Test func logGammaOutsideItsDomainIsNotANumber() {
        #expect(GammaFunctions.logGamma(0).isNaN)
        #expect(BetaFunctions.logBeta(-1, 2).isNaN)
    }

    // mpmath.betainc(regularized=True); the last by scipy.special.betainc
    @Test(arguments: [
        (0.3, 2, 5, 0.579825), (0.5, 0.5, 0.5, 0.5), (0.01, 0.5, 20, 0.47136993548501556),
        (0.999, 30, 1.5, 0.99611073161481963), (0.42, 400, 600, 0.90119576463387621),
        (0.1, 0.05, 0.05, 0.4494690911478137), (0.2, 1e5, 4e5, 0.500282094883455),
        (0, 2, 3, 0), (1, 2, 3, 1),
    ]) func incompleteBeta(x: Double, a: Double, b: Double, reference: Double) {
        #expect(close(BetaFunctions.regularised(x, a, b), reference))
    }

    // mpmath.findroot on betainc
    @Test(arguments: [
        (0.025, 5, 16, 0.086571469101434539), (0.975, 6, 15, 0.49104587170795754), (0.5, 0.5, 0.5, 0.5),
        (0.001, 300, 200, 0.53144764288550109), (0.999, 1, 40, 0.15860485835480491), (0, 2, 2, 0), (1, 2, 2, 1),
    ]) func inverseBeta(p: Double, a: Double, b: Double, reference: Double) {
        #expect(close(BetaFunctions.inverse(p, a, b), reference))
    }

    // mpmath.ncdf
    @Test(arguments: [(1.5, 0.93319279873114193), (-6, 9.8658764503769814e-10), (-0.3, 0.38208857781104736)])
    func normal(z: Double, reference: Double) {
        #expect(relativelyClose(NormalDistribution.cdf(z), reference))
        #expect(relativelyClose(NormalDistribution.upperTail(-z), reference))
    }

    // mpmath: sqrt(2) erfinv(2p − 1)
    @Test(arguments: [
        (0.975, 1.9599639845400542), (0.8, 0.84162123357291421), (0.001, -3.0902323061678135),
        (1e-10, -6.3613409024040562), (0.6, 0.2533471031357998), (0.5, 0),
    ]) func normalQuantile(p: Double, reference: Double) {
        #expect(close(NormalDistribution.quantile(p), reference))
    }

    @Test func normalQuantileAtTheEnds() {
        #expect(NormalDistribution.quantile(0) == -.infinity)
        #expect(NormalDistribution.quantile(1) == .infinity)
        #expect(NormalDistribution.quantile(1.5).isNaN)
    }

    // mpmath through betainc
    @Test(arguments: [
        (2, 5, 0.050969739414929178), (-1.3, 3, 0.8577662456360513), (4.5, 60, 1.5901820640775885e-5),
        (0.2, 1, 0.43716704181099882),
    ]) func studentTail(t: Double, degrees: Double, reference: Double) {
        #expect(relativelyClose(StudentT.upperTail(t, degrees: degrees), reference))
    }

    // scipy.stats.t.ppf
    @Test(arguments: [
        (0.975, 1, 12.706204736174694), (0.975, 2, 4.302652729749462), (0.975, 9, 2.262157162798205),
        (0.975, 319, 1.9674283869023719), (0.9, 4.5, 1.5008853175085577), (0.0005, 30, -3.645958635042021),
        (0.975, 1_000_000, 1.959966356814107),
    ]) func studentQuantile(p: Double, degrees: Double, reference: Double) {
        #expect(close(StudentT.quantile(p, degrees: degrees), reference))
    }

    // mpmath.gammainc(regularized=True)
    @Test(arguments: [
        (3.84, 1, 0.9499564787512949, 0.050043521248705099), (10, 4, 0.9595723180054872, 0.040427681994512803),
        (0.5, 3, 0.081108588345324141, 0.91889141165467586), (250, 200, 0.9906208683311739, 0.0093791316688260961),
        (100, 2, 1, 1.9287498479639178e-22),
    ]) func chiSquare(x: Double, degrees: Double, lower: Double, upper: Double) {
        #expect(close(ChiSquare.cdf(x, degrees: degrees), lower))
        #expect(relativelyClose(ChiSquare.upperTail(x, degrees: degrees), upper))
    }

    // mpmath.binomial summed term by term; the last two tails by scipy.stats.binom
    @Test(arguments: [
        (7, 10, 0.5, 0.1171875, 0.171875, 0.9453125), (0, 10, 0.3, 0.0282475249, 1, 0.0282475249),
        (10, 10, 0.3, 5.9049e-6, 5.9049e-6, 1),
        (30, 300, 0.05, 0.00015595685193707868, 0.00028179403230916859, 0.99987416281962791),
        (150, 1000, 0.2, 8.1118495951469174e-6, 0.99998166846768616, 2.6443381908983118e-5),
        (50_200, 100_000, 0.5, 0.0011337203392984556, 0.10351948588211125, 0.8976142344571816),
    ]) func binomial(k: Int, n: Int, p: Double, mass: Double, upper: Double, lower: Double) {
        #expect(relativelyClose(Binomial.probability(of: k, trials: n, probability: p), mass))
        #expect(relativelyClose(Binomial.upperTail(k, trials: n, probability: p), upper))
        #expect(relativelyClose(Binomial.lowerTail(k, trials: n, probability: p), lower))
    }

    @Test func binomialOutsideItsRange() {
        #expect(Binomial.probability(of: 3, trials: 2, probability: 0.5) == 0)
        #expect(Binomial.upperTail(3, trials: 2, probability: 0.5) == 0)
        #expect(Binomial.lowerTail(-1, trials: 2, probability: 0.5) == 0)
        #expect(Binomial.upperTail(0, trials: 0, probability: 0.5) == 1)
    }
}
