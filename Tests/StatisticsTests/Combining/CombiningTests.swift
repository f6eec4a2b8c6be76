// One answer from several: adjustment, combination, pooling. scipy 1.17, mpmath 1.3 and published examples.

import Statistics
import Testing

@Suite struct CombiningTests {
    // scipy.stats.false_discovery_control
    @Test func benjaminiHochberg() {
        let adjusted = BenjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005, 0.5, 0.04])
        #expect(zip(adjusted, [0.03, 0.048, 0.048, 0.03, 0.5, 0.048]).allSatisfy { close($0, $1) })
        #expect(BenjaminiHochberg.adjusted([]).isEmpty)
        #expect(BenjaminiHochberg.adjusted([.nan, 0.01]) == [1, 0.02])
    }

    // Benjamini and Hochberg 1995, section 3.1: of 15 p-values, four are discoveries at 5 %, three by Bonferroni's rule.
    @Test func benjaminiAndHochbergsOwnExample() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1,
        ]
        #expect(BenjaminiHochberg.adjusted(p).map { $0 <= 0.05 } == p.map { $0 < 0.01 })
    }

    // z_published of Zhang et al., arXiv 2405.00332v4, appendix F (63 models): 22 raw, 14 and 6.
    @Test func sixtyThreeModels() {
        let p = Self.published.map { NormalDistribution.upperTail($0) }
        #expect(p.count == 63 && p.filter { $0 < 0.05 }.count == 22)
        #expect(BenjaminiHochberg.adjusted(p).filter { $0 < 0.05 }.count == 14)
        #expect(HolmAdjustment.adjusted(p).filter { $0 < 0.05 }.count == 6)
    }

    // The same appendix's accuracies of 1,319 and 1,205 items; Q by numpy.
    @Test func sixtyThreeGapsDiffer() throws {
        let gaps = zip(Self.originals, Self.twins).map { $0 - $1 }
        let errors = zip(Self.originals, Self.twins).map {
            ($0 * (1 - $0) / 1319 + $1 * (1 - $1) / 1205).squareRoot()
        }
        let found = try #require(Heterogeneity(effects: gaps, standardErrors: errors))
        #expect(found.degrees == 62 && close(found.q, 150.59849949843348) && found.p < 1e-8)
        #expect(close(found.momentVariance, 0.0002762305698245709) && close(found.variance, 0.0003354609035577044))
    }

    // mpmath at 50 digits; the third by hand, 2 × 10⁻³⁰⁰
    @Test(
        arguments: [
            ([0.01, 0.2, 0.7], nil, 0.0293260206104984465), ([1e-20, 0.5, 0.9], nil, 2.99999999999999984e-20),
            ([1e-300, 1e-5], nil, 2e-300), ([0.02, 0.04, 0.3], [1, 2, 5], 0.0708256308054942672),
            ([0.999, 0.9999, 0.99], nil, 0.999729728905470257), ([0.999999, 0.3], nil, 0.99999799999543495),
            ([0.5, 0.5], nil, 0.5),
        ] as [([Double], [Double]?, Double)]
    ) func cauchy(p: [Double], weights: [Double]?, reference: Double) {
        #expect(relativelyClose(CauchyCombination.combined(p, weights: weights, largest: 1), reference))
    }

    @Test func cauchyWithZerosAndOnes() {
        #expect(CauchyCombination.combined([0, 1, 0.5]) == 0)
        // mpmath with 1 as .99; in the plain form a 1 buries everything.
        #expect(close(CauchyCombination.combined([0.03, 1]), 0.970117700532561132))
        #expect(CauchyCombination.combined([0.03, 1], largest: 1) == 1)
        #expect(CauchyCombination.combined([1]) == 1 && CauchyCombination.combined([]) == 1)
        #expect(CauchyCombination.combined([.nan, 0.2]) == 0.2)
        #expect(CauchyCombination.combined([0, 0.2, 0.3], weights: [0, 1]) == 0.2)
        #expect(close(CauchyCombination.combined([0.04, 0.04, 0.04], weights: [3e200, 1e200, 0]), 0.04))
    }

    // Thirteen trials of BCG (Colditz et al. 1994), log relative risks; metafor publishes Q = 152.23, τ² = 0.3088 (DL)
    // and 0.3181 (PM); the digits by numpy and scipy.optimize.brentq.
    @Test func heterogeneityOfBCG() throws {
        let found = try #require(Heterogeneity(effects: Self.risks, standardErrors: Self.errors))
        #expect(close(found.q, 152.2330080823734) && found.degrees == 12)
        #expect(close(found.mean, -0.4302851636540906) && close(found.iSquared, 0.9211734685456207))
        #expect(relativelyClose(found.p, 1.9967645908458624e-26))
        #expect(close(found.momentVariance, 0.3087602628623764) && close(found.variance, 0.3180684522050242))
    }

    @Test func pooledBCG() throws {
        let pooled = try #require(PooledEffect(effects: Self.risks, standardErrors: Self.errors))
        let interval = pooled.interval(level: 0.95)
        let prediction = try #require(pooled.prediction(level: 0.95))
        #expect(close(pooled.mean, -0.7149681534934442) && close(pooled.standardError, 0.18089219153762356))
        #expect(close(interval.low, -1.1090983812022401) && close(interval.high, -0.32083792578464837))
        #expect(close(pooled.twoSided, 0.0019192718312780021))
        #expect(close(prediction.low, -2.0185580541846573) && close(prediction.high, 0.5886217471977688))
        let moments = try #require(
            PooledEffect(effects: Self.risks, standardErrors: Self.errors, variance: 0.3087602628623764, floored: false)
        )
        #expect(close(moments.mean, -0.7141172220732271) && close(moments.standardError, 0.18069662833554748))
    }

    @Test func nothingToPool() throws {
        #expect(Heterogeneity(effects: [0.1], standardErrors: [0.1]) == nil)
        #expect(PooledEffect(effects: [0.1, .nan], standardErrors: [0.1, 0.1]) == nil)
        #expect(PooledEffect(effects: [0.1, 0.2, 0.3], standardErrors: [0, -1, .infinity]) == nil)
        let equal = try #require(Heterogeneity(effects: [0.2, 0.2], standardErrors: [0.1, 0.3]))
        #expect(equal.q == 0 && equal.p == 1 && equal.iSquared == 0 && equal.variance == 0)
    }

    // scipy.stats.t.sf and ppf
    @Test func equivalence() throws {
        let test = EquivalenceTest(estimate: 0.01, standardError: 0.012, degrees: 14, margin: 0.03)
        let interval = try #require(test.interval(alpha: 0.05))
        #expect(close(test.lower, 0.002462296175312513) && close(test.upper, 0.05889350045060411))
        #expect(test.p == test.upper && !test.holds(alpha: 0.05) && test.holds(alpha: 0.06))
        #expect(close(interval.low, -0.011135721629298692) && close(interval.high, 0.031135721629298695))
    }

    @Test func equivalenceAtTheEdges() {
        #expect(EquivalenceTest(estimate: .nan, standardError: 0.1, margin: 1).p == 1)
        #expect(EquivalenceTest(estimate: 0, standardError: 0, margin: 1).p == 0)
        #expect(EquivalenceTest(estimate: 2, standardError: 0, margin: 1).p == 1)
        #expect(EquivalenceTest(estimate: 0, standardError: 1, degrees: 0, margin: 1).interval(alpha: 0.05) == nil)
        let skew = EquivalenceTest(estimate: 0.5, standardError: 0.1, range: Interval(0, 2))
        #expect(skew.holds(alpha: 0.05) && skew.p == skew.lower)
    }

    static let published: [Double] = [
        4.135, 4.488, 3.336, 3.334, 3.167, 3.532, 3.04, 2.734, 2.814, 2.531, 2.338, 3.103, 2.759, 2.198, 2.385,
        1.883, 2.104, 1.771, 2.107, 1.588, 1.421, 1.913, 1.323, 1.892, 1.309, 1.221, 1.247, 1.343, 1.247, 1.519,
        1.138, 0.919, 0.966, 1.251, 1.04, 0.707, 1.701, 0.645, 0.707, 0.549, 0.546, 0.469, 0.532, 0.445, 0.472,
        0.472, 0.403, 0.257, 0.211, 0.27, 0.778, 0.219, -0.081, -0.049, -0.106, -0.336, -0.525, -0.629, -1.161,
        -0.894, -1.421, -1.963, -2.507,
    ]
    static let originals: [Double] = [
        0.437, 0.826, 0.447, 0.66, 0.566, 0.752, 0.552, 0.502, 0.324, 0.419, 0.426, 0.869, 0.223, 0.519, 0.788,
        0.685, 0.79, 0.591, 0.806, 0.66, 0.391, 0.872, 0.513, 0.141, 0.353, 0.478, 0.325, 0.79, 0.236, 0.874, 0.767,
        0.354, 0.185, 0.914, 0.131, 0.731, 0.036, 0.757, 0.817, 0.312, 0.76, 0.428, 0.785, 0.552, 0.177, 0.895,
        0.897, 0.267, 0.73, 0.898, 0.009, 0.931, 0.792, 0.853, 0.111, 0.887, 0.126, 0.236, 0.911, 0.719, 0.802,
        0.187, 0.797,
    ]
    static let twins: [Double] = [
        0.357, 0.754, 0.383, 0.596, 0.504, 0.69, 0.492, 0.448, 0.274, 0.37, 0.381, 0.825, 0.179, 0.476, 0.748, 0.65,
        0.755, 0.557, 0.772, 0.63, 0.364, 0.846, 0.486, 0.116, 0.329, 0.454, 0.302, 0.768, 0.215, 0.854, 0.748,
        0.337, 0.17, 0.9, 0.118, 0.719, 0.025, 0.746, 0.806, 0.301, 0.75, 0.419, 0.776, 0.544, 0.169, 0.89, 0.892,
        0.262, 0.726, 0.895, 0.007, 0.929, 0.793, 0.854, 0.112, 0.891, 0.133, 0.246, 0.923, 0.735, 0.824, 0.217,
        0.835,
    ]
    static let risks = [
        -0.8893113339202054, -1.5853886572014306, -1.348073148299693, -1.4415511900213054, -0.2175473222112957,
        -0.786115585818864, -1.6208982235983924, 0.011952333523841173, -0.4694176487381487, -1.3713448034727846,
        -0.33935882833839015, 0.4459134005713783, -0.017313948216879493,
    ]
    static let errors = [
        0.5706003548929507, 0.44111350171825825, 0.644490469571091, 0.14145681992130169, 0.2262966463950159,
        0.08310005087789513, 0.4722470196542432, 0.06294107798423641, 0.2375588568402554, 0.27023100046632126,
        0.11141011610962319, 0.7297299810204818, 0.26721650339001574,
    ]
}
