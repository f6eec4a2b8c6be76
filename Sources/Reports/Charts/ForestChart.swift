// The gaps of all models under one another, each with its interval, against the margin of what does not matter.

import AuditModel

/// The forest plot of gaps by model and operator.
enum ForestChart {
    private static let width = 760.0
    private static let plotLeft = 236.0
    private static let plotRight = 590.0
    private static let top = 34.0
    private static let mostModelsWithArms = 12

    /// One line of the plot.
    private struct Row {
        var label: String
        var gap: Estimate?
        var finding: Finding
        var isModel: Bool
        var height: Double { isModel ? 26 : 20 }
    }

    /// The figure; nil when no model has a gap.
    static func figure(_ facts: RecordFacts, id: String) -> Figure? {
        let rows = rows(facts)
        let gaps = rows.compactMap(\.gap)
        guard !gaps.isEmpty else { return nil }
        let delta = facts.record.policy.delta.isFinite ? facts.record.policy.delta * 100 : 0
        let low = min(gaps.map(\.low).min() ?? 0, -delta)
        let high = max(gaps.map(\.high).max() ?? 0, delta)
        let axis = Axis(low: max(-100, low), high: min(100, high), count: 6)
        let scale = LinearScale(axis.domain, from: plotLeft, to: plotRight)
        let bottom = top + rows.reduce(0) { $0 + $1.height } + 6
        var elements = frame(axis, scale, bottom: bottom, delta: delta)
        var y = top + 4
        for row in rows {
            elements += drawing(row, at: y + row.height / 2, scale)
            y += row.height
        }
        let findings = Finding.shown.filter { finding in rows.contains { $0.isModel && $0.finding == finding } }
        elements += ChartLegend.row(findings, band: "within ±\(facts.deltaPoints) points", at: Point(14, bottom + 66))
        return Figure(
            id: id,
            width: width,
            height: bottom + 80,
            title: "Gap between published items and twins by model, \(facts.title)",
            description: rows.filter { $0.gap != nil }.prefix(40).map { row in
                "\(row.label): \(row.gap.map { "\(Numbers.fixed($0.value)) points, \(interval($0))" } ?? Numbers.none)"
            }.joined(separator: "; ") + ".",
            elements: elements
        )
    }

    private static func interval(_ gap: Estimate) -> String {
        "\(Numbers.fixed(gap.low)) to \(Numbers.fixed(gap.high))"
    }

    private static func rows(_ facts: RecordFacts) -> [Row] {
        let models = facts.record.verdict.models
        let withArms = models.count <= mostModelsWithArms
        return models.flatMap { model -> [Row] in
            let gaps = facts.gaps(model)
            let head = gaps.first { $0.isHeadline }
            let name = VisibleText.of(model.model, limit: 27)
            let row = Row(label: name, gap: head?.gap.scaled(by: 100), finding: model.finding, isModel: true)
            guard withArms else { return [row] }
            return [row]
                + gaps.filter { !$0.isHeadline }.prefix(8).map { arm in
                    Row(
                        label: VisibleText.of(arm.operatorID, limit: 22) + (arm.isControl ? " (control)" : ""),
                        gap: arm.gap.scaled(by: 100),
                        finding: model.finding,
                        isModel: false
                    )
                }
        }
    }

    private static func frame(_ axis: Axis, _ scale: LinearScale, bottom: Double, delta: Double) -> [SVGElement] {
        let height = bottom - top
        var result: [SVGElement] = [
            .rectangle(
                Box(x: scale(-delta), y: top, width: scale(delta) - scale(-delta), height: height),
                ["fill": Ink.band.colour, "class": Ink.band.rawValue]
            ),
            .label(
                "±\(Numbers.short(delta)) points",
                at: Point(scale(0), top - 10),
                anchor: "middle",
                ink: .quiet,
                size: 12
            ),
            .label("gap and interval, points", at: Point(width - 14, top - 10), anchor: "end", ink: .quiet, size: 12),
        ]
        for tick in axis.ticks {
            let isZero = abs(tick) < 1e-9
            let ink = isZero ? Ink.axis : Ink.grid
            result.append(
                .line(
                    Point(scale(tick), top),
                    Point(scale(tick), bottom),
                    ["stroke": ink.colour, "class": ink.rawValue, "stroke-width": isZero ? "1.5" : "1"]
                )
            )
            result.append(.label(axis.label(tick), at: Point(scale(tick), bottom + 18), anchor: "middle", ink: .quiet))
        }
        result.append(
            .label(
                "Published score minus twin score (points)",
                at: Point((plotLeft + plotRight) / 2, bottom + 40),
                anchor: "middle",
                size: 14,
                bold: true
            )
        )
        return result
    }

    private static func drawing(_ row: Row, at y: Double, _ scale: LinearScale) -> [SVGElement] {
        var result: [SVGElement] = [
            .label(
                row.label,
                at: Point(row.isModel ? 14 : 28, y + 4.5),
                ink: row.isModel ? .text : .quiet,
                size: row.isModel ? 13 : 12,
                bold: row.isModel
            )
        ]
        guard let gap = row.gap else {
            result.append(
                .label("no gap measured", at: Point(width - 14, y + 4.5), anchor: "end", ink: .quiet, size: 12)
            )
            return result
        }
        let ink = row.isModel ? Ink.of(row.finding) : Ink.axis
        result.append(
            .line(
                Point(scale(gap.low), y),
                Point(scale(gap.high), y),
                [
                    "stroke": ink.colour, "class": ink.rawValue, "stroke-width": row.isModel ? "2.5" : "1.5",
                    "stroke-linecap": "round",
                ]
            )
        )
        if row.isModel {
            result.append(FindingMark.drawing(row.finding, at: Point(scale(gap.value), y)))
        } else {
            result.append(
                SVGElement(
                    "circle",
                    [
                        "cx": SVGElement.number(scale(gap.value)), "cy": SVGElement.number(y), "r": "3.5",
                        "fill": Ink.plate.colour, "stroke": ink.colour, "stroke-width": "1.5", "class": "k-ring",
                    ]
                )
            )
        }
        result.append(
            .label(
                "\(Numbers.fixed(gap.value))  (\(interval(gap)))",
                at: Point(width - 14, y + 4.5),
                anchor: "end",
                ink: row.isModel ? .text : .quiet,
                size: row.isModel ? 13 : 12
            )
        )
        return result
    }
}
