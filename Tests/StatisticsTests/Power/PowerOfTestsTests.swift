// Power and sample sizes against published figures, scipy 1.17, and the exact tests themselves.

import Statistics
import Testing

@Suite struct PowerOfTestsTests {
    // Miller, arXiv 2411.00640, section 5: n = 969 for 3 points where the difference has variance 1/9; and 1,028 for
    // shares of .65 and .60 with correlation .3.
    @Test func publishedSampleSizes() {
        #expect(DifferencePower.items(difference: 0.03, variance: 1.0 / 9) == 969)
        let variance = DifferencePower.variance(0.65, 0.60, correlation: 0.3)
        #expect(close(variance, 0.3273001426534249))
        #expect(DifferencePower.items(difference: 0.05, variance: variance) == 1028)
    }

    // scipy.stats.norm in the same formulas
    @Test func differences() {
        let power = DifferencePower.power(difference: 0.03, variance: 1.0 / 9, items: 969)
        #expect(close(power, 0.8000019731142873))
        #expect(close(DifferencePower.detectable(variance: 0.1, items: 1000), 0.028015852181129685))
        // By hand: 1/9 + .2/5 + .1/2
        let repeated = DifferencePower.variance(between: 1.0 / 9, first: 0.2, repeats: 5, second: 0.1, times: 2)
        #expect(close(repeated, 1.0 / 9 + 0.09))
    }

    @Test func differencesOutsideTheDomain() {
        #expect(DifferencePower.items(difference: 0, variance: 1) == nil)
        #expect(DifferencePower.items(difference: 1e-9, variance: 1) == nil)
        #expect(DifferencePower.items(difference: .nan, variance: 1) == nil)
        #expect(DifferencePower.detectable(variance: 0.1, items: 0) == .infinity)
        #expect(DifferencePower.power(difference: 1, variance: 1, items: 0).isNaN)
        #expect(DifferencePower.power(difference: 0.1, variance: 0, items: 3) == 1)
        #expect(DifferencePower.variance(0, 0.5, correlation: 1) == 0.25)
        // Shares of .9 and .1 cannot agree all the time: at best on 2 items in 10.
        #expect(close(DifferencePower.variance(0.9, 0.1, correlation: 1), 0.8 - 0.64))
    }

    // scipy.stats.norm in Fleiss, Levin and Paik's formula 4.14; optimize.brentq
    @Test func proportions() throws {
        #expect(close(ProportionsPower.power(0.8, 0.75, items: 1319, against: 1205), 0.85273476840393))
        #expect(close(ProportionsPower.power(0.6, 0.5, items: 388, against: 388), 0.8006711510376865))
        #expect(ProportionsPower.items(0.6, 0.5) == 388)
        let drop = try #require(ProportionsPower.detectableDrop(from: 0.8, items: 1319, against: 1205))
        #expect(close(drop, 0.04643569876414719))
        #expect(ProportionsPower.detectableDrop(from: 0.2, items: 3, against: 3) == nil)
        #expect(ProportionsPower.items(0.5, 0.5) == nil && ProportionsPower.items(2, 0.5) == nil)
    }

    // scipy.stats.norm in Connor's formula; scipy.stats.binom summed over all tables
    @Test func mcNemar() {
        #expect(close(McNemarPower.power(difference: 0.05, discordance: 0.2, items: 500), 0.7065876613949598))
        #expect(McNemarPower.items(difference: 0.05, discordance: 0.2) == 626)
        #expect(close(McNemarPower.exact(difference: 0.1, discordance: 0.2, items: 100), 0.5444454279352327))
        let one = McNemarPower.exact(difference: 0.1, discordance: 0.2, items: 100, oneSided: true)
        let mid = McNemarPower.exact(difference: 0.1, discordance: 0.2, items: 100, mid: true)
        #expect(close(one, 0.6754144842461938) && close(mid, 0.6177106568847321))
        #expect(close(McNemarPower.exact(difference: 0.05, discordance: 0.2, items: 500), 0.6763677649822467))
        // Without a difference the power is the test's real size, below 5 %.
        #expect(close(McNemarPower.exact(difference: 0, discordance: 0.3, items: 60), 0.02929176848512921))
        #expect(McNemarPower.exact(difference: 0.3, discordance: 0.2, items: 60).isNaN)
        #expect(McNemarPower.items(difference: 0, discordance: 0.2) == nil)
    }

    // numpy and scipy.stats.binom: moments summed over all outcomes of k + 1 siblings
    @Test func siblings() {
        let mixed = SiblingPower(accuracies: [0.3, 0.5, 0.8], twins: 5, leak: 0.1)
        #expect(close(mixed.gap, 0.046666666666666669) && close(mixed.nullVariance, 0.24906666666666663))
        #expect(close(mixed.variance, 0.2511555555555555) && close(mixed.power(items: 1319), 0.959409789687417))
        #expect(mixed.items() == 710)
        // A leak of 10 % of 1,319 items, five twins, clean accuracy .5: 95 % without any reference model.
        let even = SiblingPower(accuracies: [0.5], twins: 5, leak: 0.1)
        #expect(close(even.power(items: 1319), 0.9532794728811614))
        let single = SiblingPower(accuracies: [0.4], twins: 1, leak: 0.3)
        #expect(close(single.nullVariance, 0.516) && close(single.variance, 0.4836) && single.items() == 97)
        #expect(SiblingPower(accuracies: [], twins: 5, leak: 0.1).items() == nil)
    }

