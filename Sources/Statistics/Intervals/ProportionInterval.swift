// Intervals for a share of independent yes-or-no outcomes.

/// Intervals for a proportion.
public enum ProportionInterval {
    /// Wilson's score interval (Wilson 1927); the whole of [0, 1] without trials.
    public static func wilson(_ successes: Int, of trials: Int, level: Double) -> Interval {
        guard trials > 0, successes >= 0, successes <= trials else { return Interval(0, 1) }
        let z = NormalDistribution.quantile(0.5 + level / 2)
        let n = Double(trials)
        let share = Double(successes) / n
        let shrink = 1 + z * z / n
        let middle = (share + z * z / (2 * n)) / shrink
        let half = z / shrink * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        // The ends are exact at the ends: rounding must not leave 1e-17 where the formula gives 0.
        return Interval(successes == 0 ? 0 : max(0, middle - half), successes == trials ? 1 : min(1, middle + half))
    }

    /// Clopper and Pearson's exact interval (1934); the whole of [0, 1] without trials.
    public static func clopperPearson(_ successes: Int, of trials: Int, level: Double) -> Interval {
        guard trials > 0, successes >= 0, successes <= trials else { return Interval(0, 1) }
        let tail = (1 - level) / 2
        let k = Double(successes)
        let n = Double(trials)
        return Interval(
            successes == 0 ? 0 : BetaFunctions.inverse(tail, k, n - k + 1),
            successes == trials ? 1 : BetaFunctions.inverse(1 - tail, k + 1, n - k)
        )
    }
}
