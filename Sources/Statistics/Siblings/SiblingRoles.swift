// From scores to integers: what each unit would add to the statistic, were another of its siblings the published one.

/// The equally likely contributions of every unit, the observed one first.
struct SiblingRoles {
    /// One array of integers a unit.
    let units: [[Int]]
    /// Whether scores or mid-ranks were summed.
    let scale: SiblingTest.Scale
    /// Variance of the sum of gaps under the null hypothesis, in score units.
    let variance: Double

    /// Largest common multiple of the numbers of twins that is worked with: 1…16 twins in any mixture fit.
    private static let multipleLimit = 720_720

    init(_ items: [SiblingItem]) {
        let groups = Self.grouped(items)
        // Inside a cluster the role is shared, so every item counts as many siblings as the smallest has.
        let trimmed = groups.map { group in
            let size = group.map(\.scores.count).min() ?? 0
            return group.map { Array($0.scores.prefix(size)) }
        }
        let binary = items.allSatisfy { $0.scores.allSatisfy { $0 == 0 || $0 == 1 } }
        let multiple = trimmed.reduce(Optional(1)) { lcm, group in
            lcm.flatMap { Self.common($0, (group.first?.count ?? 2) - 1) }
        }
        if binary, let multiple {
            scale = .scores
            units = trimmed.map { group in Self.sum(group.map { Self.differences($0, multiple) }) }
        } else {
            scale = .midRanks
            units = trimmed.map { group in Self.sum(group.map(Self.doubledMidRanks)) }
        }
        variance = trimmed.reduce(0) { $0 + Self.gapVariance($1) }
    }

    private static func grouped(_ items: [SiblingItem]) -> [[SiblingItem]] {
        var position: [Int: Int] = [:]
        var groups: [[SiblingItem]] = []
        for item in items {
            guard let cluster = item.cluster else {
                groups.append([item])
                continue
            }
            if let slot = position[cluster] {
                groups[slot].append(item)
            } else {
                position[cluster] = groups.count
                groups.append([item])
            }
        }
        return groups
    }

    private static func common(_ a: Int, _ b: Int) -> Int? {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        let (product, over) = (a / max(x, 1)).multipliedReportingOverflow(by: b)
        return over || product > multipleLimit ? nil : product
    }

    /// multiple · (y_j − mean of the others), an integer for binary scores.
    private static func differences(_ scores: [Double], _ multiple: Int) -> [Int] {
        let k = scores.count - 1
        let right = scores.reduce(0) { $0 + ($1 == 1 ? 1 : 0) }
        return scores.map { multiple / k * ((k + 1) * ($0 == 1 ? 1 : 0) - right) }
    }

    /// Twice the mid-rank of each sibling, less k + 2 (their mean).
    private static func doubledMidRanks(_ scores: [Double]) -> [Int] {
        scores.map { score in
            var (below, equal) = (0, 0)
            for other in scores {
                if other < score { below += 1 } else if other == score { equal += 1 }
            }
            return 2 * below + equal + 1 - (scores.count + 1)
        }
    }

    private static func sum(_ items: [[Int]]) -> [Int] {
        guard var total = items.first else { return [] }
        for item in items.dropFirst() {
            for index in total.indices { total[index] += item[index] }
        }
        return total
    }

    private static func gapVariance(_ group: [[Double]]) -> Double {
        guard let size = group.first?.count, size > 1 else { return 0 }
        let k = Double(size - 1)
        var mean = 0.0
        var square = 0.0
        for role in 0..<size {
            let gap = group.reduce(0) { $0 + $1[role] - ($1.reduce(0, +) - $1[role]) / k }
            mean += gap / Double(size)
            square += gap * gap / Double(size)
        }
        return max(0, square - mean * mean)
    }
}
