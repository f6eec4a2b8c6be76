// Populations of which only scores are seen: references, and a model under audit, on originals and twins.

/// What twins do to a model that memorised the original.
enum TwinMemory: String, Hashable, Sendable, CaseIterable {
    /// It falls back on its skill.
    case skill
    /// It repeats the memorised answer, which is wrong here.
    case misleads
    /// It knows the twin as well: trained on paraphrases.
    case helps
}

/// A population of models and items of which scores are published: what the reference route sees.
struct ScorePopulation: Hashable, Sendable {
    /// Where the audited model lies among the references' abilities.
    enum Place: String, Hashable, Sendable, CaseIterable {
        /// Between the weakest and the strongest, else at random.
        case inside
        /// Weaker than all.
        case below
        /// Stronger than all.
        case above
    }

    /// Reference models.
    var references = 20
    /// Originals, and as many twins.
    var items = 1000
    /// Originals that the audited model answered, where they are not the references' number: a part of theirs, or theirs
    /// and more.
    var auditedItems: Int?
    /// What the twins cost a model of ability 0, in points of score (0.1 is ten points).
    var harder = 0.0
    /// Whether each twin is made from an original of the set; else the two sets hold different items.
    var paired = true
    /// Correlation of a twin's difficulty with its original's.
    var correlation = 0.9
    /// Standard deviation between models of the twins' shift, in log-odds.
    var spread = 0.0
    /// Score of guessing.
    var chance = 0.0
    /// Share of the references that have met the items.
    var contaminated = 0.0
    /// Share of the items they have met.
    var referenceLeak = 0.2
    /// Share of the items the audited model has met.
    var leak = 0.0
    /// What a memorised item does on its twin.
    var memory = TwinMemory.skill
    /// Where the audited model lies.
    var place = Place.inside
    /// Mean and standard deviation of the abilities.
    var ability = 0.0, abilitySpread = 1.0

    /// The setting in words.
    var words: String {
        var parts = [
            "\(references) references", "n = \(items)", "twins \(Int((harder * 100).rounded())) points harder",
        ]
        if let auditedItems { parts.append("\(auditedItems) originals for the audited model") }
        if !paired { parts.append("new items") }
        if spread > 0 { parts.append("models' shifts differ by \(spread)") }
        if chance > 0 { parts.append("chance \(chance)") }
        if contaminated > 0 { parts.append("\(Int((contaminated * 100).rounded())) % of references exposed") }
        if leak > 0 { parts.append("leak \(Int((leak * 100).rounded())) %") }
        return parts.joined(separator: ", ")
    }
}
