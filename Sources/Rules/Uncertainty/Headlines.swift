// The scores that a subject puts forward, wherever they stand.

import AuditModel

/// A score that somebody reads first.
struct Headline {
    /// What it is about.
    var about: String
    /// The share it states; nil where it is no share of items.
    var share: Double?
    /// Number of items, where stated or known.
    var count: Int?
    /// Its standard error as a share, where stated.
    var standardError: Double?
    /// Its stated interval as shares.
    var interval: (low: Double, high: Double)?
    /// Where in the file.
    var place: Place?
    /// Whether it was typed as a claim: what a sentence leaves out is a smaller matter than what a table does.
    var isClaim = false

    /// The claim, and what logs report for themselves as a whole.
    static func all(_ subject: RuleSubject) -> [Headline] {
        var found: [Headline] = []
        if let claim = subject.claim {
            let scale = claim.value.unit == .percent || claim.value.value.doubleValue > 1 ? 0.01 : 1
            func scaled(_ number: PrintedNumber?) -> Double? {
                number.map { $0.value.doubleValue * ($0.unit == .percent ? 0.01 : scale) }
            }
            found.append(
                Headline(
                    about: "claim",
                    share: claim.value.asShare,
                    count: claim.count ?? subject.part?.count ?? subject.facts?.n?.count,
                    standardError: scaled(claim.standardError),
                    interval: scaled(claim.low).flatMap { low in scaled(claim.high).map { (low, $0) } },
                    isClaim: true
                )
            )
        }
        for log in subject.logs {
            for score in log.reported where score.part == nil {
                let scale = score.value.unit == .percent || score.value.value.doubleValue > 1 ? 0.01 : 1
                found.append(
                    Headline(
                        about: "\(log.model) on \(log.suite), \(score.metric)"
                            + (score.scorer.map { " (\($0))" } ?? ""),
                        share: score.value.asShare,
                        count: score.count,
                        standardError: score.standardError.map { $0.value.doubleValue * scale },
                        interval: score.interval.map {
                            ($0.low.value.doubleValue * scale, $0.high.value.doubleValue * scale)
                        },
                        place: score.place ?? Place(file: log.file)
                    )
                )
            }
        }
        return found
    }

    /// A share for people.
    static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
}
