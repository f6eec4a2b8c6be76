// From a published number to what may be said of it.

public import AuditModel
import Statistics

/// Decides what follows from a claim.
public enum ClaimVerdictMaker {
    /// The verdict.
    ///
    /// `rules` are the outcomes of the rules on this claim; whether the number can be is that of GRM-01. The interval is
    /// Wilson's on the nearest count of right answers: for partial credit it is wider than need be. Items are taken as
    /// independent.
    public static func decide(
        _ claim: Claim,
        suite: SuiteFacts?,
        part: SuiteFacts.Split? = nil,
        rules: [RuleOutcome],
        policy: Policy = Policy()
    ) -> ClaimVerdict {
        let known = part ?? suite?.n
        let count = claim.count ?? known?.count
        let source =
            claim.count != nil ? "as claimed" : known.map { "\($0.split), \($0.source)" } ?? "not known"
        let share = claim.value.asShare
        let isShareOfItems = suite?.score.map { $0.kinds.first == .shareOfItems || $0.kinds.first == .meanOfItems }
        var verdict = ClaimVerdict(
            claim: claim,
            suite: suite,
            count: count,
            countSource: source,
            share: share,
            reachable: reachability(rules),
            finding: .notShown,
            certainty: .low,
            reasons: [],
            maySay: [],
            mayNotSay: [],
            askFor: [],
            limits: [],
            rules: rules
        )
        if let share, let count, count > 0, count <= 1 << 40, share <= 1, isShareOfItems ?? true {
            let right = min(count, Int((share * Double(count)).rounded()))
            let interval = ProportionInterval.wilson(right, of: count, level: policy.intervalLevel)
            verdict.interval = Estimate(share, low: min(interval.low, share), high: max(interval.high, share))
            verdict.resolvable = resolvable(share, count, policy.alpha)
            verdict.toldApart = toldApart(right, count, policy.alpha)
        }
        conclude(&verdict)
        ClaimSentences.write(&verdict, policy)
        return verdict
    }

    private static func reachability(_ rules: [RuleOutcome]) -> ClaimVerdict.Reachability {
        let outcomes = rules.filter { $0.id == "GRM-01" }.map(\.outcome)
        if outcomes.contains(.fail) { return .no }
        return outcomes.contains(.pass) ? .yes : .undetermined
    }

    /// The smaller of the drop and the rise that n items against n show.
    private static func resolvable(_ share: Double, _ count: Int, _ alpha: Double) -> Double? {
        let drop = ProportionsPower.detectableDrop(from: share, items: count, against: count, alpha: alpha)
        let rise = ProportionsPower.detectableDrop(from: 1 - share, items: count, against: count, alpha: alpha)
        return [drop, rise].compactMap(\.self).min()
    }

    /// The counts next to `right` whose two-sided p is at most α, as shares.
    private static func toldApart(_ right: Int, _ count: Int, _ alpha: Double) -> (below: Double, above: Double) {
        func differs(_ other: Int) -> Bool {
            TwoProportionTest(right, of: count, against: other, of: count).twoSided <= alpha
        }
        func edge(_ away: (Int) -> Int, _ most: Int) -> Int? {
            guard most > 0, differs(away(most)) else { return nil }
            var (near, far) = (0, most)
            while far - near > 1 {
                let middle = (near + far) / 2
                if differs(away(middle)) { far = middle } else { near = middle }
            }
            return away(far)
        }
        let below = edge({ right - $0 }, right)
        let above = edge({ right + $0 }, count - right)
        return (
            below.map { Double($0) / Double(count) } ?? 0,
            above.map { Double($0) / Double(count) } ?? 1
        )
    }

    private static func conclude(_ verdict: inout ClaimVerdict) {
        let blocking = verdict.rules.filter { $0.outcome == .fail && $0.severity == .blocking }
        let major = verdict.rules.filter { $0.outcome == .fail && $0.severity == .major }
        if verdict.reachable == .no || !blocking.isEmpty {
            verdict.finding = .contradicted
            verdict.certainty = .moderate
            verdict.reasons.append(
                "Exact arithmetic on the printed number; the number of items is \(verdict.countSource)."
            )
        } else if verdict.share == nil || (verdict.count == nil && verdict.reachable == .undetermined) {
            verdict.finding = .notAssessable
            verdict.certainty = .veryLow
            verdict.reasons.append(
                verdict.share == nil
                    ? "The number is no share of items, so nothing can be computed from it."
                    : "The number of items is not known: pass --n."
            )
        } else {
            verdict.reasons.append("A published number alone: no log of items, no twins.")
        }
        for outcome in major where outcome.id != "GRM-01" {
            if verdict.finding != .contradicted { verdict.certainty = verdict.certainty.lowered }
            verdict.reasons.append("\(outcome.id): \(outcome.why)")
        }
    }
}
