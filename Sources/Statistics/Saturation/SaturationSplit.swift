// What became of a suite whose best models stand close together: solved, at its noise ceiling, worn, or just too small.

/// The state of a suite's frontier, from the scores of its best models.
///
/// All pairs of the best K are compared (two-sided, Holm over the pairs): with the standard error of the difference on
/// shared items where it is known, else by the pooled two-proportion z, which takes the models' errors for independent
/// and so tells fewer pairs apart. Where only the first and the K-th score are published, that pair, the widest of the
/// K(K − 1)/2, takes Holm's first step. Pairs that were compared elsewhere, item by item, come as `Comparison`.
///
/// One pair told apart: *resolving*. None: *solved* where what is missing to 1 lies within the best score's error,
/// *noise ceiling* where that score's interval reaches 1 − label errors (or stands above it), *under-powered* where a
/// difference of δ would not have been seen, else *worn*. An interval wider than ±2δ reaches everything and says only
/// that the items are few. Method.md 7; Wilson 1927, Holm 1979, Fleiss, Levin and Paik 2003 for the resolvable gap.
public struct SaturationSplit: Hashable, Sendable {
    /// What the frontier is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// At least one pair of the best models is told apart.
        case resolving
        /// None is, and as good as every item is right.
        case solved
        /// None is, and the best score is what the labels allow.
        case noiseCeiling = "noise ceiling"
        /// None is, with headroom, though a difference of δ would have been seen.
        case worn
        /// None is, with headroom, and a difference of δ would not have been seen.
        case underPowered = "under-powered"

        /// The kind as a name in files: `noise_ceiling`, `under_powered`.
        public var name: String { String(rawValue.map { $0.isLetter ? $0 : "_" }) }

