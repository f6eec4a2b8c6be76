// How rows are collected so that a million of them stay small: equal texts and equal scores are kept once.

import AuditModel

/// Rows of one log while it is read, with what they refer to.
struct LogRows {
    /// Filters or scorers.
    var scorers = LogNames()
    /// Metrics.
    var metrics = LogNames()
    /// Variants.
    var variants = LogNames()
    /// Fields that are not known.
    var unknown = UnknownFields()
    /// Remarks.
    var remarks: RowLog
    /// The rows.
    private(set) var rows: [LoggedRow] = []
    private var texts = TextPool(most: 50_000)
    private var values: [[UInt64]: [Double]] = [:]
    /// The scores of the last rows, looked at first.
    private var recent: [[Double]] = []
    private var next = 0
    /// Metrics that the last row was told of one by one.
    private var lastMetrics: Set<Int> = []

    /// No rows yet, of the file `file`.
    init(file: String?) { remarks = RowLog(file: file) }

    /// Adds a row; a hostile number of them ends the reading.
    mutating func add(_ row: LoggedRow) throws(ResultLogError) {
        guard rows.count < LogLimits.rows else {
            let message = "The log has more than \(LogLimits.rows) rows; split it."
            throw ResultLogError("too-many-rows", message, at: Place(file: remarks.file))
        }
        rows.append(row)
        lastMetrics = []
    }

    /// Adds what one metric says of a sample that stands on `lines` lines, one for each metric: to the row before, if that
    /// is of the same sample, has not got this metric yet and lacks a line.
    mutating func add(_ row: LoggedRow, of metric: Int, lines: Int) throws(ResultLogError) {
        guard let last = rows.indices.last, !lastMetrics.isEmpty, lastMetrics.count < lines,
            rows[last].isOneSample(with: row), lastMetrics.insert(metric).inserted
        else {
            try add(row)
            lastMetrics = [metric]
            return
        }
        let known = rows[last].values.enumerated().map { (metric: $0.offset, value: $0.element) }
        let new = row.values.enumerated().map { (metric: $0.offset, value: $0.element) }.filter { !$0.value.isNaN }
        rows[last].values = values(known + new)
    }

    /// The first 200 bytes of a text; short ones share their storage.
    mutating func kept(_ text: String?) -> String? {
        guard let text else { return nil }
        return text.utf8.count <= 64 ? texts.shared(text) : KeptText.of(text)
    }

    /// An item's id.
    mutating func item(_ id: String) -> ItemID { ItemID(id.utf8.count <= 1000 ? id : KeptText.of(id, size: 1000)) }

    /// Scores by metric from pairs; NaN where a metric has none.
    mutating func values(_ pairs: [(metric: Int, value: Double)]) -> [Double] {
        var row = [Double](repeating: .nan, count: (pairs.map(\.metric).max() ?? -1) + 1)
        for pair in pairs { row[pair.metric] = pair.value }
        return shared(row)
    }

    /// Scores by metric from names, which are added if they are new; NaN where a metric has none.
    mutating func values(_ pairs: [(name: String, value: Double)]) -> [Double] {
        var row = [Double](repeating: .nan, count: metrics.all.count)
        for (name, value) in pairs {
            guard let metric = metrics.index(of: name) else { continue }
            while row.count <= metric { row.append(.nan) }
            row[metric] = value
        }
        return shared(row)
    }

    private mutating func shared(_ row: [Double]) -> [Double] {
        if let known = recent.first(where: { Self.isSame($0, row) }) { return known }
        let key = row.map(\.bitPattern)
        let kept = values[key] ?? row
        if values.count < 10_000 { values[key] = kept }
        if recent.count < 8 { recent.append(kept) } else { recent[next] = kept }
        next = (next + 1) & 7
        return kept
    }

    private static func isSame(_ left: [Double], _ right: [Double]) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices where left[index].bitPattern != right[index].bitPattern { return false }
        return true
    }

    /// Puts rows, names and remarks into `log`; rows get a value, NaN at least, for each metric.
    ///
    /// `names` are metrics' other names.
    mutating func fill(_ log: inout ResultLog, naming names: [String: String] = [:]) {
        let count = metrics.all.count
        for index in rows.indices where rows[index].values.count < count {
            let short = rows[index].values
            rows[index].values = shared(short + [Double](repeating: .nan, count: count - short.count))
        }
        log.rows = rows
        rows = []
        if !log.rows.isEmpty, scorers.all.isEmpty { _ = scorers.index(of: "score") }
        log.scorers = scorers.all
        log.variants = variants.all
        log.metrics = metrics.all.map { names[$0] ?? $0 }.map { name in
            ResultLog.Metric(name, higherIsBetter: log.reported.first { $0.metric == name }?.higherIsBetter)
        }
        log.unknownFields = Set(log.unknownFields + unknown.sorted).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        log.diagnostics += remarks.diagnostics
    }
}

extension LoggedRow {
    /// Whether both can be lines about one sample, by different metrics.
    fileprivate func isOneSample(with other: LoggedRow) -> Bool {
        item == other.item && epoch == other.epoch && scorer == other.scorer && variant == other.variant
            && state == other.state && flags == other.flags && answer == other.answer && target == other.target
            && contentHash == other.contentHash && outputHash == other.outputHash
    }
}
