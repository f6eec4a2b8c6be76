// From evidence to verdict under the written policy: the order of the steps, and nothing else.

public import AuditModel

/// Decides verdicts.
public enum VerdictMaker {
    /// The verdict that follows from `input`; a pure function, so that a record can be verified by calling it again.
    ///
    /// Findings first, then the controls, which may void them, then certainty, the suite's states and the limits.
    public static func decide(_ input: VerdictInput) -> Verdict {
        let evidence = input.tableEvidence
        var findings = findings(input, evidence)
        let controls = controls(input, evidence, findings.compactMap(\.first))
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        if !failed.isEmpty {
            let why = "Voided by control \(Wording.list(failed))."
            for model in findings.indices {
                for place in findings[model].indices where findings[model][place].finding != .notAssessable {
                    findings[model][place].finding = .notAssessable
                    findings[model][place].why = why
                }
            }
        }
        let models = zip(input.models, findings).map { outcomes, answers in
            modelVerdict(outcomes.model, answers, input, evidence, controls)
        }
        let states = states(input, models, failedControls: failed)
        return Verdict(
            states: states.map(\.state),
            reasons: states.map(\.why),
            models: models,
            controls: controls,
            limits: limits(input, models)
        )
    }

    /// *Contaminated*, *overfit* and *shifted* for every model, in the order given.
    private static func findings(_ input: VerdictInput, _ evidence: TableEvidence) -> [[HypothesisFinding]] {
        let contaminated = contamination(input, evidence)
        let overfit = TableVerdictMaker.followUp("near-far", .overfit, evidence)
        let shifted = TableVerdictMaker.shifted(evidence)
        return input.models.indices.map { [contaminated[$0], overfit[$0], shifted[$0]] }
    }

    private static func modelVerdict(
        _ model: ModelID,
        _ answers: [HypothesisFinding],
        _ input: VerdictInput,
        _ evidence: TableEvidence,
        _ controls: [Control]
    ) -> ModelVerdict {
        // What was measured on the headline's twins is shown whatever the finding rests on.
        let measured = input.headlineTest(model)?.effects ?? [:]
        let basis = basis(model, input, evidence)
        let shown = basis?.effects ?? measured
        let certainty = CertaintyTable.assess(model, input, evidence, controls)
        return ModelVerdict(
            model: model,
            score: input.evidence("score", model)?.effects["score"] ?? shown["score"] ?? Estimate(0, low: 0, high: 1),
            twinScore: measured["twin_score"] ?? shown["twin_score"],
            cleanScore: shown["clean_score"],
            gap: measured["gap"] ?? shown["gap"],
            inflation: shown["inflation"],
            leakFraction: shown["leak_fraction"],
            route: basis?.detector,
            finding: answers.first?.finding ?? .notAssessable,
            certainty: certainty.level,
            reasons: certainty.reasons,
            findings: answers,
            minimumDetectableGap: shown["minimum_detectable_gap"]?.value
        )
    }
}
