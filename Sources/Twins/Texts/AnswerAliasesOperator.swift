// A check of the grader: the same question, and more ways to write the right answer accepted.

public import AuditModel

/// The item with a larger set of accepted answers.
///
/// - Relation: invariant; a control of the grader. What is asked stays byte for byte, and so does every accepted and
///   rejected answer: twins differ from their original and from each other only in what is accepted besides.
///   A response scored otherwise under a twin was right and written otherwise than the key, or the other way round.
/// - Proof: the aliases, accepted answer to added spelling; each is made by one rule about spelling (letter case,
///   article, full stop, hyphen, number word, marks on letters, points of an acronym) that keeps the answer.
/// - Guards: `wrong-kind` (not a short answer), `oversized`, `control-characters`, `no-answer`, `too-many-answers`,
///   `long-answer` (a sentence is no name to be spelt otherwise), `no-variant`.
/// - Blind to: contamination; it measures what the grader misses.
public struct AnswerAliasesOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control whose question is the original's.
    public let declaration = OperatorDeclaration(
        id: "answer-aliases",
        summary: "The same question, with more spellings of the right answer accepted.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "aliases",
        guards: [
            "wrong-kind", "oversized", "control-characters", "no-answer", "too-many-answers", "long-answer",
            "no-variant",
        ],
        blindTo:
            "The question is the same: a difference in score is the grader's, and shows nothing about contamination."
    )

    /// Most accepted answers of an item.
    private static let mostAnswers = 200
    /// Most bytes of an answer that is spelt otherwise.
    private static let longest = 80

    /// One twin a family of spellings that adds one, in the order of `AnswerVariant`.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard case .text(let task) = item.task else {
            return refusal(of: item, GuardTrip("wrong-kind", "not a short-answer item"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        if task.accepted.isEmpty { return refusal(of: item, GuardTrip("no-answer", "nothing is accepted")) }
        if task.accepted.count + task.rejected.count > Self.mostAnswers {
            let seen = task.accepted.count + task.rejected.count
            return refusal(of: item, GuardTrip("too-many-answers", "\(seen) answers; the most is \(Self.mostAnswers)"))
        }
        let short = task.accepted.filter { $0.utf8.count <= Self.longest }
        if short.isEmpty {
            let shown = ItemGuards.excerpt(task.accepted[0])
            return refusal(of: item, GuardTrip("long-answer", "\(shown) is longer than \(Self.longest) bytes"))
        }
        var twins: [Twin] = []
        let rejected = Set(task.rejected.map { $0.lowercased() })
        for family in AnswerVariant.allCases where twins.count < count {
            var known = Set(task.accepted.map { Array($0.utf8) })
            var added: [Proof.Renaming] = []
            for answer in short {
                for spelling in family.spellings(of: answer)
                where !rejected.contains(spelling.lowercased()) && known.insert(Array(spelling.utf8)).inserted {
                    added.append(Proof.Renaming(from: answer, to: spelling))
                }
            }
            if added.isEmpty { continue }
            let wider = TextTask(accepted: task.accepted + added.map(\.to), rejected: task.rejected)
            let proof = Proof(kind: declaration.proof, steps: [family.rawValue], renames: added)
            let index = twins.count + 1
            twins.append(
                twin(of: item, index: index, seed: seed, question: item.question, task: .text(wider), proof: proof)
            )
        }
        if twins.isEmpty { return refusal(of: item, GuardTrip("no-variant", "no rule spells an answer otherwise")) }
        return TwinAttempt(twins: twins)
    }
}
