// The control that writes the same numbers otherwise: 12 or twelve or 12.0, 1200 or 1,200.

public import AuditModel

/// The question with some of its numbers written otherwise; their values, every other byte and the key stay.
///
/// - Relation: invariant; a control.
/// - Proof: what was written over, place by place; the values read back from both forms are equal as exact fractions.
/// - Guards: `wrong-kind`, `oversized`, `control-characters`, `form-is-asked` (digits, numerals, decimals are the
///   subject), `no-number-to-rewrite`. Left alone are money with cents, clock times, dates and years, ordinals,
///   ranges, ratios, percentages, fractions, decimals, numbers glued to a unit or a name, lists of numbers, and "one".
///   A decimal zero is added to measured lengths, weights and volumes only, never to counts.
/// - Blind to: any memory that survives another spelling of a number, which is nearly all of it.
public struct NumberFormatOperator: TwinOperator {
    /// The operator.
    public init() {}

    /// A control, never exchangeable: an author's way of writing numbers was not drawn.
    public let declaration = OperatorDeclaration(
        id: "number-format",
        summary: "The same numbers written otherwise: 12, twelve, 12.0; 1200, 1,200.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "equal-numbers",
        guards: ["wrong-kind", "oversized", "control-characters", "form-is-asked", "no-number-to-rewrite"],
        blindTo: "A model that memorised an item answers it just as well with its numbers spelled otherwise."
    )

    /// Each number keeps its form with even odds; distinct combinations, at least one number changed.
    public func attempt(_ item: Item, count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        guard case .number = item.task else {
            return refusal(of: item, GuardTrip("wrong-kind", "not a numeric item"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return refusal(of: item, trip) }
        let text = QuestionText(item.question)
        if let word = text.words.first(where: { Self.formWords.contains($0.key) }) {
            let shown = String(decoding: text.bytes[word.range], as: UTF8.self)
            return refusal(of: item, GuardTrip("form-is-asked", "the question says \"\(shown)\""))
        }
        let sites = Array(NumberSite.all(in: text).prefix(64))
        if sites.isEmpty {
            return refusal(of: item, GuardTrip("no-number-to-rewrite", "no number stands alone in digits or words"))
        }
        var random = random(for: item, seed: seed, "forms")
        var seen: Set<[Int]> = []
        var twins: [Twin] = []
        for _ in 0..<(8 * min(count, 1_000) + 16) where twins.count < count {
            var forms = sites.map { random.below(2) == 0 ? 0 : 1 + random.below($0.others.count) }
            if forms.allSatisfy({ $0 == 0 }) {
                let place = random.below(sites.count)
                forms[place] = 1 + random.below(sites[place].others.count)
            }
            guard seen.insert(forms).inserted, let new = Self.written(sites, forms, in: text.bytes) else { continue }
            let proof = Proof(kind: declaration.proof, bindings: new.bindings)
            let index = twins.count + 1
            twins.append(
                twin(of: item, index: index, seed: seed, question: new.question, task: item.task, proof: proof)
            )
        }
        return TwinAttempt(twins: twins)
    }

    /// The question with the chosen forms; nil if a form would not have the value of what it replaces.
    private static func written(
        _ sites: [NumberSite],
        _ forms: [Int],
        in old: [UInt8]
    ) -> (question: String, bindings: [Proof.Binding])? {
        var new: [UInt8] = []
        var bindings: [Proof.Binding] = []
        var at = 0
        for (site, form) in zip(sites, forms) where form > 0 {
            let from = String(decoding: old[site.range], as: UTF8.self)
            let to = site.others[form - 1]
            guard let value = NumberSpelling.value(from), NumberSpelling.value(to) == value else { return nil }
            new += old[at..<site.range.lowerBound]
            new += Array(to.utf8)
            at = site.range.upperBound
            bindings.append(Proof.Binding(offset: site.range.lowerBound, from: from, to: to))
        }
        new += old[at...]
        return (String(decoding: new, as: UTF8.self), bindings)
    }

    private static let formWords = Set(
        "digit digits numeral numerals palindrome palindromes decimal decimals spell spelled spells spelling backwards backward wiped erased"
            .split(separator: " ").map { QuestionText.key(String($0)) }
    )
}
