// What clusters cost: items that share a passage count as fewer.

/// Kish's design effect of clustered items.
public enum DesignEffect {
    /// 1 + (m − 1)·ICC for clusters of `size` items with intraclass correlation `icc` (Kish 1965); at least 0.
    ///
    /// 1 for a size below 1 or values that are not finite.
    public static func value(size: Double, icc: Double) -> Double {
        guard size.isFinite, icc.isFinite, size >= 1 else { return 1 }
        return max(0, 1 + (size - 1) * min(max(icc, -1), 1))
    }

    /// The number of independent items that `items` clustered ones are worth: never more than `items`.
    public static func effectiveItems(_ items: Int, size: Double, icc: Double) -> Double {
        Double(max(0, items)) / max(1, value(size: size, icc: icc))
    }
}
