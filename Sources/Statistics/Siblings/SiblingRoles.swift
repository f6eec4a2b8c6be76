// From scores to integers: what each unit would add to the statistic, were another of its siblings the published one.

/// The equally likely contributions of every unit, units that are alike counted together.
struct SiblingRoles {
    /// Kinds of units, in order of first appearance.
    let groups: [RoleGroup]
    /// Sum of what the published siblings contributed.
    let observed: Int
    /// Number of units: clusters, and items that stand alone.
    let units: Int
    /// Whether scores or mid-ranks were summed.
    let scale: SiblingTest.Scale
    /// Variance of the sum of gaps under the null hypothesis, in score units.
    let variance: Double

    /// Largest common multiple of the numbers of twins that is worked with: 1…16 twins in any mixture fit.
    private static let multipleLimit = 720_720

    init(_ items: [SiblingItem]) {
        let grouping = ItemGrouping(items)
        let binary = items.allSatisfy { $0.scores.allSatisfy { $0 == 0 || $0 == 1 } }
        let multiple = Self.multiple(items, grouping)
        var tally = RoleTally()
        var variance = 0.0
        for unit in 0..<grouping.count {
            let members = grouping[unit]
            // Inside a cluster the role is shared, so every item counts as many siblings as the smallest has.
            let size = Self.size(items, members)
            if binary, let multiple {
                if members.count == 1, let item = members.first {
                    variance += tally.add(items[item].scores, multiple: multiple)
                    continue
                }
                tally.add(Self.sum(items, members, size) { Self.differences($0, multiple) })
            } else {
                tally.add(Self.sum(items, members, size, Self.doubledMidRanks))
            }
            variance += Self.gapVariance(items, members, size)
        }
        groups = tally.groups
        observed = tally.observed
        units = grouping.count
        scale = binary && multiple != nil ? .scores : .midRanks
        self.variance = variance
    }

    /// Siblings of the smallest item.
    private static func size(_ items: [SiblingItem], _ members: ArraySlice<Int>) -> Int {
        members.reduce(Int.max) { min($0, items[$1].scores.count) }
    }

    /// Least common multiple of the numbers of twins; nil above the limit.
    private static func multiple(_ items: [SiblingItem], _ grouping: ItemGrouping) -> Int? {
        var result = 1
        for unit in 0..<grouping.count {
            let k = size(items, grouping[unit]) - 1
            guard k > 0, result % k != 0 else { continue }
            let (product, over) = (result / RoleLattice.divisor(result, k)).multipliedReportingOverflow(by: k)
            guard !over, product <= multipleLimit else { return nil }
            result = product
        }
        return result
    }

    private static func sum(
        _ items: [SiblingItem],
        _ members: ArraySlice<Int>,
        _ size: Int,
        _ contributions: (ArraySlice<Double>) -> [Int]
    ) -> [Int] {
        var total = [Int](repeating: 0, count: size)
        for item in members {
            for (role, value) in contributions(items[item].scores.prefix(size)).enumerated() { total[role] += value }
        }
        return total
    }

    /// multiple · (y_j − mean of the others), an integer for binary scores.
    private static func differences(_ scores: ArraySlice<Double>, _ multiple: Int) -> [Int] {
        let k = scores.count - 1
        let right = scores.reduce(0) { $0 + ($1 == 1 ? 1 : 0) }
        return scores.map { multiple / k * ((k + 1) * ($0 == 1 ? 1 : 0) - right) }
    }

    /// Twice the mid-rank of each sibling, less k + 2 (their mean).
    private static func doubledMidRanks(_ scores: ArraySlice<Double>) -> [Int] {
        let sorted = scores.sorted()
        return scores.map { score in
            let below = sorted.partitioningIndex { $0 >= score }
            let equal = sorted.partitioningIndex { $0 > score } - below
            return 2 * below + equal - scores.count
        }
    }

    private static func gapVariance(_ items: [SiblingItem], _ members: ArraySlice<Int>, _ size: Int) -> Double {
        guard size > 1 else { return 0 }
        let k = Double(size - 1)
        let sums = members.map { items[$0].scores.prefix(size).reduce(0, +) }
        var mean = 0.0
        var square = 0.0
        for role in 0..<size {
            var gap = 0.0
            for (item, sum) in zip(members, sums) {
                let score = items[item].scores[role]
                gap += score - (sum - score) / k
            }
            mean += gap / Double(size)
            square += gap * gap / Double(size)
        }
        return max(0, square - mean * mean)
    }
}

extension [Double] {
    /// The first index of a partitioned array from which on `belongs` holds.
    fileprivate func partitioningIndex(_ belongs: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
