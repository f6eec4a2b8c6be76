// The claimant's answers, slot by slot.

import AuditModel

extension RuleSubject {
    /// The answer to the first of `slots` that has one, lower case and without space around it.
    func answer(_ slots: String...) -> String? {
        for slot in slots {
            if let text = statement[slot]?.lowercased() {
                let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
                if !trimmed.isEmpty { return String(trimmed) }
            }
        }
        return nil
    }

    /// A whole number in a slot; nil where it is none.
    func number(_ slots: String...) -> Int? {
        for slot in slots {
            if let text = answer(slot), let value = Int(text) { return value }
        }
        return nil
    }

    /// Whether a slot was answered with "there is none".
    func isDenied(_ slots: String...) -> Bool {
        slots.contains { slot in answer(slot).map(["n/a", "none", "no", "0", "not applicable"].contains) ?? false }
    }

    /// How many answers each item got, as claimed.
    var claimedRepeats: Int? { claim?.repeats ?? number("repeats", "attempts", "runs") }

    /// What the claim's metric is called, where anything says so.
    var claimedMetric: String? { answer("metric") ?? facts?.metric }

    /// Items of the suite, or of the part that is meant, from the catalogue.
    var suiteItems: Int? { (part ?? facts?.n)?.count }

    /// What is known of `suite`: the facts given, if it is theirs or the only suite there is.
    func facts(of suite: String?) -> SuiteFacts? {
        guard let facts else { return nil }
        if let suite {
            let plain = MetricNames.plain(suite)
            let names = [facts.id.rawValue, facts.title] + facts.aliases + facts.sharedNames
            if names.contains(where: { MetricNames.plain($0) == plain }) { return facts }
        }
        let suites = Set(logs.map { $0.suite.lowercased() })
        return boards.isEmpty && suites.count <= 1 ? facts : nil
    }

    /// Whether the claim says that a model is better than another.
    var claimsToBeat: Bool {
        guard let claim else { return false }
        if claim.rival != nil { return true }
        let text = claim.text.lowercased()
        return ["beats", "outperform", "better than", "surpass", "exceeds", "ahead of", "state of the art", "sota"]
            .contains { text.contains($0) }
    }
}
