// Can the printed score be what it says it is: so many right of so many?

public import AuditModel

/// Whether some score of a lattice is printed as a given number, and which.
public struct Reachability: Hashable, Sendable {
    /// The answer.
    public enum Answer: String, Hashable, Sendable {
        /// Some score of the lattice, rounded to the nearest, is printed so.
        case reachable
        /// None is; `cut` says whether one is whose digits were cut off instead.
        case impossible
        /// The lattice is as fine as the printing or finer, so that any number could be printed; or the arithmetic does
        /// not fit in 128 bits.
        case undetermined
    }

    /// A score of the lattice.
    public struct Score: Hashable, Sendable {
        /// Its place: how many are right, or the sum above the lowest.
        public let count: Int
        /// The exact score.
        public let value: Rational
    }

    /// The answer.
    public let answer: Answer
    /// The conventions under which some score is printed so.
    public let roundings: Roundings
    /// The counts that are printed so when rounded to the nearest, ties either way.
    public let nearest: ClosedRange<Int>?
    /// The counts that are printed so when digits are cut off.
    public let cut: ClosedRange<Int>?
    /// The closest score of the lattice at or below the printed number.
    public let below: Score?
    /// The closest score of the lattice above the printed number.
    public let above: Score?

    /// Looks for `printed` on `lattice`, both in the same unit.
    public init(_ printed: PrintedNumber, on lattice: ScoreLattice) {
        var roundings: Roundings = []
        var fits = true
        var cut: ClosedRange<Int>?
        for rounding in Roundings.each {
            guard let found = PrintingWindow(printed, rounding).map(lattice.indices(in:)) else {
                fits = false
                continue
            }
            fits = fits && found.fits
            if found.range != nil { roundings.insert(rounding) }
            if rounding == .cut { cut = found.range }
        }
        let window = PrintingWindow(printed, .nearest)
        let nearest = window.flatMap { lattice.indices(in: $0).range }
        // Where neighbours are no further apart than printed numbers are, every number in range is some score's.
        let isFiner = window?.width.map { lattice.step <= $0 } ?? false
        if !fits || (isFiner && nearest != nil) {
            answer = .undetermined
        } else {
            answer = nearest != nil ? .reachable : .impossible
        }
        self.roundings = roundings
        self.nearest = nearest
        self.cut = cut
        let place = lattice.place(printed.value)?.floor
        below = place.flatMap { Self.score(min($0, Int128(lattice.last)), lattice) }
        above = place.flatMap { Self.score(max($0 + 1, 0), lattice) }
    }

    /// The smallest number of repeats from 2 to `limit` with which `printed` is a rounded share of `items`; nil where
    /// none is. With many repeats everything is reachable: ask `ScoreLattice` whether the number says anything.
    public static func repeats(
        explaining printed: PrintedNumber,
        items: Int,
        unit: PrintedNumber.Unit,
        limit: Int = 64
    ) -> Int? {
        guard limit >= 2, let window = PrintingWindow(printed, .nearest) else { return nil }
        return (2...limit).first {
            ScoreLattice.shares(items: items, repeats: $0, unit: unit)?.indices(in: window).range != nil
        }
    }

    private static func score(_ place: Int128, _ lattice: ScoreLattice) -> Score? {
        guard place >= 0, place <= Int128(lattice.last) else { return nil }
        return lattice.value(Int(place)).map { Score(count: Int(place), value: $0) }
    }
}
