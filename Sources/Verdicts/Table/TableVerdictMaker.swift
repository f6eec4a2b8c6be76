// From evidence on a table to a verdict, under a written policy.

public import AuditModel
import Statistics

/// Decides what follows from a table.
public enum TableVerdictMaker {
    /// The verdict: findings first, then the controls, which may void them, then certainty, states and limits.
    public static func decide(_ input: TableVerdictInput) -> TableVerdict {
        let evidence = TableEvidence(input)
        var models = models(evidence)
        let controls = controls(evidence, models)
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        if !failed.isEmpty {
            let why = "Voided by control \(Wording.list(failed))."
            for place in models.indices { models[place].void(why) }
        }
        for place in models.indices {
            let (level, reasons) = certainty(models[place], evidence, controls)
            models[place].verdict.certainty = level
            models[place].verdict.reasons = reasons
        }
        let states = states(models, evidence, failed: failed)
        return TableVerdict(
            policy: input.policy,
            states: states.map(\.state),
            reasons: states.map(\.why),
            shift: evidence.suite("common-shift")?.effects["shift"],
            heterogeneity: heterogeneity(evidence),
            ranking: ranking(evidence),
            controls: controls,
            models: models,
            limits: limits(evidence)
        )
    }

    private static func models(_ evidence: TableEvidence) -> [TableVerdict.Model] {
        let table = evidence.input.table
        let contaminated = contamination(evidence)
        let overfit = followUp("near-far", .overfit, evidence)
        let shifted = shifted(evidence)
        return table.models.indices.map { place in
            let model = table.models[place]
            let routes = evidence.routes(model.model)
            let route = shown(speaking(routes), evidence.input.policy) ?? routes.first
            let shown = route?.evidence.effects ?? [:]
            let finding = contaminated[place]
            return TableVerdict.Model(
                verdict: ModelVerdict(
                    model: model.model,
                    score: shown["score"] ?? Estimate(0, low: 0, high: 1),
                    twinScore: shown["twin_score"],
                    cleanScore: shown["clean_score"],
                    gap: shown["gap"],
                    inflation: shown["inflation"],
                    leakFraction: shown["leak_fraction"],
                    finding: finding.finding,
                    certainty: .veryLow,
                    reasons: [],
                    findings: [finding, overfit[place], shifted[place]],
                    minimumDetectableGap: shown["minimum_detectable_gap"]?.value
                ),
                isReference: evidence.isReference(model),
                p: finding.p,
                adjustedP: finding.adjustedP,
                influence: routes.compactMap { $0.evidence.effects["influence"]?.value }.first
            )
        }
    }

    /// The routes that *contaminated* is decided by: those over near twins, or over far ones where there are no others.
    static func speaking(_ routes: [TableEvidence.Route]) -> [TableEvidence.Route] {
        let ran = routes.filter(\.ran)
        let near = ran.filter { !$0.isFar }
        return near.isEmpty ? ran : near
    }

    private static func heterogeneity(_ evidence: TableEvidence) -> TableVerdict.Heterogeneity? {
        guard let shift = evidence.suite("common-shift"), let q = shift.effects["q"]?.value, let p = shift.p else {
            return nil
        }
        return TableVerdict.Heterogeneity(q: q, degrees: Int(shift.effects["degrees"]?.value ?? 0), p: p)
    }

    private static func ranking(_ evidence: TableEvidence) -> TableVerdict.Ranking? {
        guard let found = evidence.suite("rank-flips"), let flipped = found.effects["flipped"], let p = found.p else {
            return nil
        }
        return TableVerdict.Ranking(
            flipped: Int(flipped.value),
            low: Int(flipped.low),
            high: Int(flipped.high),
            pairs: Int(found.effects["pairs"]?.value ?? 0),
            expected: found.effects["expected"]?.value ?? 0,
            p: p
        )
    }
}

extension TableVerdict.Model {
    /// Takes every finding back.
    mutating func void(_ why: String) {
        for place in verdict.findings.indices where verdict.findings[place].finding != .notAssessable {
            verdict.findings[place].finding = .notAssessable
            verdict.findings[place].why = why
        }
        verdict.finding = .notAssessable
    }
}
