// ACC-05: values lie where they are said to lie, and point where they are said to point.

import AuditModel
import Statistics

/// Checks range, unit and direction of scores.
struct DeclaredRange: Rule {
    let card = RuleCard(
        id: "ACC-05",
        checks: "Scores lie in their range, percentages are no proportions, higher is better where it is said to be.",
        inputs: [.aggregate, .logs],
        severity: .blocking,
        fails: """
            A share lies outside 0 to 1 or 0 to 100; a reported score is 100 times its rows' mean or a hundredth of it; a \
            column mixes both units; right and wrong are swapped; a printed difference is neither in points nor in per \
            cent; a score is below chance with p under 0.001.
            """,
        cannotShow: "That a number inside its range is right.",
        remedy: "Print the unit beside the score, recompute with right = 1, and state differences in points.",
        reference: "shape 10 of silent numeric faults; Clopper and Pearson 1934"
    )

    /// p below which a score counts as below chance.
    static let belowChance = 0.001

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        if let claim = StatedScore(claimOf: subject) { found += claimed(claim, subject) }
        for log in subject.logs where !log.rows.isEmpty || !log.reported.isEmpty { found.append(judged(log, subject)) }
        found += boards(subject)
        return found.isEmpty ? missing("No claim, log or table was given.") : found
    }

    // MARK: Claims

    private func claimed(_ score: StatedScore, _ subject: RuleSubject) -> [RuleOutcome] {
        guard let claim = subject.claim else { return [] }
        var faults: [String] = []
        var checked = false
        if score.isShare == true {
            checked = true
            if let fault = Self.outside(score.value) { faults.append(fault) }
            if let fault = Self.below(score, subject.facts?.chance?.rate) { faults.append(fault) }
        }
        var notes: [String] = []
        var loose: [String] = []
        if let rival = claim.rival {
            let second = score.value
            let first = StatedScore.like(second, StatedScore.settled(rival)) ?? rival
            for stated in ClaimedDifferences(claim, subject).found {
                checked = true
                guard first.unit == second.unit || first.unit == .unstated,
                    let read = StatedDifference(
                        stated.value,
                        from: first,
                        to: second,
                        isProportion: second.unit == .proportion
                    )
                else { continue }
                let said = "\(stated.text) from \(first) to \(second)"
                if read.readings.isEmpty {
                    faults.append("\(said) is neither the difference in points nor in per cent")
                } else if stated.isPercent, !read.readings.contains(.absolute) {
                    notes.append("\(said) is relative: in points it is \(Self.middle(read.absolute, second))")
                } else if stated.isPercent, !read.readings.contains(.relative) {
                    loose.append("\(said) is in points: in per cent it is \(Self.middle(read.relative)); say points")
                } else if stated.isPoints, !read.readings.contains(.absolute) {
                    faults.append("\(said) is no difference in points (\(Self.middle(read.absolute, second)))")
                }
            }
        }
        guard faults.isEmpty else {
            return [outcome(.fail, (faults + loose).joined(separator: "; ") + ".", about: score.about)]
        }
        guard loose.isEmpty else {
            return [outcome(.fail, loose.joined(separator: "; ") + ".", about: score.about, severity: .minor)]
        }
        guard checked else { return missing("What the number is a share of is not stated.", about: score.about) }
        let rest = notes.isEmpty ? "" : " " + notes.joined(separator: "; ") + "."
        return [outcome(.pass, "\(score.value) lies in its range." + rest, about: score.about)]
    }

    private static func middle(_ range: ClosedRange<Rational>?, _ like: PrintedNumber? = nil) -> String {
        guard let range, let sum = range.lowerBound.adding(range.upperBound), var half = sum.divided(by: Rational(2))
        else {
            return "not defined"
        }
        if like?.unit == .proportion, let points = half.multiplied(by: Rational(100)) { half = points }
        return DecimalText.text(half, decimals: 1)
    }

    // MARK: Logs

    private func judged(_ log: ResultLog, _ subject: RuleSubject) -> RuleOutcome {
        let rows = LogRows(log)
        var faults: [String] = []
        var places: [Place] = []
        var checked = false
        for scorer in rows.scorers {
            for (metric, name) in log.metrics.enumerated() where MetricNames.isShare(name.name) {
                checked = true
                let series = LogRows.Series(metric: metric, scorer: scorer, variant: -1)
                let odd = rows.rows(scorer: scorer).filter { row in
                    rows.value(row, series).map { $0 < -1e-9 || $0 > 1 + 1e-9 } ?? false
                }
                guard let first = odd.first, let value = rows.value(first, series) else { continue }
                faults.append(
                    "\(Wording.count(odd.count, "row")) of \(rows.title(series)) lie outside 0 to 1, the first with "
                        + Wording.decimal(value, places: 3)
                )
                places += odd.prefix(5).map(rows.place)
            }
        }
        for reported in log.reported where MetricNames.isShare(reported.metric) {
            checked = true
            let score = StatedScore(reported, of: log)
            let name = Wording.name(reported.metric)
            if let fault = Self.outside(score.value) {
                faults.append("\(name): \(fault)")
            } else if let series = rows.series(reported), let mean = ItemScores(rows, series).mean,
                let fault = Self.rescaled(reported.value, mean)
            {
                faults.append("\(name): \(fault)")
            } else if reported.part == nil, let fault = Self.below(score, subject.facts(of: log.suite)?.chance?.rate) {
                faults.append("\(name): \(fault)")
            }
        }
        for (name, stated) in Self.directions(log) {
            guard let stated, let known = MetricNames.higherIsBetter(name) else { continue }
            checked = true
            guard stated != known else { continue }
            faults.append("\(Wording.name(name)) is said to be better when \(stated ? "higher" : "lower")")
        }
        if let (fault, rowsSwapped) = Self.swapped(rows) {
            faults.append(fault)
            places += rowsSwapped.prefix(5).map(rows.place)
        }
        guard faults.isEmpty else {
            return outcome(.fail, faults.joined(separator: "; ") + ".", about: rows.about, places: places)
        }
        return checked
            ? outcome(.pass, "Scores lie in their range and agree with their rows.", about: rows.about)
            : outcome(.notAssessable, "No score is known to be a share of items.", about: rows.about)
    }

    private static func directions(_ log: ResultLog) -> [(String, Bool?)] {
        log.metrics.map { ($0.name, $0.higherIsBetter) } + log.reported.map { ($0.metric, $0.higherIsBetter) }
    }

    /// A share outside its range.
    static func outside(_ value: PrintedNumber) -> String? {
        let full = Rational(value.unit == .proportion ? 1 : 100)
        guard value.value.isNegative || value.value > full else { return nil }
        return "\(value) is outside 0 to \(full)"
    }

    /// A reported score that is its rows' mean in the wrong unit.
    private static func rescaled(_ value: PrintedNumber, _ mean: Double) -> String? {
        guard mean > 0, !HeadlineRecomputed.isPrinted(mean, value) else { return nil }
        let printed = value.value.doubleValue * (value.unit == .percent ? 0.01 : 1)
        for factor in [100.0, 0.01] where abs(printed / mean / factor - 1) < 0.02 {
            return "\(value) is \(factor > 1 ? "100 times" : "a hundredth of") the rows' mean "
                + Wording.decimal(mean, places: 4)
        }
        return nil
    }

    /// A share that blind guessing would beat nearly always.
    static func below(_ score: StatedScore, _ chance: Double?) -> String? {
        guard let chance, chance > 0, chance < 1, let share = score.share, let items = score.items, items > 0,
            items <= 1_000_000
        else { return nil }
        let right = min(items, max(0, Int((share.upperBound * Double(items)).rounded())))
        let p = Binomial.lowerTail(right, trials: items, probability: chance)
        guard p < Self.belowChance else { return nil }
        return
            "\(score.value) of \(items) items is below chance (\(Wording.percent(chance))): a reversed direction, a parser "
            + "that fails, or missing answers counted as 0"
    }

    /// Right and wrong swapped: rows whose answer is the key have 0, and others 1.
    private static func swapped(_ rows: LogRows) -> (String, [Int])? {
        guard let series = rows.headline, rows.isShare(series) else { return nil }
        var counts = (equalRight: 0, equal: 0, otherRight: 0, other: 0)
        var wrong: [Int] = []
        for index in rows.rows(scorer: series.scorer, variant: series.variant) {
            let row = rows.log.rows[index]
            guard let value = rows.value(index, series), value == 0 || value == 1, let answer = row.answer,
                let target = row.target, !answer.isEmpty
            else { continue }
            if answer.lowercased() == target.lowercased() {
                counts.equal += 1
                if value == 1 { counts.equalRight += 1 } else { wrong.append(index) }
            } else {
                counts.other += 1
                if value == 1 { counts.otherRight += 1 }
            }
        }
        guard counts.equal >= 5, counts.other >= 5, counts.equalRight * 10 <= counts.equal,
            counts.otherRight * 10 >= counts.other * 9
        else { return nil }
        return (
            "\(counts.equal - counts.equalRight) of \(counts.equal) answers that are the key score 0, and "
                + "\(counts.otherRight) of \(counts.other) others score 1: right and wrong are swapped", wrong
        )
    }
}
