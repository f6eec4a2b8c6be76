// The controls of a table, its certainty, its states and its limits.

import AuditModel
import Statistics

extension TableVerdictMaker {
    /// The share of clean responders that may be accused: α and three standard errors of their number.
    private static func accusable(_ alpha: Double, _ draws: Double) -> Double {
        alpha + 3 * (alpha * (1 - alpha) / max(draws, 1)).squareRoot()
    }

    static func controls(_ evidence: TableEvidence) -> [Control] {
        let alpha = evidence.input.policy.alpha
        var controls = [form("identity", evidence), form("format", evidence)]
        controls.append(
            Control(id: "name", status: .notRun, why: "The table has no twins that change nothing but names.")
        )
        guard let found = evidence.suite("simulated-responders"), let leaky = found.effects["leaky_found"]?.value,
            let clean = found.effects["clean_accused"]?.value
        else {
            let why = "Too few references to simulate responders with."
            return controls + ["simulated-leaky", "simulated-clean"].map { Control(id: $0, status: .notRun, why: why) }
        }
        let blind = evidence.blindModels
        let sighted = leaky >= TableEvidence.sightedShare && blind == 0
        controls.append(
            Control(
                id: "simulated-leaky",
                // References that see nothing are not used; that fails the audit only where nothing else speaks.
                status: sighted ? .passed : evidence.speaks ? .notRun : .failed,
                why: "Of \(found.items) simulated models that memorised half of the items, \(Wording.percent(leaky)) "
                    + "would be established by these references"
                    + (sighted
                        ? "."
                        : "; for \(Wording.count(blind, "model")) they cannot see exposure, and nothing rests on them.")
            )
        )
        let limit = accusable(alpha, Double(found.items))
        controls.append(
            Control(
                id: "simulated-clean",
                status: clean <= limit ? .passed : .failed,
                why: "Of \(found.items) simulated clean models, \(Wording.percent(clean)) would be accused "
                    + "(at most \(Wording.percent(limit)) may)."
            )
        )
        return controls
    }

    /// Twins that change nothing but form, judged on all models together.
    private static func form(_ id: String, _ evidence: TableEvidence) -> Control {
        let arm = evidence.input.table.arms.first { $0.operatorID?.rawValue == id }
        guard let arm,
            let found = evidence.input.evidence.first(where: {
                $0.detector == "form-shift" && $0.operatorID == arm.label && $0.notRun == nil
            }), let shift = found.effects["shift"]
        else {
            return Control(id: id, status: .notRun, why: "The table has no \(id) twins answered by several models.")
        }
        let delta = evidence.input.policy.delta
        let moved = abs(shift.value) >= delta && (shift.low > 0 || shift.high < 0)
        return Control(
            id: id,
            status: moved ? .failed : .passed,
            why: "References score \(Wording.points(shift.value)) points (\(Wording.range(shift))) higher on originals "
                + "than on \(id) twins."
        )
    }

    /// Starts high for outcomes item by item and low for scores alone; every doubt takes the policy's steps.
    static func certainty(
        _ model: TableVerdict.Model,
        _ evidence: TableEvidence,
        _ controls: [Control]
    ) -> (level: Certainty, reasons: [String]) {
        let steps = evidence.input.policy.certaintySteps
        let spoken = speaking(evidence.routes(model.verdict.model))
        var level: Certainty = evidence.input.table.form == .outcomes ? .high : .low
        var reasons: [String] = []
        if evidence.input.table.form == .scores { reasons.append("Scores only, no outcomes item by item.") }
        func doubt(_ id: String, _ reason: String?) {
            guard let reason, let count = steps[id], count > 0 else { return }
            reasons.append(reason)
            for _ in 0..<count { level = level.lowered }
        }
        let failed = controls.filter { $0.status == .failed }.map(\.id)
        doubt("control-failed", failed.isEmpty ? nil : "A control failed: \(Wording.list(failed)).")
        let effects = spoken.first?.evidence.effects ?? [:]
        if let outside = effects["outside"]?.value, outside > 0 {
            doubt("assumption-failed", "Its twin score lies outside the references' range.")
        }
        doubt("unverified-twins", "The twins' keys and difficulty were not examined here.")
        let items = spoken.map(\.evidence.items).max() ?? 0
        if items > 0, items < CertaintyTable.fewItems { doubt("few-items", "Few items: \(items).") }
        if let count = effects["references"]?.value, count < 12 {
            doubt("few-references", "Few references: \(Int(count)), fewer than 12.")
        }
        if let count = effects["references_flagged"]?.value, count > 0 {
            doubt("contaminated-references", "\(Int(count)) references look exposed themselves and were left out.")
        }
        if Set(spoken.map(\.arm)).count < 2 {
            doubt(
                "single-operator",
                spoken.isEmpty ? "No twins could speak to exposure." : "Only one kind of twins spoke."
            )
        }
        let silent = controls.filter { $0.status == .notRun }.map(\.id)
        if !silent.isEmpty { doubt("controls-not-run", "Controls did not run: \(Wording.list(silent)).") }
        let agreeing = Set(spoken.filter { $0.evidence.p ?? 1 <= evidence.input.policy.alpha }.map(\.evidence.detector))
        if agreeing.count > 1 {
            level = level.raised
            reasons.append("\(agreeing.count) independent kinds of evidence agree (one step up).")
        }
        return (level, reasons)
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
            states.append(
                (
                    .overfit,
                    "Of the models carrying the headline, \(Wording.list(trained)) lose more on far twins than others."
                )
            )
        }
        if let frontier = VerdictMaker.frontier(evidence.suite("frontier-resolution"), policy) {
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
        if table.leftOut > 0 { limits.append("\(Wording.count(table.leftOut, "row")) of the table could not be used.") }
        limits.append(
            "Text, log-likelihoods and training data were not examined: a model may have met items without gain."
        )
        return limits
    }
}

extension Certainty {
    /// One step up; high stays.
    var raised: Certainty {
        switch self {
        case .high, .moderate: .high
        case .low: .moderate
        case .veryLow: .low
        }
    }
}
