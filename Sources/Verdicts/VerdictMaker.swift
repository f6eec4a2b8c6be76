// From evidence to verdict under the written policy: the order of the steps, and nothing else.

public import AuditModel

/// Decides verdicts.
public enum VerdictMaker {
    /// The verdict that follows from `input`; a pure function, so that a record can be verified by calling it again.
    ///
    /// Findings first, then the controls, which may void them, then certainty, the suite's states and the limits.
    public static func decide(_ input: VerdictInput) -> Verdict {
        var answers = contamination(input)
        let controls = controls(input, answers)
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        if !failed.isEmpty {
            let why = "Voided by control \(Wording.list(failed))."
            for index in answers.indices {
                answers[index].why = answers[index].finding == .notAssessable ? answers[index].why : why
                answers[index].finding = .notAssessable
            }
        }
        let models = zip(input.models, answers).map { outcomes, answer in
            modelVerdict(outcomes.model, answer, input, controls)
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

    private static func modelVerdict(
        _ model: ModelID,
        _ answer: HypothesisFinding,
        _ input: VerdictInput,
        _ controls: [Control]
    ) -> ModelVerdict {
        let test = input.headlineTest(model)
        let effects = test?.effects ?? [:]
        let certainty = CertaintyTable.assess(model, input, controls)
        return ModelVerdict(
            model: model,
            score: input.evidence("score", model)?.effects["score"] ?? effects["score"] ?? Estimate(0, low: 0, high: 1),
            twinScore: effects["twin_score"],
            cleanScore: effects["clean_score"],
            gap: effects["gap"],
            inflation: effects["inflation"],
            leakFraction: effects["leak_fraction"],
            finding: answer.finding,
            certainty: certainty.level,
            reasons: certainty.reasons,
            findings: [
                answer,
                HypothesisFinding(
                    hypothesis: .overfit,
                    finding: .notAssessable,
                    why: "No far twins were asked, and only they can tell the skill from the template."
                ),
                HypothesisFinding(
                    hypothesis: .shifted,
                    finding: .notAssessable,
                    why: "No earlier models' answers were given to compare with."
                ),
            ],
            minimumDetectableGap: effects["minimum_detectable_gap"]?.value
        )
    }
}
