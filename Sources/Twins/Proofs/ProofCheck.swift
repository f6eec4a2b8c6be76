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
    /// A twin is made again from its original and must come out the same to the letter, a lower grade apart. Number
    /// twins, whose draws depend on how many were asked for, are written anew with the numbers that their proof names:
    /// the original's own program must give the same question, steps, solution and key. `progress` gets the number done.
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
        for (family, twins) in siblings {
            let last = twins.compactMap { $0.id.rawValue.split(separator: "~").last.flatMap { Int($0) } }.max() ?? 1
            asked[family.by] = max(asked[family.by] ?? 1, twins.count, min(last, 1_000))
        }
        let generations = Dictionary(twins.map { ($0.id, $0.generation) }) { first, _ in first }
        var remade: [Family: [Twin]] = [:]
        return twins.enumerated().map { index, twin in
            progress(index + 1)
            guard isGeneration(twin, parent: generations[twin.of]) else {
                let why = "its generation is not one above what it was made of"
                return Result(twin: twin.id, operatorID: twin.operatorID, status: .fails, why: why)
            }
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

    /// Whether the generation is one above the parent's; where the parent is no twin of the set, its id tells.
    private static func isGeneration(_ twin: Twin, parent: Int?) -> Bool {
        if let parent { return twin.generation == parent + 1 }
        let marks = twin.of.rawValue.utf8.count { $0 == UInt8(ascii: "~") }
        return twin.generation == 1 || twin.generation == marks / 2 + 1
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
        var again = remake(original).first { $0.id == twin.id }
        if again != twin, twin.proof.kind == "replay" { again = rewritten(twin, original) ?? again }
        guard var again else { return (.fails, "made again, the operator gives no such twin") }
        again.generation = twin.generation
        // People may trust a twin less than its proof deserves, never more.
        if twin.grade.rawValue >= again.grade.rawValue { again.grade = twin.grade }
        if again == twin { return (.holds, "made again, equal") }
        return (.fails, difference(twin, again))
    }

    /// What differs, for people.
    private static func difference(_ twin: Twin, _ again: Twin) -> String {
        if twin.grade != again.grade {
            return "its grade is \(twin.grade.rawValue); the proof is worth \(again.grade.rawValue)"
        }
        if twin.item.task != again.item.task { return "made again, the operator gives another key or solution" }
        if twin.proof != again.proof { return "made again, the operator gives another proof" }
        if twin.item != again.item { return "made again, the operator gives another item" }
        return "made again, the operator gives another twin"
    }

    private static func rewritten(_ twin: Twin, _ original: Item) -> Twin? {
        switch TwinOperators.named(twin.operatorID) {
        case let maker as NumberResamplingOperator: NumberTwins.rewritten(twin, of: original, by: maker, size: .like)
        case let maker as NumberEasingOperator: NumberTwins.rewritten(twin, of: original, by: maker, size: .easier)
        default: nil
        }
    }

    private static func remake(_ twin: Twin, _ original: Item, count: Int, _ suite: SuiteContext) -> [Twin] {
        guard let maker = TwinOperators.named(twin.operatorID) else { return [] }
        var made = maker.attempt(original, in: suite, count: min(count, 1_000), seed: twin.seed).twins
        for index in made.indices { made[index].generation = twin.generation }
        return made
    }

    /// What is wrong with an order, in words plainer than that another twin comes out; nil if nothing is seen here.
    private static func fault(_ twin: Twin, _ original: Item) -> String? {
        guard twin.proof.kind == "permutation", case .choice(let old) = original.task,
            case .choice(let new) = twin.item.task
        else { return nil }
        return permutationFault(twin, original, old, new)
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
}
