// Do the parts make the whole?

public import AuditModel

/// Which averages of printed parts can be printed as the whole.
public struct PartsAndWhole: Hashable, Sendable {
    /// A part: its printed score and, where known, how many items it has.
    public struct Part: Hashable, Sendable {
        /// The score, in the unit of the whole.
        public var score: PrintedNumber
        /// Number of items, where known.
        public var items: Int?

        /// A part.
        public init(_ score: PrintedNumber, items: Int? = nil) {
            self.score = score
            self.items = items
        }
    }

    /// What the unweighted mean can be; nil without parts or where it does not fit.
    public let macro: ClosedRange<Rational>?
    /// What the mean over all items can be; nil where a size is unknown.
    public let micro: ClosedRange<Rational>?
    private let whole: PrintingWindow?

    /// Averages `parts` for comparison with `whole`.
    public init(_ parts: [Part], whole: PrintedNumber) {
        self.whole = PrintingWindow(whole)
        macro = Self.mean(parts.map(\.score), weights: parts.map { _ in Rational(1) })
        let sizes = parts.compactMap { part in part.items.flatMap { $0 > 0 ? Rational($0) : nil } }
        micro = sizes.count == parts.count ? Self.mean(parts.map(\.score), weights: sizes) : nil
    }

    /// Whether the unweighted mean explains the whole; nil where it cannot be computed.
    public var isMacro: Bool? { macro.flatMap(explains) }
    /// Whether the mean over items explains the whole; nil where it cannot be computed.
    public var isMicro: Bool? { micro.flatMap(explains) }

    /// Whether `range` and what the whole is printed for have a number in common.
    public func explains(_ range: ClosedRange<Rational>) -> Bool? {
        whole.map { $0.low <= range.upperBound && $0.high >= range.lowerBound }
    }

    /// The smallest and largest weighted mean of what `scores` are printed for.
    ///
    /// Nil without scores, where lengths differ, for weights below zero or all zero, or where it does not fit.
    public static func mean(_ scores: [PrintedNumber], weights: [Rational]) -> ClosedRange<Rational>? {
        guard scores.count == weights.count, weights.allSatisfy({ !$0.isNegative }) else { return nil }
        var (low, high, total): (Rational?, Rational?, Rational?) = (Rational(0), Rational(0), Rational(0))
        for (score, weight) in zip(scores, weights) {
            let window = PrintingWindow(score)
            low = window?.low.multiplied(by: weight).flatMap { own in low?.adding(own) }
            high = window?.high.multiplied(by: weight).flatMap { own in high?.adding(own) }
            total = total?.adding(weight)
        }
        guard let total, total > Rational(0), let from = low?.divided(by: total), let to = high?.divided(by: total),
            from <= to
        else { return nil }
        return from...to
    }
}
