// One score of an aggregate, with its unit, direction and uncertainty as far as the file says them.

import AuditModel
import Formats

/// Scores of Every Eval Ever.
enum EEEScore {
    /// The score of one result; `asked` is how many samples it lists. Errors: `score-not-a-number`.
    static func read(_ result: JSONCursor, asked: Int?, at place: Place) throws(FormatError) -> ReportedScore {
        let config = result.find("metric_config")
        let details = result.find("score_details")
        let unit = unit(config)
        guard let value = details?.find("score")?.printed(unit) else {
            let message = "The result has no `score` that is a number; it was left out."
            throw FormatError("score-not-a-number", message, at: place)
        }
        let told = details?.find("details")
        let isAssumed =
            config?.find("additional_details")?.find("lower_is_better_is")?.text == EEEStated.assumed
        let uncertainty = details?.find("uncertainty")
        let interval = uncertainty?.find("confidence_interval")
        var ends: (low: PrintedNumber, high: PrintedNumber)?
        if let low = interval?.find("lower")?.printed(unit), let high = interval?.find("upper")?.printed(unit) {
            ends = (low, high)
        }
        return ReportedScore(
            metric: metric(config),
            value: value,
            scorer: told?.find(EEEStated.scorer)?.text.map { KeptText.of($0) },
            part: told?.find(EEEStated.part)?.text.map { KeptText.of($0) },
            standardError: standardError(uncertainty?.find("standard_error"), unit),
            interval: ends,
            level: level(interval?.find("confidence_level")),
            count: uncertainty?.find("num_samples")?.intValue ?? asked,
            repeats: told?.find(EEEStated.repeats)?.text.flatMap { Int($0) }.flatMap { $0 >= 1 ? $0 : nil },
            higherIsBetter: isAssumed ? nil : config?.find("lower_is_better")?.boolValue.map { !$0 },
            aggregation: aggregation(told?.find(EEEStated.aggregation)?.text) ?? aggregation(config),
            place: place
        )
    }

    /// How many elements a list has; nil where there is none.
    static func count(_ list: JSONCursor?) -> Int? {
        guard var walk = list?.elements() else { return nil }
        var count = 0
        while (try? walk.next()) != nil { count += 1 }
        return count
    }

    private static func metric(_ config: JSONCursor?) -> String {
        for key in ["metric_name", "metric_id", "metric_kind", "evaluation_description"] {
            if let name = config?.find(key)?.text, !name.isEmpty { return KeptText.of(name) }
        }
        return "score"
    }

    /// The unit that is named, else the one that the declared range shows.
    private static func unit(_ config: JSONCursor?) -> PrintedNumber.Unit {
        switch config?.find("metric_unit")?.text?.lowercased() {
        case "proportion", "fraction", "ratio", "probability": return .proportion
        case "percent", "percentage", "%": return .percent
        case .some: return .unstated
        case nil: break
        }
        guard let low = config?.find("min_score")?.doubleValue, let high = config?.find("max_score")?.doubleValue
        else { return .unstated }
        return low == 0 && high == 1 ? .proportion : low == 0 && high == 100 ? .percent : .unstated
    }

    /// An object with a `value` (0.3), or the number itself.
    private static func standardError(_ value: JSONCursor?, _ unit: PrintedNumber.Unit) -> PrintedNumber? {
        value?.printed(unit) ?? value?.find("value")?.printed(unit)
    }

    private static func level(_ value: JSONCursor?) -> Double? {
        guard let level = value?.doubleValue, level > 0, level < 100 else { return nil }
        return level < 1 ? level : level / 100
    }

    /// The aggregation that vernier's own export names.
    private static func aggregation(_ word: String?) -> ReportedScore.Aggregation? {
        switch word {
        case "mean": .mean
        case "macro": .macro
        case "micro": .micro
        default: nil
        }
    }

    private static func aggregation(_ config: JSONCursor?) -> ReportedScore.Aggregation? {
        guard let kind = config?.find("metric_kind")?.text else { return nil }
        return ["accuracy", "pass_rate", "win_rate", "exact_match"].contains(kind) ? .mean : .other(KeptText.of(kind))
    }
}
