// The controls of a table, its certainty, its states and its limits.

import AuditModel
import Statistics

extension TableVerdictMaker {
    /// The share of clean responders that may be accused: α and three standard errors of their number.
    private static func accusable(_ alpha: Double, _ draws: Double) -> Double {
        alpha + 3 * (alpha * (1 - alpha) / max(draws, 1)).squareRoot()
    }

    static func controls(_ evidence: TableEvidence, _ models: [TableVerdict.Model]) -> [Control] {
        let controls = [
            identity(evidence), surface("format", "format", evidence, models),
            surface("name", "person-name", evidence, models),
        ]
        guard let found = evidence.suite("simulated-responders"), let responders = responders(found, evidence) else {
            let why = "Too few references to simulate responders with."
            return controls + ["simulated-leaky", "simulated-clean"].map { Control(id: $0, status: .notRun, why: why) }
        }
        return controls + [responders.leaky, responders.clean]
    }

    /// The two controls that responders simulated around the references make; nil where there were none.
    static func responders(_ found: Evidence, _ evidence: TableEvidence) -> (leaky: Control, clean: Control)? {
        guard let leaky = found.effects["leaky_found"]?.value, let clean = found.effects["clean_accused"]?.value else {
            return nil
        }
        let blind = evidence.blindModels
        let sighted = leaky >= TableEvidence.sightedShare && blind == 0
        let limit = accusable(evidence.input.policy.alpha, Double(found.items))
        return (
            Control(
                id: "simulated-leaky",
                // References that see nothing are not used; that fails the audit only where nothing else speaks.
                status: sighted ? .passed : evidence.speaks ? .notRun : .failed,
                why: "Of \(found.items) simulated models that memorised half of the items, \(Wording.percent(leaky)) "
                    + "would be established by these references"
                    + (sighted
                        ? "."
                        : "; for \(Wording.count(blind, "model")) they cannot see exposure, and nothing rests on them.")
            ),
            Control(
                id: "simulated-clean",
                status: clean <= limit ? .passed : .failed,
                why: "Of \(found.items) simulated clean models, \(Wording.percent(clean)) would be accused "
                    + "(at most \(Wording.percent(limit)) may)."
            )
        )
    }

    /// Another form, or other names of persons: judged on references where they are marked, else on all.
    private static func surface(
        _ id: String,
        _ operatorID: OperatorID,
        _ evidence: TableEvidence,
        _ models: [TableVerdict.Model]
    ) -> Control {
        let policy = evidence.input.policy
        let labels = Set(evidence.input.table.arms.filter { $0.operatorID == operatorID }.map(\.label))
        let judges = models.filter { !evidence.hasReferences || $0.isReference }
        return SurfaceControl(
            id: id,
            operatorID: operatorID,
            gaps: judges.compactMap { model in
                let own = evidence.all(SurfaceControl.detector, model.verdict.model).first { evidence in
                    evidence.operatorID.map(labels.contains) ?? false
                }
                return own?.effects["gap"].map { (model.verdict.model, $0) }
            },
            isMarked: evidence.hasReferences,
            exposed: Set(judges.filter { $0.p.map { $0 <= policy.alpha } ?? false }.map(\.verdict.model)),
            policy: policy
        ).control()
    }

    /// The same asked again: a shift of all models together is no noise, whoever met the items.
    private static func identity(_ evidence: TableEvidence) -> Control {
        let arm = evidence.input.table.arms.first { $0.operatorID == "identity" }
        guard let arm,
            let found = evidence.input.evidence.first(where: {
                $0.detector == "form-shift" && $0.operatorID == arm.label && $0.notRun == nil
            }), let shift = found.effects["shift"]
        else {
            return Control(
                id: "identity",
                status: .notRun,
                why: "The table has no identity twins answered by several models."
            )
        }
        let delta = evidence.input.policy.delta
        let moved = abs(shift.value) >= delta && (shift.low > 0 || shift.high < 0)
        return Control(
            id: "identity",
            status: moved ? .failed : .passed,
            why: "References score \(Wording.points(shift.value)) points (\(Wording.range(shift))) higher on originals "
                + "than on identity twins."
        )
    }

    /// Starts high for outcomes item by item and low for scores alone; every doubt takes the policy's steps.
    static func certainty(
        _ model: TableVerdict.Model,
        _ evidence: TableEvidence,
        _ controls: [Control]
    ) -> (level: Certainty, reasons: [String]) {
        let policy = evidence.input.policy
        let isScores = evidence.input.table.form == .scores
        let spoken = speaking(evidence.routes(model.verdict.model))
        var scale = CertaintyScale(isScores ? .low : .high, policy)
        if isScores { scale.note("Scores only, no outcomes item by item.") }
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        scale.doubt("control-failed", failed.isEmpty ? nil : "A control failed: \(Wording.list(failed)).")
        let effects = spoken.first?.evidence.effects ?? [:]
        scale.doubt("assumption-failed", CertaintyScale.outside(effects))
        scale.doubt("unverified-twins", "The twins' keys and difficulty were not examined here.")
        let items = spoken.map(\.evidence.items).max() ?? 0
        if items > 0, items < CertaintyTable.fewItems { scale.doubt("few-items", "Few items: \(items).") }
        scale.doubtReferences(effects)
        if Set(spoken.map(\.arm)).count < 2 {
            scale.doubt(
                "single-operator",
                spoken.isEmpty ? "No twins could speak to exposure." : "Only one kind of twins spoke."
            )
        }
        let silent = controls.filter { $0.status == .notRun }.map(\.id)
        if !silent.isEmpty { scale.doubt("controls-not-run", "Controls did not run: \(Wording.list(silent)).") }
        scale.confirm(spoken, policy)
        return (scale.level, scale.reasons)
    }

