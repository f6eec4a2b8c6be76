// Which number of items a column of printed scores can come from.

public import AuditModel

/// The numbers of items that explain a column of printed shares, and how often luck alone would explain it so well.
///
/// Whatever n explains is explained by every multiple of it, so an answer is "the smallest n, or a multiple". Values
/// that say nothing (0 and all) and repeated values are left out. Luck: the values are taken as drawn from all printable
/// ones; n then explains each with probability (n + 1)/(printable + 1), and the expected number of such n up to the one
/// found, at most n times the probability at n, says how little the finding could be chance.
public struct DenominatorRecovery: Hashable, Sendable {
    /// Distinct values that carry information.
    public let values: Int
    /// How many of them the stated number of items explains; nil where none is stated.
    public let explainedByStated: Int?
    /// Every n up to `limit` that explains all values, smallest first, at most 1,000 of them.
    public let complete: [Int]
    /// The n found: the smallest that explains at least 3 in 4 of the values and is no luck; else the smallest of
    /// `complete`, else what is least likely luck.
    public let best: Int?
    /// How many of the values `best` explains.
    public let explained: Int
    /// The expected number of n up to `best` that explain as many values of a random table; 1 where nothing was found.
    public let luck: Double
    /// Numbers that explain all values, are no luck either, and are no multiples of `best`.
    public let others: [Int]
    /// The largest n looked at; from there on printed values are as coarse as shares, and every n explains.
    public let limit: Int

    /// Below this `luck` a number of items counts as recovered.
    public static let established = 0.01

    /// Whether `best` is more than luck.
    public var isEstablished: Bool { best != nil && luck <= Self.established }

    /// Looks for n from 1 to `bound` for `printed` values in `unit`, printed under `roundings`.
    ///
    /// Nil where fewer than two values carry information.
    public init?(
        _ printed: [PrintedNumber],
        unit: PrintedNumber.Unit,
        stated: Int? = nil,
        bound: Int = 20_000,
        roundings: Roundings = .nearest
    ) {
        var seen: Set<Rational> = []
        let marks = printed.filter { seen.insert($0.value).inserted }
            .compactMap { Mark($0, full: unit == .percent ? 100 : 1, roundings) }
        guard marks.count >= 2 else { return nil }
        values = marks.count
        explainedByStated = stated.map { n in n > 0 ? marks.count { $0.isExplained(by: n) } : 0 }
        let finest = marks.map(\.printable).max() ?? 1
        limit = max(1, min(bound, finest < Double(bound) ? Int(finest) - 1 : bound))
        let slack = marks.count / 4
        var complete: [Int] = []
        var partial: [(items: Int, explained: Int)] = []
        for items in 1...limit {
            var missed = 0
            for mark in marks where missed <= slack && !mark.isExplained(by: items) { missed += 1 }
            if missed == 0, complete.count < 1_000 { complete.append(items) }
            if missed > 0, missed <= slack, partial.count < 400 { partial.append((items, marks.count - missed)) }
        }
        self.complete = complete
        func rated(_ items: Int, _ explained: Int) -> (items: Int, explained: Int, luck: Double) {
            (items, explained, min(1, Double(items) * Self.tail(marks.map { $0.chance(items) }, explained)))
        }
        let whole = complete.map { rated($0, marks.count) }
        let almost = partial.map { rated($0.items, $0.explained) }
        let sure = (whole + almost).filter { $0.luck <= Self.established }.min { $0.items < $1.items }
        let found = sure ?? whole.first ?? almost.min { $0.luck != $1.luck ? $0.luck < $1.luck : $0.items < $1.items }
        (best, explained, luck) = (found?.items, found?.explained ?? 0, found?.luck ?? 1)
        others = whole.filter { $0.luck <= Self.established && $0.items % (found?.items ?? 1) != 0 }.map(\.items)
    }

    /// P(at least `least` of independent events with `chances`).
    static func tail(_ chances: [Double], _ least: Int) -> Double {
        var counts = [1.0] + Array(repeating: 0, count: chances.count)
        for (index, chance) in chances.enumerated() {
            for place in stride(from: index + 1, through: 1, by: -1) {
                counts[place] = counts[place] * (1 - chance) + counts[place - 1] * chance
            }
            counts[0] *= 1 - chance
        }
        return min(1, counts[min(max(least, 0), chances.count)...].reduce(0, +))
    }
}

extension DenominatorRecovery {
    /// A printed value as whole numbers: some k has low ≤ k · full/n ≤ high.
    private struct Mark {
        private let low: Int128
        private let high: Int128
        private let whole: Int128
        private let includesLow: Bool
        private let includesHigh: Bool
        /// How many values could have been printed in its place.
        let printable: Double

        /// Nil for 0, for all, and where the numbers do not fit.
        init?(_ printed: PrintedNumber, full: Int, _ roundings: Roundings) {
            guard let window = PrintingWindow(printed, roundings), let width = window.width,
                printed.value > Rational(0), printed.value < Rational(full),
                let ratio = Rational(full).divided(by: width)
            else { return nil }
            // One denominator for both ends.
            let (bottom, over) = window.low.denominator.multipliedReportingOverflow(
                by: window.high.denominator / Self.divisor(window.low.denominator, window.high.denominator)
            )
            let (whole, past) = bottom.multipliedReportingOverflow(by: Int128(full))
            guard !over, !past, whole < Int128.max >> 32 else { return nil }
            low = window.low.numerator * (bottom / window.low.denominator)
            high = window.high.numerator * (bottom / window.high.denominator)
            (includesLow, includesHigh) = (window.includesLow, window.includesHigh)
            self.whole = whole
            printable = ratio.doubleValue
        }

        /// Whether some count of `items` is printed so; `items` below 2³⁰.
        func isExplained(by items: Int) -> Bool {
            let n = Int128(items)
            let top = high * n
            var k = top / whole
            if !includesHigh, k * whole == top { k -= 1 }
            guard k >= 0, k <= n else { return k > n && low <= whole }
            return includesLow ? k * whole >= low * n : k * whole > low * n
        }

        /// The probability that n explains a value drawn from all printable ones.
        func chance(_ items: Int) -> Double { min(1, (Double(items) + 1) / (printable + 1)) }

        private static func divisor(_ a: Int128, _ b: Int128) -> Int128 {
            var (a, b) = (a, b)
            while b != 0 { (a, b) = (b, a % b) }
            return a == 0 ? 1 : a
        }
    }
}