    @Test func siblingLeakDetectableIsTheLeakOfThatPower() throws {
        let leak = try #require(SiblingPower.detectableLeak(accuracies: [0.5], twins: 5, items: 1319, power: 0.95))
        #expect(leak > 0.099 && leak < 0.1)
        #expect(close(SiblingPower(accuracies: [0.5], twins: 5, leak: leak).power(items: 1319), 0.95))
        #expect(SiblingPower.detectableLeak(accuracies: [1], twins: 5, items: 1319) == nil)
    }

    /// The approximation against the exact test, over all 2¹⁸ outcomes of 6 items with two twins by their counts.
    @Test func siblingsExactly() {
        // Six kinds of item: original right or wrong, and 0, 1 or 2 twins right. One item's chances under the leak:
        let (accuracy, leak, items) = (0.4, 0.6, 6)
        let p0 = leak + (1 - leak) * accuracy
        let twins = [0.36, 0.48, 0.16]
        var kinds: [(scores: [Double], chance: Double)] = []
        for right in twins.indices {
            let scores: [Double] = [right > 0 ? 1 : 0, right > 1 ? 1 : 0]
            kinds.append((scores: [1] + scores, chance: p0 * twins[right]))
            kinds.append((scores: [0] + scores, chance: (1 - p0) * twins[right]))
        }
        var power = 0.0
        func extend(_ chosen: [[Double]], from kind: Int, chance: Double, ways: Double) {
            if chosen.count == items {
                let test = SiblingTest(chosen.map { SiblingItem(scores: $0) }, source: { TestSource(1) })
                if let test, test.midP <= 0.05 { power += chance * ways }
                return
            }
            guard kind < kinds.count else { return }
            var (row, weight, permutations) = (chosen, chance, ways)
            extend(row, from: kind + 1, chance: weight, ways: permutations)
            var taken = 0.0
            while row.count < items {
                row.append(kinds[kind].scores)
                weight *= kinds[kind].chance
                taken += 1
                permutations *= Double(row.count) / taken
                extend(row, from: kind + 1, chance: weight, ways: permutations)
            }
        }
        extend([], from: 0, chance: 1, ways: 1)
        let approximate = SiblingPower(accuracies: [accuracy], twins: 2, leak: leak).power(items: items)
        #expect(power > 0.3 && abs(power - approximate) < 0.1)
    }

    // By hand in numpy
    @Test func generations() {
        let design = GenerationPower(accuracies: [0.3, 0.6], leak: 0.2, cost: 0.05, first: 2, second: 1)
        #expect(close(design.difference, 0.11) && close(design.variance, 0.8729) && design.items() == 567)
        #expect(GenerationPower(accuracies: [], leak: 0.2).items() == nil)
    }

    // scipy.stats.nct.sf and optimize.brentq
    @Test func residuals() throws {
        let line = try #require(ResidualPower(references: 20, deviation: 0.1, leverage: 0.05, sampling: 0.04))
        #expect(close(line.error, 0.11224972160321826) && close(line.power(residual: 0.3), 0.82257134742622761))
        #expect(close(line.detectable(), 0.29022827968029874))
        #expect(ResidualPower(references: 2, deviation: 0.1) == nil)
        #expect(ResidualPower(references: 9, deviation: 0)?.detectable() == 0)
        // Without a residual the power is α.
        #expect(close(line.power(residual: 0), 0.05))
    }

    // mpmath.quad of Owen's integral
    @Test(arguments: [
        (0, 0.01, 20, 0.03, 0.05, 0.78917323109037137), (0.01, 0.012, 99, 0.03, 0.05, 0.45625341347676366),
        (0, 0.02, 10, 0.03, 0.05, 0.044157899184467793), (0.005, 0.008, 300, 0.03, 0.025, 0.86778280775907154),
        (0, 0.01, .infinity, 0.03, 0.05, 0.824629073500593),
    ]) func equivalence(d: Double, se: Double, degrees: Double, margin: Double, alpha: Double, reference: Double) {
        let power = EquivalencePower.power(
            difference: d,
            standardError: se,
            degrees: degrees,
            margin: margin,
            alpha: alpha
        )
        #expect(close(power, reference))
    }

    // scipy.integrate.quad and a search
    @Test func equivalenceSampleSizes() {
        #expect(EquivalencePower.items(variance: 0.1, margin: 0.03) == 953)
        #expect(EquivalencePower.items(difference: 0.01, variance: 0.1, margin: 0.03) == 1549)
        #expect(EquivalencePower.items(variance: 1, margin: 1) == 11)
        #expect(EquivalencePower.items(difference: 0.03, variance: 0.1, margin: 0.03) == nil)
        #expect(EquivalencePower.items(variance: .nan, margin: 0.03) == nil)
    }

    // By hand: 1 + 9 × .7 (Kish)
    @Test func designEffect() {
        #expect(close(DesignEffect.value(size: 10, icc: 0.7), 7.3))
        #expect(close(DesignEffect.effectiveItems(500, size: 10, icc: 0.7), 500 / 7.3))
        #expect(DesignEffect.value(size: 0, icc: 0.7) == 1 && DesignEffect.value(size: 4, icc: .nan) == 1)
        #expect(DesignEffect.effectiveItems(50, size: 10, icc: -0.1) == 50)
    }
}
