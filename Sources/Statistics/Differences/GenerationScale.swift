// The probit above a chance floor: where a cost is the same for a strong and a weak model, and where it cannot be used.
import Foundation

/// D = L₀ − 2·L₁ + L₂ with L = Φ⁻¹((m − floor)/(1 − floor)), by the delta method.
struct GenerationScale {
    let contrast: GenerationContrast?
    let refusal: GenerationDifference.Refusal?
    let moved: Bool

    private static let weights = [1.0, -2, 1]

    init(_ data: GenerationMeans, floor: Double, movesFirst: Bool) {
        guard floor.isFinite, floor < 1 else {
            (contrast, refusal, moved) = (nil, .nearFloor, false)
            return
        }
        var means = data.means
        var covariance = data.covariance
        let groups = Double(max(1, data.clusters))
        // A leaked model may answer every original right. Its share of errors is then taken to be at least 3 in
        // `groups` (the rule of three: the 95 % bound where none is seen), which moves D down, with the variance of as
        // many independent items and no covariance to lean on.
        let rest = 1 - means[0]
        let moved = movesFirst && (rest < 1.5 * covariance[0][0].squareRoot() || rest < 3 / groups)
        if moved {
            let least = max(rest, 3 / groups)
            means[0] = 1 - least
            covariance[0][0] = max(covariance[0][0], least * (1 - least) / groups)
            for other in 1..<3 {
                covariance[0][other] = 0
                covariance[other][0] = 0
            }
        }
        self.moved = moved
        let errors = (0..<3).map { covariance[$0][$0].squareRoot() }
        if let refusal = Self.refusal(means, errors, floor, margin: 1.5, ceilingFrom: moved ? 1 : 0) {
            (contrast, self.refusal) = (nil, refusal)
            return
        }
        let probits = means.map { NormalDistribution.quantile(($0 - floor) / (1 - floor)) }
        let slopes = probits.map { exp(0.5 * $0 * $0) * (2 * Double.pi).squareRoot() / (1 - floor) }
        // A mean that is the floor or one to all digits has no finite probit or slope.
        guard zip(probits, slopes).allSatisfy({ $0.isFinite && $1.isFinite }) else {
            (contrast, refusal) = (nil, probits.allSatisfy { $0 > 0 } ? .nearCeiling : .nearFloor)
            return
        }
        let spread = (0..<3).map { a in (0..<3).map { b in covariance[a][b] * slopes[a] * slopes[b] } }
        let estimate = Self.combined(probits)
        let withEstimate = spread.map(Self.combined)
        let variance = max(0, Self.combined(withEstimate))
        // The means as they would be were D zero: their errors do not go with D's, so that to refuse by them does not
        // choose among outcomes.
        let null = (0..<3).map { step in
            variance > 0 ? probits[step] - withEstimate[step] / variance * estimate : probits[step]
        }
        let nullMeans = null.map { floor + (1 - floor) * NormalDistribution.cdf($0) }
        let nullErrors = (0..<3).map { step -> Double in
            let variance = means[step] * (1 - means[step])
            return errors[step] * (max(0, nullMeans[step] * (1 - nullMeans[step])) / variance).squareRoot()
        }
        if let refusal = Self.refusal(nullMeans, nullErrors, floor, margin: 2, ceilingFrom: moved ? 1 : 0) {
            (contrast, self.refusal) = (nil, refusal)
            return
        }
        refusal = nil
        contrast = GenerationContrast(
            estimate: estimate,
            standardError: variance.squareRoot(),
            degrees: Double(max(1, data.clusters - 1)),
            scaleError: Self.error(null)
        )
    }

    private static func combined(_ values: [Double]) -> Double {
        zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What D may be where the cost is equal item by item, for probits that lie on a line.
    ///
    /// The mean's own scale is not quite the probit: two costs that are equal item by item then differ by a curvature
    /// times the squared cost. By quadrature that curvature lies within ±max(.06, .25·|L₁|) in the directions below,
    /// for logit items with one slope and difficulties of standard deviation 0 to 3, and for items of slopes
    /// LogN(0, .35) and difficulties N(−.3, 1.2), whether a cost is equal in each item's log-odds or in ability, costs
    /// up to 20 points (greatest excess .016 of a squared cost, at costs below a point; from 5 points on, at clean
    /// accuracy .3 to .9, D never exceeds it by more than .0011 probits).
    private static func error(_ probits: [Double]) -> Interval {
        let cost = (probits[0] - probits[2]) / 2
        let square = cost * cost
        return Interval(
            -max(0.06, 0.25 * probits[1]) * square,
            max(0.06, -0.25 * probits[1]) * square
        )
    }

    /// Whether a mean lies within `margin` standard errors of the floor, or one from `ceilingFrom` on of the ceiling.
    private static func refusal(
        _ means: [Double],
        _ errors: [Double],
        _ floor: Double,
        margin: Double,
        ceilingFrom: Int
    ) -> GenerationDifference.Refusal? {
        for (mean, error) in zip(means, errors) where mean <= floor || mean - floor < margin * error || mean <= 0 {
            return .nearFloor
        }
        for step in ceilingFrom..<3 where means[step] >= 1 || 1 - means[step] < margin * errors[step] {
            return .nearCeiling
        }
        return nil
    }
}
