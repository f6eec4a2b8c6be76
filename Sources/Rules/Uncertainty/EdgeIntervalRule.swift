// Near 0 and 1 a normal interval is wrong, and no interval is ever a point.

public import AuditModel
import Foundation
import Statistics

/// UNC-02.
public struct EdgeIntervalRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-02",
        checks: "Intervals near 0 and 1 are exact, and none has zero width or leaves [0, 1]",
        inputs: [.aggregate],
        severity: .major,
        fails:
            "A stated error is 0 or an interval has no width, or an end lies outside [0, 1], or fewer than five items are "
            + "right or wrong and the interval's far end lies inside Wilson's by a third of it.",
        cannotShow: "Faults of intervals in the middle of the scale.",
        remedy: "Use Wilson's or the exact interval.",
        reference: "rules.md UNC-02; Wilson 1927; Brown, Cai and DasGupta 2001"
    )

    /// The rule.
    public init() {}

    /// An outcome for each headline that states an interval or an error.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let stated = Headline.all(subject).filter { $0.share != nil && ($0.interval != nil || $0.standardError != nil) }
        guard !stated.isEmpty else { return missing("No score states an interval or a standard error.") }
        return stated.map { headline in
            let share = headline.share ?? 0
            let low = headline.interval?.low ?? share - 1.96 * (headline.standardError ?? 0)
            let high = headline.interval?.high ?? share + 1.96 * (headline.standardError ?? 0)
            let places = [headline.place].compactMap(\.self)
            if high <= low {
                return outcome(
                    .fail,
                    "The error is stated as zero\(headline.count.map { ", on \($0) items" } ?? "").",
                    about: headline.about,
                    places: places
                )
            }
            if headline.interval != nil, low < -1e-9 || high > 1 + 1e-9 {
                return outcome(
                    .fail,
                    "The interval leaves the scale: \(Headline.percent(low)) to \(Headline.percent(high)).",
                    about: headline.about,
                    places: places
                )
            }
            guard let count = headline.count, count > 0, count <= 1 << 40 else {
                return outcome(.pass, "The interval has a width.", about: headline.about)
            }
            let right = min(count, Int((share * Double(count)).rounded()))
            guard min(right, count - right) < 5, headline.interval != nil else {
                return outcome(.pass, "The interval has a width and lies inside the scale.", about: headline.about)
            }
            let wilson = ProportionInterval.wilson(right, of: count, level: 0.95)
            // Towards the middle the normal interval is too short.
            let short =
                right < count - right
                ? (wilson.high - high) / (wilson.high - share) : (low - wilson.low) / (share - wilson.low)
            return outcome(
                short > 1.0 / 3 ? .fail : .pass,
                "\(min(right, count - right)) items decide; stated \(Headline.percent(low)) to \(Headline.percent(high)), Wilson "
                    + "\(Headline.percent(wilson.low)) to \(Headline.percent(wilson.high)).",
                about: headline.about,
                places: places
            )
        }
    }
}
