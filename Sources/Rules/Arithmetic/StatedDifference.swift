// "+5 %": points, or per cent of what was there before?

public import AuditModel

/// How a stated difference between two printed scores can be read.
public struct StatedDifference: Hashable, Sendable {
    /// A way of counting a difference.
    public enum Reading: String, Hashable, Sendable, CaseIterable {
        /// The scores subtracted, in their own unit or in points.
        case absolute
        /// The difference as a percentage of the first score.
        case relative
    }

    /// The readings under which the stated number can come from the two scores.
    public let readings: Set<Reading>
    /// Smallest and largest absolute difference that the printed scores allow, in their own unit.
    public let absolute: ClosedRange<Rational>
    /// Smallest and largest relative difference in per cent; nil where the first score may be zero or below.
    public let relative: ClosedRange<Rational>?

    /// Reads `stated` as the change from `first` to `second`, both in one unit.
    ///
    /// Where `isProportion`, an absolute difference may be stated in points too (0.50 to 0.55 is 5 points). Nil where
    /// the numbers do not fit.
    public init?(_ stated: PrintedNumber, from first: PrintedNumber, to second: PrintedNumber, isProportion: Bool) {
        guard let one = PrintingWindow(first), let two = PrintingWindow(second), let said = PrintingWindow(stated),
            let least = two.low.subtracting(one.high), let most = two.high.subtracting(one.low)
        else { return nil }
        let hundred = Rational(100)
        func scaled(_ low: Rational?, _ high: Rational?) -> ClosedRange<Rational>? {
            guard let low = low?.multiplied(by: hundred), let high = high?.multiplied(by: hundred), low <= high else {
                return nil
            }
            return low...high
        }
        func meets(_ range: ClosedRange<Rational>?) -> Bool {
            range.map { said.low <= $0.upperBound && said.high >= $0.lowerBound } ?? false
        }
        absolute = least...max(least, most)
        // least over the largest base where the difference is above zero, over the smallest where it is below.
        let bases = one.low > Rational(0) ? (low: one.low, high: one.high) : nil
        relative = bases.flatMap {
            scaled(
                least.divided(by: least.isNegative ? $0.low : $0.high),
                most.divided(by: most.isNegative ? $0.high : $0.low)
            )
        }
        var readings: Set<Reading> = []
        if meets(absolute) || (isProportion && meets(scaled(least, most))) { readings.insert(.absolute) }
        if meets(relative) { readings.insert(.relative) }
        self.readings = readings
    }
}
