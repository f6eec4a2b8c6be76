// UNC-03: items that hang together are not counted as independent.

import AuditModel
import Statistics

/// Compares reported errors with those that clusters of items give.
struct ClusteredItems: Rule {
    let card = RuleCard(
        id: "UNC-03",
        checks: "The reported error allows for items that share a passage or template, and for repeats of one item.",
        inputs: [.logs, .suite],
        severity: .major,
        fails: """
            The reported standard error (or half an interval) is under 0.67 of the one computed over clusters, or over items \
            where each has several repeats.
            """,
        cannotShow: "Clusters that nobody named.",
        remedy:
            "Use a cluster-robust error with the passage or template as the cluster, after averaging repeats of an item.",
        reference: "Kish 1965; Miller 2024 (arXiv 2411.00640)"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty && NullControl.kind(of: $0) == nil }
        guard !logs.isEmpty else { return missing("No log with items was given.") }
        return logs.map { judged($0, subject) }
    }

    private func judged(_ log: ResultLog, _ subject: RuleSubject) -> RuleOutcome {
        let rows = LogRows(log)
        guard let series = rows.headline else { return missing("The log's rows carry no score.", about: rows.about)[0] }
        let scores = ItemScores(rows, series)
        var ids: [ItemID] = []
        for (item, row) in rows.firstRow.enumerated() where scores.counts[item] > 0 { ids.append(log.rows[row].item) }
        let known = SuiteTable.clusters(ids, subject)
        let hasRepeats = scores.scored > scores.items
        guard known.isKnown || hasRepeats else {
            let unit = subject.facts(of: log.suite)?.clusters?.unit
            return outcome(
                .notAssessable,
                unit.map {
                    "The suite's items are grouped (\(Wording.name($0))), and which item is in which is not given."
                }
                    ?? "Whether items share a passage or a template is not known.",
                about: rows.about
            )
        }
        let means = scores.means
        let alone = ClusteredMean(means)
        let grouped = ClusteredMean(means, clusters: known.labels)
        let robust = grouped.standardError
        guard grouped.clusters >= 2, robust > 0 else {
            return outcome(.notAssessable, "Too few clusters vary for an error.", about: rows.about)
        }
        let effect = alone.standardError > 0 ? (robust / alone.standardError) * (robust / alone.standardError) : 1
        let effective = Double(scores.items) / max(effect, 1e-9)
        var figures = [
            "items": Double(scores.items), "clusters": Double(grouped.clusters), "error": robust,
            "design_effect": effect,
            "effective_items": effective,
        ]
        let lead =
            "\(scores.items) items in \(grouped.clusters) clusters: standard error \(Wording.points(robust)) points, design "
            + "effect \(Wording.decimal(effect, places: 2)), worth \(Wording.decimal(effective, places: 0)) independent items"
        let reported = log.reported.first {
            rows.series($0) == series && ($0.standardError != nil || $0.interval != nil)
        }
        guard let reported, let printed = Self.error(StatedScore(reported, of: log)) else {
            return outcome(
                .notAssessable,
                lead + "; no error is reported to compare.",
                about: rows.about,
                figures: figures
            )
        }
        let ratio = printed.upperBound / robust
        figures["ratio"] = ratio
        guard ratio < StandardErrorRange.allowed.lowerBound else {
            return outcome(.pass, lead + "; the reported error allows for it.", about: rows.about, figures: figures)
        }
        let cause =
            known.labels == nil
            ? "it counts \(scores.scored) answers to \(scores.items) items as independent" : "it ignores clusters"
        return outcome(
            .fail,
            lead + "; the reported error is \(Wording.points(printed.upperBound)) points, "
                + "\(Wording.decimal(ratio, places: 2)) of it: \(cause).",
            about: rows.about,
            figures: figures,
            places: [reported.place].compactMap(\.self)
        )
    }

    /// The printed standard error as a share, from the interval where there is none.
    private static func error(_ score: StatedScore) -> ClosedRange<Double>? {
        if let error = score.standardError { return StatedScore.share(error) }
        guard let interval = score.interval, let low = StatedScore.share(interval.low),
            let high = StatedScore.share(interval.high)
        else { return nil }
        let z = NormalDistribution.quantile(0.5 + min(max(score.level ?? 0.95, 0.5), 0.9999) / 2)
        let least = max(0, high.lowerBound - low.upperBound) / 2 / z
        return least...max(least, (high.upperBound - low.lowerBound) / 2 / z)
    }
}
