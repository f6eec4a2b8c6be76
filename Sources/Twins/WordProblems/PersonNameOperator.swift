// Other people's names in the same story.

public import AuditModel

/// Every listed given name replaced by another of the same gender, wherever the item says it.
///
/// - Relation: invariant: no answer rests on what a person is called.
/// - Proof: the renamings; applied backwards to the whole twin they restore the original byte for byte, which is
///   checked for every twin before it is handed out.
/// - Guards: `wrong-kind` (code), `oversized`, `control-characters`, `part-of-longer-name` (a family name, a firm, a
///   title beside it), `not-a-person` (behind an article, "in" or "near"), `too-many-names`, `no-name`, `ambiguous-name` (every name
///   is also a word, a place, a month or given to either gender), `uncapitalised-name`, `similar-name` (a short form
///   or a slip of the pen may mean the same person), `gender-doubtful`, `not-introduced` (a choice or a text
///   without a passage whose question does not open with the name and take it up again: it may be a known person's),
///   `spelling-asked` (letters, initials, the alphabet: a name may be asked about as a word), `no-name-left`. A new name never shares its
///   first three letters with a capitalised word of the item, solution included.
/// - Blind to: a memory of the story's numbers and course, which no name is needed to bring back. Names are common
///   English and Spanish ones; a rare name becomes a common one.
public struct PersonNameOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, never exchangeable: an author's choice of names was no draw from a list.
    public let declaration = OperatorDeclaration(
        id: "person-name",
        summary: "The same story with other people's names.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "renaming",
        guards: [
            "wrong-kind", "oversized", "control-characters", "part-of-longer-name", "not-a-person", "too-many-names",
            "no-name", "ambiguous-name", "uncapitalised-name", "similar-name", "gender-doubtful", "not-introduced",
            "spelling-asked", "no-name-left",
        ],
        blindTo: "A model that memorised the story's numbers and course answers it under any names."
    )

    /// Draws of a new name for every name; grade B where a choice or a text without a passage may mean a known person.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        let table = NameTable.shared
        switch NameSwapPlan.make(item, table: table) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let plan):
            if let word = NameAsWord.word(in: item.question) {
                return refusal(of: item, GuardTrip("spelling-asked", "the question says \"\(word)…\""))
            }
            var random = random(for: item, seed: seed, "names")
            let grade: Twin.Grade =
                if case .number = item.task { .proved } else { item.passage == nil ? .guarded : .proved }
            var twins: [Twin] = []
            var seen: Set<[Int]> = []
            for _ in 0..<(4 * min(count, 10_000) + 8) where twins.count < count {
                guard let drawn = plan.draw(table, using: &random) else { break }
                if count > 1, !seen.insert(drawn).inserted { continue }
                guard let bytes = plan.renamed(to: drawn, table: table) else { continue }
                let texts = ItemTexts.split(bytes, like: item)
                let proof = Proof(kind: declaration.proof, renames: plan.renames(to: drawn, table: table))
                twins.append(
                    twin(
                        of: item,
                        index: twins.count + 1,
                        seed: seed,
                        passage: texts.passage,
                        question: texts.question,
                        task: texts.task,
                        grade: grade,
                        proof: proof
                    )
                )
            }
            if twins.isEmpty { return refusal(of: item, GuardTrip("no-name-left", "no other name fits the item")) }
            return TwinAttempt(twins: twins)
        }
    }
}
