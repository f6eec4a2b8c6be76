// Is a model abler on originals than on twins, beyond what the references are?

import AuditModel
import Statistics

/// Differential functioning of the published form, model by model (method.md 4).
enum FormExcess {
    /// Items of either form at most, evenly spread, and models that the scale is fitted on.
    static let (mostItems, mostModels) = (300, 200)
    /// Fewest references.
    static let fewestReferences = 8

    /// One piece of evidence a model, without a hypothesis: what it is evidence of depends on the twins.
    static func evidence(_ input: TableDetectorInput, _ arm: Int, _ detector: String) -> [Evidence] {
        let models = input.table.models
        func blank(_ model: Int, _ reason: String) -> Evidence {
            Evidence(
                detector: detector,
                model: models[model].model,
                operatorID: input.table.arms[arm].label,
                items: 0,
                notRun: reason
            )
        }
        let pool = models.indices.filter { !input.hasReferences || models[$0].isReference == true }
        let pairs = models.map { arm < $0.twins.count ? BinaryOutcomes.pairs($0.originals, $0.twins[arm]) : [] }
        let all = Set(pairs.joined().map(\.item)).sorted()
        let items = ScoreProfileDetector.thinned(all.map { Int($0) }, to: mostItems).map { Int32($0) }
        let references = ScoreProfileDetector.thinned(pool.filter { !pairs[$0].isEmpty }, to: mostModels)
        let places = Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
        let width = 2 * items.count
        let rows = pairs.map { own -> [UInt8] in
            var row = [UInt8](repeating: ResponseMatrix.missing, count: width)
            for pair in own {
                guard let place = places[pair.item] else { continue }
                row[place] = pair.original ? 1 : 0
                row[items.count + place] = pair.twin ? 1 : 0
            }
            return row
        }
        guard items.count >= OutcomeShiftDetector.fewestItems, references.count > fewestReferences,
            let matrix = ResponseMatrix(
                models: references.count,
                items: width,
                cells: references.flatMap { rows[$0] }
            )
        else {
            let reason =
                "A model's forms need more than \(fewestReferences) references and \(OutcomeShiftDetector.fewestItems) "
                + "paired items with scores of 0 and 1; here \(references.count) and \(items.count)."
            return models.indices.map { blank($0, reason) }
        }
        let curves = ItemResponseFit(matrix, iterations: 100).items
        let forms = (Array(items.indices), Array(items.count..<width))
        let shifts = rows.map { FormShift($0, on: curves, originals: forms.0, twins: forms.1) }
        let usable = Set(references)
        return models.indices.map { model in
            let others = input.references(for: model, arms: [arm]).filter { usable.contains($0) }
            guard let own = shifts[model], others.count >= fewestReferences,
                let found = DifferentialFunctioning(references: others.compactMap { shifts[$0] })?.test(own)
            else { return blank(model, "The model, or too many references, have no paired scores of 0 and 1.") }
            var evidence = Evidence(
                detector: detector,
                model: models[model].model,
                operatorID: input.table.arms[arm].label,
                items: items.count
            )
            let range = found.interval(level: input.policy.intervalLevel)
            evidence.p = found.p
            evidence.effects["form_excess"] = Estimate(found.excess, low: range.low, high: range.high)
            return evidence
        }
    }
}
