// How many items it takes to show that a difference is small.

/// Power of two one-sided tests (Schuirmann 1987) that a mean lies within ±margin.
public enum EquivalencePower {
    /// Probability of declaring equivalence where the true mean is `difference`.
    ///
    /// `standardError` is that of the mean, `degrees` those of its estimate (+∞: known, the normal form). Owen's (1965)
    /// integral over the estimated standard error; absolute error below 1e-10. NaN outside the domain.
    public static func power(
        difference: Double = 0,
        standardError: Double,
        degrees: Double = .infinity,
        margin: Double,
        alpha: Double = 0.05
    ) -> Double {
        guard alpha > 0, alpha < 0.5, margin > 0, standardError >= 0, degrees >= 1, difference.isFinite else {
            return .nan
        }
        guard standardError > 0 else { return abs(difference) < margin ? 1 : 0 }
        let above = (margin - difference) / standardError
        let below = (-margin - difference) / standardError
        let t = StudentT.quantile(1 - alpha, degrees: degrees)
        func chance(_ s: Double) -> Double {
            max(0, NormalDistribution.cdf(above - t * s) - NormalDistribution.cdf(below + t * s))
        }
        // From 10⁵ degrees on the estimate is the truth to within a third of a percent.
        guard degrees < 1e5 else { return chance(1) }
        return ChiAverage.expectation(degrees: degrees, upTo: margin / standardError / t, chance)
    }

    /// Items needed to show equivalence with `power`, an item's difference having this `variance`.
    ///
    /// Exact with n − 1 degrees of freedom. Nil where the true difference is not inside the margin, outside the domain,
    /// or above 10⁹ items.
    public static func items(
        difference: Double = 0,
        variance: Double,
        margin: Double,
        alpha: Double = 0.05,
        power wanted: Double = 0.8
    ) -> Int? {
        guard variance >= 0, variance.isFinite, abs(difference) < margin, margin.isFinite, wanted > 0, wanted < 1,
            alpha > 0, alpha < 0.5
        else { return nil }
        func isShown(_ n: Int) -> Bool {
            power(
                difference: difference,
                standardError: (variance / Double(n)).squareRoot(),
                degrees: Double(n - 1),
                margin: margin,
                alpha: alpha
            ) >= wanted
        }
        var high = 2
        while !isShown(high) {
            guard high < 500_000_000 else { return nil }
            high *= 2
        }
        var low = max(1, high / 2)
        while high - low > 1 {
            let middle = (low + high) / 2
            if isShown(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
