// ACC-07: does the score hang on how answers are read?

import AuditModel
import Statistics

/// Compares strict and lenient readings of the same outputs.
struct ParserSensitivity: Rule {
    let card = RuleCard(
        id: "ACC-07",
        checks: "Strict and lenient readings of the same outputs give the same score and the same order of models.",
        inputs: [.logs],
        severity: .major,
        fails: """
            The two scores differ by more than half the policy's materiality (1.5 points), or the readings disagree on more \
            than all of it (3 % of answers), or two models change places.
            """,
        cannotShow: "Which reading is right, or what both misread.",
        remedy: "Read the outputs on which they disagree by hand; state the reading, and report both scores.",
        reference: "method.md 0; shape 13 of silent numeric faults"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        var pairs: [Pair] = []
        for log in subject.logs where !log.rows.isEmpty && NullControl.kind(of: log) == nil {
            let rows = LogRows(log)
            let own = Self.pairs(rows)
            if own.isEmpty {
                let names = rows.scorers.map(rows.scorerName).filter { !$0.isEmpty }
                found.append(
                    outcome(
                        .notAssessable,
                        rows.scorers.count < 2
                            ? "Answers were read in one way only."
                            : "Whether \(Wording.list(names.map(Wording.name))) read the same answers is not known.",
                        about: rows.about
                    )
                )
            }
            for pair in own { found.append(judged(pair, subject.policy)) }
            pairs += own
        }
        found += flips(pairs)
        return found.isEmpty ? missing("No log with items was given.") : found
    }

    /// A strict and a lenient reading of one log.
    private struct Pair {
        let rows: LogRows
        let strict: LogRows.Series
        let lenient: LogRows.Series
        let strictMean: Double
        let lenientMean: Double
        let shared: Int
        /// Share of answers that the two score differently.
        let apart: Double
        /// Items right under the strict reading alone, and under the lenient one alone.
        let strictOnly: [Int]
        let lenientOnly: [Int]
    }

    private static func pairs(_ rows: LogRows) -> [Pair] {
        let scorers = rows.scorers
        guard scorers.count >= 2 else { return [] }
        var found: [Pair] = []
        for (place, first) in scorers.enumerated() {
            for second in scorers[(place + 1)...] {
                guard let order = order(rows.scorerName(first), rows.scorerName(second), rows.log.dialect) else {
                    continue
                }
                let (strict, lenient) = order ? (first, second) : (second, first)
                for (metric, name) in rows.log.metrics.enumerated() where !MetricNames.isOfTheWhole(name.name) {
                    if let pair = pair(rows, metric, strict, lenient) { found.append(pair) }
                }
            }
        }
        return found
    }

    private static func pair(_ rows: LogRows, _ metric: Int, _ strict: Int, _ lenient: Int) -> Pair? {
        let (one, two) = (
            LogRows.Series(metric: metric, scorer: strict, variant: -1),
            LogRows.Series(metric: metric, scorer: lenient, variant: -1)
        )
        guard rows.isShare(one), rows.isShare(two) else { return nil }
        let (left, right) = (ItemScores(rows, one), ItemScores(rows, two))
        var (strictSum, lenientSum, apart, shared) = (0.0, 0.0, 0.0, 0)
        var (strictOnly, lenientOnly): ([Int], [Int]) = ([], [])
        for item in rows.firstRow.indices where left.counts[item] > 0 && right.counts[item] > 0 {
            let (a, b) = (left.sums[item] / Double(left.counts[item]), right.sums[item] / Double(right.counts[item]))
            strictSum += a
            lenientSum += b
            apart += abs(a - b)
            shared += 1
            if a > b { strictOnly.append(item) } else if b > a { lenientOnly.append(item) }
        }
        guard shared > 0 else { return nil }
        return Pair(
            rows: rows,
            strict: one,
            lenient: two,
            strictMean: strictSum / Double(shared),
            lenientMean: lenientSum / Double(shared),
            shared: shared,
            apart: apart / Double(shared),
            strictOnly: strictOnly,
            lenientOnly: lenientOnly
        )
    }

    /// Whether the first of two scorers is the stricter; nil where they are not two readings of one output.
    private static func order(_ first: String, _ second: String, _ dialect: LogDialect) -> Bool? {
        let (one, two) = (strictness(first), strictness(second))
        if let one, let two { return one == two ? nil : one > two }
        // Filters of lm-eval all read the same output, but those that vote over repeats read more of it.
        guard dialect == .lmEval, !isVote(first), !isVote(second) else { return nil }
        return (one ?? 0) >= (two ?? 0)
    }

    private static func strictness(_ name: String) -> Int? {
        let plain = MetricNames.plain(name)
        if isVote(name) { return nil }
        if ["strict", "exactmatch", "exact"].contains(where: plain.contains) { return 1 }
        if ["flexib", "lenient", "loose", "relaxed", "extract", "fuzzy"].contains(where: plain.contains) { return -1 }
        return nil
    }

    private static func isVote(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["maj@", "majority", "score-first", "take_first", "take-first", "pass@", "vote", "best"].contains {
            lower.contains($0)
        }
    }

    private func judged(_ pair: Pair, _ policy: Policy) -> RuleOutcome {
        let gap = pair.lenientMean - pair.strictMean
        let apart = pair.strictOnly.count + pair.lenientOnly.count
        let names = (pair.rows.scorerName(pair.strict.scorer), pair.rows.scorerName(pair.lenient.scorer))
        let why =
            "\(Wording.name(names.0)) gives \(Wording.percent(pair.strictMean)) and \(Wording.name(names.1)) "
            + "\(Wording.percent(pair.lenientMean)) on the same \(pair.shared) items; they disagree on \(apart)"
            + (pair.strictOnly.isEmpty ? "" : ", \(pair.strictOnly.count) of them right under the stricter alone") + "."
        let isTooFar = abs(gap) > policy.delta / 2 || pair.apart > policy.delta
        let items = (pair.lenientOnly + pair.strictOnly).prefix(10)
        return outcome(
            isTooFar ? .fail : .pass,
            why,
            about: pair.rows.about + ", " + pair.rows.title(pair.strict),
            figures: ["strict": pair.strictMean, "lenient": pair.lenientMean, "disagree": Double(apart)],
            places: isTooFar ? items.map { pair.rows.place(pair.rows.firstRow[$0]) } : []
        )
    }

    /// Two models of one suite whose order hangs on the reading.
    private func flips(_ pairs: [Pair]) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        for (place, one) in pairs.enumerated().prefix(200) {
            for two in pairs[(place + 1)...].prefix(200) where one.rows.log.model != two.rows.log.model {
                guard one.rows.log.suite == two.rows.log.suite,
                    one.rows.scorerName(one.strict.scorer) == two.rows.scorerName(two.strict.scorer),
                    one.rows.scorerName(one.lenient.scorer) == two.rows.scorerName(two.lenient.scorer),
                    (one.strictMean - two.strictMean) * (one.lenientMean - two.lenientMean) < 0
                else { continue }
                let names = [one, two].map { Wording.name($0.rows.log.model.rawValue) }
                found.append(
                    outcome(
                        .fail,
                        "\(names[0]) and \(names[1]) change places with the reading: "
                            + "\(Wording.percent(one.strictMean)) against \(Wording.percent(two.strictMean)) strictly, "
                            + "\(Wording.percent(one.lenientMean)) against \(Wording.percent(two.lenientMean)) leniently.",
                        about: "\(names[0]) and \(names[1]) on \(Wording.name(one.rows.log.suite))"
                    )
                )
            }
        }
        return found
    }
}
