// Growth, lines and exchange rates: scipy 1.17 optimize and numpy, and coverage by simulation.

import Statistics
import Testing

@Suite struct TrendTests {
    static let dates = [2021.2, 2021.9, 2022.5, 2023.2, 2023.6, 2024.1, 2024.7, 2025.2]
    static let scores = [0.31, 0.36, 0.46, 0.58, 0.66, 0.77, 0.83, 0.885]
    static let errors = [0.01, 0.012, 0.011, 0.013, 0.01, 0.012, 0.009, 0.008]

    static func points(_ weighted: Bool) -> [TrendPoint] {
        dates.indices.map { TrendPoint(x: dates[$0], y: scores[$0], standardError: weighted ? errors[$0] : nil) }
    }

    // scipy.optimize.least_squares with a Newton polish; the date's interval by scipy.optimize.brentq on the band
    @Test(arguments: [
        (
            true, 1.1906862314157867, 0.03520871639819582, 0.06795025680542366, 0.03224545964017902,
            -0.0001396961912247416, [2025.4399818008246, 2025.289123518751, 2025.6121788014277], 2.2254878591584057e-08
        ),
        (
            false, 1.1950785914720963, 0.03036503820220954, 0.06838839616555427, 0.025469275557318163,
            -1.1812628720341166e-05, [2025.4317499489503, 2025.2977771845333, 2025.5821672517154], 8.989393314431488e-09
        ),
    ]) func growth(
        weighted: Bool,
        rate: Double,
        rateError: Double,
        height: Double,
        heightError: Double,
        covariance: Double,
        date: [Double],
        p: Double
    ) throws {
        let fit = try LogisticGrowth(Self.points(weighted), ceiling: 0.94, floor: 0.25)
        #expect(close(fit.rate, rate) && close(fit.rateError, rateError) && close(fit.height, height))
        #expect(close(fit.heightError, heightError) && close(fit.covariance, covariance) && close(fit.p, p))
        let saturation = try #require(fit.saturation())
        let (estimate, interval) = (try #require(saturation.estimate), try #require(saturation.interval))
        #expect(close(estimate, date[0]) && close(interval.low, date[1]) && close(interval.high, date[2]))
        #expect(close(fit.score(at: estimate), 0.95 * 0.94))
    }

    @Test func growthWithoutASlopeHasNoDate() throws {
        let flat = [0.5, 0.52, 0.49, 0.51, 0.5, 0.515].enumerated().map { TrendPoint(x: Double($0), y: $1) }
        let saturation = try LogisticGrowth(flat, ceiling: 1).saturation()
        #expect(saturation?.interval == nil && saturation != nil)
        let falling = [0.8, 0.7, 0.6, 0.5, 0.4].enumerated().map { TrendPoint(x: Double($0), y: $1) }
        #expect(try LogisticGrowth(falling, ceiling: 1).saturation() == .unbounded(estimate: nil))
    }

    @Test func growthRefusals() {
        let points = Self.points(true)
        #expect(throws: TrendRefusal.tooFewPoints) { try LogisticGrowth(Array(points.prefix(4)), ceiling: 0.94) }
        #expect(throws: TrendRefusal.badCeiling) { try LogisticGrowth(points, ceiling: 0.2, floor: 0.25) }
        #expect(throws: TrendRefusal.badCeiling) { try LogisticGrowth(points, ceiling: .nan) }
        let oneDay = points.map { TrendPoint(x: 2024, y: $0.y) }
        #expect(throws: TrendRefusal.noSpread) { try LogisticGrowth(oneDay, ceiling: 0.94) }
        let broken = points.map { TrendPoint(x: $0.x, y: .nan) }
        #expect(throws: TrendRefusal.tooFewPoints) { try LogisticGrowth(broken, ceiling: 0.94) }
    }

    @Test func growthSurvivesScoresOutsideItsRange() throws {
        let wild = [-3.0, 0.2, 5, 0.9, 1e9, 0.1].enumerated().map { TrendPoint(x: Double($0), y: $1) }
        // Either a fit or a refusal, never a trap or a NaN.
        if let fit = try? LogisticGrowth(wild, ceiling: 1) { #expect(fit.rate.isFinite && fit.rateError >= 0) }
        let steps = [0.0, 0, 0, 1, 1, 1].enumerated().map { TrendPoint(x: Double($0), y: $1) }
        if let fit = try? LogisticGrowth(steps, ceiling: 1) { #expect(fit.rate.isFinite) }
    }

    /// The date's interval holds the true date about as often as it says: 400 curves with known errors.
    @Test func saturationDateCovers() throws {
        var random = NormalSource(11)
        let truth = try LogisticGrowth(Self.points(true), ceiling: 0.94, floor: 0.25)
        let date = try #require(truth.saturation()?.estimate)
        var (held, given) = (0, 0)
        for _ in 0..<400 {
            let points = Self.dates.indices.map { index in
                let y = truth.score(at: Self.dates[index]) + Self.errors[index] * random.normal()
                return TrendPoint(x: Self.dates[index], y: y, standardError: Self.errors[index])
            }
            guard let interval = try LogisticGrowth(points, ceiling: 0.94, floor: 0.25).saturation()?.interval else {
                continue
            }
            given += 1
            if interval.low <= date && date <= interval.high { held += 1 }
        }
        // 95 % with a t quantile where the errors are known is too wide if anything.
        #expect(given == 400 && held >= 372)
    }

    // numpy
    @Test(arguments: [
        (
            1.0, 0.005777049552111626, 0.0010060092984278527, 0.002278442960096355, 0.046303386395906726,
            0.07785728943310294
        ),
        (
            0.0, 0.006038532110091742, 0.0008546126397831345, 0.0010582713970676207, 0.05013359426919915,
            0.07718750664823203
        ),
        (
            0.25, 0.005777049552111626, 0.0008484569388774321, 0.001215653608648887, 0.04877423427191768,
            0.07538644155709198
        ),
    ]) func lines(factor: Double, slope: Double, error: Double, p: Double, low: Double, high: Double) throws {
        let (x, y) = ([1.0, 2, 4, 7, 9, 12], [0.010, 0.022, 0.018, 0.051, 0.049, 0.081])
        let errors = [0.01, 0.009, 0.011, 0.012, 0.008, 0.01]
        let line = try LinearTrend(
            x.indices.map {
                TrendPoint(x: x[$0], y: y[$0], standardError: factor > 0 ? factor * errors[$0] : nil)
            }
        )
        #expect(close(line.slope, slope) && close(line.slopeError, error) && close(line.p, p))
        let band = line.interval(at: 10, level: 0.95)
        #expect(close(band.low, low) && close(band.high, high) && close(line.twoSided, 2 * p))
        // scipy.stats.t.ppf(.975, 4)
        #expect(close(line.interval(level: 0.95).high, slope + 2.7764451051977987 * error))
    }

    @Test func lineRefusals() {
        let points = (0..<4).map { TrendPoint(x: Double($0), y: Double($0)) }
        #expect(throws: TrendRefusal.tooFewPoints) { try LinearTrend(points) }
        #expect(throws: TrendRefusal.tooFewPoints) { try LinearTrend(Array(points.prefix(2)), least: 0) }
        let one = (0..<6).map { TrendPoint(x: 3, y: Double($0)) }
        #expect(throws: TrendRefusal.noSpread) { try LinearTrend(one) }
        let exact = try? LinearTrend(points, least: 4)
        #expect(exact?.slope == 1 && exact?.p == 0)
    }
}

/// Normal deviates of the tests' own, by inversion.
struct NormalSource {
    private var source: TestSource

    init(_ seed: Int) { source = TestSource(seed) }

    mutating func normal() -> Double { NormalDistribution.quantile((source.unit() + 1e-17)) }

    mutating func unit() -> Double { source.unit() }
}
