// What a review does to the twins: wrong ones go, and an operator with a low enough bound is drafted no more.

public import AuditModel

extension ReviewResult {
    /// `set` without the twins judged wrong, grade C twins of accepted operators raised to B.
    ///
    /// An operator is raised only if its twins in `set` are, to the letter, those the sample was drawn from; twins
    /// that the reviewer was unsure of stay C. An item that loses its last twin of an operator is refused by
    /// `judged-wrong`. Applied to what it returned, the result changes nothing more.
    public func applying(to set: TwinSet) -> TwinSet {
        let population = ReviewPopulation(set)
        let raised = Set(
            operators.filter { $0.isAccepted && $0.fingerprint == population.fingerprint(of: $0.operatorID) }
                .map(\.operatorID)
        )
        let (wrong, unsure) = (Set(wrong), Set(unsure))
        var result = TwinSet(refusals: set.refusals)
        for twin in set.twins where !wrong.contains(twin.id) {
            var twin = twin
            let isRaised = twin.grade == .drafted && raised.contains(twin.operatorID) && !unsure.contains(twin.id)
            if isRaised { twin.grade = .guarded }
            result.twins.append(twin)
        }
        var left: [OperatorID: Set<ItemID>] = [:]
        for twin in result.twins { left[twin.operatorID, default: []].insert(twin.of) }
        for twin in set.twins where wrong.contains(twin.id) {
            guard left[twin.operatorID, default: []].insert(twin.of).inserted else { continue }
            result.refusals.append(
                Refusal(
                    item: twin.of,
                    operatorID: twin.operatorID,
                    guardID: "judged-wrong",
                    detail: "a reviewer judged the twin \(ItemGuards.excerpt(twin.id.rawValue)) wrong"
                )
            )
        }
        return result
    }
}
