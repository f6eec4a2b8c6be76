// A comparison for programs.

import AuditModel
import Verdicts

/// What `vernier compare --format json` prints. Scores are in [0, 1], differences in percentage points.
struct ComparisonJSON: Encodable {
    struct Side: Encodable {
        var model: String
        var suite: String
        var metric: String
        var scorer: String
        var score: Double
        var low: Double
        var high: Double
        var items: Int
        var missing: Int
        var unshared: Int
    }

    struct Difference: Encodable {
        var points: Double
        var low: Double
        var high: Double
    }

    var first: Side
    var second: Side
    var difference: Difference
    var p: Double
    var method: ModelComparison.Method
    var items: Int
    var clusters: Int?
    var mde: Double?
    var finding: ModelComparison.Finding
    var sentence: String
    var limits: [String]

    init(_ comparison: ModelComparison, _ a: LogOutcomes, _ b: LogOutcomes) {
        func side(_ outcomes: LogOutcomes, _ score: Estimate, _ missing: Int, _ unshared: Int) -> Side {
            Side(
                model: outcomes.model.rawValue,
                suite: outcomes.suite,
                metric: outcomes.metric,
                scorer: outcomes.scorer,
                score: score.value,
                low: score.low,
                high: score.high,
                items: outcomes.items.count,
                missing: missing,
                unshared: unshared
            )
        }
        first = side(a, comparison.scores.first, comparison.missing.first, comparison.unshared.first)
        second = side(b, comparison.scores.second, comparison.missing.second, comparison.unshared.second)
        let value = comparison.difference
        difference = Difference(points: value.value * 100, low: value.low * 100, high: value.high * 100)
        p = comparison.p
        method = comparison.method
        items = comparison.items
        clusters = comparison.clusters
        mde = comparison.detectable.map { $0 * 100 }
        finding = comparison.finding
        sentence = comparison.sentence
        limits = comparison.limits
    }
}
