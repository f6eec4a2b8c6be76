// One number that somebody states as a score, with what is said about it: a claim's, or one that a log reports.

import AuditModel

/// A stated score, its unit settled where that can be done.
struct StatedScore {
    /// "model on suite", and the metric.
    var about: String
    /// The metric's name, where there is one.
    var metric: String?
    /// Whether it is a share of right-or-wrong items; nil where nothing says what it is.
    var isShare: Bool?
    /// The score; its unit is unstated only where it cannot be told.
    var value: PrintedNumber
    /// Items it was computed on, where stated or counted.
    var items: Int?
    /// Answers an item, where stated.
    var repeats: Int?
    /// The standard error, in the unit of the score where its own is not stated.
    var standardError: PrintedNumber?
    /// The interval.
    var interval: (low: PrintedNumber, high: PrintedNumber)?
    /// The interval's level, where stated.
    var level: Double?
    /// Where it stands.
    var place: Place?

    /// The value as a share of 1, with the ends that printing leaves; nil where the unit cannot be told.
    var share: ClosedRange<Double>? { value.unit == .unstated ? nil : Self.share(value) }

    /// A printed number as a share of 1.
    static func share(_ number: PrintedNumber) -> ClosedRange<Double>? {
        guard let window = PrintingWindow(number) else { return nil }
        let scale = number.unit == .percent ? 0.01 : 1
        let (low, high) = (window.low.doubleValue * scale, window.high.doubleValue * scale)
        return low...max(low, high)
    }

    /// A number whose unit follows from its size, if it is a share: above 1 it is a percentage.
    static func settled(_ number: PrintedNumber) -> PrintedNumber {
        guard number.unit == .unstated else { return number }
        var number = number
        let value = number.value
        if value > Rational(1), value <= Rational(100) {
            number.unit = .percent
        } else if value >= Rational(0), value <= Rational(1) {
            number.unit = .proportion
        }
        return number
    }

    /// `number` in the unit of `value` where its own is not stated.
    static func like(_ value: PrintedNumber, _ number: PrintedNumber?) -> PrintedNumber? {
        guard var number, number.unit == .unstated else { return number }
        number.unit = value.unit
        return number
    }
}

extension StatedScore {
    /// The claim's score.
    init?(claimOf subject: RuleSubject) {
        guard let claim = subject.claim else { return nil }
        let metric = subject.claimedMetric
        let isShare = Self.isShare(claimOf: subject, claim)
        let names = [claim.model?.rawValue, claim.suite].compactMap { $0.map(Wording.name) }
        about = names.isEmpty ? "the claim" : names.joined(separator: " on ")
        self.metric = metric
        self.isShare = isShare
        value = isShare == false ? claim.value : Self.settled(claim.value)
        items = claim.count ?? subject.number("n", "items") ?? subject.suiteItems
        repeats = subject.claimedRepeats
        standardError = Self.like(value, claim.standardError)
        if let low = Self.like(value, claim.low), let high = Self.like(value, claim.high) { interval = (low, high) }
    }

    /// Whether the claim's number is a share of right-or-wrong items, by the claimant's word, the catalogue's, or its unit.
    private static func isShare(claimOf subject: RuleSubject, _ claim: Claim) -> Bool? {
        if subject.answer("scale") != nil { return false }
        if let metric = subject.answer("metric") { return MetricNames.isShare(metric) }
        if let kinds = subject.facts?.score?.kinds, !kinds.isEmpty { return kinds.contains(.shareOfItems) }
        if let metric = subject.facts?.metric { return MetricNames.isShare(metric) }
        return claim.value.unit != .unstated ? true : nil
    }

    /// A score that a log reports.
    init(_ reported: ReportedScore, of log: ResultLog, scored: Int? = nil) {
        let isShare = MetricNames.isShare(reported.metric)
        var name = reported.metric
        if let scorer = reported.scorer, scorer != "none", scorer != reported.metric { name += " (\(scorer))" }
        if let part = reported.part { name += ", \(part)" }
        about = LogRows.about(log) + ", " + Wording.name(name)
        metric = reported.metric
        self.isShare = isShare
        value = isShare ? Self.settled(reported.value) : reported.value
        items = reported.count ?? scored
        repeats = reported.repeats ?? log.epochs
        standardError = Self.like(value, reported.standardError)
        if let ends = reported.interval, let low = Self.like(value, ends.low), let high = Self.like(value, ends.high) {
            interval = (low, high)
        }
        level = reported.level
        place = reported.place ?? log.file.map { Place(file: $0) }
    }

    /// The claim's score and every share that a log reports for itself; items are counted in rows where not stated.
    static func all(_ subject: RuleSubject) -> [StatedScore] {
        var result: [StatedScore] = []
        if let claim = StatedScore(claimOf: subject) { result.append(claim) }
        for log in subject.logs where !log.reported.isEmpty {
            let rows = LogRows(log)
            for reported in log.reported where MetricNames.isShare(reported.metric) && reported.parts.isEmpty {
                let counted =
                    reported.count == nil ? rows.series(reported).map { ItemScores(rows, $0).items } : nil
                result.append(StatedScore(reported, of: log, scored: counted == 0 ? nil : counted))
            }
        }
        return result
    }
}
