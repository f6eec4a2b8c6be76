// The options under other labels: 1–4, P–S, a–d, i–iv.

public import AuditModel

/// New label symbols; options and order stay.
///
/// - Relation: invariant (the right option stays right; its label changes).
/// - Proof: the identity permutation: every option stands where it stood.
/// - Guards: those of `ChoiceGuards`, and `no-free-labels` where every set of symbols could be taken for the text of
///   the item.
/// - Blind to: a model that memorised the text of the answer, or its position among the options.
public struct OptionRelabellingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: the published labels were not drawn.
    public let declaration = OperatorDeclaration(
        id: "option-relabelling",
        summary: "The same options in the same order under other labels.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "relabelling",
        guards: ChoiceGuards.ids + ["no-free-labels"],
        blindTo: "A model that memorised the text or the position of an answer survives a change of labels."
    )

    /// Distinct label sets, drawn without replacement.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let task):
            let taken = Self.taken(item.question, task)
            let free = Self.sets[task.options.count].filter { set in !set.contains(where: taken.contains) }
            if free.isEmpty {
                return refusal(of: item, GuardTrip("no-free-labels", "every label set occurs in the item's text"))
            }
            var random = random(for: item, seed: seed, "labels")
            let proof = Proof(kind: declaration.proof, permutation: Array(task.options.indices))
            return TwinAttempt(
                twins: random.shuffled(free).prefix(count).enumerated().map { index, labels in
                    let renamed = ChoiceTask(options: task.options, labels: labels, gold: task.gold)
                    return twin(
                        of: item,
                        index: index + 1,
                        seed: seed,
                        question: item.question,
                        task: .choice(renamed),
                        proof: proof
                    )
                }
            )
        }
    }

    /// `labelSets` of 0…64 options, as many as `ChoiceGuards` lets through.
    private static let sets = (0...64).map(labelSets)

    /// The sets of `count` symbols: digits, small letters, small roman numbers, runs of capitals without `I`.
    static func labelSets(_ count: Int) -> [[String]] {
        let capitals = ChoiceTask.letters(26)
        let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
        var sets = [(1...max(1, count)).map(String.init)]
        if count <= 26 { sets.append(capitals.prefix(count).map { $0.lowercased() }) }
        if count <= romans.count { sets.append(Array(romans.prefix(count))) }
        for start in 0...max(0, 26 - count) where start + count <= 26 {
            let run = Array(capitals[start..<start + count])
            if !run.contains("I") { sets.append(run) }
        }
        return sets
    }

    /// Symbols that a reader could confuse: the old labels, one-word options in any case, and words of the question
    /// (the article "a" apart).
    private static func taken(_ question: String, _ task: ChoiceTask) -> Set<String> {
        var taken = Set(task.labels)
        // No label has more than four characters: a long option is none of them.
        for option in task.options where option.utf8.count <= 32 {
            let word = ChoiceGuards.normal(option)
            taken.formUnion([word, word.uppercased()])
        }
        for word in words(question) where word.count <= 4 && word != "a" {
            taken.insert(word)
            if word.count > 1 { taken.insert(word.lowercased()) }
        }
        return taken
    }

    /// The runs of letters and digits; of an ASCII text only those of up to four bytes.
    private static func words(_ text: String) -> [String] {
        let found: [String]?? = text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
            var words: [String] = []
            var start = 0
            for at in 0...bytes.count {
                let byte = at < bytes.count ? bytes[at] : 32
                if byte >= 128 { return nil }
                if (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 { continue }
                if (1...4).contains(at - start) { words.append(String(decoding: bytes[start..<at], as: UTF8.self)) }
                start = at + 1
            }
            return words
        }
        return (found ?? nil) ?? text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
