// Made-up logs and tables for the tests of rules.

import AuditModel

/// Builders of small subjects.
enum Made {
    /// A log of one metric; a nil score is an errored item.
    static func log(
        _ model: String,
        _ scores: [(item: String, score: Double?)],
        answers: [String?] = [],
        targets: [String?] = []
    ) -> ResultLog {
        var log = ResultLog(dialect: .longForm, model: ModelID(model), suite: "made", file: "made.csv")
        log.scorers = ["none"]
        log.metrics = [ResultLog.Metric("acc")]
        log.rows = scores.enumerated().map { place, pair in
            LoggedRow(
                item: ItemID(pair.item),
                state: pair.score == nil ? .errored : .scored,
                values: [pair.score ?? .nan],
                answer: place < answers.count ? answers[place] : nil,
                target: place < targets.count ? targets[place] : nil,
                line: place + 1
            )
        }
        return log
    }

    /// A table of one column.
    static func board(
        _ scores: [String],
        count: Int?,
        dates: [String]? = nil,
        models: [String]? = nil,
        file: String? = nil
    ) -> ScoreBoard {
        ScoreBoard(
            title: "made",
            file: file,
            columns: [ScoreBoard.Column("s", suite: "s", count: count)],
            entries: scores.enumerated().map { place, text in
                ScoreBoard.Entry(
                    model: ModelID(models?[place] ?? "m\(place)"),
                    cells: [ScoreBoard.Cell(value: PrintedNumber(text), text: text)],
                    date: dates?[place]
                )
            }
        )
    }

    /// Logs of models whose ability grows with their number, on items of growing difficulty, seeded.
    static func logs(models: Int, items: Int, seed: UInt64, flip: Set<Int> = []) -> [ResultLog] {
        (0..<models).map { model in
            var random = SeededRandom(seed: seed, stream: UInt64(model))
            let ability = Double(model) / Double(max(1, models - 1))
            var answers: [String?] = []
            let scores = (0..<items).map { item -> (item: String, score: Double?) in
                let difficulty = Double(item % 10) / 10
                let chance = min(0.97, max(0.03, 0.5 + 1.2 * (ability - difficulty)))
                let isRight = random.unit() < (flip.contains(item) ? 1 - ability * 0.95 : chance)
                answers.append(isRight ? "A" : "B")
                return ("i\(item)", isRight ? 1 : 0)
            }
            return log("m\(model)", scores, answers: answers, targets: Array(repeating: "A", count: items))
        }
    }
}
