// The answers for every model of a table: contaminated, overfit, shifted.

import AuditModel
import Statistics

extension TableVerdictMaker {
    /// *Contaminated* for every model, in the table's order.
    ///
    /// The p-values of the routes that speak are combined (Cauchy) and adjusted by Holm over the models under audit, or
    /// over the references for a reference. Established: adjusted p at most α, and the shown route's estimate at least
    /// δ with its interval above 0, and no other route leaving no room for δ. Ruled out: see `clearing`.
    static func contamination(_ evidence: TableEvidence) -> [HypothesisFinding] {
        let models = evidence.input.table.models
        let policy = evidence.input.policy
        let routes = models.map { evidence.routes($0.model) }
        let p = routes.map { combined($0) }
        // Whatever is said to be established of a model is an accusation: all share one error rate.
        let overfit = models.map { spoken("near-far", $0.model, evidence) }
        let adjusted = adjusted(p, beside: [overfit, shiftedP(evidence)], evidence)
        return models.indices.map { place in
            answer(routes[place], p: p[place], adjustedP: adjusted[place], policy)
                ?? HypothesisFinding(
                    hypothesis: .contaminated,
                    finding: .notAssessable,
                    why: missing(
                        routes[place],
                        opening: "Placebos (twins of twins), or a column `exchangeable`, would open a route without "
                            + "references."
                    )
                )
        }
    }

    /// The p-value of the routes that speak (Cauchy); nil where none does.
    static func combined(_ routes: [TableEvidence.Route]) -> Double? {
        let spoken = speaking(routes)
        return spoken.isEmpty ? nil : CauchyCombination.combined(spoken.compactMap(\.evidence.p))
    }

    /// The rule of *contaminated* for one model; nil where no route speaks. `adjustedP` is Holm's.
    static func answer(
        _ routes: [TableEvidence.Route],
        p: Double?,
        adjustedP: Double?,
        _ policy: Policy
    ) -> HypothesisFinding? {
        let spoken = speaking(routes)
        guard let route = shown(spoken, policy), let p, let adjustedP, let inflation = route.inflation else {
            return nil
        }
        var answer = HypothesisFinding(
            hypothesis: .contaminated,
            finding: .inconclusive,
            p: p,
            adjustedP: adjustedP,
            why: ""
        )
        if adjustedP <= policy.alpha, isMaterial(inflation, policy) {
            answer.finding = .established
            if let other = spoken.first(where: { ($0.inflation?.high ?? 1) < policy.delta }) {
                answer.finding = .inconclusive
                answer.why =
                    "Routes disagree: \(name(other.evidence.detector).lowercased()) leave no room for "
                    + "\(Wording.margin(policy.delta)) points. "
            } else if let suspect = (bounds(route) + spoken.flatMap { bounds($0) }).first(where: {
                !isMaterial($0, policy)
            }) {
                answer.finding = .inconclusive
                answer.why =
                    "\(VerdictMaker.scorerSuspect): with the unread answers taken the other way the inflation would be "
                    + "\(Wording.points(suspect.value)) points (\(Wording.range(suspect))); read them by hand. "
            }
        } else if let clearing = clearing(routes, policy) {
            answer.finding = .ruledOut
            answer.why = ruledOut(clearing, policy)
            return answer
        }
        answer.why += sentence(answer, route, inflation, spoken, policy)
        return answer
    }

    /// The route whose estimate is shown: of those that are material the one with the smallest p, else the first.
    static func shown(_ spoken: [TableEvidence.Route], _ policy: Policy) -> TableEvidence.Route? {
        let material = spoken.filter { $0.inflation.map { isMaterial($0, policy) } ?? false }
        return material.min { $0.evidence.p ?? 1 < $1.evidence.p ?? 1 } ?? spoken.first
    }

    /// Estimate at least δ, interval above 0.
    static func isMaterial(_ estimate: Estimate, _ policy: Policy) -> Bool {
        estimate.value >= policy.delta && estimate.low > 0
    }

    /// A model this far outside the references' range, in log-odds, can still be cleared: the curve hardly bends there.
    static let clearingReach = 0.5

