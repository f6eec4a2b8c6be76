// Reading items with every name in them invented: what was read before the evaluation no longer helps.

public import AuditModel

/// The passage, the question and the key with names nobody has, consistently.
///
/// - Relation: invariant. The answer is read from the passage, and the new passage says of the new names what the
///   old one says of the old. Names that are known given names keep their gender where the item says he or she;
///   invented names cannot contradict what a model knows of the world.
/// - Proof: the renaming, word by word; applied backwards it restores passage, question and key byte for byte (checked
///   for every twin), and every accepted answer occurs in the new passage as often as its original in the old.
///   Grade B where the question says more about a name than the passage does, where pronouns of one gender may point
///   at one of several names of unknown gender, or where the key is not a span of the passage (a choice whose right
///   option is put in other words may rest on what is known of the old names).
/// - Guards: `wrong-kind` (no passage, code, or a pair to be labelled), `oversized`, `control-characters`,
///   `title-case`, `no-entity`; reasons to keep a name, and to refuse where most would be kept: `ordinary-word`,
///   `mixed-case`, `inside-code`, `article`, `shared-stem`, `nickname`, `demonym`, `acronym`, `too-many-names`,
///   `name-on-one-side`; then `gendered-pronoun`, `answer-not-in-passage`, `unlinked-answer`, `name-in-suite`,
///   `not-reversible`.
/// - Blind to: a model that memorised the passage's plot rather than its names.
public struct EntityRenamingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and never exchangeable: the published names were not drawn.
    public let declaration = OperatorDeclaration(
        id: "entity-renaming",
        summary: "The passage, the question and the answer with invented names, the same everywhere.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "renaming",
        guards: ["wrong-kind", "oversized", "control-characters", "title-case", "no-entity"] + RenamingTexts.guards
            + [
                "gendered-pronoun", "answer-not-in-passage", "unlinked-answer", "name-in-suite", "not-reversible",
            ],
        blindTo: "A model that memorised the course of a passage, not its names, answers just as well; and invented "
            + "names may cost any model a little."
    )

    /// Twins without a suite to compare names with.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        attempt(item, in: .empty, count: count, seed: seed)
    }

    /// Twins with names that no item of `suite` has.
    public func attempt(_ item: Item, in suite: SuiteContext, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        do {
            return TwinAttempt(twins: try twins(of: item, suite: suite, count: count, seed: seed))
        } catch {
            return refusal(of: item, error)
        }
    }

    private func twins(
        of item: Item,
        suite: SuiteContext,
        count: Int,
        seed: UInt64
    ) throws(GuardTrip) -> [Twin] {
        if item.passage == nil { throw GuardTrip("wrong-kind", "no passage") }
        if case .code = item.task { throw GuardTrip("wrong-kind", "code") }
        if PairLabels.family(of: item) != nil { throw GuardTrip("wrong-kind", "a pair to be labelled") }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { throw trip }
        let texts = try RenamingTexts(item, anchors: 1)
        let isDoubtful = try texts.hasDoubtfulGender()
        let spans = try AnswerSpans(item, roster: texts.roster)
        let saysMore = texts.questionSaysMore(answerIsRenamed: spans.isRenamed)
        let grade: Twin.Grade = isDoubtful || saysMore || !spans.holdsKey ? .guarded : .proved
        var random = random(for: item, seed: seed, "names")
        var draw = NameDraw(taken: texts.keys, suite: suite.words, keepsGender: texts.isGendered)
        var twins: [Twin] = []
        while twins.count < count {
            guard let renaming = draw.draw(texts.roster.names, using: &random) else { break }
            let new = texts.item(item, with: try renaming.applied(to: texts.texts))
            try spans.check(new)
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    passage: new.passage,
                    question: new.question,
                    task: new.task,
                    grade: grade,
                    proof: Proof(kind: declaration.proof, renames: renaming.pairs)
                )
            )
        }
        if twins.isEmpty { throw GuardTrip("name-in-suite", "no free name was found") }
        return twins
    }
}
