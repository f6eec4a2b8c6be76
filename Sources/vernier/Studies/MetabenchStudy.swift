// Two models trained on a suite's items and three that were not, aggregates only: too few to judge by, so nobody is.

import AuditModel
import Formats
import Foundation

/// The fine-tuned models of metabench (Kipnis et al. 2024): MMLU's part was learnt, the other tasks are as they were.
struct MetabenchStudy: Study {
    static let name = "metabench"
    private static let folder = "/contamination/metabench_finetuned"
    private static let variants = ["standard", "permute", "secondary"]

    static func isFound(in data: String) -> Bool { !((try? files(data)) ?? []).isEmpty }

    private static func files(_ data: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: data + folder)
            .filter { $0.hasSuffix("_standard_results.json") }.sorted()
    }

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "Two models trained on test items, three controls (metabench, aggregates)")
        let models = try files(data).map { String($0.dropLast("_standard_results.json".count)) }
        var results: [String: JSONValue] = [:]
        for model in models {
            for variant in variants {
                let path = "\(data)\(folder)/\(model)_\(variant)_results.json"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                results[model + "/" + variant] = try JSONValue.parse(FileBytes.read(path), file: path)
            }
        }
        let tasks = Set(results.values.flatMap { ($0.objectValue ?? []).map(\.key) })
            .filter { $0.hasPrefix("metabench_") && !$0.hasSuffix("_permute") && !$0.hasSuffix("_secondary") }.sorted()
        var rows: [[String]] = []
        var (cleared, accused) = (0, 0)
        for task in tasks {
            let judgement = Judgement(table(task, models, results))
            for model in judgement.verdict.models {
                let own = model.verdict
                let isTrained = own.model.rawValue.contains("checkpoint-")
                if own.findings.contains(where: { $0.finding == .ruledOut }) { cleared += 1 }
                if own.findings.contains(where: { $0.finding == .established }) { accused += 1 }
                let scores = variants.map { variant in
                    results[own.model.rawValue + "/" + variant].flatMap { score($0, task, variant)?.share }
                }
                rows.append(
                    [String(task.dropFirst(10)), own.model.rawValue, isTrained ? "yes" : "no"]
                        + scores.map { Figures.points($0) } + [own.finding.rawValue, Judgement.why(model)]
                )
            }
        }
        report.table(
            ["task", "model", "trained further", "standard", "permuted", "secondary", "contaminated", "why"],
            rows
        )
        report.say(
            "MMLU's jump under training is plain to see, and falls back under permuted options. Scores alone still let no "
                + "route speak: four other models are fewer than the five that calibration needs, and the exact test needs "
                + "outcomes item by item, not aggregates."
        )
        report.expect("nobody cleared, trained or not (\(cleared))", cleared == 0 && !rows.isEmpty)
        report.expect("nobody accused, controls above all (\(accused))", accused == 0 && !rows.isEmpty)
        return report
    }

    private static func table(_ task: String, _ models: [String], _ results: [String: JSONValue]) -> ScoreTable {
        let arms = [
            TableArm(operatorID: "option-permutation", distance: .near),
            TableArm(distance: .fresh, twinSet: "secondary"),
        ]
        let rows = models.compactMap { model -> TableModel? in
            guard let original = results[model + "/standard"].flatMap({ score($0, task, "standard") }) else {
                return nil
            }
            let pairs = ["permute", "secondary"].enumerated().compactMap { arm, variant -> ScorePair? in
                results[model + "/" + variant].flatMap { score($0, task, variant) }.map {
                    ScorePair(
                        arm: arm,
                        original: original.share,
                        twin: $0.share,
                        nOriginal: original.items,
                        nTwin: $0.items
                    )
                }
            }
            return TableModel(model: ModelID(model), scores: pairs)
        }
        return ScoreTable(form: .scores, arms: arms, models: rows, rows: rows.count)
    }

    /// The accuracy of a task in one variant, and its items: n − 1 = p(1 − p)/stderr².
    private static func score(_ results: JSONValue, _ task: String, _ variant: String) -> (share: Double, items: Int?)?
    {
        guard let values = results[variant == "standard" ? task : task + "_" + variant] else { return nil }
        for (metric, error) in [
            ("acc,none", "acc_stderr,none"), ("exact_match,strict-match", "exact_match_stderr,strict-match"),
        ] {
            guard let share = values[metric]?.doubleValue, share >= 0, share <= 1 else { continue }
            let deviation = values[error]?.doubleValue ?? 0
            let count = deviation > 0 ? (share * (1 - share) / (deviation * deviation)).rounded() + 1 : 0
            return (share, count >= 1 && count < 1e9 ? Int(count) : nil)
        }
        return nil
    }
}
