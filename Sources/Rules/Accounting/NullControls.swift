// ACC-08: does the scorer know right from wrong where the answer is known beforehand?

import AuditModel
import Statistics

/// Checks control runs: keys shuffled, the key as the answer, no answer.
struct NullControls: Rule {
    let card = RuleCard(
        id: "ACC-08",
        checks: "A shuffled key scores at chance, gold answers all score, empty answers never do.",
        inputs: [.logs, .suite],
        severity: .blocking,
        fails: """
            Some gold answer is not fully right, some empty answer (of a control run, or an empty output of any run) scores \
            above 0, or the score under shuffled keys is above chance with a one-sided p at or under the policy's α.
            """,
        cannotShow: "That answers between the extremes are read rightly.",
        remedy: """
            Score three runs more and log them as variants or models called `gold-answer`, `empty-answer` and \
            `shuffled-key`; mend the scorer until they pass.
            """,
        reference: "null controls; Clopper and Pearson 1934"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty }
        guard !logs.isEmpty else { return missing("No log with items was given.") }
        var found: [RuleOutcome] = []
        for log in logs {
            let rows = LogRows(log)
            if let kind = NullControl.kind(of: log) {
                found += judged(rows, -1, kind, subject)
            } else {
                found += natural(rows)
            }
            for (variant, name) in log.variants.enumerated() {
                if let kind = NullControl(named: name) { found += judged(rows, variant, kind, subject) }
            }
        }
        return found.isEmpty
            ? missing("No control run was given: run the scorer on gold answers, empty answers and shuffled keys.")
            : found
    }

    private func judged(_ rows: LogRows, _ variant: Int, _ kind: NullControl, _ subject: RuleSubject) -> [RuleOutcome] {
        let scorers = Set(rows.log.rows.filter { Int($0.variant) == variant }.map { Int($0.scorer) }).sorted()
        return scorers.flatMap { scorer in
            rows.log.metrics.indices.compactMap { metric -> RuleOutcome? in
                let series = LogRows.Series(metric: metric, scorer: scorer, variant: variant)
                guard rows.isShare(series) || MetricNames.isBounded(rows.log.metrics[metric].name) else { return nil }
                return judged(rows, series, kind, subject)
            }
        }
    }

    private func judged(
        _ rows: LogRows,
        _ series: LogRows.Series,
        _ kind: NullControl,
        _ subject: RuleSubject
    ) -> RuleOutcome {
        let about = "\(kind.rawValue), " + rows.about + ", " + rows.title(series)
        let own = rows.rows(scorer: series.scorer, variant: series.variant)
        let scored = own.filter { rows.value($0, series) != nil }
        guard !scored.isEmpty else { return outcome(.notAssessable, "The control has no scores.", about: about) }
        switch kind {
        case .gold:
            let wrong = own.filter { (rows.value($0, series) ?? 0) < 1 - 1e-9 }
            return outcome(
                wrong.isEmpty ? .pass : .fail,
                wrong.isEmpty
                    ? "All \(own.count) gold answers are right."
                    : "\(wrong.count) of \(own.count) gold answers are not scored as right.",
                about: about,
                figures: ["rows": Double(own.count), "wrong": Double(wrong.count)],
                places: wrong.prefix(10).map(rows.place)
            )
        case .empty:
            let right = scored.filter { (rows.value($0, series) ?? 0) > 1e-9 }
            return outcome(
                right.isEmpty ? .pass : .fail,
                right.isEmpty
                    ? "None of \(own.count) empty answers scores."
                    : "\(right.count) of \(own.count) empty answers score above 0.",
                about: about,
                figures: ["rows": Double(own.count), "right": Double(right.count)],
                places: right.prefix(10).map(rows.place)
            )
        case .shuffledKey:
            return shuffled(rows, series, scored, about, subject)
        }
    }

    private func shuffled(
        _ rows: LogRows,
        _ series: LogRows.Series,
        _ scored: [Int],
        _ about: String,
        _ subject: RuleSubject
    ) -> RuleOutcome {
        guard rows.isShare(series) else {
            return outcome(.notAssessable, "Chance is not known for this metric.", about: about)
        }
        let chance = subject.facts(of: rows.log.suite)?.chance?.rate
        let matching = Self.matching(rows, scored)
        guard let expected = [chance, matching].compactMap(\.self).max() else {
            return outcome(
                .notAssessable,
                "Chance is not known: neither the suite's chance level nor answers with their keys are given.",
                about: about
            )
        }
        // Repeats of an item are no independent trials: one trial an item, at its mean.
        let scores = ItemScores(rows, series)
        let items = scores.items
        let right = Int(scores.means.reduce(0, +).rounded())
        let p = Binomial.upperTail(right, trials: items, probability: min(expected, 1))
        let isAbove = p <= subject.policy.alpha
        return outcome(
            isAbove ? .fail : .pass,
            "\(right) of \(items) items (\(Wording.percent(Double(right) / Double(items)))) are right under shuffled keys, "
                + "where chance gives \(Wording.percent(expected)) (one-sided \(Wording.p(p))).",
            about: about,
            figures: ["right": Double(right), "items": Double(items), "chance": expected, "p": p]
        )
    }

    /// How often an answer equals a key drawn at random: the sum over labels of their shares among answers and keys.
    private static func matching(_ rows: LogRows, _ scored: [Int]) -> Double? {
        var answers: [String: Int] = [:]
        var targets: [String: Int] = [:]
        var total = 0
        for index in scored {
            guard let answer = rows.log.rows[index].answer, let target = rows.log.rows[index].target else { continue }
            answers[answer.lowercased(), default: 0] += 1
            targets[target.lowercased(), default: 0] += 1
            total += 1
        }
        guard total >= 20, total * 10 >= scored.count * 9 else { return nil }
        let n = Double(total)
        // Counted in the order of labels, so that the sum is the same on every run.
        return answers.keys.sorted().reduce(0) { $0 + Double(answers[$1] ?? 0) / n * Double(targets[$1] ?? 0) / n }
    }

    /// Empty outputs of an ordinary run are a control that nobody planned.
    private func natural(_ rows: LogRows) -> [RuleOutcome] {
        guard let series = rows.headline, rows.isShare(series) else { return [] }
        let empty = rows.rows(scorer: series.scorer, variant: series.variant).filter {
            rows.log.rows[$0].flags.contains(.empty) && rows.log.rows[$0].target?.isEmpty != true
                && rows.value($0, series) != nil
        }
        let right = empty.filter { (rows.value($0, series) ?? 0) > 1e-9 }
        guard !right.isEmpty else { return [] }
        let read = Set(right.compactMap { rows.log.rows[$0].answer }).sorted()
        let hint = read.isEmpty ? "" : ", read as \(Wording.list(read.map { "`\(Wording.name($0))`" }, most: 3))"
        return [
            outcome(
                .fail,
                "\(right.count) of \(empty.count) empty outputs score as right\(hint): the parser falls back to a default.",
                about: "empty outputs, " + rows.about,
                figures: ["rows": Double(empty.count), "right": Double(right.count)],
                places: right.prefix(10).map(rows.place)
            )
        ]
    }
}
