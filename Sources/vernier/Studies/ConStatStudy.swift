// Models contaminated on purpose, beside ConStat on the same scores: who is found, who is accused, how far off.

import AuditModel
import Formats
import Foundation

/// The tables of ConStat (Dekoninck et al. 2024, arXiv 2405.16281), every benchmark and kind of twins at hand.
struct ConStatStudy: Study {
    static let name = "constat"
    private static let folder = "/paired/constat"

    /// Kinds of twins, and how far they are from the originals.
    private static let kinds: [(name: String, distance: TableArm.Distance)] = [
        ("synthetic", .fresh), ("reference", .fresh), ("rephrase", .near),
    ]

    static func isFound(in data: String) -> Bool {
        FileManager.default.fileExists(atPath: data + folder + "/groups.csv") && !benchmarks(data).isEmpty
    }

    private static func benchmarks(_ data: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: data + folder)) ?? []
        return files.filter { $0.hasSuffix("_synthetic.csv") }.map { String($0.dropLast(14)) }.sorted()
    }

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "Models contaminated on purpose (ConStat's tables)")
        report.say(
            "Score tables of the reference models and of the models trained on one half of the originals; true inflation "
                + "= score less the score on the half not trained on. References judge each other, each left out in turn. "
                + "ConStat's figures are its own p and delta in the same files, without adjustment for the number of models; "
                + "ours count what is established, after Holm's adjustment, on models trained and references alike."
        )
        var rows: [[String]] = []
        for benchmark in benchmarks(data) {
            for kind in kinds {
                let path = "\(data)\(folder)/\(benchmark)_\(kind.name).csv"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                let found = try compare(path, groups: data + folder + "/groups.csv", kind.distance)
                rows.append([benchmark, kind.name] + found.cells)
                expect(found, benchmark, kind.name, into: &report)
            }
        }
        report.table(
            [
                "benchmark", "twins", "controlled, p < .05", "controlled, established", "controlled, ruled out",
                "error of inflation", "references, p < .05", "references, established", "controls",
                "ConStat: controlled",
                "ConStat: error", "ConStat: references",
            ],
            rows
        )
        return report
    }

    private static func expect(_ found: Comparison, _ benchmark: String, _ kind: String, into report: inout StudyReport)
    {
        let name = "\(benchmark), \(kind): "
        if kind == "rephrase" {
            report.expect(name + "no controlled model is ruled out (\(found.cleared))", found.cleared == 0)
        }
        guard kind == "synthetic" else { return }
        report.expect(
            name + "at least as many established as ConStat finds (\(found.established), ConStat \(found.theirSeen), "
                + "of \(found.controlled))",
            found.established >= found.theirSeen
        )
        report.expect(
            name + "no more references established than ConStat flags, and at most 5 % of them "
                + "(\(found.accused), ConStat \(found.theirFlags), of \(found.references))",
            found.accused <= found.theirFlags && Double(found.accused) <= 0.05 * Double(found.references)
        )
        report.expect(
            name + "error of the inflation below ConStat's (\(Figures.decimals(found.error * 100, 2)) against "
                + "\(Figures.decimals(found.theirError * 100, 2)) points)",
            found.error < found.theirError
        )
    }

    /// Ours and theirs on one file.
    struct Comparison {
        var references = 0
        var controlled = 0
        var seen = 0
        var established = 0
        var cleared = 0
        var error = Double.nan
        var flags = 0
        var accused = 0
        var theirSeen = 0
        var theirError = Double.nan
        var theirFlags = 0
        var passed = ""

        var cells: [String] {
            [
                "\(seen)/\(controlled)", "\(established)/\(controlled)", "\(cleared)", Figures.points(error),
                "\(flags)/\(references)", "\(accused)/\(references)", passed, "\(theirSeen)/\(controlled)",
                Figures.points(theirError), "\(theirFlags)/\(references)",
            ]
        }
    }

    static func compare(_ path: String, groups: String, _ distance: TableArm.Distance) throws -> Comparison {
        var group: [String: String] = [:]
        for row in try StudyTable(groups).rows { group[try row.text("model")] = try row.text("group") }
        var found = Comparison()
        var models: [TableModel] = []
        var truth: [ModelID: Double] = [:]
        var theirErrors: [Double] = []
        for row in try StudyTable(path).rows {
            let name = try row.text("model")
            guard let kind = group[name], kind == "reference" || kind == "controlled",
                let original = try row.number("score_model"), let twin = try row.number("score_model_ref")
            else { continue }
            let pair = ScorePair(
                arm: 0,
                original: original,
                twin: twin,
                nOriginal: items(original, try row.number("score_model_std")),
                nTwin: items(twin, try row.number("score_model_ref_std"))
            )
            models.append(TableModel(model: ModelID(name), isReference: kind == "reference", scores: [pair]))
            let isSeen = try row.required("p_value") < 0.05
            if kind == "reference" {
                found.references += 1
                if isSeen { found.theirFlags += 1 }
            } else {
                let inflation = original - (try row.required("no_cont"))
                truth[ModelID(name)] = inflation
                theirErrors.append(abs(try row.required("delta") - inflation))
                found.controlled += 1
                if isSeen { found.theirSeen += 1 }
            }
        }
        let table = ScoreTable(
            form: .scores,
            arms: [TableArm(distance: distance)],
            models: models,
            hasReferenceColumn: true,
            rows: models.count
        )
        let judgement = Judgement(table)
        var errors: [Double] = []
        for model in judgement.verdict.models {
            let isSeen = model.p.map { $0 < 0.05 } ?? false
            let isEstablished = model.verdict.finding == .established
            if model.isReference {
                if isSeen { found.flags += 1 }
                if isEstablished { found.accused += 1 }
            } else {
                if isSeen { found.seen += 1 }
                if isEstablished { found.established += 1 }
                if model.verdict.finding == .ruledOut { found.cleared += 1 }
                if let own = model.verdict.inflation?.value, let inflation = truth[model.verdict.model] {
                    errors.append(abs(own - inflation))
                }
            }
        }
        found.error = mean(errors)
        found.theirError = mean(theirErrors)
        found.passed = judgement.verdict.controls.contains { $0.status == .failed } ? "failed" : "passed"
        return found
    }

    /// n = p(1 − p)/std²; nil where either is not informative.
    private static func items(_ share: Double, _ deviation: Double?) -> Int? {
        guard let deviation, deviation > 0, share > 0, share < 1 else { return nil }
        let count = (share * (1 - share) / (deviation * deviation)).rounded()
        return count >= 1 && count < 1e9 ? Int(count) : nil
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }
}
