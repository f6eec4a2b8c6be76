// Cases of the rules on the health of a suite and its judge, and of two statements that are tests of a share.

import AuditModel

extension RateCase {
    /// SAT, ITM and JDG.
    static var suiteHealth: [RateCase] {
        [
            RateCase(
                id: "SAT-01",
                isExact: false,
                clean: { random in board([0.85, 0.75, 0.65, 0.55, 0.45], of: 500, &random) },
                faulty: { random in board([0.7, 0.7, 0.7, 0.7, 0.7], of: 500, &random) }
            ),
            RateCase(
                id: "SAT-03",
                isExact: false,
                clean: { random in claim(0.8, of: 500, facts: keys, &random) },
                faulty: { random in claim(0.95, of: 500, facts: keys, &random) }
            ),
            RateCase(
                id: "SAT-04",
                isExact: false,
                clean: { random in board([0.4, 0.5, 0.6, 0.7], of: 1000, dates: dates, &random) },
                faulty: { random in board([0.5, 0.7, 0.7, 0.7], of: 1000, dates: dates, &random) }
            ),
            RateCase(
                id: "ITM-01",
                isExact: false,
                every: 4,
                clean: { random in RuleSubject(logs: panel(&random), policy: policy) },
                faulty: { random in RuleSubject(logs: panel(&random, wrong: random.below(40)), policy: policy) }
            ),
            RateCase(
                id: "ITM-02",
                isExact: false,
                every: 4,
                clean: { random in RuleSubject(logs: panel(&random), policy: policy) },
                faulty: { random in RuleSubject(logs: panel(&random, wrong: random.below(40)), policy: policy) }
            ),
            RateCase(
                id: "ITM-03",
                isExact: false,
                clean: { random in RuleSubject(items: choices(&random), policy: policy) },
                faulty: { random in
                    let isRepeated = random.below(2) == 0
                    var items = choices(&random, favoured: isRepeated ? 0 : 0.25)
                    if isRepeated, let first = items.first { items[items.count - 1].question = first.question + " " }
                    return RuleSubject(items: items, policy: policy)
                }
            ),
            RateCase(
                id: "ITM-04",
                isExact: false,
                clean: { random in RuleSubject(logs: panel(&random, telling: 40), policy: policy) },
                faulty: { random in RuleSubject(logs: panel(&random, telling: 0), policy: policy) }
            ),
            RateCase(
                id: "JDG-01",
                isExact: false,
                clean: { random in graded(&random, agreement: 0.8) },
                faulty: { random in graded(&random, agreement: 0.6) }
            ),
            RateCase(
                id: "JDG-02",
                isExact: false,
                clean: { random in gradedTwice(&random, split: 0.05) },
                faulty: { random in gradedTwice(&random, split: 0.25) }
            ),
        ]
    }

    /// Statements that are tests of a share.
    static var statements: [RateCase] {
        [
            RateCase(
                id: "REP-03",
                isExact: false,
                clean: { random in reports([0.6, 0.6, 0.6], &random) },
                faulty: { random in reports([0.6, 0.6, 0.75], &random) }
            ),
            RateCase(
                id: "VAL-03",
                isExact: false,
                clean: { random in claim(0.5, of: 198, facts: chance, &random) },
                faulty: { random in claim(0.25, of: 198, facts: chance, &random) }
            ),
        ]
    }

    private static let dates = ["2021-01", "2022-01", "2023-06", "2024-01"]

    /// A suite of which one key in 20 is wrong.
    private static var keys: SuiteFacts {
        var facts = SuiteFacts(id: "sums", title: "Sums")
        facts.labelErrorRate = SourcedRate(rate: 0.05, source: "made up")
        return facts
    }

    private static var chance: SuiteFacts {
        SuiteFacts(id: "sums", title: "Sums", chance: SourcedRate(rate: 0.25, source: "four options"))
    }

    /// How many of `items` a model of `skill` gets right.
    private static func right(_ skill: Double, of items: Int, _ random: inout SeededRandom) -> Int {
        var count = 0
        for _ in 0..<items where random.unit() < skill { count += 1 }
        return count
    }

    private static func claim(
        _ skill: Double,
        of items: Int,
        facts: SuiteFacts,
        _ random: inout SeededRandom
    ) -> RuleSubject {
        var subject = claim(MadeUpLog.percent(right(skill, of: items, &random), of: items), items)
        subject.facts = facts
        return subject
    }

