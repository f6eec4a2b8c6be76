// The tails of a permutation distribution, and the whole-number lattice that lets it be counted exactly.

/// Where an observed statistic lies among its permutations.
struct PermutationTails {
    let greater: Double
    let less: Double
    let midGreater: Double
    let draws: Int?

    /// Nothing can move: the observed value is the only one.
    static let certain = PermutationTails(above: 0, equal: 1, below: 0)

    /// Exact probabilities, which need not be normalised.
    init(above: Double, equal: Double, below: Double) {
        let all = above + equal + below
        greater = min(1, (above + equal) / all)
        less = min(1, (below + equal) / all)
        midGreater = min(1, (above + 0.5 * equal) / all)
        draws = nil
    }

    /// Counts among random assignments; the observed one is counted with them.
    init(above: Int, equal: Int, of draws: Int) {
        let all = Double(1 + draws)
        greater = Double(1 + above + equal) / all
        less = Double(1 + draws - above) / all
        midGreater = (Double(above) + 0.5 * Double(1 + equal)) / all
        self.draws = draws
    }

    /// The tails of the negated statistic; `tails` must be exact.
    init(turning tails: PermutationTails) {
        greater = tails.less
        less = tails.greater
        midGreater = 1 - tails.midGreater
        draws = nil
    }

    /// A point of a probability table, split at `observed`.
    init(_ table: [Double], at observed: Int) {
        // From the far ends inwards: small terms first.
        var (above, below) = (0.0, 0.0)
        for index in stride(from: table.count - 1, to: observed, by: -1) { above += table[index] }
        for index in 0..<min(max(observed, 0), table.count) { below += table[index] }
        self.init(above: above, equal: table.indices.contains(observed) ? table[observed] : 0, below: below)
    }

    /// `values` as whole numbers of a common unit, one of 1, 1/2 … 1/60 and round decimals; nil where none fits.
    static func lattice(_ values: [Double]) -> [Int]? {
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest < 1e9 else { return nil }
        for denominator in Array(1...60) + [64, 72, 80, 84, 90, 100, 120, 180, 240, 360, 420, 840, 1000, 10_000] {
            let scaled = values.map { $0 * Double(denominator) }
            if scaled.allSatisfy({ abs($0 - $0.rounded()) <= 1e-9 * max(1, abs($0)) }) {
                return scaled.map { Int($0.rounded()) }
            }
        }
        return nil
    }
}
