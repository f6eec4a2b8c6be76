// UNC-02: intervals near 0 and 1 are score or exact ones, and none has no width.

import AuditModel
import Statistics

/// Looks for intervals of no width, and for normal ones that leave the range.
struct IntervalNearEnds: Rule {
    let card = RuleCard(
        id: "UNC-02",
        checks: "Near 0 and 1 the interval is Wilson's or exact; no interval has zero width.",
        inputs: [.aggregate, .logs],
        severity: .major,
        fails: """
            A standard error is 0, an interval has no width or leaves 0 to 1; or (minor) fewer than 5 items are right or \
            wrong and 1.96 standard errors reach beyond 0 or 1.
            """,
        cannotShow: "That an interval away from the ends is right.",
        remedy: "Give Wilson's or Clopper and Pearson's interval; with all n right, the lower end is near 1 − 3.7/n.",
        reference: "Wilson 1927; Clopper and Pearson 1934; Brown, Cai and DasGupta 2001"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found = StatedScore.all(subject).map { judged($0) }
        for column in BoardColumn.all(subject) where column.isOfShares {
            let own = column.cells.compactMap { entry, value -> RuleOutcome? in
                guard let error = column.board.entries[entry].cells[column.index].standardError else { return nil }
                var score = StatedScore(cell: value, of: column, entry)
                score.standardError = StatedScore.like(value, error)
                return judged(score)
            }
            let failed = own.filter { $0.outcome == .fail }
            if let first = failed.first {
                found.append(
                    outcome(
                        .fail,
                        "\(failed.count) of \(own.count) errors; the first, \(first.about): \(first.why)",
                        about: column.about,
                        figures: ["failed": Double(failed.count), "errors": Double(own.count)],
                        places: Array(failed.flatMap(\.places).prefix(10)),
                        severity: failed.map(\.severity).max()
                    )
                )
            } else if let first = own.first(where: { $0.outcome == .pass }) {
                found.append(
                    outcome(.pass, "None of \(own.count) errors is 0.", about: column.about, places: first.places)
                )
            }
        }
        return found.isEmpty ? missing("No score with an interval or a standard error was given.") : found
    }

    private func judged(_ score: StatedScore) -> RuleOutcome {
        let places = [score.place].compactMap(\.self)
        func say(
            _ result: RuleOutcome.Result,
            _ why: String,
            _ figures: [String: Double] = [:],
            _ severity: RuleCard.Severity? = nil
        ) -> RuleOutcome {
            outcome(result, why, about: score.about, figures: figures, places: places, severity: severity)
        }
        guard score.standardError != nil || score.interval != nil else {
            return say(.notAssessable, "Neither a standard error nor an interval is given.")
        }
        guard score.isShare == true, let share = score.share else {
            return say(.notAssessable, "The score is not known to be a share of items.")
        }
        let middle = min(max((share.lowerBound + share.upperBound) / 2, 0), 1)
        var right: String = ""
        var figures: [String: Double] = [:]
        var few = false
        if let items = score.items, items > 0 {
            let count = min(items, max(0, Int((middle * Double(items)).rounded())))
            let wilson = ProportionInterval.wilson(count, of: items, level: score.level ?? 0.95)
            figures = ["low": wilson.low, "high": wilson.high]
            right = " Wilson's interval for \(count) of \(items) is \(Wording.range(wilson.low, wilson.high))%."
            few = min(count, items - count) < 5
        }
        if let interval = score.interval {
            if interval.low.value == interval.high.value, isCoarse(interval.low, score) == false {
                return say(.fail, "The interval \(interval.low) to \(interval.high) has no width." + right, figures)
            }
            let full = Rational(interval.high.unit == .percent ? 100 : 1)
            if interval.low.value.isNegative || interval.high.value > full {
                return say(.fail, "The interval \(interval.low) to \(interval.high) leaves the range." + right, figures)
            }
        }
        if let error = score.standardError, let range = StatedScore.share(error) {
            if error.value == Rational(0), isCoarse(error, score) == false {
                return say(
                    .fail,
                    "The standard error of \(score.value) is 0: an interval of no width." + right,
                    figures
                )
            }
            let reach = 1.96 * (range.lowerBound + range.upperBound) / 2
            if score.interval == nil, few, middle - reach < 0 || middle + reach > 1 {
                return say(
                    .fail,
                    "\(score.value) ± 1.96 × \(error) reaches beyond \(middle > 0.5 ? "100%" : "0%")." + right,
                    figures,
                    .minor
                )
            }
        }
        return say(.pass, "The interval has a width and stays in range.", figures)
    }

    /// Whether an error of many items is printed as 0 for want of digits alone; nil never, false where 0 means 0.
    private func isCoarse(_ printed: PrintedNumber, _ score: StatedScore) -> Bool {
        guard let items = score.items, items >= 2, let share = score.share, let half = StatedScore.share(printed) else {
            return false
        }
        let middle = min(max((share.lowerBound + share.upperBound) / 2, 0), 1)
        let error = (middle * (1 - middle) / Double(items)).squareRoot()
        return error > 0 && error <= (half.upperBound - half.lowerBound) / 2
    }
}
