// The exchange rate: scipy 1.17 optimize and mpmath 1.3 on the same χ², and coverage by simulation.

import Statistics
import Testing

@Suite struct ExchangeRateTests {
    static let originals = [0.42, 0.50, 0.55, 0.61, 0.66, 0.72, 0.78, 0.83, 0.90]
    static let twins = [0.41, 0.46, 0.50, 0.57, 0.58, 0.66, 0.68, 0.74, 0.80]
    static let originalErrors = [0.013, 0.013, 0.014, 0.013, 0.013, 0.012, 0.011, 0.010, 0.008]
    static let twinErrors = [0.016, 0.016, 0.016, 0.016, 0.015, 0.015, 0.014, 0.013, 0.012]

    static func models(_ factor: Double = 1, covariance: Double = 0) -> [ExchangePoint] {
        originals.indices.map {
            ExchangePoint(
                original: originals[$0],
                twin: twins[$0],
                originalError: factor * originalErrors[$0],
                twinError: factor * twinErrors[$0],
                covariance: covariance
            )
        }
    }

    // mpmath.findroot on the derivative of χ², scipy.optimize.brentq for scatter and ends
    @Test(arguments: [
        (1, 0, 0.82469144862456956, 0, 0.7384684686934108, 0.9163940793434097, 0.0016083723918281823),
        (1, 4e-5, 0.82596419389774465, 0, 0.7501482321921159, 0.9047941639897691, 0.0007197307280553099),
        (
            0.25, 0, 0.81917031138852304, 0.011928652115246952, 0.7526627277516721, 0.8860398363996687,
            0.00019062754660903515
        ),
    ]) func reference(
        factor: Double,
        covariance: Double,
        rate: Double,
        scatter: Double,
        low: Double,
        high: Double,
        p: Double
    ) throws {
        let found = try ExchangeRate(Self.models(factor, covariance: covariance))
        let interval = found.interval(level: 0.95)
        // The scatter is a root found to 1e-12, and what depends on it is no better.
        #expect(abs(found.rate - rate) < 1e-9 && abs(found.scatter - scatter) < 1e-9)
        #expect(abs(interval.low - low) < 1e-9 && abs(interval.high - high) < 1e-9)
        #expect(abs(found.p() - p) < 1e-9 && found.isBelowOne())
    }

    @Test func parallelLossIsNoLossOfExchange() throws {
        let shifted = Self.models().map {
            ExchangePoint(
                original: $0.original,
                twin: $0.original - 0.08,
                originalError: $0.originalError,
                twinError: $0.twinError
            )
        }
        let found = try ExchangeRate(shifted)
        #expect(abs(found.rate - 1) < 1e-9 && !found.isBelowOne() && abs(found.p() - 0.5) < 1e-6)
        #expect(abs(found.level + 0.08) < 1e-9)
    }

    @Test func originalsThatDoNotDifferBoundNothing() throws {
        let noise = [0.500, 0.502, 0.499, 0.501, 0.498, 0.503]
        let models = noise.indices.map {
            ExchangePoint(original: noise[$0], twin: noise[5 - $0], originalError: 0.02, twinError: 0.02)
        }
        let interval = try ExchangeRate(models).interval(level: 0.95)
        #expect(interval.low == -.infinity && interval.high == .infinity)
    }

    @Test func refusals() {
        #expect(throws: TrendRefusal.tooFewPoints) { try ExchangeRate(Array(Self.models().prefix(4))) }
        let same = (0..<6).map {
            ExchangePoint(original: 0.5, twin: Double($0) / 10, originalError: 0.1, twinError: 0.1)
        }
        #expect(throws: TrendRefusal.noSpread) { try ExchangeRate(same) }
        let broken = Self.models().map {
            ExchangePoint(original: .nan, twin: $0.twin, originalError: 0.1, twinError: 0.1)
        }
        #expect(throws: TrendRefusal.tooFewPoints) { try ExchangeRate(broken) }
    }

    /// With a true rate of 1 and noisy originals, where ordinary least squares is biased to .8: 300 tables.
    @Test func coverageWhereBothAreNoisy() throws {
        var random = NormalSource(7)
        var (held, accused, sum) = (0, 0, 0.0)
        for _ in 0..<300 {
            let models = (0..<20).map { index in
                let truth = 0.6 + 0.04 * (Double(index % 5) - 2)
                return ExchangePoint(
                    original: truth + 0.028 * random.normal(),
                    twin: truth - 0.05 + 0.028 * random.normal() + 0.015 * random.normal(),
                    originalError: 0.028,
                    twinError: 0.028
                )
            }
            let found = try ExchangeRate(models)
            let interval = found.interval(level: 0.95)
            sum += found.rate
            if interval.low <= 1 && interval.high >= 1 { held += 1 }
            if found.isBelowOne() { accused += 1 }
        }
        #expect(held >= 276 && accused <= 15, "held \(held) accused \(accused) mean \(sum / 300)")
    }
}
