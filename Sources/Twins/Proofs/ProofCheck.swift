// Going through the proofs of twins again, whoever wrote the file.

public import AuditModel

/// Checks proofs.
public enum ProofCheck {
    /// What came of one proof.
    public enum Status: String, Sendable, Codable {
        /// The proof shows the key.
        case holds
        /// It does not: the twin or its proof has been altered, or was never right.
        case fails
        /// Nothing here can check it: a twin from elsewhere, a draft, or an original that is not at hand.
        case notCheckable = "not-checkable"
    }

    /// One twin's result.
    public struct Result: Hashable, Sendable, Codable {
        /// The twin.
        public var twin: ItemID
        /// Its operator.
        public var operatorID: OperatorID
        /// What came of its proof.
        public var status: Status
        /// Why, for people.
        public var why: String

        private enum CodingKeys: String, CodingKey {
            case twin, status, why
            case operatorID = "operator"
        }
    }

    /// Checks every twin against `originals`; placebos against the twins they were made of. In the order of `twins`.
    ///
    /// Permutations and replays are computed anew from the twin and its original; any other proof of an operator of
    /// ours is checked by making the twin again, which must give the same twin. `progress` gets the number done.
    public static func results(
        _ twins: [Twin],
        originals: [Item],
        progress: (Int) -> Void = { _ in }
    ) -> [Result] {
        var parents: [ItemID: Item] = [:]
        for item in originals { parents[item.id] = item }
        for twin in twins where parents[twin.id] == nil { parents[twin.id] = twin.item }
        let suite = SuiteContext(originals)
        // As many as were asked for, as far as the set tells: no item of an operator can have had more.
        let siblings = Dictionary(grouping: twins) { Family(of: $0.of, by: $0.operatorID) }
        var asked: [OperatorID: Int] = [:]
        for (family, twins) in siblings { asked[family.by] = max(asked[family.by] ?? 1, twins.count) }
        var remade: [Family: [Twin]] = [:]
        return twins.enumerated().map { index, twin in
            progress(index + 1)
            let (status, why) = verdict(twin, parents[twin.of]) { original in
                let family = Family(of: twin.of, by: twin.operatorID)
                if let known = remade[family] { return known }
                let made = remake(twin, original, count: asked[family.by] ?? 1, suite)
                remade[family] = made
                return made
            }
            return Result(twin: twin.id, operatorID: twin.operatorID, status: status, why: why)
        }
    }

    private struct Family: Hashable {
        var of: ItemID
        var by: OperatorID
    }

    private static func verdict(
        _ twin: Twin,
        _ original: Item?,
        _ remake: (Item) -> [Twin]
    ) -> (Status, String) {
        guard let maker = TwinOperators.named(twin.operatorID) else {
            return (.notCheckable, "no operator of this name here")
        }
        guard let original else { return (.notCheckable, "the original is not at hand") }
        guard twin.proof.kind == maker.declaration.proof else {
            return (.fails, "the proof is of kind \(twin.proof.kind); the operator gives \(maker.declaration.proof)")
        }
        if let fault = fault(twin, original) { return (.fails, fault) }
        let made = remake(original)
        guard let again = made.first(where: { $0.id == twin.id }) else {
            return computesAnew(twin.proof.kind)
                ? (.holds, "computed anew") : (.fails, "made again, the operator gives no such twin")
        }
        var compared = again
        // A soft guard may have been judged by people since.
        compared.grade = twin.grade
        if compared == twin { return (.holds, "made again, equal") }
        return computesAnew(twin.proof.kind)
            ? (.holds, "computed anew") : (.fails, "made again, the operator gives another twin")
    }

    /// Whether `fault` alone settles proofs of this kind.
    private static func computesAnew(_ kind: String) -> Bool { ["permutation", "replay"].contains(kind) }

    private static func remake(_ twin: Twin, _ original: Item, count: Int, _ suite: SuiteContext) -> [Twin] {
        guard let maker = TwinOperators.named(twin.operatorID) else { return [] }
        var made = maker.attempt(original, in: suite, count: min(count, 1_000), seed: twin.seed).twins
        for index in made.indices { made[index].generation = twin.generation }
        return made
    }

    /// What the twin itself shows to be wrong with its proof, or nil.
    private static func fault(_ twin: Twin, _ original: Item) -> String? {
        switch (twin.proof.kind, original.task, twin.item.task) {
        case ("permutation", .choice(let old), .choice(let new)): permutationFault(twin, original, old, new)
        case ("replay", .number, .number(let new)): replayFault(twin, original, new)
        case ("permutation", _, _), ("replay", _, _): "the twin is of another kind than its original"
        default: nil
        }
    }

    private static func permutationFault(
        _ twin: Twin,
        _ original: Item,
        _ old: ChoiceTask,
        _ new: ChoiceTask
    ) -> String? {
        guard let order = twin.proof.permutation, order.sorted() == Array(old.options.indices) else {
            return "the proof is no permutation of the options"
        }
        guard twin.item.question == original.question, new.labels == old.labels else {
            return "more than the order was changed"
        }
        guard new.options.map({ Array($0.utf8) }) == order.map({ Array(old.options[$0].utf8) }) else {
            return "the options are not the original's in the order of the proof"
        }
        return order.indices.contains(new.gold) && order[new.gold] == old.gold
            ? nil : "the key did not move with its text"
    }

    private static func replayFault(_ twin: Twin, _ original: Item, _ new: NumberTask) -> String? {
        guard let solution = new.solution, case .success(let program) = SolutionProgram.read(solution),
            program.fault(gold: new.gold) == nil
        else { return "the twin's solution does not replay to its key" }
        var text: [UInt8] = []
        let old = Array(original.question.utf8)
        var at = 0
        for binding in twin.proof.bindings ?? [] {
            let from = Array(binding.from.utf8)
            guard binding.offset >= at, binding.offset <= old.count, from.count <= old.count - binding.offset,
                Array(old[binding.offset..<binding.offset + from.count]) == from
            else { return "a number of the proof is not in the original at its place" }
            text += old[at..<binding.offset] + Array(binding.to.utf8)
            at = binding.offset + from.count
        }
        return text + old[at...] == Array(twin.item.question.utf8)
            ? nil : "the question is not the original's with the numbers of the proof"
    }
}
