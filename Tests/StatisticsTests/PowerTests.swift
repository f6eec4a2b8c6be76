// Power and the saturation index: scipy 1.17 optimize.brentq and stats.norm, and the published index.

import Statistics
import Testing

@Suite struct PowerTests {
    // scipy.optimize.brentq on the same equation
    @Test(arguments: [(0.2, 300, 0.07205272407758125), (0.4, 50, 0.24471791925560638)])
    func resolvableGap(discordance: Double, items: Int, reference: Double) {
        let gap = PairedPower.resolvableGap(discordance: discordance, items: items, alpha: 0.05, power: 0.8)
        #expect(close(gap, reference))
    }

    // scipy.optimize.brentq on the same equation with d = g
    @Test(arguments: [
        (0, 300, 0.025957975235000284), (0.001, 300, 0.025957975235000284), (0.01, 20, 0.3483160924343245),
    ])
    func aGapNeedsItsOwnDiscordance(discordance: Double, items: Int, reference: Double) {
        let gap = PairedPower.resolvableGap(discordance: discordance, items: items, alpha: 0.05, power: 0.8)
        #expect(close(gap, reference))
    }

    @Test(arguments: [0, 1, 3]) func fewItemsResolveNothing(items: Int) {
        #expect(PairedPower.resolvableGap(discordance: 0.3, items: items, alpha: 0.05, power: 0.8) == 1)
    }

    // scipy.stats.norm.ppf in the same formula
    @Test func detectableGap() {
        let wide = PairedPower.detectableGap(
            nullError: 0.02,
            error: 0.021,
            alpha: 0.0125,
            level: 0.95,
            power: 0.8,
            materiality: 0.03
        )
        let narrow = PairedPower.detectableGap(
            nullError: 0.01,
            error: 0.01,
            alpha: 0.05,
            level: 0.95,
            power: 0.8,
            materiality: 0.03
        )
        #expect(close(wide, 0.06250210045713014) && close(narrow, 0.038416212335729144))
    }

    // scipy.stats.norm.ppf: ((1.96 + 0.84) × .45 / .04)² = 993.37
    @Test func itemsToShow() {
        #expect(PairedPower.itemsToShow(gap: 0.04, deviation: 0.45, level: 0.95, power: 0.8) == 994)
        #expect(PairedPower.itemsToShow(gap: 0, deviation: 0.45, level: 0.95, power: 0.8) == nil)
        #expect(PairedPower.itemsToShow(gap: 1e-6, deviation: 0.45, level: 0.95, power: 0.8) == nil)
    }

    // Published: R = 0.295475009, S = 0.9164 for MATH-500 (arXiv 2602.16763, annotation table)
    @Test func saturationIndex() {
        let index = SaturationIndex(first: 0.992, last: 0.982, items: 500)
        #expect(abs(index.spread - 0.295475009) < 5e-10 && abs(index.value - 0.9164) < 5e-5)
        #expect(index.category == .veryHigh)
    }

    @Test func saturationIndexAtTheEdges() {
        #expect(SaturationIndex(first: 1, last: 1, items: 50).value == 1)
        #expect(SaturationIndex(first: 1, last: 0, items: 50).value == 0)
        #expect(SaturationIndex(first: 0.5, last: 0.5, items: 0).value == 1)
    }
}
