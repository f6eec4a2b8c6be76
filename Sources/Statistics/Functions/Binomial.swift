// Binomial probabilities and tails, exact to the last few digits for any n.
import Foundation

/// The binomial distribution: successes among `trials` with `probability` each.
public enum Binomial {
    /// P(X = successes). Loader's saddle-point form, so that large n loses no digits.
    public static func probability(of successes: Int, trials: Int, probability p: Double) -> Double {
        guard trials >= 0, p >= 0, p <= 1 else { return .nan }
        guard successes >= 0, successes <= trials else { return 0 }
        if p == 0 { return successes == 0 ? 1 : 0 }
        if p == 1 { return successes == trials ? 1 : 0 }
        let n = Double(trials)
        let k = Double(successes)
        if successes == 0 { return exp(n * log1p(-p)) }
        if successes == trials { return exp(n * log(p)) }
        return BetaFunctions.density(p, 1 - p, k, n - k) * n / (k * (n - k))
    }

    /// P(X ≥ successes).
    public static func upperTail(_ successes: Int, trials: Int, probability p: Double) -> Double {
        guard trials >= 0, p >= 0, p <= 1 else { return .nan }
        if successes <= 0 { return 1 }
        if successes > trials { return 0 }
        return BetaFunctions.regularised(p, Double(successes), Double(trials - successes + 1))
    }

    /// P(X ≤ successes).
    public static func lowerTail(_ successes: Int, trials: Int, probability p: Double) -> Double {
        guard trials >= 0, p >= 0, p <= 1 else { return .nan }
        if successes < 0 { return 0 }
        if successes >= trials { return 1 }
        return BetaFunctions.tails(1 - p, p, Double(trials - successes), Double(successes + 1)).lower
    }
}
