// What progress on the published items is worth on the twins, and where the frontier is heading.

public import AuditModel
import Foundation
import Statistics

/// Exchange rate, gap against date and the date of saturation.
///
/// - What it asks: what is a point gained on the published items worth on their twins; does the gap grow with time; when
///   does the frontier reach the top?
/// - Null model: a line with errors in both scores; a line of gap on date; logistic growth towards 100 %.
/// - Assumes: at least five models (with dates, for the questions about time); sampling errors as stated.
/// - Cannot show: why the rate is what it is: harder twins bend it as well.
/// - Reference: method.md 5 and 7; York 1966, Fuller 1987.
public struct TrendDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "trends",
        scope: .suite,
        asks: "What is a point gained on the published items worth on their twins, and does the gap grow with time?",
        nullModel: "A line with errors in both scores; a line of gap on date; logistic growth towards 100 %.",
        assumes: "At least five models, with dates for the questions about time.",
        cannotShow: "Why the rate is what it is: harder twins bend it as well.",
        reference: "York 1966; Fuller 1987"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence an arm: `exchange_rate` (twin points a point), `gap_per_year` (share units) and
    /// `saturation_year` (95 % of the way to 100 %), each where it can be computed with a bounded interval.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        (input.arms(far: false) + input.arms(far: true)).map { arm in
            let level = input.policy.intervalLevel
            var evidence = Evidence(detector: card.id, operatorID: input.table.arms[arm].label, items: 0)
            let models = input.table.models.indices.compactMap { place in
                input.scores[arm][place].map {
                    (scores: $0, year: input.table.models[place].date.flatMap { DecimalYear.of($0) })
                }
            }
            evidence.items = models.map(\.scores.originals).max() ?? 0
            if let rate = try? ExchangeRate(models.map { Self.exchange($0.scores) }) {
                let range = rate.interval(level: level)
                if range.low.isFinite, range.high.isFinite, rate.rate.isFinite {
                    evidence.effects["exchange_rate"] = Estimate(rate.rate, low: range.low, high: range.high)
                    evidence.p = rate.p()
                }
            }
            let dated = models.compactMap { model in model.year.map { (scores: model.scores, year: $0) } }
            let gaps = dated.map { TrendPoint(x: $0.year, y: $0.scores.gap, standardError: $0.scores.gapError) }
            if let trend = try? LinearTrend(gaps) {
                let range = trend.interval(level: level)
                evidence.effects["gap_per_year"] = Estimate(trend.slope, low: range.low, high: range.high)
            }
            if let growth = try? LogisticGrowth(Self.frontier(dated), ceiling: 1),
                let date = growth.saturation(level: level), let year = date.estimate, let range = date.interval,
                range.low.isFinite, range.high.isFinite
            {
                evidence.effects["saturation_year"] = Estimate(year, low: range.low, high: range.high)
            }
            if evidence.effects.isEmpty {
                evidence.notRun =
                    "Trends need at least five models that differ, with dates for the questions about time."
            }
            return evidence
        }
    }

    private static func error(_ point: ScorePoint) -> Double {
        max((point.share * (1 - point.share) / point.size).squareRoot(), 0.5 / point.size)
    }

    private static func exchange(_ scores: ArmScores) -> ExchangePoint {
        ExchangePoint(
            original: scores.pair.original.share,
            twin: scores.pair.twin.share,
            originalError: error(scores.pair.original),
            twinError: error(scores.pair.twin)
        )
    }

    /// The models that were best when they came.
    private static func frontier(_ dated: [(scores: ArmScores, year: Double)]) -> [TrendPoint] {
        var best = -1.0
        return dated.sorted { $0.year < $1.year }.compactMap { model in
            let score = model.scores.pair.original
            guard score.share > best else { return nil }
            best = score.share
            return TrendPoint(x: model.year, y: score.share, standardError: error(score))
        }
    }
}
