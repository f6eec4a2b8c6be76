// Models that the data cannot tell apart, as a table of results would bracket them.

/// Runs of neighbours in the order of scores none of which is resolved from another.
public struct TieGroups: Hashable, Sendable {
    /// Models from the largest score to the smallest; equal scores in order of index.
    public let order: [Int]
    /// Maximal runs of `order`, best first, as ranges of places; runs may overlap, and every model is in one.
    public let groups: [Range<Int>]

    /// Groups `scores` by `resolved(a, b)`, which says whether models a and b are told apart; NaN scores come last.
    public init(_ scores: [Double], resolved: (Int, Int) -> Bool) {
        let keys = scores.map { $0.isNaN ? -Double.infinity : $0 }
        let order = keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }
        var groups: [Range<Int>] = []
        var start = 0
        // A run is lengthened while nothing inside it is resolved, then shortened from its head by as little as needed.
        for end in order.indices {
            var head = start
            for place in stride(from: end - 1, through: start, by: -1) where resolved(order[place], order[end]) {
                head = place + 1
                break
            }
            if head > start {
                groups.append(start..<end)
                start = head
            }
        }
        if !order.isEmpty { groups.append(start..<order.count) }
        self.order = order
        self.groups = groups
    }
}
