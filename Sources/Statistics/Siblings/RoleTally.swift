// Counting units that are alike, so that 14,000 items of five twins become seven kinds.

/// Units by kind.
struct RoleTally {
    /// The kinds, in order of first appearance.
    private(set) var groups: [RoleGroup] = []
    /// Sum of what the published siblings contributed.
    private(set) var observed = 0
    private var slots: [[Int]: Int] = [:]
    private var binarySlots: [SIMD2<Int>: Int] = [:]

    /// Adds a unit by the contributions of its roles, the published one's first.
    mutating func add(_ contributions: [Int]) {
        observed += contributions.first ?? 0
        let sorted = contributions.sorted()
        if let slot = slots[sorted] {
            groups[slot].count += 1
        } else {
            slots[sorted] = groups.count
            groups.append(RoleGroup(sorted: sorted))
        }
    }

    /// Adds an item that stands alone by its scores of 0 and 1, the published one's first, at least two; returns the
    /// variance of its gap over roles.
    ///
    /// Its kind is the number of its siblings and how many of them are right.
    mutating func add(_ scores: [Double], multiple: Int) -> Double {
        var right = 0
        for score in scores where score == 1 { right += 1 }
        let siblings = scores.count
        let unit = multiple / (siblings - 1)
        observed += unit * ((scores[0] == 1 ? siblings : 0) - right)
        let kind = SIMD2(siblings, right)
        if let slot = binarySlots[kind] {
            groups[slot].count += 1
        } else {
            binarySlots[kind] = groups.count
            let wrong = [Int](repeating: -unit * right, count: siblings - right)
            groups.append(RoleGroup(sorted: wrong + [Int](repeating: unit * (siblings - right), count: right)))
        }
        return Double(right * (siblings - right)) / Double((siblings - 1) * (siblings - 1))
    }
}
