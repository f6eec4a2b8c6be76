// Controls that need somebody whose truth is known: simulated responders, and models other than the one under audit.

import AuditModel

extension VerdictMaker {
    /// Fewest models other than the one under audit that may judge a control.
    static let fewestReferences = 5

    /// The simulated responder that memorised half of the items has to be found, the clean one must not be.
    ///
    /// By the sibling test where it runs; else by the responder's own placebos and by responders simulated around the
    /// other models: the leaky one has to be found by one of the two, the clean one must be accused by neither. Where
    /// neither is there, by the bound on what the twins may cost.
    static func simulated(_ id: String, _ input: VerdictInput, _ evidence: TableEvidence) -> Control {
        let model = ModelID(id)
        let isLeaky = id == "simulated-leaky"
        let alpha = isLeaky ? input.policy.alpha : input.policy.alpha / controlCount
        if let own = siblings(model, input) {
            let rule = ContaminationRule(policy: input.policy, declaration: input.headline)
            let isAccused = rule.finding(gap: own.gap, p: own.p, alpha: alpha) == .established
            return control(id, isAccused, own.gap, "gap", own.p, alpha)
        }
        var found: [Control] = []
        if let route = route(model, input, evidence), let inflation = route.inflation,
            let p = route.evidence.p
        {
            let isAccused = p <= alpha && TableVerdictMaker.isMaterial(inflation, input.policy)
            let isBound = route.evidence.detector == "bounded-cost"
            let what = isBound ? "inflation beyond the bound" : "inflation by placebos"
            var own = control(id, isAccused, inflation, what, p, alpha)
            // A bound is wide: that half of the items may hide below it clears nobody, and what stands above it still
            // does.
            if isBound, isLeaky, !isAccused { own.status = .notRun }
            found.append(own)
        }
        if let drawn = evidence.suite("simulated-responders"),
            let responders = TableVerdictMaker.responders(drawn, evidence)
        {
            found.append(isLeaky ? responders.leaky : responders.clean)
        }
        guard !found.isEmpty else {
            let test = input.headlineTest(model)
            let why = test == nil ? "The responder was not run through the headline operator." : nil
            return Control(id: id, status: .notRun, why: why ?? test?.notRun ?? "The sibling test gave no figures.")
        }
        func any(_ status: Control.Status) -> Bool { found.contains { $0.status == status } }
        let status: Control.Status =
            isLeaky
            ? (any(.passed) ? .passed : any(.failed) ? .failed : .notRun)
            : (any(.failed) ? .failed : any(.passed) ? .passed : .notRun)
        return Control(id: id, status: status, why: found.map(\.why).joined(separator: " "))
    }

    private static func control(
        _ id: String,
        _ isAccused: Bool,
        _ estimate: Estimate,
        _ what: String,
        _ p: Double,
        _ alpha: Double
    ) -> Control {
        let isLeaky = id == "simulated-leaky"
        let figures = "\(what) \(Wording.points(estimate.value)) points (\(Wording.range(estimate))), \(Wording.p(p))"
        let chance = "chance of a false alarm at most \(Wording.percent(alpha))"
        let why: String =
            switch (isLeaky, isAccused) {
            case (true, true): "The simulated leaky responder was found: \(figures)."
            case (true, false): "The simulated leaky responder was not found: \(figures)."
            case (false, false): "The simulated clean responder was not accused: \(figures); \(chance)."
            case (false, true): "The simulated clean responder was accused: \(figures); \(chance)."
            }
        return Control(id: id, status: isAccused == isLeaky ? .passed : .failed, why: why)
    }

    /// Another form, or other names of persons where twins change nothing else: judged on the models that show no
    /// exposure themselves (`SurfaceControl`).
    static func surface(
        _ id: String,
        _ operatorID: OperatorID,
        _ input: VerdictInput,
        _ answers: [HypothesisFinding]
    ) -> Control {
        let models = Set(input.models.map(\.model))
        let exposed = zip(input.models, answers).filter { $1.p.map { $0 <= input.policy.alpha } ?? false }
        let seen = controlGaps(operatorID, input).compactMap { model, evidence in
            evidence.effects["gap"].map { "\(model) \(Wording.points($0.value))" }
        }
        return SurfaceControl(
            id: id,
            operatorID: operatorID,
            gaps: input.evidence.compactMap { evidence in
                guard evidence.detector == SurfaceControl.detector, evidence.operatorID == operatorID,
                    let model = evidence.model, models.contains(model), let gap = evidence.effects["gap"]
                else { return nil }
                return (model, gap)
            },
            isMarked: false,
            exposed: Set(exposed.map(\.0.model)),
            policy: input.policy
        ).control(
            remark: seen.isEmpty ? "" : " On the models under audit it moved, in points: \(Wording.list(seen))."
        )
    }
}
