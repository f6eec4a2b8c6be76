// Rows of the table that belong to one curve.

/// How often a test rejects along one quantity.
struct PowerCurve: Sendable {
    /// What the quantity is.
    enum Unit: Hashable, Sendable {
        /// Share of items memorised.
        case leak
        /// Clean accuracy, at a leak of 10 %.
        case accuracy
    }

    let detector: String
    let series: String
    let unit: Unit
    let points: [(x: Double, rate: Double)]

    /// The curves of `rows`, in their order.
    static func all(_ rows: [CalibrationRow]) -> [PowerCurve] {
        var names: [String] = []
        var own: [String: [CalibrationRow]] = [:]
        for row in rows {
            guard let series = row.series else { continue }
            let name = row.detector + "/" + series
            if own[name] == nil { names.append(name) }
            own[name, default: []].append(row)
        }
        return names.compactMap { name in
            guard let rows = own[name], let first = rows.first, let series = first.series else { return nil }
            return PowerCurve(
                detector: first.detector,
                series: series,
                unit: first.detector.hasPrefix("sibling") ? .accuracy : .leak,
                points: rows.map { ($0.x ?? 0, $0.rate) }
            )
        }
    }

    /// Where the curve first reaches `rate`, straight between its points; nil where it does not.
    func crossing(_ rate: Double) -> Double? {
        guard let place = points.firstIndex(where: { $0.rate >= rate }) else { return nil }
        guard place > 0 else { return points[0].x }
        let (a, b) = (points[place - 1], points[place])
        return a.x + (b.x - a.x) * (rate - a.rate) / (b.rate - a.rate)
    }
}
