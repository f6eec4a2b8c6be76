// Can a macro-average be what it says it is, with parts of these sizes?

public import AuditModel

/// Whether the unweighted mean of the parts' shares can be printed as a given number.
///
/// The reachable sums of shares are enumerated on the parts' common lattice. They are not equally spaced near the ends:
/// parts of 2 and 3 items can have neither 1 nor 11 twelfths.
public struct MacroReachability: Hashable, Sendable {
    /// The answer.
    public let answer: Reachability.Answer
    /// Where nothing rounded is printed so: whether something is whose digits were cut off.
    public let isCut: Bool

    /// Most points of a common lattice, and most steps of enumeration.
    static let mostPoints = 1_000_000
    static let mostSteps = 16_000_000

    /// Looks for `printed` among the macro-averages of parts with `sizes` items, as percentages for `.percent`.
    ///
    /// Undetermined without parts, for an empty part, where the largest part alone makes averages as fine as the
    /// printing, and where the lattice is too large to enumerate and no part of it settles the matter.
    public init(_ printed: PrintedNumber, sizes: [Int], unit: PrintedNumber.Unit) {
        (answer, isCut) = Self.answer(printed, sizes, unit)
    }

    private static func answer(
        _ printed: PrintedNumber,
        _ sizes: [Int],
        _ unit: PrintedNumber.Unit
    ) -> (Reachability.Answer, Bool) {
        let full = Rational(unit == .percent ? 100 : 1)
        guard let nearest = PrintingWindow(printed, .nearest), let cut = PrintingWindow(printed, .cut),
            let largest = sizes.max(), sizes.allSatisfy({ $0 > 0 })
        else { return (.undetermined, false) }
        if nearest.high < Rational(0) || nearest.low > full { return (.impossible, false) }
        // All other parts being empty or full, the largest part moves in steps of this and leaves no gap.
        let alone = Rational(Int128(full.numerator), Int128(sizes.count) * Int128(largest))
        if let alone, let width = nearest.width, alone <= width { return (.undetermined, false) }
        let chosen = enumerable(sizes)
        guard let points = sums(of: chosen.sizes, in: sizes.count, lattice: chosen.lattice) else {
            return (.undetermined, false)
        }
        let last = sizes.count * chosen.lattice
        guard let step = Rational(full.numerator, Int128(last)),
            let lattice = ScoreLattice(origin: Rational(0), step: step, last: last)
        else { return (.undetermined, false) }
        func isReached(_ window: PrintingWindow) -> Bool? {
            let found = lattice.indices(in: window)
            return found.fits ? found.range.map { $0.contains { points[$0] } } ?? false : nil
        }
        guard let rounded = isReached(nearest), let truncated = isReached(cut) else { return (.undetermined, false) }
        if rounded { return (.reachable, false) }
        // Parts left out of the enumeration were taken as empty or full: what is not found may still be there.
        guard chosen.sizes.count == sizes.count else { return (.undetermined, false) }
        return (.impossible, truncated)
    }

    /// The parts, largest first, as long as their common lattice can be enumerated.
    private static func enumerable(_ sizes: [Int]) -> (sizes: [Int], lattice: Int) {
        var kept: [Int] = []
        var lattice = 1
        for size in sizes.sorted(by: >) {
            let (common, over) = (lattice / divisor(lattice, size)).multipliedReportingOverflow(by: size)
            let (points, past) = common.multipliedReportingOverflow(by: sizes.count)
            let (steps, beyond) = points.multipliedReportingOverflow(by: sizes.count)
            guard !over, !past, !beyond, points <= mostPoints, steps <= mostSteps else { continue }
            kept.append(size)
            lattice = common
        }
        return (kept, lattice)
    }

    /// Which sums of k/size are reached, in units of 1/`lattice`; parts beyond `sizes` are empty or full.
    private static func sums(of sizes: [Int], in parts: Int, lattice: Int) -> [Bool]? {
        guard parts * lattice <= mostPoints else { return nil }
        var reached = [Bool](repeating: false, count: parts * lattice + 1)
        reached[0] = true
        let steps = sizes.map { (stride: lattice / $0, most: $0) }
        let others = parts > sizes.count ? [(stride: lattice, most: parts - sizes.count)] : []
        for (stride, most) in steps + others {
            var next = reached
            for start in 0..<min(stride, reached.count) {
                // How many steps ago a reached sum was last seen in this residue class.
                var age = most + 1
                for place in Swift.stride(from: start, to: reached.count, by: stride) {
                    age = reached[place] ? 0 : age + 1
                    next[place] = age <= most
                }
            }
            reached = next
        }
        return reached
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}
