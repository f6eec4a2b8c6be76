// The options in another order: nothing else about the item changes.

public import AuditModel

/// A permutation of the options; labels stay in place and the key moves with its text.
///
/// - Relation: invariant (the right text stays right). Permutations are drawn uniformly, without replacement, from
///   all but the identity, so that an original whose own order was drawn is one of k+1 exchangeable siblings.
/// - Proof: the permutation, twin position to original position.
/// - Guards: those of `ChoiceGuards`. Numbers or dates in sorted order are no refusal: breaking the order may cost a
///   little, which the interval of a drawn order includes.
/// - Blind to: a model that memorised the text of the answer and not its letter.
public struct OptionPermutationOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and exchangeable where the suite drew its option order.
    public let declaration = OperatorDeclaration(
        id: "option-permutation",
        summary: "The same options in another order.",
        relation: .invariant,
        distance: .near,
        exchangeability: .ifOptionOrderDrawn,
        proof: "permutation",
        guards: ChoiceGuards.ids,
        blindTo: "A model that memorised the text of an answer, not its letter, survives a change of order."
    )

    /// Distinct permutations: `count` of them, or all there are.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            var random = random(for: item, seed: seed, "order")
            let orders = Self.draw(count, of: task.options.count, using: &random)
            return TwinAttempt(
                twins: orders.enumerated().compactMap { index, order in
                    guard let gold = order.firstIndex(of: task.gold) else { return nil }
                    let moved = ChoiceTask(options: order.map { task.options[$0] }, labels: task.labels, gold: gold)
                    return twin(
                        of: item,
                        index: index + 1,
                        seed: seed,
                        question: item.question,
                        task: .choice(moved),
                        proof: Proof(kind: declaration.proof, permutation: order)
                    )
                }
            )
        }
    }

    /// Uniform permutations of `size` without replacement, never the identity.
    ///
    /// Up to 7 options all orders are ranked and the ranks shuffled; beyond (40,319 orders and more) draws are
    /// repeated until new, which a bound on the tries makes finite.
    static func draw(_ count: Int, of size: Int, using random: inout SeededRandom) -> [[Int]] {
        if size <= 7 {
            let all = (1...max(1, size)).reduce(1, *)
            return random.shuffled(Array(1..<all)).prefix(count).map { order(ranked: $0, of: size) }
        }
        let wanted = min(count, 10_000)
        let identity = Array(0..<size)
        // A few orders are compared faster than hashed.
        var seen: Set<[Int]> = wanted > 20 ? [identity] : []
        var found: [[Int]] = []
        for _ in 0..<(20 * wanted + 100) where found.count < wanted {
            let order = random.shuffled(identity)
            let isNew = wanted > 20 ? seen.insert(order).inserted : order != identity && !found.contains(order)
            if isNew { found.append(order) }
        }
        return found
    }

    /// The permutation of this rank in lexicographic order; rank 0 is the identity.
    private static func order(ranked rank: Int, of size: Int) -> [Int] {
        var left = Array(0..<size)
        var rest = rank
        return (0..<size).map { place in
            let below = (1...max(1, size - place - 1)).reduce(1, *)
            defer { rest %= below }
            return left.remove(at: rest / below)
        }
    }
}