    private static func table(
        _ skills: [Double],
        models: [String],
        of items: Int,
        dates: [String]?,
        file: String?,
        _ random: inout SeededRandom
    ) -> ScoreBoard {
        var entries: [ScoreBoard.Entry] = []
        for (index, skill) in skills.enumerated() {
            let value = MadeUpLog.percent(right(skill, of: items, &random), of: items)
            var entry = ScoreBoard.Entry(model: ModelID(models[index]), cells: [ScoreBoard.Cell(value: value)])
            entry.date = dates?[index]
            entries.append(entry)
        }
        let column = ScoreBoard.Column("accuracy", suite: "sums", count: items, higherIsBetter: true)
        return ScoreBoard(title: "results", file: file, columns: [column], entries: entries)
    }

    /// A table of models of such skills, from the oldest to the newest.
    private static func board(
        _ skills: [Double],
        of items: Int,
        dates: [String]? = nil,
        _ random: inout SeededRandom
    ) -> RuleSubject {
        let models = skills.indices.map { "model-\($0 + 1)" }
        let board = table(skills, models: models, of: items, dates: dates, file: nil, &random)
        return RuleSubject(boards: [board], policy: policy)
    }

    /// One model's score of 400 items in several tables.
    private static func reports(_ skills: [Double], _ random: inout SeededRandom) -> RuleSubject {
        let boards = skills.enumerated().map { index, skill in
            table([skill], models: ["alpha"], of: 400, dates: nil, file: "table-\(index + 1).csv", &random)
        }
        return RuleSubject(boards: boards, policy: policy)
    }

    /// 60 models on 40 items, of which so many tell better models from worse ones; the others tell nothing.
    ///
    /// On the item `wrong` the key is not the right answer: who knows better is marked wrong.
    private static func panel(_ random: inout SeededRandom, telling: Int = 20, wrong: Int? = nil) -> [ResultLog] {
        let (models, items) = (60, 40)
        return (0..<models).map { model in
            let ability = Double(model) / Double(models - 1)
            var log = ResultLog(dialect: .longForm, model: ModelID("model-\(model + 1)"), suite: "sums")
            log.scorers = ["match"]
            log.metrics = [ResultLog.Metric("accuracy", higherIsBetter: true)]
            log.rows = (0..<items).map { item in
                var chance = item < telling ? 0.1 + 0.8 * ability : 0.6
                if item == wrong { chance = 0.95 * (1 - ability) }
                let isRight = random.unit() < chance
                return LoggedRow(
                    item: ItemID("\(item + 1)"),
                    values: [isRight ? 1 : 0],
                    answer: isRight ? "A" : item == wrong ? "B" : ["B", "C", "D"][random.below(3)],
                    target: "A",
                    line: item + 1
                )
            }
            return log
        }
    }

    /// 200 questions with four options, keys in places drawn by lot, but for a share that is always in the second.
    private static func choices(_ random: inout SeededRandom, favoured: Double = 0) -> [Item] {
        (0..<200).map { item in
            let gold = random.unit() < favoured ? 1 : random.below(4)
            return Item(
                id: ItemID("\(item + 1)"),
                question: "What is \(item) plus \(item % 7)?",
                task: .choice(ChoiceTask(options: ["one", "two", "three", "four"], gold: gold))
            )
        }
    }

    /// 100 items graded by a person and by a judge that agrees as often as said.
    private static func graded(_ random: inout SeededRandom, agreement: Double) -> RuleSubject {
        var log = ResultLog(dialect: .longForm, model: "alpha", suite: "essays")
        log.scorers = ["human", "llm_judge"]
        log.metrics = [ResultLog.Metric("grade")]
        for item in 0..<100 {
            let grade = Double(random.below(2))
            let own = random.unit() < agreement ? grade : 1 - grade
            log.rows.append(LoggedRow(item: ItemID("\(item + 1)"), scorer: 0, values: [grade]))
            log.rows.append(LoggedRow(item: ItemID("\(item + 1)"), scorer: 1, values: [own]))
        }
        return RuleSubject(logs: [log], policy: policy)
    }

    /// 60 outputs graded twice, of which a share gets two grades.
    private static func gradedTwice(_ random: inout SeededRandom, split: Double) -> RuleSubject {
        var log = ResultLog(dialect: .longForm, model: "alpha", suite: "essays")
        log.scorers = ["llm_judge"]
        log.metrics = [ResultLog.Metric("grade")]
        for item in 0..<60 {
            let grade = Double(random.below(2))
            let second = random.unit() < split ? 1 - grade : grade
            for (epoch, value) in [grade, second].enumerated() {
                log.rows.append(
                    LoggedRow(item: ItemID("\(item + 1)"), epoch: Int32(epoch + 1), values: [value], outputHash: 7)
                )
            }
        }
        return RuleSubject(logs: [log], policy: policy)
    }
}
