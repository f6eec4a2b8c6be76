// GSM8k against GSM1k, 63 models: the published counts reproduced, and what is left once the twins may be harder.

import AuditModel
import Formats
import Foundation
import Statistics

/// The published table of GSM1k (Zhang et al. 2024, arXiv 2405.00332, appendix F).
struct GSM1kStudy: Study {
    static let name = "gsm1k"
    private static let file = "/paired/gsm1k/gsm1k_appendixF.csv"
    /// Items of GSM8k's test split and of GSM1k.
    private static let items = (original: 1319, twin: 1205)

    static func isFound(in data: String) -> Bool { FileManager.default.fileExists(atPath: data + file) }

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "GSM8k against GSM1k, 63 models (arXiv 2405.00332)")
        let rows = try StudyTable(data + file).rows
        var models: [TableModel] = []
        var p: [Double] = []
        var gaps: [(gap: Double, error: Double)] = []
        for row in rows {
            let (original, twin) = (try row.required("gsm8k"), try row.required("gsm1k"))
            p.append(NormalDistribution.upperTail(try row.required("z_published")))
            let (n, m) = (Double(items.original), Double(items.twin))
            let pooled = (original * n + twin * m) / (n + m)
            gaps.append((original - twin, (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()))
            let pair = ScorePair(
                arm: 0,
                original: original,
                twin: twin,
                nOriginal: items.original,
                nTwin: items.twin
            )
            models.append(TableModel(model: ModelID(try row.text("model")), scores: [pair]))
        }
        let raw = p.count { $0 < 0.05 }
        let discoveries = BenjaminiHochberg.adjusted(p).count { $0 < 0.05 }
        let holm = HolmAdjustment.adjusted(p).count { $0 < 0.05 }
        let shift = Figures.median(gaps.map(\.gap))
        let shifted = gaps.map { $0.error > 0 ? NormalDistribution.upperTail(($0.gap - shift) / $0.error) : 1 }
        let left = HolmAdjustment.adjusted(shifted).count { $0 < 0.05 }
        report.table(
            ["one-sided p below .05", "models of \(rows.count)"],
            [
                ["raw, from the published z", "\(raw)"], ["after Benjamini and Hochberg", "\(discoveries)"],
                ["after Holm", "\(holm)"],
                ["after Holm, the median shift of \(Figures.points(shift)) points taken off", "\(left)"],
            ]
        )
        report.expect(
            "raw 22, Benjamini–Hochberg 14, Holm 6 (here \(raw), \(discoveries), \(holm))",
            raw == 22 && discoveries == 14 && holm == 6
        )
        judge(
            ScoreTable(form: .scores, arms: [TableArm(distance: .fresh)], models: models, rows: models.count),
            into: &report
        )
        return report
    }

    /// Every model judged by all others: how far off the curve that they draw, not how far off zero.
    private static func judge(_ table: ScoreTable, into report: inout StudyReport) {
        let judgement = Judgement(table)
        let verdict = judgement.verdict
        if let shift = verdict.shift, let spread = verdict.heterogeneity {
            report.say(
                "Shift-corrected: all models together lose \(Figures.points(shift)) points from GSM8k to GSM1k; they do not "
                    + "lose alike: Q = \(Figures.decimals(spread.q, 1)) on \(spread.degrees) df, p \(Figures.p(spread.p)). "
                    + "Each is judged by the others (fresh twins), beyond what models of its skill lose."
            )
        }
        let listed = verdict.models.sorted { left, right in
            let (a, b) = (left.p ?? 1, right.p ?? 1)
            return a != b ? a < b : left.verdict.model < right.verdict.model
        }.prefix(10)
        report.table(
            ["model", "GSM8k", "GSM1k", "inflation, points", "p", "p after Holm", "contaminated", "why"],
            listed.map { model in
                let own = model.verdict
                return [
                    own.model.rawValue, Figures.points(own.score.value), Figures.points(own.twinScore?.value),
                    Figures.points(own.inflation), Figures.p(model.p), Figures.p(model.adjustedP), own.finding.rawValue,
                    Judgement.why(model),
                ]
            }
        )
        let below = verdict.models.count { $0.p.map { $0 < 0.05 } ?? false }
        let names = judgement.accused.map(\.verdict.model.rawValue)
        let cleared = verdict.models.count { $0.verdict.finding == .ruledOut }
        report.say(
            "Verdict: \(below) of \(verdict.models.count) below .05 before adjustment, \(names.count) established"
                + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))") + ", \(cleared) ruled out, the others "
                + "inconclusive. Why so few: a loss that all share speaks of harder twins, the models differ among "
                + "themselves more than sampling error says, and both go into the prediction error of one. Several gaps of "
                + "this table are known to be the answer reader's: other prompts close them, and no score shows that."
        )
        report.say(judgement.controls)
    }
}
