// Another form and other names: controls judged on models that show no exposure themselves, in audits and tables alike.

import AuditModel
import Statistics

/// The controls `format` and `name`.
///
/// A model that met the items may show a gap under another form, so it may not judge this. Of the models asked, those
/// whose own p-value of *contaminated* is at most α are left out, and the median of the others' gaps is taken, which a
/// minority of exposed ones that nothing else gave away cannot move far. Models share items and err together, so the
/// median is believed no closer than one model's gap is: its interval is as wide as the median interval, widened to a
/// chance of α/5 (a control seldom voids a good audit by chance).
struct SurfaceControl {
    /// `format` or `name`.
    let id: String
    /// The operator whose twins are looked at.
    let operatorID: OperatorID
    /// Gap of each model that may be a reference: of those marked as such, or of all.
    let gaps: [(model: ModelID, gap: Estimate)]
    /// Whether references are marked: else every model is under audit, and judged beside the others.
    let isMarked: Bool
    /// Models with a p-value of *contaminated* of at most α.
    let exposed: Set<ModelID>
    let policy: Policy

    /// The detector of the gaps.
    static let detector = "surface-gap"

    /// The control; `remark` is added where it did not run.
    func control(remark: String = "") -> Control {
        guard !gaps.isEmpty else {
            return silent("Twins that change nothing but \(what) were not asked." + remark)
        }
        let clean = gaps.filter { !exposed.contains($0.model) }
        guard clean.count >= VerdictMaker.fewestReferences, isMarked || gaps.count > VerdictMaker.fewestReferences
        else {
            let exposed = gaps.count - clean.count
            return silent(
                "Five models that show no exposure are needed beside the one under audit; here are \(gaps.count)"
                    + (exposed > 0 ? ", of which \(exposed) may have met the items." : ".") + remark
            )
        }
        let shift = median(clean.map(\.gap))
        let figures =
            "The \(clean.count) models that show no exposure score \(Wording.points(shift.value)) points "
            + "(\(Wording.range(shift)), their median) higher on originals than on \(operatorID) twins"
        let isCertain = shift.low > 0 || shift.high < 0
        let margin = "±\(Wording.margin(policy.delta)) points"
        guard abs(shift.value) >= policy.delta else {
            return Control(id: id, status: .passed, why: "\(figures), within \(margin).")
        }
        guard isCertain else { return silent("\(figures), too few items to tell that from none.") }
        return Control(id: id, status: .failed, why: "\(figures), outside \(margin).")
    }

    private var what: String { id == "name" ? "names" : "form" }

    private func silent(_ why: String) -> Control { Control(id: id, status: .notRun, why: why) }

    private func median(_ gaps: [Estimate]) -> Estimate {
        let value = ClusterBootstrap.quantile(gaps.map(\.value).sorted(), 0.5)
        let half = ClusterBootstrap.quantile(gaps.map { ($0.high - $0.low) / 2 }.sorted(), 0.5)
        let wider =
            NormalDistribution.quantile(1 - policy.alpha / VerdictMaker.controlCount / 2)
            / NormalDistribution.quantile(0.5 + policy.intervalLevel / 2)
        return Estimate(value, low: value - half * wider, high: value + half * wider)
    }
}
