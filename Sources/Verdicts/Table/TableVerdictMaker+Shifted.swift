// *Shifted*: a model that is not just a stronger or weaker copy of the others; and alarms about all models together.

import AuditModel
import Statistics

extension TableVerdictMaker {
    /// Detectors that decide *shifted* of one model. `outcome-shift` and `score-profile` are shown as evidence and do not
    /// decide: their rates on clean models are not yet published over the whole grid.
    static let shiftDetectors = ["person-fit"]

    /// What each of them said of a model where it ran.
    private static func shifts(_ model: ModelID, _ evidence: TableEvidence) -> [Evidence] {
        shiftDetectors.compactMap { evidence.evidence($0, model) }.filter { $0.notRun == nil && $0.p != nil }
    }

    /// The p-values of *shifted*: those of a model's detectors combined (Cauchy), since they see the same answers.
    static func shiftedP(_ evidence: TableEvidence) -> [Double?] {
        evidence.input.table.models.map { model in
            let p = shifts(model.model, evidence).compactMap(\.p)
            return p.isEmpty ? nil : CauchyCombination.combined(p)
        }
    }

    /// *Shifted* for every model, in the table's order: Holm over the models and over what else they may be accused of.
    /// It is established or not shown: that answers fit does not prove a model the same as others.
    static func shifted(_ evidence: TableEvidence) -> [HypothesisFinding] {
        let models = evidence.input.table.models
        let p = shiftedP(evidence)
        let beside = [
            models.map { combined(evidence.routes($0.model)) }, models.map { spoken("near-far", $0.model, evidence) },
        ]
        let adjusted = adjusted(p, beside: beside, evidence)
        return models.indices.map { place in
            guard let own = p[place], let corrected = adjusted[place] else {
                return HypothesisFinding(
                    hypothesis: .shifted,
                    finding: .notAssessable,
                    why: silence(models[place].model, evidence)
                )
            }
            let isFound = corrected <= evidence.input.policy.alpha
            let parts = shifts(models[place].model, evidence)
            let several = parts.count > 1 ? ", \(parts.count) tests combined" : ""
            return HypothesisFinding(
                hypothesis: .shifted,
                finding: isFound ? .established : .inconclusive,
                p: own,
                adjustedP: corrected,
                why: capitalised(parts.map { part($0, alone: parts.count == 1) }.joined(separator: "; "))
                    + ", \(Wording.p(corrected)) after Holm's adjustment\(several)"
                    + (isFound
                        ? ": it is not just a stronger or weaker copy of them."
                        : "; that they fit is not proof of sameness.")
            )
        }
    }

    /// What one detector saw, as part of a sentence.
    private static func part(_ found: Evidence, alone: Bool) -> String {
        let p = alone ? "" : " (\(Wording.p(found.p ?? 1)))"
        func range(_ name: String) -> String {
            guard let usual = found.effects[name] else { return "" }
            return "\(Wording.hundredths(usual.low)) to \(Wording.hundredths(usual.high))"
        }
        func value(_ name: String) -> String { Wording.hundredths(found.effects[name]?.value ?? 0) }
        switch found.detector {
        case "person-fit":
            return "its answers' fit to the scale of items is \(value("fit")) where references lie within "
                + range("reference_fit") + p
        case "outcome-shift":
            return
                "its surprise at what others find easy or hard is \(value("surprise")) where references of its skill "
                + "lie within " + range("reference_surprise") + p
        default:
            return "its profile over \(Int(found.effects["columns"]?.value ?? 0)) columns of scores lies "
                + "\(value("profile_distance")) off the others' space, where one like them lies at most "
                + Wording.hundredths(found.effects["usual_distance"]?.high ?? 0) + p
        }
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// Why no detector spoke.
    private static func silence(_ model: ModelID, _ evidence: TableEvidence) -> String {
        let reasons = shiftDetectors.compactMap { evidence.evidence($0, model)?.notRun }
        return reasons.isEmpty ? "This was not asked of the model." : reasons.joined(separator: " ")
    }

    /// What the models together show: it accuses none, and makes comparisons between them doubtful.
    static func alarms(_ evidence: TableEvidence) -> [String] {
        let alpha = evidence.input.policy.alpha
        func heard(_ detector: String) -> [Evidence] {
            evidence.input.evidence.filter {
                $0.detector == detector && $0.model == nil && $0.notRun == nil && $0.p.map { $0 <= alpha } ?? false
            }
        }
        var alarms = heard("watch").map { found in
            "New models are no longer like those before them: an e-value of "
                + "\(Int(min(found.effects["e_peak"]?.value ?? 0, 1e9))) over "
                + "\(Wording.count(Int(found.effects["watched"]?.value ?? 0), "model")) watched in order of date. What "
                + "references say of new models is in doubt."
        }
        alarms += heard("correlation-change").map { found in
            "Scores do not go together in newer models as they did in older ones of the same skill "
                + "(\(Wording.p(found.p ?? 1))): what one column says of another is in doubt."
        }
        alarms += heard("differential-functioning").map { found in
            let flagged = Wording.count(Int(found.effects["flagged"]?.value ?? 0), "item")
            let which =
                found.operatorID.map { "as originals and as \($0) twins" } ?? "for one group of models and another"
            return "\(flagged) of \(found.items) work differently \(which): their keys and wording want a look."
        }
        return alarms
    }
}
