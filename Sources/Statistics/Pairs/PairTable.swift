// All pairs of models on the same binary items, in closed form: bit planes and counted bits, nothing simulated.

/// The counts and cluster-robust standard errors of all pairs of models.
///
/// Items lie in bit planes, one of right answers and one of presence a model; clusters stand together. Where two models
/// answered the same items, Σ(uₐ − u_b − d·n)² over clusters is expanded into products of cluster sums that are
/// computed once; elsewhere it is summed over the shared items, cluster by cluster.
public struct PairTable: Sendable {
    /// Number of models.
    public let models: Int
    /// Number of items.
    public let items: Int
    /// Row a < b, pair after pair: (0,1), (0,2) … (1,2) …
    private let table: [PairCounts]

    /// Number of unordered pairs.
    public var pairs: Int { table.count }

    /// `outcomes[m][i]` is 1 for right, 0 for wrong and anything else for missing; `clusters` has one label an item.
    ///
    /// Nil where models have different numbers of items or labels do not fit them. Costs models² × items / 64 steps.
    public init?(outcomes: [[UInt8]], clusters: [Int]? = nil) {
        let width = outcomes.first?.count ?? 0
        guard outcomes.allSatisfy({ $0.count == width }), clusters.map({ $0.count == width }) ?? true else {
            return nil
        }
        models = outcomes.count
        items = width
        let planes = BitPlanes(outcomes, clusters: clusters)
        let sums = clusters == nil ? nil : ClusterProducts(planes)
        var table: [PairCounts] = []
        table.reserveCapacity(outcomes.count * max(0, outcomes.count - 1) / 2)
        for first in outcomes.indices {
            for second in (first + 1)..<max(first + 1, outcomes.count) {
                table.append(Self.counts(first, second, planes, sums))
            }
        }
        self.table = table
    }

    /// The pair of models `first` and `second`; nil outside the table or for a model with itself.
    public subscript(first: Int, second: Int) -> PairCounts? {
        guard first != second, (0..<models).contains(first), (0..<models).contains(second) else { return nil }
        let (low, high) = (min(first, second), max(first, second))
        let place = low * (2 * models - low - 1) / 2 + high - low - 1
        return first < second ? table[place] : table[place].turned
    }

    /// Calls `body` with every pair, first below second.
    public func forEachPair(_ body: (_ first: Int, _ second: Int, _ pair: PairCounts) -> Void) {
        var place = 0
        for first in 0..<models {
            for second in (first + 1)..<max(first + 1, models) {
                body(first, second, table[place])
                place += 1
            }
        }
    }

    private static func counts(
        _ first: Int,
        _ second: Int,
        _ planes: BitPlanes,
        _ products: ClusterProducts?
    ) -> PairCounts {
        let same = planes.presenceClass[first] == planes.presenceClass[second]
        let both = planes.shared(planes.right, first, planes.right, second)
        let items: Int
        let firstOnly: Int
        let secondOnly: Int
        if same {
            items = planes.presentTotals[first]
            firstOnly = planes.rightTotals[first] - both
            secondOnly = planes.rightTotals[second] - both
        } else {
            items = planes.shared(planes.present, first, planes.present, second)
            firstOnly = planes.shared(planes.right, first, planes.present, second) - both
            secondOnly = planes.shared(planes.present, first, planes.right, second) - both
        }
        let difference = items > 0 ? Double(firstOnly - secondOnly) / Double(items) : 0
        var clusters = items
        var squares = Double(firstOnly + secondOnly) - Double(items) * difference * difference
        if let products {
            let found =
                same
                ? products.squares(first, second, difference)
                : planes.squares(first, second, difference)
            clusters = found.clusters
            squares = found.squares
        }
        return PairCounts(
            both: both,
            firstOnly: firstOnly,
            secondOnly: secondOnly,
            items: items,
            clusters: clusters,
            squares: squares
        )
    }
}
