// The scores of a log as a table shows them: computed from rows where there are rows, else as reported.

public import AuditModel
import Statistics

/// One score of one log.
public struct LogScore: Sendable {
    /// The model.
    public let model: ModelID
    /// The suite as the log calls it.
    public let suite: String
    /// The metric.
    public let metric: String
    /// The scorer, where the log has several.
    public let scorer: String?
    /// Items that have a score; nil where the log does not say.
    public let count: Int?
    /// Items without a score; nil where the log does not say.
    public let missing: Int?
    /// Where the number is from.
    public let value: Value

    /// The number.
    public enum Value: Sendable {
        /// The mean over items, repeats averaged, with its interval; the standard error is nil below two items.
        case computed(Estimate, standardError: Double?)
        /// What the log states; nothing in it could be computed again.
        case reported(ReportedScore)
    }

    /// The scores of `log`: of each scorer and metric on the items as published, then what it reports beside them.
    public static func all(_ log: ResultLog, level: Double) -> [LogScore] {
        var scores: [LogScore] = []
        for scorer in log.scorers {
            for metric in log.metrics {
                guard let outcomes = LogOutcomes(log, metric: metric.name, scorer: scorer) else { continue }
                scores.append(LogScore(outcomes, isOne: log.scorers.count == 1, level: level))
            }
        }
        for reported in log.reported {
            let isComputed = scores.contains { score in
                score.metric == reported.metric && reported.part == nil
                    && (reported.scorer == nil || log.scorers.count == 1 || score.scorer == reported.scorer)
            }
            if !isComputed { scores.append(LogScore(reported, of: log)) }
        }
        return scores
    }

    private init(_ outcomes: LogOutcomes, isOne: Bool, level: Double) {
        model = outcomes.model
        suite = outcomes.suite
        metric = outcomes.metric
        scorer = isOne ? nil : outcomes.scorer
        count = outcomes.items.count
        missing = outcomes.missing.count
        let values = outcomes.items.map(\.score)
        let mean = ClusteredMean(values)
        let interval =
            outcomes.isBinary
            ? ProportionInterval.wilson(values.count { $0 == 1 }, of: values.count, level: level)
            : mean.interval(level: level)
        value = .computed(
            Estimate(mean.mean, low: interval?.low ?? .nan, high: interval?.high ?? .nan),
            standardError: values.count < 2 ? nil : mean.standardError
        )
    }

    private init(_ reported: ReportedScore, of log: ResultLog) {
        model = log.model
        suite = reported.part.map { "\(log.suite), \($0)" } ?? log.suite
        metric = reported.metric
        scorer = reported.scorer
        count = reported.count
        missing = nil
        value = .reported(reported)
    }
}
