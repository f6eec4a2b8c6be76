// The rows of one log with their items numbered, and the score that is its headline.

import AuditModel

/// One log's rows, by item, repeat, scorer and variant.
struct LogRows {
    /// A series of scores in the log: a metric as one scorer gave it, on one variant.
    struct Series: Hashable {
        var metric: Int
        var scorer: Int
        /// -1 for the items as published.
        var variant: Int
    }

    /// The log.
    let log: ResultLog
    /// Number of each row's item, by first appearance.
    let item: [Int]
    /// The first row of each item.
    let firstRow: [Int]

    /// Numbers the items of `log`.
    init(_ log: ResultLog) {
        self.log = log
        var numbers: [ItemID: Int] = [:]
        var item: [Int] = []
        var firstRow: [Int] = []
        item.reserveCapacity(log.rows.count)
        for (index, row) in log.rows.enumerated() {
            let number = numbers[row.item] ?? firstRow.count
            if number == firstRow.count {
                numbers[row.item] = number
                firstRow.append(index)
            }
            item.append(number)
        }
        self.item = item
        self.firstRow = firstRow
    }

    /// "model on suite".
    static func about(_ log: ResultLog) -> String {
        "\(Wording.name(log.model.rawValue)) on \(Wording.name(log.suite))"
    }

    /// "model on suite".
    var about: String { Self.about(log) }

    /// The scorers that rows of the items as published name.
    var scorers: [Int] { Set(log.rows.lazy.filter { $0.variant < 0 }.map { Int($0.scorer) }).sorted() }

    /// A scorer's name; empty where the log has none.
    func scorerName(_ scorer: Int) -> String { log.scorers.indices.contains(scorer) ? log.scorers[scorer] : "" }

    /// "metric" or "metric (scorer)".
    func title(_ series: Series) -> String {
        let metric = log.metrics.indices.contains(series.metric) ? log.metrics[series.metric].name : "score"
        let scorer = scorerName(series.scorer)
        let name = scorer.isEmpty || scorer == "none" || scorer == metric ? metric : "\(metric) (\(scorer))"
        return Wording.name(name)
    }

    /// The rows of `scorer` on `variant`.
    func rows(scorer: Int, variant: Int = -1) -> [Int] {
        log.rows.indices.filter { Int(log.rows[$0].scorer) == scorer && Int(log.rows[$0].variant) == variant }
    }

    /// The series that a reported score is about; nil where the log does not say.
    func series(_ reported: ReportedScore) -> Series? {
        guard !log.rows.isEmpty, !log.metrics.isEmpty, reported.parts.isEmpty else { return nil }
        var variant = -1
        if let part = reported.part {
            guard let named = log.variants.firstIndex(of: part) else { return nil }
            variant = named
        }
        let scorer: Int
        if let name = reported.scorer {
            guard let named = log.scorers.firstIndex(of: name) else { return nil }
            scorer = named
        } else {
            guard log.scorers.count <= 1 else { return nil }
            scorer = 0
        }
        let plain = MetricNames.plain(reported.metric)
        let named =
            log.metrics.firstIndex { $0.name == reported.metric }
            ?? log.metrics.firstIndex { MetricNames.plain($0.name) == plain }
        if let named { return Series(metric: named, scorer: scorer, variant: variant) }
        // A log of one score a row calls its mean "accuracy" or "mean".
        guard log.metrics.count == 1, MetricNames.isMean(reported.metric) else { return nil }
        return Series(metric: 0, scorer: scorer, variant: variant)
    }

    /// The series of the first reported score that rows carry, else the first metric of the first scorer.
    var headline: Series? {
        for reported in log.reported where !MetricNames.isError(reported.metric) && reported.part == nil {
            if let series = series(reported) { return series }
        }
        guard let scorer = scorers.first, !log.metrics.isEmpty else { return nil }
        return Series(metric: 0, scorer: scorer, variant: -1)
    }

    /// Whether values of `series` are a share's: 0 and 1 in every scored row, or a metric that is known as one.
    func isShare(_ series: Series) -> Bool {
        if log.metrics.indices.contains(series.metric), MetricNames.isShare(log.metrics[series.metric].name) {
            return true
        }
        var any = false
        for row in log.rows where Int(row.scorer) == series.scorer && Int(row.variant) == series.variant {
            guard row.state == .scored, row.values.indices.contains(series.metric) else { continue }
            let value = row.values[series.metric]
            if value.isFinite, value != 0, value != 1 { return false }
            any = any || value.isFinite
        }
        return any
    }

    /// Where a row stands.
    func place(_ row: Int) -> Place {
        let line = log.rows[row].line
        return Place(
            file: log.file,
            line: line > 0 ? line : nil,
            path: "item \(Wording.name(log.rows[row].item.rawValue))"
        )
    }

    /// The value of `series` in a row; nil where the row is not scored or has none.
    func value(_ row: Int, _ series: Series) -> Double? {
        let row = log.rows[row]
        guard row.state == .scored, row.values.indices.contains(series.metric), row.values[series.metric].isFinite
        else {
            return nil
        }
        return row.values[series.metric]
    }
}
