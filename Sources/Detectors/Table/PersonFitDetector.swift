// Is a model just a stronger or weaker copy of the references, or does it fail where they do not?

public import AuditModel
import Statistics

/// Person fit beside that of the references.
///
/// - What it asks: do the model's answers fit the scale of items worse than any reference's do?
/// - Null model: its fit l_z* is one more draw from the references' about the parabola that theirs draw on ability
///   (normal, spread estimated from them): fit goes with skill where items can be guessed or differ in sharpness.
/// - Assumes: scores of 0 and 1, at least twenty references and fifty items in common, a score within the references'
///   and above chance (`SkillReach`).
/// - Cannot show: why the answers do not fit: exposure of some items, another strategy, or a broken reader.
/// - Reference: method.md 9; Snijders 2001; Student's t of a prediction.
public struct PersonFitDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "person-fit",
        scope: .model,
        asks: "Do the model's answers fit the scale of items worse than any reference's do?",
        nullModel: "Its l_z* is one more draw from the references' at its ability.",
        assumes: "Scores of 0 and 1, at least twenty references and fifty independent items in common.",
        cannotShow: "Why the answers do not fit.",
        reference: "Snijders 2001; Student's t of a prediction"
    )

    /// Fewest references.
    public static let fewestReferences = 20
    /// Fewest items all of them answered.
    public static let fewestItems = 50
    /// Items used at most, evenly spread.
    static let mostItems = 1000

    /// The detector.
    public init() {}

    /// One piece of evidence a model: `fit` (l_z*) and `reference_fit` (theirs at its ability, with the range of one more).
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        let models = input.table.models
        func blank(_ model: Int, _ reason: String) -> Evidence {
            Evidence(detector: card.id, hypothesis: .shifted, model: models[model].model, items: 0, notRun: reason)
        }
        guard input.table.form == .outcomes else {
            return models.indices.map {
                blank($0, "Person fit needs outcomes item by item; the table has scores only.")
            }
        }
        guard !input.table.clusters.contains(where: { $0 >= 0 }) else {
            return models.indices.map { blank($0, "Person fit takes items as independent; these come in clusters.") }
        }
        let references = models.indices.filter { !input.hasReferences || models[$0].isReference == true }
        let items = Self.commonItems(input.table, references)
        guard references.count > Self.fewestReferences, items.count >= Self.fewestItems else {
            let reason =
                "Person fit needs more than \(Self.fewestReferences) references and \(Self.fewestItems) items in common "
                + "with scores of 0 and 1; here \(references.count) and \(items.count)."
            return models.indices.map { blank($0, reason) }
        }
        let answers = models.map { Self.answers($0.originals, items) }
        let fits = Self.fits(answers, references)
        let rights = answers.map { row in row.count { $0 == 1 } }
        return models.indices.map { model in
            let own = fits[model]
            let others = references.filter { $0 != model }.compactMap { fits[$0] }
            // l_z* has a spread of about 1 by construction; references that agree better than that do so by luck.
            let curve = SkillCurve(skills: others.map(\.ability), values: others.map(\.fit), least: 1)
            guard let own, let curve, others.count >= Self.fewestReferences else {
                return blank(model, "The model did not answer these items.")
            }
            let shares = references.filter { $0 != model }.map { Double(rights[$0]) / Double(items.count) }
            let share = Double(rights[model]) / Double(items.count)
            if let refusal = SkillReach.refusal(share, among: shares, chance: input.chance) {
                return blank(model, refusal)
            }
            var evidence = Evidence(
                detector: card.id,
                hypothesis: .shifted,
                model: models[model].model,
                items: items.count
            )
            evidence.p = curve.lowerTail(own.fit, at: own.ability)
            let usual = curve.interval(at: own.ability, level: input.policy.intervalLevel)
            evidence.effects["fit"] = .exactly(own.fit)
            evidence.effects["reference_fit"] = Estimate(
                curve.prediction(at: own.ability).value,
                low: usual.low,
                high: usual.high
            )
            return evidence
        }
    }

    /// Items that every reference answered with 0 or 1, evenly thinned.
    static func commonItems(_ table: ScoreTable, _ references: [Int]) -> [Int32] {
        var counts = [Int](repeating: 0, count: table.items.count)
        for reference in references {
            let column = table.models[reference].originals
            for position in 0..<column.count where column[position].allSatisfy({ $0 == 0 || $0 == 1 }) {
                counts[Int(column.items[position])] += 1
            }
        }
        let all = counts.indices.filter { counts[$0] == references.count }.map(Int32.init)
        guard all.count > mostItems else { return all }
        return (0..<mostItems).map { all[$0 * all.count / mostItems] }
    }

    static func answers(_ column: OutcomeColumn, _ items: [Int32]) -> [UInt8] {
        var place = 0
        return items.map { item in
            while place < column.count, column.items[place] < item { place += 1 }
            guard place < column.count, column.items[place] == item, let value = column[place].first else { return 255 }
            return value == 1 ? 1 : value == 0 ? 0 : 255
        }
    }

    /// Ability and l_z* of every model; the references' from items fitted without them, up to forty of them.
    private static func fits(_ answers: [[UInt8]], _ references: [Int]) -> [(ability: Double, fit: Double)?] {
        func curves(_ rows: [Int], near start: ItemCurves? = nil) -> ItemCurves? {
            guard let width = answers.first?.count,
                let matrix = ResponseMatrix(models: rows.count, items: width, cells: rows.flatMap { answers[$0] })
            else { return nil }
            return ItemResponseFit(matrix, kind: .oneParameter, start: start, iterations: 100, tolerance: 1e-3).items
        }
        let whole = curves(references)
        let members = Set(references)
        return answers.indices.map { model in
            let alone = members.contains(model) && references.count <= 40
            guard let items = alone ? curves(references.filter { $0 != model }, near: whole) : whole else { return nil }
            let fit = PersonFit(answers[model], on: items, replicates: 0) {
                SeededSource(seed: 0, purpose: "person-fit", stream: $0)
            }
            return fit.map { ($0.ability.value, $0.lzStar.value) }
        }
    }
}
