// The logit above a chance floor: where a cost is the same for a strong and a weak model, and where it cannot be used.
import Foundation

/// D = L₀ − 2·L₁ + L₂ with L = log((m − floor)/(1 − m)), by the delta method.
struct GenerationLogit {
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
        let logits = means.map { log(($0 - floor) / (1 - $0)) }
        let slopes = means.map { 1 / ($0 - floor) + 1 / (1 - $0) }
        let spread = (0..<3).map { a in (0..<3).map { b in covariance[a][b] * slopes[a] * slopes[b] } }
        let estimate = zip(Self.weights, logits).reduce(0) { $0 + $1.0 * $1.1 }
        let withEstimate = spread.map { row in zip(row, Self.weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let variance = max(0, zip(Self.weights, withEstimate).reduce(0) { $0 + $1.0 * $1.1 })
        // The means as they would be were D zero: their errors do not go with D's, so that to refuse by them does not
        // choose among outcomes.
        let null = (0..<3).map { step -> Double in
            let logit = variance > 0 ? logits[step] - withEstimate[step] / variance * estimate : logits[step]
            let odds = exp(min(700, logit))
            return (floor + odds) / (1 + odds)
        }
        let nullErrors = (0..<3).map { step -> Double in
            let variance = means[step] * (1 - means[step])
            return errors[step] * (max(0, null[step] * (1 - null[step])) / variance).squareRoot()
        }
        if let refusal = Self.refusal(null, nullErrors, floor, margin: 2, ceilingFrom: moved ? 1 : 0) {
            (contrast, self.refusal) = (nil, refusal)
            return
        }
        refusal = nil
        contrast = GenerationContrast(
            estimate: estimate,
            standardError: variance.squareRoot(),
            degrees: Double(max(1, data.clusters - 1))
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
