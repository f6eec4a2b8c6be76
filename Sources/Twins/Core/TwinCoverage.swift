// What operators covered of a suite, and what they refused.

public import AuditModel

/// Counts coverage and refusals.
public enum TwinCoverage {
    /// One row an operator that made or refused anything, in the order of `TwinOperators.all`, others by id after.
    ///
    /// `items` is the number of items of the suite; an item neither covered nor refused by an operator that was
    /// tried on others counts as refused by `not-tried`.
    public static func rows(_ set: TwinSet, items: Int) -> [OperatorCoverage] {
        var twins: [OperatorID: [ItemID: Int]] = [:]
        var grades: [OperatorID: Twin.Grade] = [:]
        for twin in set.twins {
            twins[twin.operatorID, default: [:]][twin.of, default: 0] += 1
            let best = grades[twin.operatorID] ?? twin.grade
            grades[twin.operatorID] = twin.grade.rawValue < best.rawValue ? twin.grade : best
        }
        var refused: [OperatorID: [String: Int]] = [:]
        for refusal in set.refusals { refused[refusal.operatorID, default: [:]][refusal.guardID, default: 0] += 1 }
        let known = TwinOperators.all.map(\.declaration.id)
        let others = Set(twins.keys).union(refused.keys).subtracting(known).sorted()
        return (known + others).compactMap { id in
            guard twins[id] != nil || refused[id] != nil else { return nil }
            let counts = twins[id, default: [:]]
            var guards = refused[id, default: [:]]
            let missing = items - counts.count - guards.values.reduce(0, +)
            if missing > 0 { guards["not-tried"] = missing }
            return OperatorCoverage(
                operatorID: id,
                grade: grades[id] ?? .proved,
                covered: counts.count,
                twins: counts.values.reduce(0, +),
                itemsWith10: counts.values.count { $0 >= 10 },
                refused: guards
            )
        }
    }
}
