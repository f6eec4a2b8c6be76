// Pairs of texts with a label: the same names changed on both sides.

public import AuditModel

/// An inference or paraphrase pair with new names on both sides.
///
/// - Relation: invariant. A name that stands on both sides gets one new name on both; no number and no other word is
///   touched, so whatever follows from the words follows as before.
/// - Proof: the renaming, word by word; applied backwards it restores both sides byte for byte, and the numbers are
///   the same. Grade A where every changed name is a given name, to which no knowledge is tied but the gender, and
///   that is kept; B where a changed name may carry knowledge that the label rests on.
/// - Guards: `wrong-kind` (no passage, or the options are not a known label set), `oversized`, `control-characters`,
///   `title-case`, `no-entity`; reasons to keep a name, and to refuse where most would be kept: `ordinary-word`,
///   `mixed-case`, `inside-code`, `article`, `shared-stem`, `nickname`, `demonym`, `acronym`, `too-many-names`,
///   `name-on-one-side`; then `one-sided-name` (the second text has a name or people that the first has not: the
///   label may rest on how the two are related), `gendered-pronoun`, `name-in-suite`, `not-reversible`.
/// - Blind to: a model that memorised the pair's pattern, not its names.
public struct PairRenamingOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// Near, and never exchangeable: the published names were not drawn.
    public let declaration = OperatorDeclaration(
        id: "pair-renaming",
        summary: "Both texts of a labelled pair with the same new names.",
        relation: .invariant,
        distance: .near,
        exchangeability: .never,
        proof: "renaming",
        guards: ["wrong-kind", "oversized", "control-characters", "title-case", "no-entity"] + RenamingTexts.guards
            + ["one-sided-name", "gendered-pronoun", "name-in-suite", "not-reversible"],
        blindTo: "A model that memorised the pattern of a pair, not its names, answers just as well."
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
        if PairLabels.family(of: item) == nil {
            throw GuardTrip("wrong-kind", "no passage, or options that are no label set of pairs")
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { throw trip }
        let texts = try RenamingTexts(item, anchors: 2)
        try Self.checkSides(texts)
        let isDoubtful = try texts.hasDoubtfulGender()
        let isGiven = texts.roster.names.allSatisfy { $0.givenFemale != nil }
        var random = random(for: item, seed: seed, "names")
        var draw = NameDraw(taken: texts.keys, suite: suite.words, keepsGender: texts.isGendered)
        var twins: [Twin] = []
        while twins.count < count {
            guard let renaming = draw.draw(texts.roster.names, using: &random) else { break }
            let new = texts.item(item, with: try renaming.applied(to: texts.texts))
            twins.append(
                twin(
                    of: item,
                    index: twins.count + 1,
                    seed: seed,
                    passage: new.passage,
                    question: new.question,
                    task: item.task,
                    grade: isGiven && !isDoubtful ? .proved : .guarded,
                    proof: Proof(kind: declaration.proof, renames: renaming.pairs)
                )
            )
        }
        if twins.isEmpty { throw GuardTrip("name-in-suite", "no free name was found") }
        return twins
    }

    /// Refuses a pair whose second text has a name, or a word for a people, that the first has not.
    private static func checkSides(_ texts: RenamingTexts) throws(GuardTrip) {
        guard texts.words.count == 2 else { return }
        let first = Set(texts.words[0].map(\.key))
        for word in texts.words[1] where word.isCapitalised && !first.contains(word.key) {
            let isKnown =
                KnownNames.isFemale[word.key] != nil || Demonyms.family[word.key] != nil || word.isAllCapitals
            if isKnown || !word.beginsSentence && !OrdinaryWords.function.contains(word.key) {
                throw GuardTrip("one-sided-name", "\(word.text) is only in the second text")
            }
        }
    }
}
