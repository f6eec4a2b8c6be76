// Two models on the items both answered: what they got right together and apart, and what that difference is worth.

/// A pair of models on shared binary items.
public struct PairCounts: Hashable, Sendable {
    /// Items both got right.
    public let both: Int
    /// Items only the first got right.
    public let firstOnly: Int
    /// Items only the second got right.
    public let secondOnly: Int
    /// Items both answered.
    public let items: Int
    /// Clusters with a shared item; the items themselves where they are not clustered.
    public let clusters: Int
    /// Sum over clusters of the squared sum of (difference − mean difference).
    let squares: Double

    /// Share right under the first less the second, on shared items; 0 without any.
    public var difference: Double { items > 0 ? Double(firstOnly - secondOnly) / Double(items) : 0 }

    /// Cluster-robust standard error of `difference`, as `ClusteredMean` has it; 0 below two clusters.
    public var standardError: Double {
        guard clusters > 1 else { return 0 }
        let groups = Double(clusters)
        return (max(0, squares) * groups / (groups - 1)).squareRoot() / Double(items)
    }

    /// Student's t interval of `difference` with clusters − 1 degrees of freedom; nil below two clusters.
    public func interval(level: Double) -> Interval? {
        guard clusters > 1 else { return nil }
        let t = StudentT.quantile(0.5 + level / 2, degrees: Double(clusters - 1))
        return Interval(difference - t * standardError, difference + t * standardError)
    }

    /// P(T ≥ difference / standard error) under no difference; ½ where nothing differs.
    public var oneSided: Double {
        guard firstOnly != secondOnly else { return 0.5 }
        let error = standardError
        guard error > 0 else { return clusters > 1 ? (difference > 0 ? 0 : 1) : 0.5 }
        return StudentT.upperTail(difference / error, degrees: Double(clusters - 1))
    }

    /// Two-sided p of the same t.
    public var twoSided: Double { min(1, 2 * min(oneSided, 1 - oneSided)) }

    /// The exact test on discordant items; it takes no account of clusters.
    public var exact: McNemarTest { McNemarTest(firstOnly: firstOnly, secondOnly: secondOnly) }

    /// The same pair seen from the second.
    var turned: PairCounts {
        PairCounts(
            both: both,
            firstOnly: secondOnly,
            secondOnly: firstOnly,
            items: items,
            clusters: clusters,
            squares: squares
        )
    }
}
