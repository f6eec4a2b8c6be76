// From responses to the table a verdict is computed from.

import AuditModel
import Grading
import Twins

/// Grades a model's responses and lays them out, originals beside twins.
struct OutcomeTable {
    /// The responses to one variant.
    struct Answer: Sendable {
        /// To the item as the suite puts it.
        let response: ModelResponse
        /// To the item without its options, where the suite asks that.
        let cloze: ModelResponse?
    }

    private let plan: AuditPlan
    private let answers: [ItemID: Answer]
    private let priors: [[String]: LabelPrior]
    private let answeredPlacebos: Bool

    /// `respond` gives the response to a request, nil where it was never answered.
    init(plan: AuditPlan, model: ModelID, respond: (ModelRequest) -> ModelResponse?) {
        self.plan = plan
        var answers: [ItemID: Answer] = [:]
        for variant in plan.variants {
            guard let response = respond(plan.request(variant, model: model)) else { continue }
            guard let request = plan.clozeRequest(variant, model: model) else {
                answers[variant.id] = Answer(response: response, cloze: nil)
                continue
            }
            if let cloze = respond(request) { answers[variant.id] = Answer(response: response, cloze: cloze) }
        }
        self.answers = answers
        answeredPlacebos = plan.hasPlaceboAnswers(of: model, respond: respond)
        priors = plan.suite.manifest.asking.calibrated ? Self.priors(plan, answers) : [:]
    }

    /// The label priors of the model, one a set of labels, from all siblings alike: originals and headline twins
    /// enter symmetrically, so that calibration cannot tell them apart.
    private static func priors(_ plan: AuditPlan, _ answers: [ItemID: Answer]) -> [[String]: LabelPrior] {
        var byLabels: [[String]: [ModelResponse]] = [:]
        for variant in plan.variants {
            let isSibling = variant.operatorID == nil || variant.operatorID == plan.design.headline?.id
            guard case .choice(let task) = variant.item.task, let answer = answers[variant.id], isSibling,
                !variant.isPlacebo
            else { continue }
            byLabels[task.labels, default: []].append(answer.response)
        }
        return Dictionary(uniqueKeysWithValues: byLabels.map { ($0, LabelPrior($1, labels: $0)) })
    }

    /// The outcome of one original or twin; nil where it was never answered.
    func outcome(_ item: Item) -> Outcome? {
        guard let answer = answers[item.id] else { return nil }
        var prior: LabelPrior?
        if case .choice(let task) = item.task { prior = priors[task.labels] }
        return AnswerReader.outcome(
            of: answer.response,
            cloze: answer.cloze,
            item: item,
            asking: plan.suite.manifest.asking,
            prior: prior
        )
    }

    /// The table of `model`.
    func outcomes(of model: ModelID) -> ModelOutcomes {
        let originals = plan.originals.map { (item: $0, outcome: outcome($0)) }
        let places = Dictionary(uniqueKeysWithValues: originals.enumerated().map { ($1.item.id, $0) })
        let first = plan.firstGeneration.twins
        let parents = Dictionary(first.map { ($0.id, $0.of) }) { first, _ in first }
        // Who answered no placebo at all was not asked any.
        let placebos = answeredPlacebos ? plan.placebos : []
        let arms = plan.design.operators.map { declaration -> Arm in
            let id = declaration.id
            var twins: [Int: [Outcome?]] = [:]
            for twin in first where twin.operatorID == id {
                guard let place = places[twin.of] else { continue }
                twins[place, default: []].append(outcome(twin.item))
            }
            var second: [Int: [Outcome?]] = [:]
            for placebo in placebos where placebo.operatorID == id {
                guard let place = parents[placebo.of].flatMap({ places[$0] }) else { continue }
                second[place, default: []].append(outcome(placebo.item))
            }
            var arm = Arm(operatorID: id, rows: [], originalReadings: ReadingCounts(), twinReadings: ReadingCounts())
            for place in twins.keys.sorted() {
                let (original, siblings) = (originals[place], twins[place] ?? [])
                if let outcome = original.outcome { arm.originalReadings.count(outcome.reading.status) }
                for case .some(let sibling) in siblings { arm.twinReadings.count(sibling.reading.status) }
                var row = Self.row(original.item, original.outcome, siblings)
                for placebo in second[place] ?? [] {
                    row.placebos.append(placebo?.score)
                    guard let placebo else { continue }
                    arm.placeboReadings = arm.placeboReadings ?? ReadingCounts()
                    arm.placeboReadings?.count(placebo.reading.status)
                }
                arm.rows.append(row)
            }
            return arm
        }
        return ModelOutcomes(
            model: model,
            originals: originals.map { Self.row($0.item, $0.outcome, []) },
            arms: arms
        )
    }

    private static func row(_ item: Item, _ outcome: Outcome?, _ twins: [Outcome?]) -> SiblingRow {
        let second = twins.map { $0?.secondScore }
        return SiblingRow(
            item: item.id,
            cluster: item.cluster,
            original: outcome?.score,
            twins: twins.map { $0?.score },
            secondOriginal: outcome?.secondScore,
            secondTwins: second.contains { $0 != nil } ? second : []
        )
    }
}
