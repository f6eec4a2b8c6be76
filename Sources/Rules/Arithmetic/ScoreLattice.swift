// The scores that so many items can have: equally spaced, exact.

public import AuditModel

/// Equally spaced exact scores: `origin + k · step` for k in 0...`last`.
///
/// A share of right answers, a mean of whole numbers, and a mean over items of their means over equally many repeats
/// all lie on such a lattice.
public struct ScoreLattice: Hashable, Sendable {
    /// The lowest score.
    public let origin: Rational
    /// The distance of neighbours, above zero.
    public let step: Rational
    /// The largest k.
    public let last: Int

    /// A lattice; nil for a step that is not above zero or a negative `last`.
    public init?(origin: Rational, step: Rational, last: Int) {
        guard step > Rational(0), last >= 0 else { return nil }
        self.origin = origin
        self.step = step
        self.last = last
    }

    /// Shares of `items` right-or-wrong outcomes, each asked `repeats` times, as percentages for `.percent` and as
    /// proportions otherwise; nil without items or where the product does not fit.
    public static func shares(items: Int, repeats: Int = 1, unit: PrintedNumber.Unit) -> ScoreLattice? {
        guard items > 0, repeats > 0 else { return nil }
        let (outcomes, over) = items.multipliedReportingOverflow(by: repeats)
        guard !over, let step = Rational(unit == .percent ? 100 : 1, Int128(outcomes)) else { return nil }
        return ScoreLattice(origin: Rational(0), step: step, last: outcomes)
    }

    /// Means of `items` whole numbers from `scale` (GRIM), each given `repeats` times.
    public static func means(items: Int, repeats: Int = 1, scale: ClosedRange<Int>) -> ScoreLattice? {
        guard items > 0, repeats > 0 else { return nil }
        let (outcomes, over) = items.multipliedReportingOverflow(by: repeats)
        let (width, past) = scale.upperBound.subtractingReportingOverflow(scale.lowerBound)
        let (last, beyond) = outcomes.multipliedReportingOverflow(by: width)
        guard !over, !past, !beyond, let step = Rational(1, Int128(outcomes)) else { return nil }
        return ScoreLattice(origin: Rational(scale.lowerBound), step: step, last: last)
    }

    /// The k-th score; nil outside or where it does not fit.
    public func value(_ k: Int) -> Rational? {
        guard (0...last).contains(k) else { return nil }
        return step.multiplied(by: Rational(k)).flatMap { origin.adding($0) }
    }

    /// The ks whose scores lie in `window`; nil for none. `fits` is false where the arithmetic does not fit.
    func indices(in window: PrintingWindow) -> (range: ClosedRange<Int>?, fits: Bool) {
        guard let low = place(window.low), let high = place(window.high) else { return (nil, false) }
        let first = low.isInteger && !window.includesLow ? low.numerator + 1 : low.ceiling
        let final = high.isInteger && !window.includesHigh ? high.numerator - 1 : high.floor
        let (from, to) = (max(first, 0), min(final, Int128(last)))
        return (from <= to ? Int(from)...Int(to) : nil, true)
    }

    /// Where `value` would lie, as a real k.
    func place(_ value: Rational) -> Rational? { value.subtracting(origin).flatMap { $0.divided(by: step) } }
}
