// Recorded outcomes on items that were trained on and on items that were not, mixed: how much of a leak is seen.

import AuditModel
import ResultLogs

extension PlantedStudy {
    /// Items of each kind in the recorded tables, and how many of the leaked ones a mixture holds.
    private static let (items, mixtures) = (100, [100, 50, 20])
    /// Adapters whose answers show what they were trained on; the others of their suite only took in the text.
    private static let memorised: Set<ModelID> = ["mmlu-leak-ep14", "mmlu-leak-ep8", "gsm8k-leak-ep10"]

    /// Whether a table has items `leaked-N` and `control-N` instead of a column `leaked`.
    static func isRecorded(_ table: ScoreTable) -> Bool {
        !table.items.isEmpty
            && table.items.allSatisfy { $0.rawValue.hasPrefix("leaked-") || $0.rawValue.hasPrefix("control-") }
    }

    /// Judges the mixtures of `table`, whose leaked models are called `NAME-leak-…`.
    static func judgeMixtures(_ table: ScoreTable, name: String, into report: inout StudyReport) {
        var rows: [[String]] = []
        for leaked in mixtures {
            let judgement = Judgement(thinned(table, leaked: leaked), areTwinsProven: true)
            for model in judgement.verdict.models {
                let own = model.verdict
                let isTrained = own.model.rawValue.hasPrefix(name + "-leak-")
                let isMemorised = memorised.contains(own.model) && isTrained
                rows.append([
                    own.model.rawValue, isMemorised ? "memorised" : isTrained ? "text only" : "clean",
                    isTrained ? "\(leaked)" : "0", Figures.points(own.score.value),
                    Figures.points(own.twinScore?.value),
                    Figures.points(own.inflation), Figures.points(own.leakFraction), Figures.p(model.p),
                    own.finding.rawValue, Judgement.why(model),
                ])
                let isAccused = own.findings.contains { $0.finding == .established && $0.hypothesis != .shifted }
                if !isMemorised { report.expect("\(own.model), \(leaked) %: not accused", !isAccused) }
                if isTrained { report.expect("\(own.model), \(leaked) %: not ruled out", own.finding != .ruledOut) }
                if isMemorised, leaked == items {
                    report.expect("\(own.model), all items leaked: established", own.finding == .established)
                }
            }
        }
        report.say("\(name): SmolLM2-135M and adapters of it, on \(items) items a mixture.")
        report.table(
            [
                "model", "truth", "leaked, %", "score", "twins", "inflation", "leak found, %", "p", "contaminated",
                "why",
            ],
            rows
        )
    }

    /// The first `leaked` leaked items and the first of the others up to `items` in all.
    private static func thinned(_ table: ScoreTable, leaked: Int) -> ScoreTable {
        let isKept = table.items.map { item in
            let parts = item.rawValue.split(separator: "-")
            let number = parts.last.flatMap { Int($0) } ?? .max
            return number < (parts.first == "leaked" ? leaked : items - leaked)
        }
        func thinned(_ column: OutcomeColumn) -> OutcomeColumn {
            var result = OutcomeColumn()
            for position in 0..<column.count where isKept[Int(column.items[position])] {
                result.items.append(column.items[position])
                result.values += column[position]
                result.starts.append(Int32(result.values.count))
            }
            return result
        }
        var table = table
        for place in table.models.indices {
            table.models[place].originals = thinned(table.models[place].originals)
            table.models[place].twins = table.models[place].twins.map(thinned)
            table.models[place].placebos = table.models[place].placebos.map(thinned)
        }
        return table
    }
}
