// A check for programs.

import AuditModel
import Verdicts

/// What `vernier check --format json` prints.
struct CheckJSON: Encodable {
    struct Score: Encodable {
        var metric: String
        var scorer: String
        var items: Int
        var recomputed: Double
        var low: Double
        var high: Double
        var reported: String?
        var ifWrong: Double?
        var ifRight: Double?

        enum CodingKeys: String, CodingKey {
            case metric, scorer, items, recomputed, low, high, reported
            case ifWrong = "if_missing_wrong"
            case ifRight = "if_missing_right"
        }
    }

    struct Log: Encodable {
        var model: String
        var suite: String
        var dialect: LogDialect
        var version: String?
        var file: String?
        var status: ResultLog.Status
        var available: Int?
        var planned: Int?
        var items: Int
        var repeats: Int
        var scored: Int
        var unscored: Int
        var errored: Int
        var excluded: Int
        var unusable: [String: Int]
        var scores: [Score]
        var sentence: String?
    }

    var logs: [Log]
    var rules: [RuleOutcome]

    init(_ check: LogCheck) {
        logs = zip(check.logs, check.summaries).map { log, summary in
            Log(
                model: log.model.rawValue,
                suite: log.suite,
                dialect: log.dialect,
                version: log.version,
                file: log.file,
                status: log.status,
                available: summary.available,
                planned: summary.planned,
                items: summary.items,
                repeats: summary.repeats,
                scored: summary.states[.scored] ?? 0,
                unscored: summary.states[.unscored] ?? 0,
                errored: summary.states[.errored] ?? 0,
                excluded: summary.states[.excluded] ?? 0,
                unusable: summary.unusable,
                scores: summary.scores.map { score in
                    Score(
                        metric: score.metric,
                        scorer: score.scorer,
                        items: score.items,
                        recomputed: score.recomputed.value,
                        low: score.recomputed.low,
                        high: score.recomputed.high,
                        reported: score.reported?.description,
                        ifWrong: score.bounds?.low,
                        ifRight: score.bounds?.high
                    )
                },
                sentence: summary.sentence(log)
            )
        }
        rules = check.outcomes
    }
}
