// Original against twin score, one mark a model, with the line where both are equal and the margin around it.

import AuditModel

/// The scatter of published scores against twin scores, both axes on one scale.
enum ScatterChart {
    private static let plot = Box(x: 66, y: 14, width: 500, height: 500)
    private static let size = (width: 640.0, height: 606.0)
    private static let longestLabel = 26

    /// A model that can be drawn.
    private struct Spot {
        var name: String
        var finding: Finding
        var original: Estimate
        var twin: Estimate
        var distance: Double { abs(original.value - twin.value) }
    }

    /// The figure; nil when no model has both scores.
    static func figure(_ facts: RecordFacts, id: String) -> Figure? {
        let spots = facts.record.verdict.models.compactMap { model -> Spot? in
            guard let twin = model.twinScore, twin.isFinite, model.score.isFinite else { return nil }
            return Spot(
                name: VisibleText.of(model.model, limit: longestLabel),
                finding: model.finding,
                original: model.score.scaled(by: 100),
                twin: twin.scaled(by: 100)
            )
        }
        guard !spots.isEmpty else { return nil }
        let ends = spots.flatMap { [$0.original.low, $0.original.high, $0.twin.low, $0.twin.high] }
        let low = max(0, min(100, (ends.min() ?? 0) - 1))
        let axis = Axis(low: low, high: min(100, max(low, (ends.max() ?? 100) + 1)), count: 6)
        let across = LinearScale(axis.domain, from: plot.x, to: plot.x + plot.width)
        let up = LinearScale(axis.domain, from: plot.y + plot.height, to: plot.y)
        var elements = frame(axis, across, up, delta: facts.record.policy.delta * 100)
        for spot in spots { elements += cross(spot, across, up) }
        for spot in spots.reversed() {
            elements.append(FindingMark.drawing(spot.finding, at: centre(spot, across, up), size: 13))
        }
        elements += labels(spots, across, up)
        elements += ChartLegend.row(
            Finding.shown.filter { finding in spots.contains { $0.finding == finding } },
            band: "equal within ±\(facts.deltaPoints) points",
            at: Point(plot.x, 590)
        )
        return Figure(
            id: id,
            width: size.width,
            height: size.height,
            title: "Score on the published items against score on their twins, \(facts.title)",
            description: spots.prefix(40).map {
                "\($0.name): \(Numbers.fixed($0.original.value))% on published items, \(Numbers.fixed($0.twin.value))% on twins"
            }.joined(separator: "; ") + ".",
            elements: elements
        )
    }

    private static func centre(_ spot: Spot, _ across: LinearScale, _ up: LinearScale) -> Point {
        Point(across(spot.twin.value), up(spot.original.value))
    }

    private static func frame(_ axis: Axis, _ across: LinearScale, _ up: LinearScale, delta: Double) -> [SVGElement] {
        let (low, high) = (axis.domain.lowerBound, axis.domain.upperBound)
        var result: [SVGElement] = []
        let width = delta.isFinite ? max(0, min(delta, high - low)) : 0
        result.append(
            .polygon(
                [
                    Point(across(low), up(low)), Point(across(low), up(low + width)),
                    Point(across(high - width), up(high)),
                    Point(across(high), up(high)), Point(across(high), up(high - width)),
                    Point(across(low + width), up(low)),
                ],
                ["fill": Ink.band.colour, "class": Ink.band.rawValue]
            )
        )
        for tick in axis.ticks {
            let grid: KeyValuePairs = ["stroke": Ink.grid.colour, "class": Ink.grid.rawValue, "stroke-width": "1"]
            result.append(.line(Point(across(tick), plot.y), Point(across(tick), plot.y + plot.height), grid))
            result.append(.line(Point(plot.x, up(tick)), Point(plot.x + plot.width, up(tick)), grid))
            let text = axis.label(tick)
            result.append(
                .label(text, at: Point(across(tick), plot.y + plot.height + 19), anchor: "middle", ink: .quiet)
            )
            result.append(.label(text, at: Point(plot.x - 9, up(tick) + 4.5), anchor: "end", ink: .quiet))
        }
        result.append(
            .line(
                Point(across(low), up(low)),
                Point(across(high), up(high)),
                ["stroke": Ink.axis.colour, "class": Ink.axis.rawValue, "stroke-width": "1.5"]
            )
        )
        let middle = plot.y + plot.height / 2
        result.append(
            .label(
                "Score on twins (%)",
                at: Point(plot.x + plot.width / 2, 554),
                anchor: "middle",
                size: 14,
                bold: true
            )
        )
        var side = SVGElement.label(
            "Score on published items (%)",
            at: Point(20, middle),
            anchor: "middle",
            size: 14,
            bold: true
        )
        side.set("transform", "rotate(-90 20 \(SVGElement.number(middle)))")
        result.append(side)
        result.append(.label("higher on the published items", at: Point(plot.x + 10, plot.y + 20), ink: .quiet))
        result.append(
            .label(
                "higher on the twins",
                at: Point(plot.x + plot.width - 10, plot.y + plot.height - 12),
                anchor: "end",
                ink: .quiet
            )
        )
        return result
    }

