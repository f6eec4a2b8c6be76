// What may be said of two models on one suite.

import AuditModel

/// Writes the sentences of a comparison.
enum ComparisonSentences {
    static func sentence(
        _ comparison: ModelComparison,
        _ first: LogOutcomes,
        _ second: LogOutcomes,
        _ policy: Policy
    ) -> String {
        let on = "on \(Wording.count(comparison.items, "item"))"
        let interval =
            "difference \(Wording.points(comparison.difference.value)) points, "
            + "\(Wording.level(policy)) interval \(Wording.range(comparison.difference)), \(Wording.p(comparison.p))"
        let shows = comparison.detectable.map {
            "; these items show a difference above \(Wording.points($0)) points four times in five"
        }
        switch comparison.finding {
        case .firstHigher: return "\(first.model) scores higher than \(second.model) \(on): \(interval)."
        case .secondHigher: return "\(second.model) scores higher than \(first.model) \(on): \(interval)."
        case .equivalent:
            return
                "Tied: \(first.model) and \(second.model) differ by less than \(Wording.margin(policy.delta)) points "
                + "\(on): \(interval)."
        case .tied:
            return "Tied: \(first.model) and \(second.model) cannot be told apart \(on): \(interval)\(shows ?? "")."
        case .notAssessable: return "\(first.model) and \(second.model) cannot be compared."
        }
    }

    static func limits(_ comparison: ModelComparison, _ first: LogOutcomes, _ second: LogOutcomes) -> [String] {
        var limits: [String] = []
        if comparison.method == .unpaired {
            limits.append("The two logs share no items by name, so nothing pairs them; a paired comparison shows more.")
        } else if comparison.unshared.first + comparison.unshared.second > 0 {
            limits.append(
                "Only shared items are compared: \(comparison.unshared.first) of the first and "
                    + "\(comparison.unshared.second) of the second log were scored in one of them only."
            )
        }
        if comparison.missing.first + comparison.missing.second > 0 {
            limits.append(
                "\(comparison.missing.first) items of the first and \(comparison.missing.second) of the second log have "
                    + "no score; counting them as wrong could change the finding."
            )
        }
        if first.suite != second.suite {
            limits.append("The logs call their suites differently: \(first.suite) and \(second.suite).")
        }
        if first.metric != second.metric || first.scorer != second.scorer {
            limits.append(
                "The scores are not the same measure: \(first.metric) (\(first.scorer)) and \(second.metric) "
                    + "(\(second.scorer))."
            )
        }
        if comparison.clusters == nil {
            limits.append("Items are taken as independent; shared passages or templates would widen the interval.")
        }
        return limits
    }
}
