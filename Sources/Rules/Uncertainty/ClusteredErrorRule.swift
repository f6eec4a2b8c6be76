// Are items or repeats that go together counted as if they did not?

public import AuditModel
import Foundation
import Statistics

/// UNC-03.
public struct ClusteredErrorRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-03",
        checks: "Repeats and items that share a passage are not counted as independent",
        inputs: [.logs, .suite],
        severity: .major,
        fails:
            "A log with repeats reports the standard error of independent outcomes where the items' means give one at "
            + "least half as large again; or the suite is known to have clusters and no clustered error is stated.",
        cannotShow: "Clusters that nobody declared.",
        remedy: "Take the standard error over items' (or clusters') means, and state the number of clusters.",
        reference: "rules.md UNC-03; Miller 2024, arXiv 2411.00640"
    )

    /// The rule.
    public init() {}

    /// An outcome for each log with repeats, and one for a suite with clusters.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found = subject.logs.flatMap { repeats($0) }
        if let clusters = subject.facts?.clusters, !subject.logs.isEmpty || subject.claim != nil {
            let stated = Statement(subject).answer("clusters", "cluster_key") != nil
            found.append(
                outcome(
                    stated ? .pass : .fail,
                    stated
                        ? "Items share a \(clusters.unit), and the statement says how that was handled."
                        : "Items share a \(clusters.unit) (\(clusters.source)); no clustered error is stated.",
                    about: subject.facts?.title ?? ""
                )
            )
        }
        return found.isEmpty ? missing("No log has repeats, and no clusters are known of the suite.") : found
    }

    private func repeats(_ log: ResultLog) -> [RuleOutcome] {
        log.reported.compactMap { score -> RuleOutcome? in
            guard let error = score.standardError?.value.doubleValue, error > 0,
                let metric = log.metrics.firstIndex(where: { $0.name == score.metric }) ?? log.metrics.indices.first
            else { return nil }
            let scorer = score.scorer.flatMap { log.scorers.firstIndex(of: $0) } ?? 0
            var values: [Double] = []
            var labels: [Int] = []
            var numbers: [ItemID: Int] = [:]
            for row in log.rows where row.variant < 0 && Int(row.scorer) == scorer && row.state == .scored {
                guard metric < row.values.count, row.values[metric].isFinite else { continue }
                let number = numbers[row.item] ?? numbers.count
                numbers[row.item] = number
                values.append(row.values[metric])
                labels.append(number)
            }
            guard numbers.count >= 10, values.count > numbers.count else { return nil }
            let alone = ClusteredMean(values).standardError
            let together = ClusteredMean(values, clusters: labels).standardError
            guard alone > 0, together >= 1.5 * alone else { return nil }
            let scale = score.value.unit == .percent || score.value.value.doubleValue > 1 ? 100.0 : 1
            let ratio = error / (alone * scale)
            let isNaive = ratio > 0.8 && ratio < 1.25
            return outcome(
                isNaive ? .fail : .pass,
                isNaive
                    ? "The stated error \(score.standardError?.text ?? "") takes \(values.count) repeats as independent; over "
                        + "\(numbers.count) items it is \((together * scale * 10_000).rounded() / 10_000)."
                    : "The stated error is not that of independent repeats.",
                about: "\(log.model) on \(log.suite), \(score.metric)",
                figures: ["stated": error, "clustered": together * scale, "naive": alone * scale],
                places: [score.place].compactMap(\.self)
            )
        }
    }
}
