// Is a clean model left alone on the scale that decides? By quadrature without sampling, and by simulation with it.

import Foundation
import Statistics
import Testing

@Suite struct GenerationScaleTests {
    private static func logistic(_ value: Double) -> Double { 1 / (1 + Foundation.exp(-value)) }

    /// Mean over items of slopes LogN(0, `slopes`) and difficulties N(`center`, `spread`) after a loss of
    /// `loss` log-odds on every item; the trapezoid rule on normal densities, exact to 1e-10 here.
    private static func mean(
        _ ability: Double,
        _ loss: Double,
        slopes: Double,
        center: Double,
        spread: Double
    ) -> Double {
        func nodes(_ deviation: Double) -> [(Double, Double)] {
            guard deviation > 0 else { return [(0, 1)] }
            return (-64...64).map { index in
                let z = Double(index) / 8
                return (deviation * z, Foundation.exp(-0.5 * z * z) / (8 * (2 * Double.pi).squareRoot()))
            }
        }
        var sum = 0.0
        for (slope, slopeWeight) in nodes(slopes) {
            for (difficulty, weight) in nodes(spread) {
                let value = Foundation.exp(slope) * (ability - center - difficulty) - loss
                sum += slopeWeight * weight * logistic(value)
            }
        }
        return sum
    }

    private struct Population: Sendable, CustomTestStringConvertible {
        var slopes: Double
        var center: Double
        var spread: Double
        var ability: Double
        var cost: Double
        /// Clean accuracy, D in probits and in log-odds: numpy 2.4 Gauss-Hermite (60 nodes of difficulty, 30 of slope),
        /// scipy 1.17 norm.ppf; at spread 2, where 60 nodes are too few, scipy integrate.quad.
        var clean: Double
        var probit: Double
        var logit: Double
        var testDescription: String { "clean \(clean), spread \(spread), slopes \(slopes), cost \(cost)" }
    }

    private static let populations = [
        population(0, 0, 0, 2.197224577336221, 0.8109302162163294, 0.9, -0.0432321084, 0),
        population(0, 0, 1, -8.008349539068149e-11, 1.0184006518666227, 0.5, 0.0176966898, -0.0302664301),
        population(0, 0, 1, 2.5642215023758315, 1.5458208506952626, 0.9, -0.0399855546, 0.0659308268),
        population(0, 0, 1.2, 1.0819139036024552, 0.5610777214094682, 0.7, -0.0018890476, 0.0050974364),
        population(0, 0, 2, 3.4169629545173956, 1.1885024158391118, 0.9, -0.0073819479, 0.0583163015),
        population(0.35, -0.3, 1.2, 2.5125851608497207, 1.669997757491389, 0.9, 0.0223549195, 0.1662092354),
        population(0.35, -0.3, 1.2, -0.3000000000000007, 1.1026959943348982, 0.5, 0.0226731782, -0.0211832138),
        population(0.35, -0.3, 1.2, -1.3902157400300013, 0.6752132013637244, 0.3, 0.0089629188, -0.0197341108),
    ]

    private static func population(
        _ slopes: Double,
        _ center: Double,
        _ spread: Double,
        _ ability: Double,
        _ cost: Double,
        _ clean: Double,
        _ probit: Double,
        _ logit: Double
    ) -> Population {
        Population(
            slopes: slopes,
            center: center,
            spread: spread,
            ability: ability,
            cost: cost,
            clean: clean,
            probit: probit,
            logit: logit
        )
    }

    /// A cost equal item by item leaves a D that the scale's error covers, above any floor.
    @Test(arguments: populations.indices)
    func equalCostsLieWithinTheScalesError(index: Int) throws {
        let population = Self.populations[index]
        let means = (0..<3).map {
            Self.mean(
                population.ability,
                Double($0) * population.cost,
                slopes: population.slopes,
                center: population.center,
                spread: population.spread
            )
        }
        #expect(abs(means[0] - population.clean) < 1e-8)
        let odds = means.map { Foundation.log($0 / (1 - $0)) }
        #expect(abs(odds[0] - 2 * odds[1] + odds[2] - population.logit) < 1e-7)
        for floor in [0, 0.25] {
            let shares = means.map { floor + (1 - floor) * $0 }
            // Items that all score their mean: D without sampling error.
            let item = GenerationItem(original: shares[0], first: [shares[1]], second: [shares[2]])
            let result = GenerationDifference(Array(repeating: item, count: 100), floor: floor)
            let scaled = try #require(result.scaled)
            #expect(abs(scaled.estimate - population.probit) < 1e-7)
            #expect(scaled.scaleError.low < scaled.estimate && scaled.estimate < scaled.scaleError.high)
            // The bound is a bound and no licence: a leak of a tenth of the items lies outside it.
            let leaked = GenerationItem(
                original: shares[0] + 0.1 * (1 - shares[0]),
                first: [shares[1]],
                second: [shares[2]]
            )
            let seen = try #require(GenerationDifference(Array(repeating: leaked, count: 100), floor: floor).scaled)
            #expect(scaled.greater == 1 && (population.clean > 0.8 || seen.greater < 1e-6))
        }
    }

    /// Clean models on items of unequal slope and difficulty, the cost equal in every item's log-odds: (items, cluster
    /// size, ability, cost, k); clean accuracy .9, .5 and .3 as above. On logits of means the third is rejected in 42 %.
    @Test(
        arguments: [
            (100, 1, 2.5125851608497207, 0, 1), (100, 1, -0.3, 1.1026959943348982, 5),
            (1000, 1, 2.5125851608497207, 1.669997757491389, 5), (500, 10, -0.3, 0.5, 1),
            (500, 10, 2.5125851608497207, 0.9, 1),
        ] as [(Int, Int, Double, Double, Int)]
    )
    func holdsItsLevel(count: Int, clusterSize: Int, ability: Double, cost: Double, twins: Int) {
        var random = TestSource(count + twins)
        // A fixed pool of items, drawn with replacement.
        let pool = (0..<20_000).map { _ -> [Double] in
            let slope = Foundation.exp(0.35 * NormalDistribution.quantile(random.unit()))
            let difficulty = -0.3 + 1.2 * NormalDistribution.quantile(random.unit())
            return (0..<3).map { Self.logistic(slope * (ability - difficulty) - Double($0) * cost) }
        }
        let tests = 300
        var hits = 0
        for _ in 0..<tests {
            var data: [GenerationItem] = []
            data.reserveCapacity(count)
            for cluster in 0..<(count / clusterSize) {
                // Clusters of ten: with probability √.7 an outcome is its cluster's own draw, an ICC of .7.
                let shared = pool[random.below(pool.count)]
                let common = shared.map { random.unit() < $0 ? 1.0 : 0 }
                for _ in 0..<clusterSize {
                    let item = pool[random.below(pool.count)]
                    func outcome(_ step: Int) -> Double {
                        if clusterSize > 1, random.unit() < 0.837 { return common[step] }
                        return random.unit() < item[step] ? 1 : 0
                    }
                    data.append(
                        GenerationItem(
                            original: outcome(0),
                            first: (0..<twins).map { _ in outcome(1) },
                            second: (0..<twins).map { _ in outcome(2) },
                            cluster: cluster
                        )
                    )
                }
            }
            if let p = GenerationDifference(data).scaled?.greater, p <= 0.05 { hits += 1 }
        }
        // 2 % to 6.5 %, less and more three standard errors of 300 tests.
        #expect(hits > 0 && hits < 33)
    }
}
