// A place in a ranking is an estimate too: the places that the data do not rule out.

/// Confidence intervals for ranks; rank 1 is the largest score.
///
/// From pairwise tests: a model's rank is at least one more than the number of models resolved above it, and at most
/// the number of models less those resolved below it (Mogstad, Romano, Shaikh and Wilhelm 2024), with Holm's step-down
/// over one-sided hypotheses where they take bootstrapped critical values: valid whatever the dependence between pairs.
/// From joint intervals of the scores: by their overlap (Klein, Wright and Wieczorek 2020), which is wider.
public struct RankIntervals: Hashable, Sendable {
    /// What the level covers.
    public enum Coverage: Hashable, Sendable {
        /// Each model's rank by itself.
        case marginal
        /// All models' ranks at once.
        case simultaneous
    }

    /// The ranks that are not ruled out, model by model.
    public let ranks: [ClosedRange<Int>]

    /// Intervals of `models` ranks at `level`, where `above(a, b)` is the one-sided p of "a is at or below b".
    ///
    /// A p that is NaN resolves nothing. Empty without models.
    public init(
        models: Int,
        level: Double = 0.95,
        coverage: Coverage = .simultaneous,
        above: (Int, Int) -> Double
    ) {
        let count = max(0, models)
        var p = [Double](repeating: 1, count: count * count)
        for first in 0..<count {
            for second in 0..<count where first != second {
                let value = above(first, second)
                p[first * count + second] = value.isNaN ? 1 : value
            }
        }
        var better = [Int](repeating: 0, count: count)
        var worse = better
        switch coverage {
        case .simultaneous:
            let pairs = p.indices.filter { $0 / count != $0 % count }
            for place in Self.rejected(pairs.map { p[$0] }, 1 - level) {
                worse[pairs[place] / count] += 1
                better[pairs[place] % count] += 1
            }
        case .marginal:
            for model in 0..<count {
                let others = (0..<count).filter { $0 != model }
                let tests = others.map { p[model * count + $0] } + others.map { p[$0 * count + model] }
                for place in Self.rejected(tests, 1 - level) {
                    if place < others.count { worse[model] += 1 } else { better[model] += 1 }
                }
            }
        }
        // A pair cannot be resolved both ways by p-values that are ones; with others the interval stays an interval.
        ranks = (0..<count).map { min(1 + better[$0], count)...max(min(1 + better[$0], count), count - worse[$0]) }
    }

    /// Intervals from all pairs of models of a table, by cluster-robust t tests.
    public init(_ table: PairTable, level: Double = 0.95, coverage: Coverage = .simultaneous) {
        self.init(models: table.models, level: level, coverage: coverage) { table[$0, $1]?.oneSided ?? 1 }
    }

    /// Intervals from `joint` intervals of the scores, which must hold together at the level wanted.
    public init(joint: [Interval]) {
        ranks = joint.indices.map { model in
            let better = joint.reduce(0) { $0 + ($1.low > joint[model].high ? 1 : 0) }
            let worse = joint.reduce(0) { $0 + ($1.high < joint[model].low ? 1 : 0) }
            return min(1 + better, joint.count)...max(min(1 + better, joint.count), joint.count - worse)
        }
    }

    /// Places of the hypotheses that Holm's step-down rejects at `alpha`; `total` counts those left out as p = 1 too.
    static func rejected(_ p: [Double], _ alpha: Double, of total: Int? = nil) -> [Int] {
        let total = total ?? p.count
        let possible = p.indices.filter { p[$0] <= alpha }
        let order = possible.sorted { p[$0] != p[$1] ? p[$0] < p[$1] : $0 < $1 }
        var result: [Int] = []
        for (step, place) in order.enumerated() {
            guard p[place] * Double(total - step) <= alpha else { break }
            result.append(place)
        }
        return result
    }
}