    /// The route by which exposure is ruled out, if it is: some far or fresh twins have the inflation's interval inside
    /// ±δ, near enough to the references' range, and no route says more than δ; the score is above chance, and references
    /// are marked as such or lose no δ themselves from originals to twins. Near twins cannot clear: they share what was
    /// memorised.
    static func clearing(_ routes: [TableEvidence.Route], _ policy: Policy) -> TableEvidence.Route? {
        let ran = routes.filter(\.ran)
        guard ran.allSatisfy({ route in route.inflation.map { $0.value < policy.delta || $0.low <= 0 } ?? true }) else {
            return nil
        }
        return ran.first { route in
            let effects = route.evidence.effects
            guard route.isFar, let inflation = effects["inflation_to_clear"] ?? route.inflation else { return false }
            let isInside = effects["outside"]?.value ?? 0 <= clearingReach
            // A guesser has nothing to inflate, so nothing is learnt from it.
            let isSkilled = effects["score"]?.low ?? 1 > effects["chance"]?.value ?? 0
            // References nobody vouched for may all have met the items: then the twins look harder for everybody.
            let isVouched =
                effects["references_marked"]?.value != 0 || effects["common_shift"]?.high ?? 0 < policy.delta
            return isInside && isSkilled && isVouched && inflation.low > -policy.delta && inflation.high < policy.delta
                && bounds(route).allSatisfy { $0.low > -policy.delta && $0.high < policy.delta }
        }
    }

    /// Why exposure is ruled out by `route`.
    static func ruledOut(_ route: TableEvidence.Route, _ policy: Policy) -> String {
        let inflation = route.inflation ?? Estimate(0, low: 0, high: 0)
        return "No inflation larger than \(Wording.margin(policy.delta)) points on \(distance(route.arm)) twins: "
            + "\(Wording.points(inflation.value)) points (\(Wording.level(policy)) interval \(Wording.range(inflation))), "
            + "relative to the references."
    }

    /// A second hypothesis that one detector speaks to: Holm over the models, established at δ where it has points.
    static func followUp(
        _ detector: String,
        _ hypothesis: Hypothesis,
        _ evidence: TableEvidence
    ) -> [HypothesisFinding] {
        let models = evidence.input.table.models
        let policy = evidence.input.policy
        let found = models.map { evidence.evidence(detector, $0.model) }
        let own = models.map { spoken(detector, $0.model, evidence) }
        let beside = [models.map { combined(evidence.routes($0.model)) }, shiftedP(evidence)]
        let adjusted = adjusted(own, beside: beside, evidence)
        return models.indices.map { place in
            guard let own = found[place], own.notRun == nil, let p = own.p, let corrected = adjusted[place] else {
                return HypothesisFinding(
                    hypothesis: hypothesis,
                    finding: .notAssessable,
                    why: found[place]?.notRun ?? "This was not asked of the model."
                )
            }
            var answer = HypothesisFinding(
                hypothesis: hypothesis,
                finding: .inconclusive,
                p: p,
                adjustedP: corrected,
                why: ""
            )
            if let inflation = own.effects["inflation"] {
                if corrected <= policy.alpha, isMaterial(inflation, policy) {
                    answer.finding = .established
                } else if inflation.low > -policy.delta, inflation.high < policy.delta,
                    own.effects["outside"]?.value ?? 0 <= clearingReach
                {
                    answer.finding = .ruledOut
                }
                answer.why =
                    "From near twins to far ones the model loses \(Wording.points(inflation.value)) points more than "
                    + "references of its skill (\(Wording.level(policy)) interval \(Wording.range(inflation))), "
                    + "\(Wording.p(corrected)) after Holm's adjustment."
            }
            return answer
        }
    }

    /// The p-value of `detector` on a model, where it ran.
    static func spoken(_ detector: String, _ model: ModelID, _ evidence: TableEvidence) -> Double? {
        let found = evidence.evidence(detector, model)
        return found?.notRun == nil ? found?.p : nil
    }

    /// Holm over the models under audit, and apart over the references; `beside` are p-values of the other hypotheses of
    /// the same family, each as many as there are models.
    static func adjusted(_ p: [Double?], beside: [[Double?]], _ evidence: TableEvidence) -> [Double?] {
        let models = evidence.input.table.models
        var result: [Double?] = p
        for reference in [false, true] {
            let family = models.indices.filter { evidence.isReference(models[$0]) == reference && p[$0] != nil }
            let others = beside.flatMap { values in
                models.indices.filter { evidence.isReference(models[$0]) == reference }.compactMap { values[$0] }
            }
            let values = HolmAdjustment.adjusted(family.map { p[$0] ?? 1 } + others)
            for (place, value) in zip(family, values) { result[place] = value }
        }
        return result
    }

    /// What the unread answers would allow the estimate to be.
    static func bounds(_ route: TableEvidence.Route) -> [Estimate] {
        ["inflation_if_unread_favour_twins", "inflation_if_unread_favour_originals"].compactMap {
            route.evidence.effects[$0]
        }
    }

    /// Why no route speaks; `opening` says what would open one, where there are no placebos.
    static func missing(_ routes: [TableEvidence.Route], opening: String) -> String {
        let reasons = routes.compactMap { route in
            route.evidence.notRun.map { "\(name(route.evidence.detector)): \($0)" }
        }
        guard !reasons.isEmpty else { return "The model has no scores on both originals and twins." }
        let placebo = routes.contains { $0.evidence.detector == "placebo-difference" }
        return reasons.joined(separator: " ") + (placebo ? "" : " " + opening)
    }

