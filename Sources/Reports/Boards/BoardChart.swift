// The scores of a column under one another, each with its interval; runs that are not told apart share a bar.

import AuditModel

/// The picture of a column.
enum BoardChart {
    private static let width = 760.0
    private static let plotLeft = 236.0
    private static let plotRight = 600.0
    private static let top = 34.0
    private static let rowHeight = 24.0
    /// Most models drawn.
    static let mostModels = 25

    /// The figure; nil without intervals.
    static func figure(_ column: BoardColumnVerdict, id: String) -> Figure? {
        let places = column.places.prefix(mostModels)
        let intervals = places.compactMap(\.interval)
        guard places.count >= 2, intervals.count == places.count else { return nil }
        let ceiling = column.suite?.labelErrorRate.map { (1 - $0.rate) * 100 }
        let low = (intervals.map(\.low).min() ?? 0) * 100
        let high = max((intervals.map(\.high).max() ?? 1) * 100, ceiling ?? 0)
        let axis = Axis(low: max(0, low), high: min(100, high), count: 6)
        let scale = LinearScale(axis.domain, from: plotLeft, to: plotRight)
        let bottom = top + Double(places.count) * rowHeight + 6
        var elements = frame(axis, scale, bottom)
        if let ceiling, ceiling <= axis.domain.upperBound { elements += Self.ceiling(ceiling, scale, bottom) }
        for (row, place) in places.enumerated() {
            elements += drawing(place, at: top + 4 + (Double(row) + 0.5) * rowHeight, scale)
        }
        elements += brackets(column.ties, rows: places.count)
        return Figure(
            id: id,
            width: width,
            height: bottom + 56,
            title: "Scores on \(VisibleText.of(column.column.name)) with their intervals",
            description: places.map { place in
                "\(VisibleText.of(place.model)): \(Numbers.percent(place.share))"
                    + (place.interval.map { " (\(Numbers.percentInterval($0)))" } ?? "")
            }.joined(separator: "; ") + ".",
            elements: elements
        )
    }

    private static func frame(_ axis: Axis, _ scale: LinearScale, _ bottom: Double) -> [SVGElement] {
        var result: [SVGElement] = [
            .label("score and interval", at: Point(width - 14, top - 10), anchor: "end", ink: .quiet, size: 12)
        ]
        for tick in axis.ticks {
            result.append(
                .line(
                    Point(scale(tick), top),
                    Point(scale(tick), bottom),
                    ["stroke": Ink.grid.colour, "class": Ink.grid.rawValue, "stroke-width": "1"]
                )
            )
            result.append(.label(axis.label(tick), at: Point(scale(tick), bottom + 18), anchor: "middle", ink: .quiet))
        }
        result.append(
            .label(
                "Score (per cent); a bar at the left joins models that are not told apart",
                at: Point(width / 2, bottom + 40),
                anchor: "middle",
                size: 13
            )
        )
        return result
    }

    private static func ceiling(_ value: Double, _ scale: LinearScale, _ bottom: Double) -> [SVGElement] {
        [
            .line(
                Point(scale(value), top),
                Point(scale(value), bottom),
                [
                    "stroke": Ink.axis.colour, "class": Ink.axis.rawValue, "stroke-width": "1.5",
                    "stroke-dasharray": "5 4",
                ]
            ),
            .label("label errors begin", at: Point(scale(value), top - 10), anchor: "middle", ink: .quiet, size: 12),
        ]
    }

    private static func drawing(_ place: BoardColumnVerdict.Place, at y: Double, _ scale: LinearScale) -> [SVGElement] {
        guard let interval = place.interval else { return [] }
        return [
            .label(VisibleText.of(place.model, limit: 27), at: Point(26, y + 4.5), size: 13),
            .line(
                Point(scale(interval.low * 100), y),
                Point(scale(interval.high * 100), y),
                [
                    "stroke": Ink.blue.colour, "class": Ink.blue.rawValue, "stroke-width": "2.5",
                    "stroke-linecap": "round",
                ]
            ),
            SVGElement(
                "circle",
                [
                    "cx": SVGElement.number(scale(place.share * 100)), "cy": SVGElement.number(y), "r": "4",
                    "fill": Ink.blue.colour, "class": Ink.blue.rawValue,
                ]
            ),
            .label(
                "\(Numbers.fixed(place.share * 100))  (\(Numbers.percentInterval(interval)))",
                at: Point(width - 14, y + 4.5),
                anchor: "end",
                size: 13
            ),
        ]
    }

    /// A bar beside each run of models that are not told apart; runs that overlap stand beside each other.
    private static func brackets(_ ties: [Range<Int>], rows: Int) -> [SVGElement] {
        ties.filter { $0.count > 1 && $0.lowerBound < rows }.prefix(20).enumerated().map { number, tie in
            let x = 8 + Double(number % 3) * 5
            let first = top + 4 + Double(tie.lowerBound) * rowHeight + 5
            let last = top + 4 + Double(min(tie.upperBound, rows)) * rowHeight - 5
            return .line(
                Point(x, first),
                Point(x, last),
                [
                    "stroke": Ink.axis.colour, "class": Ink.axis.rawValue, "stroke-width": "2.5",
                    "stroke-linecap": "round",
                ]
            )
        }
    }
}
