// Sixty suites whose saturation was published: the index reproduced, and the split beside it with every disagreement.

import AuditModel
import Formats
import Foundation
import Statistics

/// The benchmark saturation study (arXiv 2602.16763) beside the split into solved, noise ceiling, worn and under-powered.
struct SaturationStudy: Study {
    static let name = "saturation"
    private static let file = "/paired/saturation/saturation_top5_60benchmarks.csv"

    static func isFound(in data: String) -> Bool { FileManager.default.fileExists(atPath: data + file) }

    /// Label errors with a source; an interval only where it was published. Keys are the study's names.
    private static let labelErrors: [String: (rate: Double, source: String)] = [
        "MMLU: Measuring Massive Multitask Language Understanding": (0.0649, "Gema et al. 2024, arXiv 2406.04127")
    ]

    /// Suites whose number of items is not that of the split the scores are quoted on.
    private static let doubtful = ["GPQA", "GLUE", "SuperGLUE", "Flores", "LegalBench", "MGSM"]

    static func run(data: String) throws -> StudyReport {
        var report = StudyReport(title: "Saturation of 60 suites (arXiv 2602.16763)")
        var rows: [[String]] = []
        var disagreements: [String] = []
        var kinds: [SaturationSplit.Kind: Int] = [:]
        var categories: [SaturationIndex.Category: Int] = [:]
        var (wrong, unexplained, resolvedSaturated) = (0, 0, 0)
        let table = try StudyTable(data + file).rows
        for row in table {
            let benchmark = try row.text("benchmark").trimmingCharacters(in: .whitespacesAndNewlines)
            let first = try row.required("s1_pct") / 100
            let last = try row.required("s5_pct") / 100
            let items = Int(min(max(try row.required("n_test"), 0), 1e15))
            let known = labelErrors[benchmark]
            let ceiling = known.flatMap { NoiseCeiling(rate: $0.rate) }
            guard
                let split = SaturationSplit(
                    first: first,
                    last: last,
                    items: items,
                    ceiling: ceiling,
                    delta: Studies.policy.delta,
                    alpha: Studies.policy.alpha
                )
            else {
                wrong += 1
                continue
            }
            kinds[split.kind, default: 0] += 1
            categories[split.index.category, default: 0] += 1
            let published = try row.text("category_published").lowercased()
            let value = try row.required("S_published")
            if split.index.category.rawValue != published || abs(split.index.value - value) > 5.1e-5 { wrong += 1 }
            if split.indexSaysSaturated, split.kind == .resolving { resolvedSaturated += 1 }
            let name = short(benchmark)
            var why = split.disagreement ?? ""
            if let doubt = doubt(name, first, last) { why += (why.isEmpty ? "" : " ") + doubt }
            if split.disagreement != nil { disagreements.append(name) }
            if !split.agreesWithIndex, why.isEmpty { unexplained += 1 }
            rows.append([
                name, Figures.points(first), Figures.points(last), "\(items)",
                "\(Figures.decimals(split.index.value, 3)) \(split.index.category.rawValue)", split.kind.rawValue,
                split.reason + (known.map { " Label errors: \($0.source)." } ?? ""), why,
            ])
        }
        report.say(
            "First and fifth score as published. The index has S = exp(−R²), R the spread over √(SE₁² + SE₅²) with √n for "
                + "n. Beside it the split: Holm over the ten pairs, of which the first and fifth are the widest; δ = 3 points; "
                + "label errors where their rate is published. Items are taken as independent and scores as unpaired, "
                + "since nothing else is published: pairing tells more models apart, translations of one item fewer."
        )
        report.table(["suite", "first", "fifth", "n", "index", "split", "reason", "why index and split differ"], rows)
        let counts = SaturationSplit.Kind.allCases.map { "\(kinds[$0, default: 0]) \($0.rawValue)" }
        report.say(
            "Split: \(counts.joined(separator: ", ")). Index and split differ on \(disagreements.count) of \(table.count) "
                + "suites; \(resolvedSaturated) that the index calls high or very high tell their best models apart."
        )
        let high = categories[.high, default: 0]
        let veryHigh = categories[.veryHigh, default: 0]
        report.expect(
            "the published index on all \(table.count) rows, value to 4 decimals and class (\(wrong) differ); "
                + "\(veryHigh) very high and \(high) high (published: 14 and 15)",
            wrong == 0 && table.count == 60 && veryHigh == 14 && high == 15
        )
        report.expect("a reason for every disagreement (\(unexplained) without)", unexplained == 0)
        return report
    }

    /// What the items' number rests on, where it is not the split's.
    private static func doubt(_ name: String, _ first: Double, _ last: Double) -> String? {
        guard doubtful.contains(where: { name.hasPrefix($0) }) else { return nil }
        guard name.hasPrefix("GPQA"), let diamond = SaturationSplit(first: first, last: last, items: 198) else {
            return
                "The n is the annotators', not that of the split the scores are quoted on: items of several tasks or "
                + "languages are counted as independent questions of one."
        }
        return "The n is the annotators' (564): the scores are quoted on Diamond's 198, where the split is "
            + "\(diamond.kind.rawValue)."
    }

    private static func short(_ name: String) -> String {
        let line = name.replacing("\n", with: " ")
        let head = line.split(separator: ":").first.map(String.init) ?? line
        return head.split(separator: "(").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? head
    }
}
