// How much a check of reachability can see: the share of misprints that no count explains.

public import AuditModel

/// How many of the numbers that could be printed are shares of so many items.
public enum MisprintRate {
    /// Numbers from 0 to all at `decimals` places, and how many of them some count of `items` × `repeats` is rounded to.
    ///
    /// Nil for no items or more than 9 decimals. Ties count both ways.
    public static func counts(
        items: Int,
        repeats: Int = 1,
        decimals: Int,
        unit: PrintedNumber.Unit = .percent
    ) -> (printable: Int, reachable: Int)? {
        guard (0...9).contains(decimals), items > 0, repeats > 0 else { return nil }
        var scale = unit == .percent ? 100 : 1
        for _ in 0..<decimals { scale *= 10 }
        let (outcomes, over) = items.multipliedReportingOverflow(by: repeats)
        guard !over, outcomes < scale else { return (scale + 1, scale + 1) }
        // Neighbours are further apart than printed numbers: each prints one of its own, and a tie prints two.
        var ties = 0
        for k in 0...outcomes where Int128(k) * Int128(scale) * 2 % Int128(outcomes) == 0 {
            if (Int128(k) * Int128(scale) * 2 / Int128(outcomes)) % 2 != 0 { ties += 1 }
        }
        return (scale + 1, min(scale + 1, outcomes + 1 + ties))
    }

    /// The share of printable numbers that no count explains: the chance that a misprint to any of them is caught.
    public static func caught(
        items: Int,
        repeats: Int = 1,
        decimals: Int,
        unit: PrintedNumber.Unit = .percent
    ) -> Rational? {
        counts(items: items, repeats: repeats, decimals: decimals, unit: unit).flatMap {
            Rational(Int128($0.printable - $0.reachable), Int128($0.printable))
        }
    }
}
