// How small a paired difference a given number of items can show.

/// Power of paired tests by the normal approximation.
public enum PairedPower {
    /// Smallest difference of two paired shares that a two-sided test at `alpha` shows with `power`.
    ///
    /// `discordance` is the share of items on which the two disagree; solves Connor's (1987) sample size formula for
    /// the difference g: z₁√d + z₂√(d − g²) = g√n. A difference needs at least as much discordance, so where g would
    /// exceed d the two are taken to be equal. 1 where the number of items shows no difference at all.
    public static func resolvableGap(discordance: Double, items: Int, alpha: Double, power: Double) -> Double {
        guard items > 0 else { return 1 }
        let first = NormalDistribution.quantile(1 - alpha / 2)
        let second = NormalDistribution.quantile(power)
        let root = Double(items).squareRoot()
        func isShown(_ g: Double) -> Bool {
            let d = min(max(discordance, g), 1)
            return g * root >= first * d.squareRoot() + second * max(0, d - g * g).squareRoot()
        }
        guard isShown(1) else { return 1 }
        var low = 0.0
        var high = 1.0
        for _ in 0..<200 where high - low > 1e-16 {
            let middle = 0.5 * (low + high)
            if isShown(middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// Smallest mean gap a sibling test would establish with `power`.
    ///
    /// Three conditions have to come true: p ≤ `alpha` one-sided, the two-sided interval at `level` above 0, and an
    /// estimate of at least `materiality`. `nullError` and `error` are the standard errors of the mean gap under the
    /// null hypothesis and as observed.
    public static func detectableGap(
        nullError: Double,
        error: Double,
        alpha: Double,
        level: Double,
        power: Double,
        materiality: Double
    ) -> Double {
        let reach = NormalDistribution.quantile(power) * error
        let test = NormalDistribution.quantile(1 - alpha) * nullError
        let interval = NormalDistribution.quantile(0.5 + level / 2) * error
        return max(max(test, interval), materiality) + reach
    }

    /// Items needed so that the interval at `level` around `gap` excludes zero with `power`.
    ///
    /// `deviation` is the standard deviation of one item's gap; nil where the gap is zero or the number is above 10⁷.
    public static func itemsToShow(gap: Double, deviation: Double, level: Double, power: Double) -> Int? {
        let reach = NormalDistribution.quantile(0.5 + level / 2) + NormalDistribution.quantile(power)
        let root = reach * deviation / abs(gap)
        guard gap != 0, root.isFinite, root * root < 1e7 else { return nil }
        return Int((root * root).rounded(.up))
    }
}
