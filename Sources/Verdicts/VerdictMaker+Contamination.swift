// The finding of *contaminated* for every model: siblings, else placebos and references; Holm over the models.

import AuditModel
import Statistics

extension VerdictMaker {
    /// What the scorer gate's evidence is called, and what each of it imputes.
    static let bounds = [
        ("scorer-bound-low", "unread originals wrong and unread twins right"),
        ("scorer-bound-high", "unread originals right and unread twins wrong"),
        ("second-reader", "the second reader's scores"),
    ]

    /// The headline sibling test of a model, where it ran.
    static func siblings(_ model: ModelID, _ input: VerdictInput) -> (test: Evidence, p: Double, gap: Estimate)? {
        guard let test = input.headlineTest(model), test.notRun == nil, let p = test.p, let gap = test.effects["gap"]
        else { return nil }
        return (test, p, gap)
    }

    /// The evidence whose estimate a finding is shown by; nil where nothing speaks.
    static func basis(_ model: ModelID, _ input: VerdictInput, _ evidence: TableEvidence) -> Evidence? {
        siblings(model, input)?.test ?? route(model, input, evidence)?.evidence
    }

    /// The route whose estimate stands for a model that the sibling test is silent on; nil where none speaks.
    static func route(_ model: ModelID, _ input: VerdictInput, _ evidence: TableEvidence) -> TableEvidence.Route? {
        TableVerdictMaker.shown(TableVerdictMaker.speaking(evidence.routes(model)), input.policy)
    }

    /// One answer a model, in the order given, before any control is looked at.
    static func contamination(_ input: VerdictInput, _ evidence: TableEvidence) -> [HypothesisFinding] {
        let tests = input.models.map { siblings($0.model, input) }
        let routes = input.models.map { evidence.routes($0.model) }
        let p = tests.indices.map { tests[$0]?.p ?? TableVerdictMaker.combined(routes[$0]) }
        // Only tests that ran are a family: one that could not run cannot accuse anyone.
        let ran = tests.indices.filter { p[$0] != nil }
        let raw = ran.map { p[$0] ?? 1 }
        let adjusted = HolmAdjustment.adjusted(raw)
        return tests.indices.map { index in
            guard let place = ran.firstIndex(of: index) else {
                return HypothesisFinding(
                    hypothesis: .contaminated,
                    finding: .notAssessable,
                    why: missing(input.headlineTest(input.models[index].model), routes[index], input)
                )
            }
            guard let test = tests[index] else {
                return TableVerdictMaker.answer(
                    routes[index],
                    p: p[index],
                    adjustedP: adjusted[place],
                    input.policy
                ) ?? HypothesisFinding(hypothesis: .contaminated, finding: .notAssessable, why: "No route ran.")
            }
            var answer = bySiblings(test, input, raw: raw, adjusted: adjusted, place: place)
            if answer.finding == .inconclusive, !answer.why.hasPrefix(scorerSuspect),
                let clearing = TableVerdictMaker.clearing(routes[index], input.policy)
            {
                answer.finding = .ruledOut
                answer.why = TableVerdictMaker.ruledOut(clearing, input.policy)
            }
            return answer
        }
    }

    /// What the sibling test and the scorer gate say of one model.
    private static func bySiblings(
        _ own: (test: Evidence, p: Double, gap: Estimate),
        _ input: VerdictInput,
        raw: [Double],
        adjusted: [Double],
        place: Int
    ) -> HypothesisFinding {
        let rule = ContaminationRule(policy: input.policy, declaration: input.headline)
        let finding = rule.finding(gap: own.gap, p: adjusted[place], alpha: input.policy.alpha)
        var answer = HypothesisFinding(
            hypothesis: .contaminated,
            finding: finding,
            p: own.p,
            adjustedP: adjusted[place],
            why: rule.why(
                finding,
                gap: own.gap,
                adjustedP: adjusted[place],
                items: own.test.items,
                models: raw.count
            )
        )
        let changed = bounds.filter { id, _ in
            guard let model = own.test.model, let bound = input.evidence(id, model, input.headlineOperator),
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

    /// How a finding that hangs on the reader is marked.
    static let scorerSuspect = "Scorer suspect"

    private static func missing(
        _ test: Evidence?,
        _ routes: [TableEvidence.Route],
        _ input: VerdictInput
    ) -> String {
        guard let headline = input.headlineOperator else {
            return "No operator makes twins of this suite's items that can speak to prior exposure."
        }
        guard test != nil || !routes.isEmpty else { return "No twins of \(headline) were asked of this model." }
        // Without the detectors of tables the sibling test alone was tried.
        guard routes.contains(where: { $0.evidence.detector != "sibling-exact" }) else {
            return test?.notRun ?? "The sibling test gave no figures."
        }
        return TableVerdictMaker.missing(
            routes,
            opening: "Placebos (twins of \(headline)'s twins) would open a route; none were answered by this model."
        )
    }
}
