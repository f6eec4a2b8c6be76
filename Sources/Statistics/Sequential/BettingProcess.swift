// Watching a bounded mean: a bet against the null hypothesis, whose winnings are the evidence.
import Foundation

/// A betting e-process for a mean in [0, 1] (Waudby-Smith and Ramdas, JRSS B 86:1, 2024).
///
/// The capital is multiplied by 1 ± λ·(x − null) at every value, the stake λ being chosen before the value is seen (the
/// predictable plug-in with truncation at ½ of the largest allowed). The null hypothesis is that each value's mean given
/// the earlier ones is at most (at least, exactly) `null`.
public struct BettingProcess: Hashable, Sendable {
    /// What the bet is on.
    public enum Side: Hashable, Sendable {
        /// The mean is above the null.
        case above
        /// The mean is below it.
        case below
        /// Half the capital on either.
        case either
    }

    /// The mean under the null hypothesis.
    public let null: Double
    /// What is bet on.
    public let side: Side
    /// Values taken in.
    public private(set) var count = 0
    /// Largest logarithm of the e-value so far.
    public private(set) var logPeak = 0.0

    private let budget: Double
    private var up = 0.0
    private var down = 0.0
    private var mean = 0.5
    private var variance = 0.25
    private var total = 0.5
    private var squares = 0.25

    /// A process that has seen nothing; nil for a null outside [0, 1]. `alpha` tunes the stakes, not the guarantee.
    public init?(null: Double, side: Side = .above, alpha: Double = 0.05) {
        guard null >= 0, null <= 1, alpha > 0, alpha < 1 else { return nil }
        self.null = null
        self.side = side
        budget = 2 * log((side == .either ? 2 : 1) / alpha)
    }

    /// The e-value now: the capital grown from 1.
    public var value: Double { exp(logValue) }

    /// Its logarithm; −∞ where all is lost.
    public var logValue: Double {
        switch side {
        case .above: up
        case .below: down
        case .either: LogSpace.logSumExp([up, down]) - log(2)
        }
    }

    /// An anytime-valid p-value: valid at whatever moment one stops.
    public var p: Double { min(1, exp(-logPeak)) }

    /// Takes in the next value; values outside [0, 1] or not finite are refused and change nothing.
    ///
    /// - Returns: whether the value was taken.
    @discardableResult
    public mutating func add(_ x: Double) -> Bool {
        guard x >= 0, x <= 1 else { return false }
        count += 1
        let step = Double(count)
        let stake = (budget / (variance * step * log1p(step))).squareRoot()
        up += Self.gain(min(stake, null > 0 ? 0.5 / null : stake), x - null)
        down += Self.gain(min(stake, null < 1 ? 0.5 / (1 - null) : stake), null - x)
        logPeak = max(logPeak, logValue)
        total += x
        mean = total / (step + 1)
        squares += (x - mean) * (x - mean)
        variance = squares / (step + 1)
        return true
    }

    private static func gain(_ stake: Double, _ distance: Double) -> Double { log1p(max(-1, stake * distance)) }
}
