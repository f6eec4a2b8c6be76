// What a model answers beyond its skill, and whether that is more than reference models do.
import Foundation

/// The share of originals that a model answers as if memorised, given its ability on the twins.
public struct ItemExcess: Hashable, Sendable {
    /// The share for which the weights of the items are best.
    static let expected = 0.3

    /// The share; below 0 where the model does worse on originals.
    public let share: Double
    /// Its standard error, the items taken as known.
    public let error: Double
    /// Its third central moment.
    let third: Double
    /// The score that is left to be memorised: 1 less the score that the twins' ability gives.
    public let room: Double
}

/// What references answer beyond their skill, as a measure for one more model.
///
/// z = (π − μ)/√(SE² + τ² + var μ), with μ the references' weighted mean and τ² what they differ by beyond their standard
/// errors (DerSimonian and Laird 1986). It is judged by Student's t, with two degrees of freedom fewer than references:
/// for their mean and for the unit of a scale that they made. A target with a larger standard error than theirs has
/// more (Satterthwaite 1946): its own is known. Rare right answers make z skewed: the Cornish–Fisher term of its
/// known third moment is taken off.
public struct ExcessCalibration: Hashable, Sendable {
    /// Fewer references than this are refused.
    public static let fewestReferences = 5
    /// The references' mean share.
    public let mean: Double
    /// Its standard error.
    public let meanError: Double
    /// Standard deviation between references beyond their standard errors.
    public let spread: Double
    /// References used.
    public let references: Int
    /// Their mean squared standard error, weighted as the mean is.
    private let usual: Double

    /// Learns from references; nil below `fewestReferences`.
    public init?(_ references: [ItemExcess]) {
        guard references.count >= Self.fewestReferences else { return nil }
        let weights = references.map { 1 / ($0.error * $0.error) }
        let sum = weights.reduce(0, +)
        let first = zip(weights, references).reduce(0) { $0 + $1.0 * $1.1.share } / sum
        let q = zip(weights, references).reduce(0) { $0 + $1.0 * ($1.1.share - first) * ($1.1.share - first) }
        let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
        let between = scale > 0 ? max(0, (q - Double(references.count - 1)) / scale) : 0
        let inverse = references.map { 1 / ($0.error * $0.error + between) }
        let total = inverse.reduce(0, +)
        mean = zip(inverse, references).reduce(0) { $0 + $1.0 * $1.1.share } / total
        meanError = (1 / total).squareRoot()
        spread = between.squareRoot()
        self.references = references.count
        usual = Double(references.count) / sum
    }

    /// A model's share beyond the references'.
    public struct Departure: Hashable, Sendable {
        /// The share.
        public let share: Double
        /// Its interval: above 0 exactly where the one-sided test at (1 − level)/2 rejects.
        public let interval: Interval
        /// One-sided p-value.
        public let p: Double
        /// Degrees of freedom.
        public let degrees: Double
    }

    /// How far `target` lies above the references, with an interval at `level`.
    public func departure(of target: ItemExcess, level: Double) -> Departure {
        let own = target.error * target.error
        let between = spread * spread
        let ratio = (own + between) / (usual + between)
        let degrees = Double(references - 2) * max(ratio * ratio, 1)
        let error = (own + between + meanError * meanError).squareRoot()
        let share = target.share - mean
        let z = share / error
        // Beyond z = 1 the term never takes off, nor adds, more than half.
        let bend = target.third / (error * error * error) / 6
        let bent = z - bend * (z * z - 1)
        let straight = z > 1 ? min(max(bent, 0.5 * z), 1.5 * z) : max(bent, min(z, -0.5))
        let t = StudentT.quantile(0.5 + level / 2, degrees: degrees)
        return Departure(
            share: share,
            interval: Interval(min(share, (straight - t) * error), max(share, (straight + t) * error)),
            p: StudentT.upperTail(straight, degrees: degrees),
            degrees: degrees
        )
    }
}
