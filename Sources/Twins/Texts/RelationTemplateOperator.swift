// A question about a well-known relation, asked in other words that mean exactly the same.

public import AuditModel

/// The question rewritten from one template of a relation to another.
///
/// - Relation: invariant. A question that is, to the byte, a template of the table with a plain subject (a name, a
///   quoted title, a number; no clause) is asked by another template of the same relation, and means the same.
/// - Proof: the relation, what stands in the slots, and both templates; reading the twin by its template and writing
///   it by the original's restores the original (checked for every twin).
/// - Guards: `wrong-kind` (code, or a question with a passage), `oversized`, `control-characters`, `no-template`,
///   `subject-not-plain`, `ambiguous-template`, `not-reversible`.
/// - Blind to: a model that memorised the fact; and the fact may have changed since the key was written.
public struct RelationTemplateOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and never exchangeable: the published wording was not drawn.
    public let declaration = OperatorDeclaration(
        id: "relation-template",
        summary: "The same relation asked about in other words.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "template",
        guards: [
            "wrong-kind", "oversized", "control-characters", "no-template", "subject-not-plain", "ambiguous-template",
            "not-reversible",
        ],
        blindTo: "Whoever knows the fact answers both; only a model that memorised the question's wording does not."
    )

    /// Most bytes of a question that is compared with the templates.
    private static let longest = 200

    /// One twin a template other than the question's own, in a drawn order.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        if case .code = item.task { return refusal(of: item, GuardTrip("wrong-kind", "code")) }
        if item.passage != nil {
            return refusal(of: item, GuardTrip("wrong-kind", "the question is about a passage"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        switch Self.match(item.question) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let found):
            var random = random(for: item, seed: seed, "template")
            let others = found.relation.templates.filter { $0 != found.match.template }
            var seen: Set<[UInt8]> = [Array(item.question.utf8)]
            var twins: [Twin] = []
            for template in random.shuffled(others) where twins.count < count {
                let question = template.question(found.match.slots)
                guard let back = template.read(Array(question.utf8), accepts: found.relation.accepts),
                    found.match.template.question(back).utf8.elementsEqual(item.question.utf8),
                    seen.insert(Array(question.utf8)).inserted
                else { continue }
                let slots = found.match.slots.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
                let proof = Proof(
                    kind: declaration.proof,
                    steps: ["relation \(found.relation.id)"] + slots,
                    renames: [Proof.Renaming(from: found.match.template.text, to: template.text)]
                )
                let index = twins.count + 1
                twins.append(
                    twin(of: item, index: index, seed: seed, question: question, task: item.task, proof: proof)
                )
            }
            if twins.isEmpty {
                return refusal(of: item, GuardTrip("not-reversible", "no other template gives the question back"))
            }
            return TwinAttempt(twins: twins)
        }
    }

    private struct Found {
        var relation: QuestionRelation
        var match: QuestionRelation.Match
    }

    private static func match(_ question: String) -> Result<Found, GuardTrip> {
        let shown = ItemGuards.excerpt(question)
        guard question.utf8.count <= longest else {
            return .failure(GuardTrip("no-template", "longer than \(longest) bytes"))
        }
        let bytes = Array(question.utf8)
        var found: [Found] = []
        var isClose = false
        for relation in QuestionRelation.all {
            switch relation.read(bytes) {
            case .other: continue
            case .notPlain: isClose = true
            case .match(let match): found.append(Found(relation: relation, match: match))
            }
        }
        if let only = found.first, found.count == 1 { return .success(only) }
        if found.count > 1 {
            let names = found.map(\.relation.id).joined(separator: ", ")
            return .failure(GuardTrip("ambiguous-template", "\(shown): \(names)"))
        }
        return .failure(GuardTrip(isClose ? "subject-not-plain" : "no-template", shown))
    }
}
