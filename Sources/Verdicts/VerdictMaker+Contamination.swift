// The finding of *contaminated* for every model: Holm over the models, then the bounds of the scorer gate.

import AuditModel
import Statistics

extension VerdictMaker {
    /// What the scorer gate's evidence is called, and what each of it imputes.
    static let bounds = [
        ("scorer-bound-low", "unread originals wrong and unread twins right"),
        ("scorer-bound-high", "unread originals right and unread twins wrong"),
        ("second-reader", "the second reader's scores"),
    ]

    /// One answer a model, in the order given, before any control is looked at.
    static func contamination(_ input: VerdictInput) -> [HypothesisFinding] {
        let tests = input.models.map { input.headlineTest($0.model) }
        // Only tests that ran are a family: one that could not run cannot accuse anyone.
        let ran = tests.indices.filter {
            tests[$0]?.notRun == nil && tests[$0]?.p != nil && tests[$0]?.effects["gap"] != nil
        }
        let raw = ran.map { tests[$0]?.p ?? 1 }
        let adjusted = HolmAdjustment.adjusted(raw)
        let rule = ContaminationRule(policy: input.policy, declaration: input.headline)
        return tests.indices.map { index in
            guard let place = ran.firstIndex(of: index), let test = tests[index], let gap = test.effects["gap"] else {
                return HypothesisFinding(
                    hypothesis: .contaminated,
                    finding: .notAssessable,
                    why: missing(tests[index], input)
                )
            }
            let finding = rule.finding(gap: gap, p: adjusted[place], alpha: input.policy.alpha)
            var answer = HypothesisFinding(
                hypothesis: .contaminated,
                finding: finding,
                p: test.p,
                adjustedP: adjusted[place],
                why: rule.why(finding, gap: gap, adjustedP: adjusted[place], items: test.items, models: ran.count)
            )
            let changed = bounds.filter { id, _ in
                guard let bound = input.evidence(id, input.models[index].model, input.headlineOperator),
                    let other = bound.effects["gap"], let p = bound.p
                else { return false }
                var family = raw
                family[place] = p
                return rule.finding(gap: other, p: HolmAdjustment.adjusted(family)[place], alpha: input.policy.alpha)
                    != finding
            }
            if let first = changed.first {
                answer.finding = .inconclusive
                answer.why =
                    "\(scorerSuspect): the finding would be another with \(first.1); read the unread answers by hand "
                    + "or mend the reader. As read: " + answer.why
            }
            return answer
        }
    }

    /// How a finding that hangs on the reader is marked.
    static let scorerSuspect = "Scorer suspect"

    private static func missing(_ test: Evidence?, _ input: VerdictInput) -> String {
        if let reason = test?.notRun { return reason }
        guard let headline = input.headlineOperator else {
            return "No operator makes twins of this suite's items that can speak to prior exposure."
        }
        return "No twins of \(headline) were asked of this model."
    }
}