    private static func cross(_ spot: Spot, _ across: LinearScale, _ up: LinearScale) -> [SVGElement] {
        let place = centre(spot, across, up)
        let ink = Ink.of(spot.finding)
        let style: KeyValuePairs = [
            "stroke": ink.colour, "class": ink.rawValue, "stroke-width": "2", "stroke-linecap": "round",
            "stroke-opacity": "0.75",
        ]
        return [
            .line(Point(across(spot.twin.low), place.y), Point(across(spot.twin.high), place.y), style),
            .line(Point(place.x, up(spot.original.low)), Point(place.x, up(spot.original.high)), style),
        ]
    }

    /// Labels of all models where there are few, else of the established and the farthest from the line.
    private static func labels(_ spots: [Spot], _ across: LinearScale, _ up: LinearScale) -> [SVGElement] {
        let order = spots.indices.sorted { left, right in
            let (a, b) = (spots[left], spots[right])
            if (a.finding == .established) != (b.finding == .established) { return a.finding == .established }
            return a.distance == b.distance ? left < right : a.distance > b.distance
        }
        let chosen = Array(order.prefix(spots.count <= 10 ? 10 : 8))
        let centres = spots.map { centre($0, across, up) }
        let notes = [
            Box(x: plot.x, y: plot.y + 4, width: 200, height: 22),
            Box(x: plot.x + plot.width - 140, y: plot.y + plot.height - 28, width: 140, height: 22),
        ]
        let lines = spots.flatMap { spot -> [Box] in
            let place = centre(spot, across, up)
            let (left, right) = (across(spot.twin.low), across(spot.twin.high))
            let (top, bottom) = (up(spot.original.high), up(spot.original.low))
            return [
                Box(x: left, y: place.y - 1, width: right - left, height: 2),
                Box(x: place.x - 1, y: top, width: 2, height: bottom - top),
            ]
        }
        let placement = LabelPlacement(
            bounds: Box(x: plot.x + 2, y: plot.y + 2, width: size.width - plot.x - 4, height: plot.height - 4),
            marks: centres.map { Box(x: $0.x - 7, y: $0.y - 7, width: 14, height: 14) } + notes,
            lines: lines
        )
        let wanted = chosen.map { (point: centres[$0], width: LabelPlacement.width(spots[$0].name)) }
        return placement.place(wanted).flatMap { placed -> [SVGElement] in
            let spot = spots[chosen[placed.index]]
            let point = centres[chosen[placed.index]]
            var result: [SVGElement] = []
            if placed.needsLeader {
                let end = Point(
                    min(max(point.x, placed.box.x), placed.box.x + placed.box.width),
                    min(max(point.y, placed.box.y), placed.box.y + placed.box.height)
                )
                result.append(
                    .line(point, end, ["stroke": Ink.axis.colour, "class": Ink.axis.rawValue, "stroke-width": "0.8"])
                )
            }
            var label = SVGElement.label(spot.name, at: Point(placed.box.x, placed.box.y + 11.5))
            label.set("paint-order", "stroke")
            label.set("stroke", Ink.plate.colour)
            label.set("stroke-width", "3")
            label.set("stroke-linejoin", "round")
            result.append(label)
            return result
        }
    }
}

extension Finding {
    /// The findings in the order reports list them.
    static let shown: [Finding] = [.established, .inconclusive, .ruledOut, .notAssessable]
}
