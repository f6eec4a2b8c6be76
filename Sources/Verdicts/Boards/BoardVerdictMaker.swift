// From a leaderboard to what its columns can bear.

public import AuditModel
import Statistics

/// Decides what follows from a table of printed scores.
public enum BoardVerdictMaker {
    /// A suite's facts for a column, and the number of items.
    public struct Reference: Sendable {
        /// What is known of the suite.
        public var facts: SuiteFacts?
        /// Number of items.
        public var count: Int?
        /// Where the number is from.
        public var source: String

        /// A reference.
        public init(facts: SuiteFacts? = nil, count: Int? = nil, source: String = "not known") {
            self.facts = facts
            self.count = count
            self.source = source
        }
    }

    /// Level of the prediction intervals of score profiles; a score is odd beyond twice the interval's half width.
    static let profileLevel = 0.95
    /// Most models whose pairs are all compared.
    static let mostModels = 400

    /// The verdict on each column of `board`; `references` are in the order of the columns.
    public static func decide(
        _ board: ScoreBoard,
        references: [Reference],
        policy: Policy = Policy()
    ) -> [BoardColumnVerdict] {
        let shares = board.columns.indices.map { column in BoardShares.shares(board, column) }
        let outliers = BoardProfiles(shares, models: board.entries.count)
        return board.columns.indices.map { column in
            let reference = column < references.count ? references[column] : Reference()
            var verdict = BoardColumnVerdict(
                column: board.columns[column],
                suite: reference.facts,
                count: reference.count,
                countSource: reference.source
            )
            fill(&verdict, board, shares[column], policy)
            verdict.outliers = outliers.outliers(column).map { found in
                BoardColumnVerdict.Outlier(
                    model: board.entries[found.row].model,
                    share: found.share,
                    expected: found.expected
                )
            }
            if let refusal = outliers.refusal { verdict.limits.append(refusal) }
            return verdict
        }
    }

    private static func fill(
        _ verdict: inout BoardColumnVerdict,
        _ board: ScoreBoard,
        _ shares: [Double?]?,
        _ policy: Policy
    ) {
        guard let shares else {
            verdict.limits.append("The column's numbers are no shares of items (below 0, above 100, or mixed).")
            return
        }
        let lowerIsBetter = verdict.column.higherIsBetter == false
        let scored = shares.indices.compactMap { row in shares[row].map { (row: row, share: $0) } }
        let ranked = scored.sorted { left, right in
            left.share != right.share
                ? (lowerIsBetter ? left.share < right.share : left.share > right.share) : left.row < right.row
        }
        let column = board.columns.firstIndex { $0 == verdict.column } ?? 0
        verdict.places = ranked.map { entry in
            BoardColumnVerdict.Place(
                model: board.entries[entry.row].model,
                printed: board.entries[entry.row].cells[column].value?.description ?? "",
                share: entry.share
            )
        }
        guard let count = verdict.count, count > 0, count <= 1 << 40 else {
            verdict.limits.append(
                "The number of items of \(verdict.column.name) is not known, so no interval, tie or rank can be computed; "
                    + "pass --n."
            )
            return
        }
        resolve(&verdict, count, policy)
        if !lowerIsBetter {
            frontier(&verdict, count, policy)
            shelfLife(&verdict, board, ranked, count, policy)
        }
    }

    /// Intervals, ranks and ties by two-proportion tests: nothing pairs the scores of a table.
    private static func resolve(_ verdict: inout BoardColumnVerdict, _ count: Int, _ policy: Policy) {
        let rights = verdict.places.map { min(count, Int(($0.share * Double(count)).rounded())) }
        for place in verdict.places.indices {
            let interval = ProportionInterval.wilson(rights[place], of: count, level: policy.intervalLevel)
            let share = verdict.places[place].share
            verdict.places[place].interval = Estimate(
                share,
                low: min(share, interval.low),
                high: max(share, interval.high)
            )
        }
        let size = min(verdict.places.count, mostModels)
        guard size >= 2 else { return }
        var p = [Double](repeating: 1, count: size * size)
        var tests: [Double] = []
        for first in 0..<size {
            for second in (first + 1)..<max(size, first + 1) {
                let test = TwoProportionTest(rights[first], of: count, against: rights[second], of: count)
                p[first * size + second] = test.twoSided
                tests.append(test.twoSided)
            }
        }
        let adjusted = HolmAdjustment.adjusted(tests)
        var next = 0
        for first in 0..<size {
            for second in (first + 1)..<max(size, first + 1) {
                p[first * size + second] = adjusted[next]
                p[second * size + first] = adjusted[next]
                next += 1
            }
        }
        let scores = (0..<size).map { Double(size - $0) }
        verdict.ties = TieGroups(scores) { p[$0 * size + $1] <= policy.alpha }.groups
        for place in 0..<size {
            let above = (0..<place).count { p[place * size + $0] <= policy.alpha }
            let below = ((place + 1)..<max(size, place + 1)).count { p[place * size + $0] <= policy.alpha }
            verdict.places[place].ranks = (1 + above)...max(1 + above, verdict.places.count - below)
        }
        if verdict.places.count > size {
            verdict.limits.append("Ties and ranks are of the best \(size) of \(verdict.places.count) models.")
        }
    }

    private static func frontier(_ verdict: inout BoardColumnVerdict, _ count: Int, _ policy: Policy) {
        let ceiling = verdict.suite?.labelErrorRate.flatMap { NoiseCeiling(rate: $0.rate) }
        guard
            let split = SaturationSplit(
                scores: verdict.places.map(\.share),
                items: count,
                top: policy.topModels,
                ceiling: ceiling,
                delta: policy.delta,
                alpha: policy.alpha,
                level: policy.intervalLevel
            )
        else { return }
        verdict.frontier = BoardColumnVerdict.Frontier(
            kind: split.kind.rawValue,
            why: split.reason,
            isSaturated: split.kind.isSaturated,
            separable: (split.separable, split.pairs),
            resolvable: split.resolvableGap,
            publishedIndex: split.index.category.rawValue
        )
        if ceiling == nil {
            verdict.limits.append("The share of wrong keys is not known: the ceiling is taken to be 100.")
        }
    }

    /// When the frontier reaches 95 % of its ceiling, from the models that were best when they came.
    private static func shelfLife(
        _ verdict: inout BoardColumnVerdict,
        _ board: ScoreBoard,
        _ ranked: [(row: Int, share: Double)],
        _ count: Int,
        _ policy: Policy
    ) {
        let dated = ranked.compactMap { entry in
            board.entries[entry.row].date.flatMap { DecimalYear.of($0) }.map { (year: $0, share: entry.share) }
        }.sorted { $0.year != $1.year ? $0.year < $1.year : $0.share < $1.share }
        var best = -1.0
        let points = dated.compactMap { entry -> TrendPoint? in
            guard entry.share > best else { return nil }
            best = entry.share
            let error = (entry.share * (1 - entry.share) / Double(count)).squareRoot()
            return TrendPoint(x: entry.year, y: entry.share, standardError: max(error, 0.5 / Double(count)))
        }
        let ceiling = 1 - (verdict.suite?.labelErrorRate?.rate ?? 0)
        let floor = verdict.suite?.chance?.rate ?? 0
        guard let growth = try? LogisticGrowth(points, ceiling: ceiling, floor: floor),
            let date = growth.saturation(level: policy.intervalLevel), let year = date.estimate,
            let range = date.interval
        else {
            verdict.limits.append(
                "No shelf life: that takes five dated models, each the best when it came, that show growth."
            )
            return
        }
        verdict.saturationYear = Estimate(year, low: range.low, high: range.high)
    }
}
