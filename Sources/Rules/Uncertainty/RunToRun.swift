// UNC-04: is it known how much the score moves from run to run?

import AuditModel
import Statistics

/// Counts repeats and measures what they differ by.
struct RunToRun: Rule {
    let card = RuleCard(
        id: "UNC-04",
        checks:
            "Run-to-run variation was measured with 3 or more repeats, or the answers were shown to be deterministic.",
        inputs: [.repeats, .logs],
        severity: .major,
        fails: """
            Two repeats that differ; repeats that were planned and of which the rows hold only averages; a claim that says \
            it rests on one or two runs.
            """,
        cannotShow: "Variation between prompts, machines or dates.",
        remedy:
            "Run 3 or more repeats and log each; or show two runs whose outputs are the same item by item (slot `determinism`).",
        reference: "Miller 2024 (arXiv 2411.00640)"
    )

    /// Fewest repeats that measure variation.
    static let fewest = 3

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        var groups: [(key: String, logs: [ResultLog])] = []
        for log in subject.logs where !log.rows.isEmpty && NullControl.kind(of: log) == nil {
            let key = SuiteTable.key(log)
            if let place = groups.firstIndex(where: { $0.key == key }) {
                groups[place].logs.append(log)
            } else {
                groups.append((key, [log]))
            }
        }
        let isProven = subject.answer("determinism") != nil && !subject.isDenied("determinism")
        for group in groups { found.append(judged(group.logs, isProven)) }
        if found.isEmpty, let score = StatedScore(claimOf: subject) {
            if isProven {
                found.append(outcome(.pass, "Answers are stated to be deterministic.", about: score.about))
            } else if let repeats = subject.claimedRepeats {
                found.append(
                    repeats >= Self.fewest
                        ? outcome(.pass, "The claim rests on \(repeats) repeats.", about: score.about)
                        : outcome(
                            .fail,
                            "The claim rests on \(Wording.count(repeats, "run")): how much another would differ was not measured.",
                            about: score.about
                        )
                )
            }
        }
        return found.isEmpty ? missing("Neither logs nor a number of repeats was given.") : found
    }

    private func judged(_ logs: [ResultLog], _ isProven: Bool) -> RuleOutcome {
        let about = LogRows.about(logs[0])
        let runs = Runs(logs)
        let planned = logs.compactMap(\.epochs).max() ?? 1
        guard runs.count >= 2 else {
            if planned >= 2 {
                let steps = runs.isAveraged(over: planned) ? ", and the values are averages of \(planned)" : ""
                return outcome(
                    .fail,
                    "\(planned) repeats are recorded and the rows hold one value an item\(steps): the repeats were averaged away.",
                    about: about,
                    figures: ["repeats": Double(planned)]
                )
            }
            return isProven
                ? outcome(.pass, "Answers are stated to be deterministic.", about: about)
                : outcome(.notAssessable, "There is one run: run-to-run variation cannot be seen.", about: about)
        }
        let spread = ClusteredMean(runs.means).standardError * Double(runs.count).squareRoot()
        let figures = ["repeats": Double(runs.count), "deviation": spread]
        if runs.areAlike {
            return outcome(
                .pass,
                "The outputs of \(runs.count) repeats are the same for all \(runs.compared) items compared.",
                about: about,
                figures: figures
            )
        }
        guard runs.count >= Self.fewest else {
            return outcome(
                .fail,
                "There are \(runs.count) repeats and they differ (\(Wording.list(runs.means.map(Wording.percent)))): too few to "
                    + "measure variation.",
                about: about,
                figures: figures
            )
        }
        return outcome(
            .pass,
            "\(runs.count) repeats: the score's deviation from run to run is \(Wording.points(spread)) points.",
            about: about,
            figures: figures
        )
    }
}

/// The repeats of one model on one suite.
private struct Runs {
    /// The mean of each repeat that has a score.
    let means: [Double]
    /// Items whose outputs were compared.
    let compared: Int
    /// Whether every compared output is the same in all repeats, and every item was compared.
    let areAlike: Bool
    private let values: [Double]

    /// How many there are.
    var count: Int { means.count }

    init(_ logs: [ResultLog]) {
        var sums: [(sum: Double, count: Int)] = []
        var first: [ItemID: UInt64] = [:]
        var compared: Set<ItemID> = []
        var isSame = true
        var values: [Double] = []
        for log in logs {
            let rows = LogRows(log)
            guard let series = rows.headline else { continue }
            var numbers: [Int32: Int] = [:]
            for index in rows.rows(scorer: series.scorer, variant: series.variant) {
                let row = log.rows[index]
                guard let value = rows.value(index, series) else { continue }
                let number = numbers[row.epoch] ?? sums.count
                if number == sums.count {
                    numbers[row.epoch] = number
                    sums.append((0, 0))
                }
                sums[number].sum += value
                sums[number].count += 1
                values.append(value)
                guard row.outputHash != 0 else {
                    isSame = false
                    continue
                }
                if let other = first[row.item] {
                    compared.insert(row.item)
                    isSame = isSame && other == row.outputHash
                } else {
                    first[row.item] = row.outputHash
                }
            }
        }
        means = sums.map { $0.sum / Double($0.count) }
        self.compared = compared.count
        areAlike = isSame && !compared.isEmpty && compared.count == first.count
        self.values = values
    }

    /// Whether every value is a multiple of 1/`repeats`, and some are neither 0 nor 1.
    func isAveraged(over repeats: Int) -> Bool {
        values.contains { $0 > 0 && $0 < 1 }
            && values.allSatisfy { abs($0 * Double(repeats) - ($0 * Double(repeats)).rounded()) < 1e-6 }
    }
}
