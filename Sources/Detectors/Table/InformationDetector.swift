// Does the suite still measure where the best models stand?

public import AuditModel
import Statistics

/// Test information at the frontier.
///
/// - What it asks: how precisely do the items measure the abilities of the best models, and how many items are dead there?
/// - Null model: a two-parameter logistic scale of all models (`ItemResponseFit`).
/// - Assumes: scores of 0 and 1, at least eight models and fifty items all of them answered.
/// - Cannot show: whether what is measured is what the suite claims.
/// - Reference: method.md 7.
public struct InformationDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "frontier-information",
        scope: .suite,
        asks: "How precisely do the items measure the best models, and how many are dead there?",
        nullModel: "A two-parameter logistic scale of all models.",
        assumes: "Scores of 0 and 1, at least eight models and fifty items in common.",
        cannotShow: "Whether what is measured is what the suite claims.",
        reference: "Birnbaum 1968; Bock and Aitkin 1981"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence: `information` at the best model's ability, `separation_reliability` of the best models,
    /// `dead_items` (share that all or none of the best models answer).
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        guard input.table.form == .outcomes else { return [] }
        var evidence = Evidence(detector: card.id, hypothesis: .saturated, items: 0)
        let models = input.table.models.indices.filter { !input.table.models[$0].originals.isEmpty }
        let items = PersonFitDetector.commonItems(input.table, models)
        guard models.count >= ItemResponseFit.fewestModelsForTwoParameters, items.count >= PersonFitDetector.fewestItems
        else {
            evidence.notRun =
                "Information needs \(ItemResponseFit.fewestModelsForTwoParameters) models and \(PersonFitDetector.fewestItems) items "
                + "in common with scores of 0 and 1; here \(models.count) and \(items.count)."
            return [evidence]
        }
        evidence.items = items.count
        let rows = models.map { PersonFitDetector.answers(input.table.models[$0].originals, items) }
        guard let matrix = ResponseMatrix(models: rows.count, items: items.count, cells: rows.flatMap(\.self)) else {
            return []
        }
        let fit = ItemResponseFit(matrix, iterations: 200)
        let best = rows.indices.sorted { a, b in
            let (x, y) = (rows[a].count { $0 == 1 }, rows[b].count { $0 == 1 })
            return x != y ? x > y : a < b
        }.prefix(input.policy.topModels)
        let abilities = best.map { fit.abilities[$0].value }
        let information = TestInformation(fit.items)
        evidence.effects["information"] = .exactly(information.test(at: abilities.first ?? 0))
        if let reliability = information.separationReliability(of: abilities) {
            evidence.effects["separation_reliability"] = .exactly(reliability)
        }
        let dead = items.indices.count { item in
            let right = best.count { rows[$0][item] == 1 }
            return right == 0 || right == best.count
        }
        evidence.effects["dead_items"] = .exactly(Double(dead) / Double(items.count))
        return [evidence]
    }
}