        /// Whether the suite has nothing more to tell about the best models, however the word.
        public var isSaturated: Bool { self == .solved || self == .noiseCeiling || self == .worn }
    }

    /// The scores looked at, best first, in [0, 1]: the best K, or the first and the K-th of them.
    public let scores: [Double]
    /// Number of items, independent ones.
    public let items: Int
    /// Materiality.
    public let delta: Double
    /// Two-sided error rate over all pairs.
    public let alpha: Double
    /// What labels allow; nil where no error rate is known.
    public let ceiling: NoiseCeiling?
    /// Pairs of the best K models.
    public let pairs: Int
    /// Pairs told apart; where only first and K-th are known, 1 stands for at least one.
    public let separable: Int
    /// Smallest p of a pair after Holm's adjustment over `pairs`.
    public let p: Double
    /// Interval of the best score (Wilson).
    public let best: Interval
    /// Smallest difference shown with 80 % power in one comparison: median over the pairs where their errors are known.
    public let resolvableGap: Double
    /// What the frontier is.
    public let kind: Kind
    /// The published index on the same scores; with fewer than K models its last score is theirs.
    public let index: SaturationIndex

    /// An interval no wider than this many times δ on either side is narrow.
    static let narrowFactor = 2.0

    /// From the `scores` of models on the same `items`, in any order; the best `top` count.
    ///
    /// `errors` are the standard errors of the differences of all pairs of the best, in the order (1,2), (1,3) … (2,3) …
    /// of their rank. Nil with fewer than two scores, a score outside [0, 1], no items, errors of another number or not
    /// finite, or a level or δ outside (0, 1).
    public init?(
        scores: [Double],
        items: Int,
        top: Int = 5,
        ceiling: NoiseCeiling? = nil,
        errors: [Double]? = nil,
        delta: Double = 0.03,
        alpha: Double = 0.05,
        level: Double = 0.95
    ) {
        let best = Array(scores.sorted(by: >).prefix(max(0, top)))
        guard scores.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        self.init(
            best: best,
            pairs: best.count * (best.count - 1) / 2,
            items: items,
            ceiling: ceiling,
            errors: errors,
            delta: delta,
            alpha: alpha,
            level: level
        )
    }

    /// From the `first` and the `last` score of the best `models`, where those between are not published.
    public init?(
        first: Double,
        last: Double,
        models: Int = 5,
        items: Int,
        ceiling: NoiseCeiling? = nil,
        delta: Double = 0.03,
        alpha: Double = 0.05,
        level: Double = 0.95
    ) {
        guard first >= last, last >= 0, first <= 1, models >= 2, models <= 10_000 else { return nil }
        self.init(
            best: [first, last],
            pairs: models * (models - 1) / 2,
            items: items,
            ceiling: ceiling,
            errors: nil,
            delta: delta,
            alpha: alpha,
            level: level
        )
    }

    private init?(
        best: [Double],
        pairs: Int,
        items: Int,
        ceiling: NoiseCeiling?,
        errors: [Double]?,
        delta: Double,
        alpha: Double,
        level: Double
    ) {
        let known = best.count * (best.count - 1) / 2
        guard best.count >= 2, items > 0, alpha > 0, alpha < 1, level > 0, level < 1,
            errors.map({ $0.count == known && $0.allSatisfy { $0 >= 0 && $0.isFinite } }) ?? true
        else { return nil }
        var p: [Double] = []
        for (i, j) in Self.places(best.count) {
            let difference = best[i] - best[j]
            let error = errors?[p.count] ?? Self.error(best[i], best[j], items: items)
            p.append(
                difference == 0 ? 1 : error > 0 ? min(1, 2 * NormalDistribution.upperTail(difference / error)) : 0
            )
        }
        self.init(
            best: best,
            interval: Self.interval(best[0], items: items, level: level),
            pairs: pairs,
            p: p,
            gap: Self.resolvable(best[0], items: items, errors: errors, alpha: alpha),
            items: items,
            ceiling: ceiling,
            delta: delta,
            alpha: alpha
        )
    }

    /// From what was found: scores `best` first, the `interval` of the first of them, a `p` for each known pair of
    /// `pairs` in all, and the `gap` that can be resolved.
    init?(
        best: [Double],
        interval: Interval,
        pairs: Int,
        p: [Double],
        gap: Double,
        items: Int,
        ceiling: NoiseCeiling?,
        delta: Double,
        alpha: Double
    ) {
        guard best.count >= 2, items > 0, delta > 0, delta < 1, alpha > 0, alpha < 1 else { return nil }
        // Unknown pairs lie between the known ones: for the widest they count as tests, not as findings.
        let adjusted = HolmAdjustment.adjusted(p + Array(repeating: 1, count: max(0, pairs - p.count)))
        scores = best
        self.items = items
        self.delta = delta
        self.alpha = alpha
        self.ceiling = ceiling
        self.pairs = pairs
        separable = adjusted.count { $0 <= alpha }
        self.p = adjusted.min() ?? 1
        self.best = interval
        resolvableGap = gap
        index = SaturationIndex(first: best[0], last: best[best.count - 1], items: items)
        kind = Self.kind(separable, best[0], interval, ceiling, gap: gap, delta)
    }

    /// What is missing to the ceiling (1 where no label errors are known); negative above it.
    public var headroom: Double { (ceiling?.estimate ?? 1) - scores[0] }

    /// Half the width of the best score's interval.
    public var halfWidth: Double { (best.high - best.low) / 2 }

    /// Whether the best score's interval reaches a ceiling below 1.
    public var reachesCeiling: Bool { Self.reaches(ceiling, best) }

    /// Whether the published index calls the suite highly or very highly saturated.
    public var indexSaysSaturated: Bool { index.category == .high || index.category == .veryHigh }

    /// Whether index and split say the same; the index has no word for *under-powered*.
    public var agreesWithIndex: Bool { kind != .underPowered && kind.isSaturated == indexSaysSaturated }

    private static func kind(
        _ separable: Int,
        _ score: Double,
        _ interval: Interval,
        _ ceiling: NoiseCeiling?,
        gap: Double,
        _ delta: Double
    ) -> Kind {
        guard separable == 0 else { return .resolving }
        let half = (interval.high - interval.low) / 2
        if half <= narrowFactor * delta {
            if score + half >= 1 { return .solved }
            if reaches(ceiling, interval) { return .noiseCeiling }
        }
        return gap > delta ? .underPowered : .worn
    }

    private static func reaches(_ ceiling: NoiseCeiling?, _ interval: Interval) -> Bool {
        guard let ceiling, ceiling.estimate < 1 else { return false }
        return interval.high >= (ceiling.interval?.low ?? ceiling.estimate)
    }

    private static func places(_ count: Int) -> [(Int, Int)] {
        (0..<count).flatMap { first in ((first + 1)..<max(first + 1, count)).map { (first, $0) } }
    }

    /// Pooled standard error of the difference of two shares of `items` each.
    private static func error(_ a: Double, _ b: Double, items: Int) -> Double {
        let pooled = (a + b) / 2
        return (pooled * (1 - pooled) * 2 / Double(items)).squareRoot()
    }

    /// Wilson's interval of a share that need not be a whole number of items.
    private static func interval(_ share: Double, items: Int, level: Double) -> Interval {
        let z = NormalDistribution.quantile(0.5 + level / 2)
        let n = Double(items)
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return Interval(share == 0 ? 0 : max(0, middle - half), share == 1 ? 1 : min(1, middle + half))
    }

    private static func resolvable(_ score: Double, items: Int, errors: [Double]?, alpha: Double) -> Double {
        guard let errors else {
            return ProportionsPower.detectableDrop(from: score, items: items, against: items, alpha: alpha) ?? 1
        }
        let reach = NormalDistribution.quantile(1 - alpha / 2) + NormalDistribution.quantile(0.8)
        return min(1, reach * ClusterBootstrap.quantile(errors.sorted(), 0.5))
    }
}
