// Logs and tables whose truth is known, made from a seed.

import AuditModel
import Statistics

/// A log in which nothing is wrong: several repeats of right-or-wrong items, and a score with its error as the rows give.
struct MadeUpLog {
    /// The model.
    var model = "alpha"
    /// The suite.
    var suite = "sums"
    /// Items, and answers to each.
    var items = 200
    /// Repeats.
    var epochs = 3
    /// Mean share of right answers.
    var skill = 0.6
    /// How far items' own shares lie around it, at most.
    var spread = 0.2
    /// Answers of one cluster of so many items are right or wrong together.
    var clusterSize = 1

    /// The log, drawn from `random`.
    func log(_ random: inout SeededRandom) -> ResultLog {
        var log = ResultLog(dialect: .inspect, model: ModelID(model), suite: suite, file: "\(model).json")
        log.status = .finished
        log.planned = items
        log.available = items
        log.epochs = epochs
        log.settings = ["temperature": "0.7", "num_fewshot": "0"]
        log.scorers = ["match"]
        log.metrics = [ResultLog.Metric("accuracy", higherIsBetter: true)]
        let labels = ["A", "B", "C", "D"]
        var luck = [Double](repeating: 0, count: epochs)
        for item in 0..<items {
            if item % max(1, clusterSize) == 0 { luck = luck.map { _ in random.unit() } }
            let chance = min(0.98, max(0.02, skill + spread * (2 * random.unit() - 1)))
            let key = random.below(4)
            for epoch in 0..<epochs {
                let isRight = (clusterSize > 1 ? luck[epoch] : random.unit()) < (clusterSize > 1 ? skill : chance)
                let answer = isRight ? key : (key + 1 + random.below(3)) % 4
                log.rows.append(
                    LoggedRow(
                        item: ItemID("\(item + 1)"),
                        epoch: Int32(epoch + 1),
                        flags: .stated,
                        values: [isRight ? 1 : 0],
                        answer: labels[answer],
                        target: labels[key],
                        contentHash: UInt64(item + 1),
                        outputHash: random.next() | 1,
                        line: log.rows.count + 1
                    )
                )
            }
        }
        Self.report(&log)
        return log
    }

    /// Items whose clusters are as the log was drawn.
    var suiteItems: [Item] {
        (0..<items).map { item in
            Item(
                id: ItemID("\(item + 1)"),
                cluster: "\(item / max(1, clusterSize))",
                question: "?",
                task: .text(TextTask(accepted: ["A"], rejected: []))
            )
        }
    }

    /// Writes what the first scorer's rows give as the log's reported score, with `clusters` a label an item.
    static func report(_ log: inout ResultLog, decimals: Int = 4, clusters: [Int]? = nil) {
        let rows = LogRows(log)
        let series = LogRows.Series(metric: 0, scorer: 0, variant: -1)
        let scores = ItemScores(rows, series)
        let error = ClusteredMean(scores.means, clusters: clusters).standardError
        guard let mean = scores.mean, let value = printed(mean, decimals) else { return }
        log.reported = [
            ReportedScore(
                metric: log.metrics[0].name,
                value: value,
                scorer: log.scorers.first,
                standardError: printed(error, decimals),
                count: scores.items,
                repeats: log.epochs,
                higherIsBetter: true,
                aggregation: .mean
            )
        ]
    }

    /// A share as a proportion with so many decimals, or as a percentage.
    static func printed(_ value: Double, _ decimals: Int, _ unit: PrintedNumber.Unit = .proportion) -> PrintedNumber? {
        PrintedNumber(Wording.decimal(unit == .percent ? value * 100 : value, places: decimals), unit: unit)
    }

    /// `count` of `items` as a percentage with one decimal.
    static func percent(_ count: Int, of items: Int, decimals: Int = 1) -> PrintedNumber? {
        Rational(Int128(count) * 100, Int128(max(1, items))).flatMap {
            PrintedNumber(DecimalText.text($0, decimals: decimals), unit: .percent)
        }
    }

    /// A table of models far apart on `items` items, with errors.
    static func board(_ random: inout SeededRandom, items: Int = 198, models: Int = 4) -> ScoreBoard {
        let entries = (0..<models).map { model -> ScoreBoard.Entry in
            let right = items * (85 - 18 * model) / 100 + random.below(5)
            let p = Double(right) / Double(items)
            let error = printed((p * (1 - p) / Double(items)).squareRoot(), 1, .percent)
            return ScoreBoard.Entry(
                model: ModelID("model-\(model + 1)"),
                cells: [ScoreBoard.Cell(value: percent(right, of: items), standardError: error)],
                rank: model + 1
            )
        }
        let column = ScoreBoard.Column("accuracy", suite: "sums", count: items, higherIsBetter: true)
        return ScoreBoard(title: "results", columns: [column], entries: entries)
    }
}
