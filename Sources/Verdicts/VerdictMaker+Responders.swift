// Controls that need somebody whose truth is known: simulated responders, and models other than the one under audit.

import AuditModel

extension VerdictMaker {
    /// Fewest models other than the one under audit that may judge a control.
    static let fewestReferences = 5

    /// The simulated responder that memorised half of the items has to be found, the clean one must not be.
    ///
    /// By the sibling test where it runs; else by the responder's own placebos and by responders simulated around the
    /// other models: the leaky one has to be found by one of the two, the clean one must be accused by neither.
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
            found.append(control(id, isAccused, inflation, "inflation by placebos", p, alpha))
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

    /// Another form. A leaked model shows a gap under it, so this is judged on the models together, each beside at
    /// least five others, and never fails: a shift may come from models that met the items.
    static func format(_ input: VerdictInput) -> Control {
        let seen = controlGaps("format", input).compactMap { model, evidence in
            evidence.effects["gap"].map { "\(model) \(Wording.points($0.value))" }
        }
        let shown = seen.isEmpty ? "" : " On the models under audit it moved, in points: \(Wording.list(seen))."
        return together("format", "format", "form-shift", input, otherwise: shown)
    }

    /// Other names of persons, where twins change nothing else; judged like another form.
    static func name(_ input: VerdictInput) -> Control {
        guard input.operators.contains(where: { $0.id == "person-name" }) else {
            return Control(id: "name", status: .notRun, why: "No twins that change nothing but names were asked.")
        }
        return together("name", "person-name", "common-shift", input, otherwise: "")
    }

    private static func together(
        _ id: String,
        _ operatorID: OperatorID,
        _ detector: String,
        _ input: VerdictInput,
        otherwise: String
    ) -> Control {
        let found = input.evidence.first {
            $0.detector == detector && $0.model == nil && $0.operatorID == operatorID && $0.notRun == nil
        }
        guard let found, let shift = found.effects["shift"],
            let models = found.effects["models"].map({ Int(min(max($0.value, 0), 1e6)) }), models > fewestReferences
        else {
            return Control(
                id: id,
                status: .notRun,
                why: "No reference models were asked, and a model under audit may not judge this control." + otherwise
            )
        }
        let figures =
            "The \(models) models together score \(Wording.points(shift.value)) points (\(Wording.range(shift))) higher "
            + "on originals than on \(operatorID) twins"
        guard abs(shift.value) <= input.policy.delta else {
            return Control(
                id: id,
                status: .notRun,
                why:
                    "\(figures), which models that met the items may cause as well; models known to be clean could tell."
            )
        }
        return Control(
            id: id,
            status: .passed,
            why: "\(figures), within ±\(Wording.margin(input.policy.delta)) points."
        )
    }
}