    static func states(
        _ models: [TableVerdict.Model],
        _ evidence: TableEvidence,
        failed: [String]
    ) -> [(state: SuiteState, why: String)] {
        guard failed.isEmpty else {
            return [(.inconclusive, "Nothing is said of the suite: voided by control \(Wording.list(failed)).")]
        }
        let policy = evidence.input.policy
        var states: [(state: SuiteState, why: String)] = []
        let ranked = models.sorted { left, right in
            left.verdict.score.value != right.verdict.score.value
                ? left.verdict.score.value > right.verdict.score.value : left.verdict.model < right.verdict.model
        }
        let carriers = ranked.prefix(max(1, policy.topModels))
        func names(_ hypothesis: Hypothesis) -> [String] {
            carriers.filter { model in
                model.verdict.findings.contains { $0.hypothesis == hypothesis && $0.finding == .established }
            }.map(\.verdict.model.rawValue)
        }
        let leaked = names(.contaminated)
        let trained = names(.overfit)
        if let halves = brokenSilently(ranked, leaked + trained, evidence) { states.append((.brokenSilently, halves)) }
        if !leaked.isEmpty {
            states.append(
                (
                    .contaminated,
                    "Of the \(Wording.count(carriers.count, "model")) carrying the headline, \(Wording.list(leaked)) "
                        + "\(leaked.count == 1 ? "scores" : "score") higher on the published items than the twins explain: "
                        + "consistent with prior exposure."
                )
            )
        }
        if !trained.isEmpty {
            states.append((.overfit, overfit(trained)))
        }
        if let frontier = FrontierState.of(evidence.suite("frontier-resolution"), policy) {
            states.append(frontier)
        }
        let audited = models.filter { !$0.isReference }
        if states.isEmpty, !audited.isEmpty, audited.allSatisfy({ $0.verdict.finding == .ruledOut }) {
            states.append(
                (.sound, "Inflation above \(Wording.margin(policy.delta)) points is ruled out for every model.")
            )
        }
        if states.isEmpty {
            let below = models.filter { $0.verdict.finding == .established && !$0.isReference }.count
            let open = audited.filter { $0.verdict.finding != .ruledOut }.count
            states.append(
                (
                    .inconclusive,
                    below > 0
                        ? "\(Wording.count(below, "model")) below the headline established; of the suite nothing is shown."
                        : "Nothing wrong was established, and for \(open) of \(Wording.count(audited.count, "model")) "
                            + "exposure could not be ruled out."
                )
            )
        }
        return states
    }

    /// Why the suite is trained for.
    static func overfit(_ models: [String]) -> String {
        "Of the models carrying the headline, \(Wording.list(models)) \(models.count == 1 ? "loses" : "lose") more on far "
            + "twins than others."
    }

    /// Both halves: a healthy face, and an inside that no longer measures what it says.
    private static func brokenSilently(
        _ ranked: [TableVerdict.Model],
        _ inflated: [String],
        _ evidence: TableEvidence
    ) -> String? {
        guard let top = ranked.first?.verdict, let frontier = evidence.suite("frontier-resolution"),
            frontier.notRun == nil
        else { return nil }
        let policy = evidence.input.policy
        let half = (top.score.high - top.score.low) / 2
        let separable = Int(frontier.effects["separable_pairs"]?.value ?? 0)
        let face =
            "The face looks healthy: \(top.model) leads \(Wording.count(ranked.count, "model")) with "
            + "\(Wording.percent(top.score.value)) (\(Wording.range(top.score))). "
        if half <= VerdictMaker.narrowFactor * policy.delta, inflated.contains(top.model.rawValue),
            let inflation = top.inflation
        {
            return face
                + "Inside: \(Wording.points(inflation.value)) points of it (\(Wording.range(inflation))) are not "
                + "explained by its skill on the twins."
        }
        return frontierFlips(evidence, separable, face)
    }

    private static func frontierFlips(_ evidence: TableEvidence, _ separable: Int, _ face: String) -> String? {
        guard separable > 0,
            let flips = evidence.input.evidence.first(where: { $0.detector == "frontier-flips" && $0.notRun == nil }),
            let flipped = flips.effects["flipped"], let whole = evidence.suite("rank-flips")?.p,
            whole <= evidence.input.policy.alpha, flipped.low >= 1
        else { return nil }
        return face + "It tells \(separable) pairs of the best models apart. Inside: "
            + "\(Int(flipped.low)) of those pairs or more stand in the opposite order on the twins, beyond sampling error."
    }

    static func limits(_ evidence: TableEvidence) -> [String] {
        let table = evidence.input.table
        var limits: [String] = []
        if !table.arms.contains(where: { $0.distance == .far || $0.distance == .fresh }) {
            limits.append(
                "No twins are stated to be far or fresh, so nothing can be ruled out: a paraphrase cannot clear a model."
            )
        }
        limits.append("Exposure that all models share looks like harder twins and cannot be seen by comparing models.")
        limits.append("How the twins were made, and whether their keys hold, was not examined here.")
        limits += alarms(evidence)
        if table.leftOut > 0 { limits.append("\(Wording.count(table.leftOut, "row")) of the table could not be used.") }
        limits.append(
            "Text, log-likelihoods and training data were not examined: a model may have met items without gain."
        )
        return limits
    }
}
