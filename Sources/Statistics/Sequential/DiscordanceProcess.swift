// Watching originals against twins, item by item: which of the two is right where they disagree?
import Foundation

/// An e-process for paired yes-or-no outcomes: given that they disagree, either is right with probability ½.
///
/// The capital is a mixture of bets over θ = P(original right | they disagree), uniform over (½, 1] or over [0, 1]:
/// a closed form in the two counts, hence without tuning and free of the order (Robbins 1970; Ville 1939). One-sided it
/// holds for every θ up to ½.
public struct DiscordanceProcess: Hashable, Sendable {
    /// Pairs in which the original alone was right.
    public private(set) var originalOnly = 0
    /// Pairs in which the twin alone was right.
    public private(set) var twinOnly = 0
    /// Whether θ below ½ counts as evidence too.
    public let twoSided: Bool
    /// Largest logarithm of the e-value so far.
    public private(set) var logPeak = 0.0

    /// A process that has seen nothing.
    public init(twoSided: Bool = false) { self.twoSided = twoSided }

    /// The logarithm of the e-value for given counts.
    public static func logValue(originalOnly: Int, twinOnly: Int, twoSided: Bool = false) -> Double {
        let a = Double(max(0, originalOnly)) + 1
        let b = Double(max(0, twinOnly)) + 1
        let whole = (a + b - 2) * log(2) + BetaFunctions.logBeta(a, b)
        if twoSided { return whole }
        let above = BetaFunctions.tails(0.5, 0.5, a, b).upper
        // Where the mass above ½ is too small for a number, its value for no pair won by the original, a lower bound.
        return above > 0 ? whole + log(2) + log(above) : -log(b)
    }

    /// Takes in one pair; pairs that agree change nothing.
    public mutating func add(originalRight: Bool, twinRight: Bool) {
        guard originalRight != twinRight else { return }
        if originalRight { originalOnly += 1 } else { twinOnly += 1 }
        logPeak = max(logPeak, logValue)
    }

    /// The logarithm of the e-value now.
    public var logValue: Double {
        Self.logValue(originalOnly: originalOnly, twinOnly: twinOnly, twoSided: twoSided)
    }

    /// The e-value now.
    public var value: Double { exp(logValue) }

    /// An anytime-valid p-value: valid at whatever moment one stops.
    public var p: Double { min(1, exp(-logPeak)) }
}
