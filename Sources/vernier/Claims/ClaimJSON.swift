// The verdict on a claim for programs: keys are a contract (design.md).

import AuditModel
import Verdicts

/// What `vernier claim --format json` prints. Scores and intervals are in [0, 1], differences in points.
struct ClaimJSON: Encodable {
    struct Ends: Encodable {
        var low: Double
        var high: Double
    }

    struct Apart: Encodable {
        var below: Double
        var above: Double
    }

    struct Rule: Encodable {
        var id: String
        var outcome: RuleOutcome.Result
        var severity: RuleCard.Severity
        var why: String
    }

    var claim: String
    var score: Double?
    var suite: String?
    var n: Int?
    var nSource: String
    var reachable: ClaimVerdict.Reachability
    var interval: Ends?
    var resolvable: Double?
    var toldApart: Apart?
    var finding: ClaimVerdict.Finding
    var certainty: Certainty
    var reasons: [String]
    var maySay: [String]
    var mayNotSay: [String]
    var askFor: [String]
    var limits: [String]
    var rules: [Rule]

    init(_ verdict: ClaimVerdict) {
        claim = verdict.claim.text
        score = verdict.share
        suite = verdict.suite?.id.rawValue
        n = verdict.count
        nSource = verdict.countSource
        reachable = verdict.reachable
        interval = verdict.interval.map { Ends(low: $0.low, high: $0.high) }
        resolvable = verdict.resolvable.map { $0 * 100 }
        toldApart = verdict.toldApart.map { Apart(below: $0.below, above: $0.above) }
        finding = verdict.finding
        certainty = verdict.certainty
        reasons = verdict.reasons
        maySay = verdict.maySay
        mayNotSay = verdict.mayNotSay
        askFor = verdict.askFor
        limits = verdict.limits
        rules = verdict.rules.map { Rule(id: $0.id, outcome: $0.outcome, severity: $0.severity, why: $0.why) }
    }

    private enum CodingKeys: String, CodingKey {
        case claim, score, suite, n, reachable, interval, resolvable, finding, certainty, reasons, limits, rules
        case nSource = "n_source"
        case toldApart = "told_apart"
        case maySay = "may_say"
        case mayNotSay = "may_not_say"
        case askFor = "ask_for"
    }
}
