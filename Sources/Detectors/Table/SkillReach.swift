// Whether the references show what is usual at a model's skill.

/// The skills at which references say what is usual: not at their edge, and not where models guess.
///
/// At the edge a curve through the references is drawn on beyond what they show, and the weakest model there is happens to
/// be lucky or not; near chance answers fit no scale of items. The weakest clean model of 41 on items that can be guessed
/// (chance .25) was called shifted in up to 31 % of draws; the edge alone was not found to do so.
enum SkillReach {
    /// References that must be as weak as the model or weaker, and as strong or stronger.
    static let fewestBeyond = 2
    /// Share of what lies above chance that the model must get.
    static let leastAboveChance = 0.2

    /// Why a model with the share `own` right is not judged by references with `others`; nil where it may be.
    static func refusal(_ own: Double, among others: [Double], chance: Double?) -> String? {
        if let chance, chance > 0, own < chance + leastAboveChance * (1 - chance) {
            return "The model is too near chance: where answers are guessed, what fits is not known."
        }
        guard others.count(where: { $0 <= own }) >= fewestBeyond, others.count(where: { $0 >= own }) >= fewestBeyond
        else {
            return "The model is stronger or weaker than nearly every reference: what fits there is not known."
        }
        return nil
    }
}
