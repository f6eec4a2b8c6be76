// Recorded outcomes of models whose leak is known: the truth in a column that the judgement does not read.

import AuditModel
import Formats
import Foundation
import ResultLogs

/// Outcome tables with a column `leaked`: `planted/*.csv` or `*.csv.gz` in the folder of data.
///
/// The form is `vernier judge`'s `model,item,variant,score`; `leaked` is 1 where the model was trained on the item (or on
/// its original), 0 where it was not, or the share of items for all rows of a model. The outcomes recorded in
/// Tests/vernierTests/Planted name their items `leaked-N` and `control-N` instead, and are judged as mixtures.
struct PlantedStudy: Study {
    static let name = "planted"
    private static let folders = ["/planted", "/Planted"]

    static func isFound(in data: String) -> Bool { !files(data).isEmpty }

    private static func files(_ data: String) -> [String] {
        folders.flatMap { folder in
            let all = (try? FileManager.default.contentsOfDirectory(atPath: data + folder)) ?? []
            return all.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz") }.sorted().map {
                data + folder + "/" + $0
            }
        }
    }

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "Models with planted leaks")
        for path in files(data) {
            let table = try ScoreTableReader.read(path)
            let file = URL(fileURLWithPath: path).lastPathComponent
            if isRecorded(table) {
                judgeMixtures(table, name: String(file.prefix { $0 != "." }), into: &report)
            } else {
                judge(table, leaked: try truth(path), name: file, into: &report)
            }
        }
        return report
    }

    /// Judges `table` and holds it against `leaked`, the share of originals that each model was trained on.
    ///
    /// No clean model may be established, and no leaked one ruled out; a leaked model that is not established has to say
    /// what would settle it. Models that `leaked` does not name are shown and not held against anything.
    static func judge(_ table: ScoreTable, leaked: [ModelID: Double], name: String, into report: inout StudyReport) {
        let judgement = Judgement(table)
        var rows: [[String]] = []
        for model in judgement.verdict.models {
            let own = model.verdict
            let truth = leaked[own.model]
            rows.append([
                own.model.rawValue, Figures.points(truth), Figures.points(own.score.value),
                Figures.points(own.twinScore?.value), Figures.points(own.inflation), Figures.points(own.leakFraction),
                Figures.p(model.p), own.finding.rawValue, Judgement.why(model),
            ])
            guard let truth else { continue }
            if truth > 0 {
                report.expect(
                    "\(name): \(own.model), trained on \(Figures.points(truth)) % of the items, is \(own.finding.rawValue)",
                    own.finding != .ruledOut
                )
            } else {
                report.expect(
                    "\(name): \(own.model), clean, is \(own.finding.rawValue)",
                    !own.findings.contains { $0.finding == .established && $0.hypothesis != .shifted }
                )
            }
        }
        report.say("\(name): \(judgement.verdict.states.map(\.word).joined(separator: ", ")). \(judgement.controls)")
        report.table(
            ["model", "leaked, %", "score", "twins", "inflation", "leak found, %", "p", "contaminated", "why"],
            rows
        )
    }

    /// The share of a model's original rows that are marked as leaked.
    private static func truth(_ path: String) throws -> [ModelID: Double] {
        var sums: [ModelID: (leaked: Double, count: Double)] = [:]
        for row in try StudyTable(path).rows where try row.text("variant") == "original" {
            let model = ModelID(try row.text("model"))
            let value = try row.required("leaked")
            let old = sums[model, default: (0, 0)]
            sums[model] = (old.leaked + value, old.count + 1)
        }
        return sums.mapValues { $0.leaked / $0.count }
    }
}
