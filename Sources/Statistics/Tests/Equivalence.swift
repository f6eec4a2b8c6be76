// Showing that something is small is a test of its own, not the absence of a difference.

/// Equivalence to zero within a margin.
public enum Equivalence {
    /// Whether the whole of `interval` lies strictly inside ±`margin`.
    public static func holds(_ interval: Interval, margin: Double) -> Bool {
        interval.low > -margin && interval.high < margin
    }

    /// p-value of two one-sided t tests (Schuirmann 1987): the larger of the two.
    ///
    /// `mean` with `standardError` and `degrees` of freedom; a standard error of zero decides outright.
    public static func twoOneSided(mean: Double, standardError: Double, degrees: Double, margin: Double) -> Double {
        guard standardError > 0 else { return abs(mean) < margin ? 0 : 1 }
        let above = StudentT.upperTail((mean + margin) / standardError, degrees: degrees)
        let below = StudentT.upperTail((margin - mean) / standardError, degrees: degrees)
        return max(above, below)
    }
}
