// Units that would add the same values to the statistic are one kind: what they add, and how many of them there are.

/// Units of one kind.
struct RoleGroup {
    /// Distinct contributions in ascending order.
    let values: [Int]
    /// How many of the equally likely roles give each contribution.
    let weights: [Int]
    /// Roles of a unit.
    let roles: Int
    /// Number of units.
    var count: Int

    /// One unit with the contributions of its roles in ascending order.
    init(sorted contributions: [Int], count: Int = 1) {
        var values: [Int] = []
        var weights: [Int] = []
        for value in contributions {
            if values.last == value {
                weights[weights.count - 1] += 1
            } else {
                values.append(value)
                weights.append(1)
            }
        }
        self.values = values
        self.weights = weights
        roles = contributions.count
        self.count = count
    }
}