    static func name(_ detector: String) -> String {
        switch detector {
        case "sibling-exact": "Siblings"
        case "reference-line": "References"
        case "placebo-difference": "Placebos"
        case "bounded-cost": "The bound"
        default: detector
        }
    }

    private static func sentence(
        _ answer: HypothesisFinding,
        _ route: TableEvidence.Route,
        _ inflation: Estimate,
        _ spoken: [TableEvidence.Route],
        _ policy: Policy
    ) -> String {
        let margin = Wording.margin(policy.delta)
        let figures =
            "\(Wording.points(inflation.value)) points (\(Wording.level(policy)) interval \(Wording.range(inflation)))"
        let test = "\(Wording.p(answer.adjustedP ?? 1)) after Holm's adjustment"
        let others = spoken.count > 1 ? ", \(spoken.count) routes combined" : ""
        let beyond: String =
            switch route.evidence.detector {
            case "reference-line": "beyond what references of its skill on the twins have"
            case "placebo-difference":
                "beyond what the same step costs from twin to twin"
                    + (route.evidence.effects["bound"].map {
                        " and the \(Wording.margin($0.value)) points that the published form may be easier by"
                    } ?? "")
            case "bounded-cost":
                "or more beyond the \(Wording.margin(route.evidence.effects["bound"]?.value ?? 0)) points that such twins may "
                    + "cost an unexposed model"
            default: "beyond its exchangeable twins"
            }
        switch answer.finding {
        case .established:
            let more = route.isFar ? " or fitting to their template, which these twins cannot tell apart" : ""
            return "The score is \(figures) \(beyond), \(test)\(others): consistent with prior exposure to these items"
                + more + "."
        case .ruledOut: return ruledOut(route, policy)
        case .inconclusive where route.evidence.detector == "bounded-cost" && inflation.value < policy.delta:
            return underBound(route, test)
        case .inconclusive:
            var text = "The inflation is \(figures) \(beyond), \(test)\(others). "
            if inflation.high < policy.delta {
                text += "No inflation of \(margin) points is seen, but \(cannotClear(spoken))."
            } else {
                text += settling(inflation, route, policy)
            }
            return text
        case .notAssessable: return "The question could not be asked."
        }
    }

    /// A gap that the bound allows: neither exposure nor its absence, and more items would not narrow the bound.
    private static func underBound(_ route: TableEvidence.Route, _ test: String) -> String {
        let none = Estimate(0, low: 0, high: 0)
        let (gap, bound) = (route.evidence.effects["gap"] ?? none, route.evidence.effects["bound"] ?? none)
        return
            "The model loses \(Wording.points(gap.value)) points (\(Wording.range(gap))) on "
            + "\(route.evidence.operatorID ?? route.arm.label) twins, "
            + "which may cost an unexposed model \(Wording.margin(bound.value)), \(test): nothing is shown either way. "
            + "Placebos (twins of twins) or references could settle it; more items would not."
    }

    private static func cannotClear(_ spoken: [TableEvidence.Route]) -> String {
        spoken.contains {
            $0.isFar && $0.evidence.effects["references_marked"]?.value == 0
                && $0.evidence.effects["common_shift"]?.high ?? 0 >= 0.01
        }
            ? "references that nobody vouched for drop as well, and may all have met the items: mark those that cannot have"
            : spoken.contains(where: \.isFar)
                ? "it is not shown to lie within the margin on both sides"
                : "a paraphrase cannot clear: near twins share what was memorised, so this does not rule exposure out"
    }

    private static func distance(_ arm: TableArm) -> String { arm.distance?.rawValue ?? "near" }

    /// How many times the items would settle it, were they the only source of error.
    private static func settling(_ inflation: Estimate, _ route: TableEvidence.Route, _ policy: Policy) -> String {
        // Above a bound lies what the bound leaves open, which items do not narrow.
        let half =
            route.evidence.detector == "bounded-cost"
            ? inflation.value - inflation.low : (inflation.high - inflation.low) / 2
        let distance = inflation.value >= policy.delta ? inflation.value : policy.delta - abs(inflation.value)
        let reach =
            (NormalDistribution.quantile(0.5 + policy.intervalLevel / 2) + NormalDistribution.quantile(0.8))
            / NormalDistribution.quantile(0.5 + policy.intervalLevel / 2)
        let factor = distance > 0 ? (half * reach / distance) * (half * reach / distance) : .infinity
        guard factor.isFinite, factor < 1000, route.evidence.items > 0 else {
            return "No practicable number of items would settle it."
        }
        let items = Int((Double(route.evidence.items) * max(factor, 1.01)).rounded(.up))
        return "About \(items) items (here \(route.evidence.items)), or more references, would settle it."
    }
}
