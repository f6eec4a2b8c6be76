// How a score is spelt in an aggregate: exactly as it was printed, with its unit and direction as far as they are known.

import AuditModel
import Formats

extension EEEResult {
    /// The result as an element of `evaluation_results`.
    var json: JSONValue {
        .members([
            ("evaluation_result_id", .string(id)),
            ("evaluation_name", .string(evaluation)),
            (
                "source_data",
                .members([
                    ("dataset_name", .string(evaluation)), ("source_type", .string("other")),
                    ("additional_details", .texts(source)),
                ])
            ),
            ("evaluation_timestamp", .text(created)),
            ("metric_config", metric),
            (
                "score_details",
                .members([
                    ("score", .printed(score.value)), ("details", .texts(told)), ("uncertainty", uncertainty),
                ])
            ),
            ("generation_config", generation),
        ])
    }

    private var metric: JSONValue {
        var kind: String?
        if case .other(let name) = score.aggregation { kind = name }
        let (unit, low, high): (String?, JSONValue, JSONValue) =
            switch score.value.unit {
            case .proportion: ("proportion", .number("0"), .number("1"))
            case .percent: ("percent", .number("0"), .number("100"))
            // The schema wants both ends named; null is its word for not provided.
            case .unstated: (nil, .null, .null)
            }
        // The schema wants a direction of every metric.
        let notes = score.higherIsBetter == nil ? ["lower_is_better_is": EEEStated.assumed] : [:]
        return .members([
            ("metric_id", .string(score.metric)), ("metric_name", .string(score.metric)), ("metric_kind", .text(kind)),
            ("metric_unit", .text(unit)), ("lower_is_better", .bool(score.higherIsBetter == false)),
            ("score_type", .string("continuous")), ("min_score", low), ("max_score", high),
            ("additional_details", .texts(notes)),
        ])
    }

    /// What is said of the score beside its number.
    private var told: [String: String] {
        var told = details
        if let scorer = score.scorer { told[EEEStated.scorer] = scorer }
        if let part = score.part { told[EEEStated.part] = part }
        if let repeats = score.repeats { told[EEEStated.repeats] = "\(repeats)" }
        switch score.aggregation {
        case .mean: told[EEEStated.aggregation] = "mean"
        case .macro: told[EEEStated.aggregation] = "macro"
        case .micro: told[EEEStated.aggregation] = "micro"
        case .other, nil: break
        }
        if !score.parts.isEmpty { told["parts"] = score.parts.joined(separator: ", ") }
        return told
    }

    private var uncertainty: JSONValue? {
        let unit = score.value.unit
        let error = score.standardError.flatMap { $0.unit == unit ? $0 : nil }
        let ends = score.interval.flatMap { $0.low.unit == unit && $0.high.unit == unit ? $0 : nil }
        guard error != nil || ends != nil || score.count != nil else { return nil }
        return .members([
            ("standard_error", error.map { .members([("value", .printed($0))]) }),
            (
                "confidence_interval",
                ends.map { ends in
                    .members([
                        ("lower", .printed(ends.low)), ("upper", .printed(ends.high)),
                        ("confidence_level", .finite(score.level)),
                    ])
                }
            ),
            ("num_samples", .whole(score.count)),
        ])
    }

    /// The arguments that the schema names by type, and all others as texts.
    private var generation: JSONValue? {
        guard !settings.isEmpty else { return nil }
        var named: [(String, JSONValue?)] = []
        for key in ["temperature", "top_p", "top_k"] {
            let number = settings[key].flatMap { JSONValue.isNumber($0) ? JSONValue.number($0) : nil }
            named.append((key, number))
        }
        let most = settings["max_tokens"].flatMap { Int($0) } ?? settings["max_gen_toks"].flatMap { Int($0) }
        named.append(("max_tokens", most.flatMap { $0 >= 1 ? .whole($0) : nil }))
        let args = JSONValue.members(named)
        return .members([
            ("generation_args", args.objectValue?.isEmpty == false ? args : nil),
            ("additional_details", .texts(settings)),
        ])
    }
}
