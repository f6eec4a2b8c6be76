// Watching a stream of p-values for the moment from which they are too small.
import Foundation

/// An e-process against p-values that are uniform or larger, each given the earlier ones.
///
/// The capital is spread over the moments at which a change may begin, 1/(k(k + 1)) on the k-th value; from there each
/// share is bet by ∫ ε·p^(ε−1) dε over ε in (0, 1), the mixture of power martingales (Vovk, Nouretdinov and Gammerman
/// 2003), in closed form: e^S·γ(n + 1, S)/S^(n+1) for n values with S = −Σ ln p. What waits for later moments is kept. A
/// stake that is never right loses no more than its share, hence no tuning and no horizon.
public struct ChangeProcess: Hashable, Sendable {
    /// Values taken in.
    public private(set) var count = 0
    /// The logarithm of the e-value now.
    public private(set) var logValue = 0.0
    /// Largest logarithm of the e-value so far.
    public private(set) var logPeak = 0.0
    /// −Σ ln p from each beginning on.
    private var sums: [Double] = []

    /// A process that has seen nothing.
    public init() {}

    /// The e-value now.
    public var value: Double { exp(logValue) }

    /// An anytime-valid p-value: valid at whatever moment one stops.
    public var p: Double { min(1, exp(-logPeak)) }

    /// Takes in the next p-value; values outside (0, 1] are refused and change nothing.
    ///
    /// - Returns: whether the value was taken.
    @discardableResult
    public mutating func add(_ p: Double) -> Bool {
        guard p > 0, p <= 1 else { return false }
        count += 1
        sums.append(0)
        for start in sums.indices { sums[start] -= log(p) }
        var parts = sums.indices.map { start in
            Self.logBet(count: count - start, sum: sums[start]) - log(Double(start + 1) * Double(start + 2))
        }
        parts.append(-log(Double(count + 1)))
        logValue = LogSpace.logSumExp(parts)
        logPeak = max(logPeak, logValue)
        return true
    }

    /// ln ∫ ε^n·e^(S(1−ε)) dε over (0, 1).
    static func logBet(count: Int, sum: Double) -> Double {
        let n = Double(count)
        // The integrand's series about S = 0, where the closed form is 0/0: Σ S^j·n!/(n + 1 + j)!.
        if sum < 1 {
            var (term, whole, j) = (1 / (n + 1), 1 / (n + 1), 1.0)
            while term > whole * 1e-17 {
                term *= sum / (n + 1 + j)
                whole += term
                j += 1
            }
            return log(whole)
        }
        let lower = GammaFunctions.regularised(shape: n + 1, sum).lower
        // Far below the shape the tail underflows; ε near 1 is then all that counts, and the integral at least this.
        guard lower > 1e-300 else { return -log(n + 1) }
        return sum - (n + 1) * log(sum) + GammaFunctions.logGamma(n + 1) + log(lower)
    }
}
