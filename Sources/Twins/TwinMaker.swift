// All items by all operators.

public import AuditModel

/// Makes the twins of a suite.
public enum TwinMaker {
    /// Up to `count` twins of every item by every operator, in suite order, operator by operator; and every refusal.
    public static func make(
        _ items: [Item],
        operators: [any TwinOperator],
        count: Int = 5,
        seed: UInt64
    ) -> TwinSet {
        var set = TwinSet()
        guard count > 0 else { return set }
        for twinOperator in operators {
            for item in items {
                let attempt = twinOperator.attempt(item, count: count, seed: seed)
                set.twins += attempt.twins
                if let refusal = attempt.refusal { set.refusals.append(refusal) }
            }
        }
        return set
    }
}
