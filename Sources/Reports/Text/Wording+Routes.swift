// What is said of a model where the exact sibling test refused, and placebos or other models spoke.

import AuditModel

extension Wording {
    /// What a finding of *contaminated* rests on.
    enum Route {
        /// Exchangeable siblings: the gap itself is the inflation.
        case siblings
        /// Twins of twins.
        case placebos
        /// The other models of the audit.
        case references
        /// The most that the operator is known to cost.
        case bound

        /// The route of a verdict; one that names none is of a time when there were only siblings.
        init(_ verdict: ModelVerdict) {
            switch verdict.route {
            case "placebo-difference": self = .placebos
            case "reference-line": self = .references
            case "bounded-cost": self = .bound
            default: self = .siblings
            }
        }

        /// What an inflation is beyond.
        var beyond: String {
            switch self {
            case .siblings: "the score on their twins"
            case .placebos: "the score on their twins plus what the same change costs from twin to twin"
            case .bound: "the score on their twins plus the most that such a change is known to cost"
            case .references: "what models that do as well on the twins score"
            }
        }
    }

    /// The inflation that a finding rests on; nil where the gap says it all.
    static func inflation(_ verdict: ModelVerdict) -> (route: Route, value: Estimate)? {
        let route = Route(verdict)
        guard route != .siblings, let inflation = verdict.inflation, inflation.isFinite else { return nil }
        return (route, inflation)
    }

    /// The finding in one sentence, of an inflation beyond what harder twins explain.
    static func sentence(_ finding: Finding, _ found: (route: Route, value: Estimate), _ facts: RecordFacts) -> String {
        let interval = "\(facts.level) interval \(Numbers.pointsInterval(found.value))"
        let points = Numbers.points(found.value.value)
        switch finding {
        case .established:
            return "The score is consistent with prior exposure to the published items: it is \(points) points above "
                + "\(found.route.beyond) (\(interval))."
        case .ruledOut:
            // The twins shown may be near ones, and what cleared the model are far ones: the reason has their figures.
            return "No inflation larger than \(facts.deltaPoints) points on twins far from the published items."
        case .inconclusive where found.route == .bound && found.value.value <= 0:
            return
                "Not shown either way: the score is no higher than \(found.route.beyond), and below that bound up to "
                + "\(Numbers.points(found.value.high)) points of inflation could hide."
        case .inconclusive:
            return
                "Not shown either way: the score is \(points) points above \(found.route.beyond) (\(interval)), which "
                + "does not settle whether it is inflated by more than \(facts.deltaPoints) points."
        case .notAssessable:
            return
                "The score is \(points) points above \(found.route.beyond) (\(interval)), and what that means could not "
                + "be asked."
        }
    }

    /// Where the audit stands on harder twins, and what would separate them from exposure.
    static func harderTwins(_ facts: RecordFacts) -> (rival: String, stands: String, separates: String) {
        let rival = "Harder twins"
        if facts.isExchangeable {
            return (rival, "Excluded by construction: the published form is exchangeable with its twins.", "—")
        }
        let routes = facts.record.verdict.models.map(Route.init)
        var stands: [String] = []
        if routes.contains(.references) {
            stands.append("Allowed for as far as the other models have not met the items: their loss is taken off.")
        }
        if routes.contains(.placebos) {
            stands.append(
                "Allowed for as far as a change costs the same twice: the cost from twin to twin is taken off."
            )
        }
        if routes.contains(.bound) {
            stands.append(
                "Allowed for as far as the bound holds: the most that such a change cost others is taken off."
            )
        }
        return (
            rival, stands.isEmpty ? "Open." : stands.joined(separator: " "),
            "Reference models known not to have met the items; \(routes.contains(.placebos) ? "a third generation of twins" : "twins of twins")."
        )
    }
}
