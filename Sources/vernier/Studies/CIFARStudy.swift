// CIFAR-10 and its re-collected twin: every model drops, none is accused.

import AuditModel
import Formats
import Foundation
import Statistics

/// CIFAR-10.1 (Recht et al. 2019, arXiv 1902.10811): 30 image classifiers on the test set and on two new ones.
struct CIFARStudy: Study {
    static let name = "cifar"
    private static let folder = "/paired/cifar10_1"
    /// The published lines: slope and R² of the ordinary probit line.
    private static let published: [(set: String, slope: Double, fit: Double)] = [
        ("v4", 0.951, 0.983), ("v6", 0.950, 0.984),
    ]

    static func isFound(in data: String) -> Bool {
        FileManager.default.fileExists(atPath: data + folder + "/scores.csv")
    }

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "CIFAR-10 and CIFAR-10.1, 30 models (arXiv 1902.10811)")
        let rows = try StudyTable(data + folder + "/scores.csv").rows
        var lines: [[String]] = []
        for (set, slope, fit) in published {
            var models: [TableModel] = []
            for row in rows {
                let pair = ScorePair(
                    arm: 0,
                    original: try row.required("acc_original"),
                    twin: try row.required("acc_\(set)"),
                    nOriginal: Int(min(max(try row.required("n_original"), 0), 1e9)),
                    nTwin: Int(min(max(try row.required("n_\(set)"), 0), 1e9))
                )
                models.append(TableModel(model: ModelID(try row.text("model")), scores: [pair]))
            }
            let line = try Self.line(models.flatMap(\.scores))
            let drops = models.flatMap(\.scores).map { $0.original - $0.twin }
            let arm = TableArm(distance: .fresh, twinSet: set)
            let judgement = Judgement(ScoreTable(form: .scores, arms: [arm], models: models, rows: models.count))
            let outcomes = try Self.outcomes(data + folder, set)
            let whole = outcomes.map { Judgement($0) }
            func said(_ judgement: Judgement) -> String {
                let models = judgement.verdict.models
                let least = models.compactMap(\.adjustedP).min()
                return
                    "\(judgement.accused.count) accused, \(models.count { $0.p.map { $0 < 0.05 } ?? false }) below .05, "
                    + "\(models.count { $0.verdict.finding == .ruledOut }) ruled out, least p after Holm \(Figures.p(least))"
                    + (judgement.shifted.isEmpty
                        ? ""
                        : "; answers off the scale: "
                            + judgement.shifted.map(\.verdict.model.rawValue).joined(separator: ", "))
            }
            lines.append([
                set, Figures.decimals(line.slope, 3), Figures.decimals(line.fit, 3),
                "\(Figures.points(drops.min())) to \(Figures.points(drops.max()))", said(judgement),
                whole.map(said) ?? "not at hand",
            ])
            report.expect(
                "\(set): slope \(Figures.decimals(line.slope, 3)) and R² \(Figures.decimals(line.fit, 3)) "
                    + "(published \(Figures.decimals(slope, 3)) and \(Figures.decimals(fit, 3)))",
                abs(line.slope - slope) < 5.1e-4 && abs(line.fit - fit) < 5.1e-4
            )
            report.expect(
                "\(set): no model accused, from scores (\(judgement.accused.count)) or outcomes "
                    + "(\(whole?.accused.count ?? 0)), though every one drops",
                judgement.accused.isEmpty && (whole?.accused.isEmpty ?? true) && drops.allSatisfy { $0 > 0 }
            )
        }
        report.table(["twins", "slope", "R²", "drop, points", "judged from scores", "judged from outcomes"], lines)
        report.say(
            "The line is ordinary least squares of the twin's probit on the original's, to compare with the published one. "
                + "The judgement is each model by the other 29. A loss that all share speaks of harder twins and accuses nobody."
        )
        return report
    }

    /// Ordinary least squares of the twin's probit on the original's: slope and R².
    static func line(_ pairs: [ScorePair]) throws -> (slope: Double, fit: Double) {
        let points = pairs.map {
            (x: NormalDistribution.quantile($0.original), y: NormalDistribution.quantile($0.twin))
        }
        let n = Double(points.count)
        let (mx, my) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
        let xx = points.reduce(0) { $0 + ($1.x - mx) * ($1.x - mx) }
        let yy = points.reduce(0) { $0 + ($1.y - my) * ($1.y - my) }
        let xy = points.reduce(0) { $0 + ($1.x - mx) * ($1.y - my) }
        return (xy / xx, xy * xy / (xx * yy))
    }

    /// The outcomes image by image, in the long form's shape; nil where the files are not at hand.
    private static func outcomes(_ folder: String, _ set: String) throws -> ScoreTable? {
        let paths = ["original", set].map { folder + "/\($0)_correct.csv.gz" }
        guard paths.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) else { return nil }
        let sides = try paths.map { path in
            try CSVTable.rows(FileBytes.read(path), file: path).rows.dropFirst().map(\.fields)
        }
        let (first, second) = ((sides[0].first?.count ?? 1) - 1, (sides[1].first?.count ?? 1) - 1)
        let twins = Dictionary(sides[1].map { ($0[0], $0) }) { kept, _ in kept }
        func column(_ fields: [String], from start: Int) -> OutcomeColumn {
            let values = fields.dropFirst().map { Double($0) ?? .nan }
            return OutcomeColumn(
                items: values.indices.map { Int32(start + $0) },
                starts: (0...values.count).map { Int32($0) },
                values: values
            )
        }
        let models = sides[0].compactMap { fields in
            twins[fields[0]].map { other in
                TableModel(
                    model: ModelID(fields[0]),
                    originals: column(fields, from: 0),
                    twins: [column(other, from: first)],
                    placebos: [OutcomeColumn()]
                )
            }
        }
        return ScoreTable(
            form: .outcomes,
            items: (0..<(first + second)).map { ItemID($0 < first ? "test-\($0)" : "\(set)-\($0 - first)") },
            clusters: Array(repeating: -1, count: first + second),
            arms: [TableArm(distance: .fresh, twinSet: set)],
            models: models,
            rows: models.count * (first + second)
        )
    }
}
