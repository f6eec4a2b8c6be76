// The small picture of a verdict card: the published score above the twin score on one scale from 0 to 100%.

import AuditModel

/// Two intervals on a common scale.
enum ScoreStrip {
    /// The figure; nil when the score is not a number.
    static func figure(_ verdict: ModelVerdict, _ facts: RecordFacts, id: String) -> Figure? {
        guard verdict.score.isFinite else { return nil }
        let scale = LinearScale(0...100, from: 74, to: 404)
        var elements: [SVGElement] = []
        for tick in [0.0, 25, 50, 75, 100] {
            elements.append(
                .line(
                    Point(scale(tick), 4),
                    Point(scale(tick), 60),
                    ["stroke": Ink.grid.colour, "class": Ink.grid.rawValue, "stroke-width": "1"]
                )
            )
            elements.append(
                .label(Numbers.short(tick), at: Point(scale(tick), 75), anchor: "middle", ink: .quiet, size: 11)
            )
        }
        let chance = facts.record.suite.manifest.chance
        if chance.isFinite, chance > 0, chance < 1 {
            elements.append(
                .line(
                    Point(scale(chance * 100), 4),
                    Point(scale(chance * 100), 60),
                    [
                        "stroke": Ink.axis.colour, "class": Ink.axis.rawValue, "stroke-width": "1",
                        "stroke-dasharray": "3 3",
                    ]
                )
            )
        }
        elements += bar("published", verdict.score.scaled(by: 100), y: 18, ink: .blue, isFilled: true, scale)
        if let twin = verdict.twinScore, twin.isFinite {
            elements += bar("twins", twin.scaled(by: 100), y: 45, ink: .orange, isFilled: false, scale)
        } else {
            elements.append(.label("twins", at: Point(0, 49), ink: .quiet))
            elements.append(.label("not scored", at: Point(scale(0) + 8, 49), ink: .quiet))
        }
        let twinText = verdict.twinScore.map { Numbers.percent($0.value) } ?? "not scored"
        return Figure(
            id: id,
            width: 420,
            height: 82,
            title: "Scores of \(VisibleText.of(verdict.model, limit: 60))",
            description: "Published items \(Numbers.percent(verdict.score.value)); twins \(twinText).",
            elements: elements
        )
    }

    private static func bar(
        _ name: String,
        _ score: Estimate,
        y: Double,
        ink: Ink,
        isFilled: Bool,
        _ scale: LinearScale
    ) -> [SVGElement] {
        let mark = SVGElement(
            "circle",
            [
                "cx": SVGElement.number(scale(score.value)), "cy": SVGElement.number(y), "r": "6",
                "fill": isFilled ? ink.colour : Ink.plate.colour, "stroke": ink.colour, "stroke-width": "3",
                "class": isFilled ? "\(ink.rawValue) \(ink.rawValue)-line" : "k-hollow \(ink.rawValue)-line",
            ]
        )
        return [
            .label(name, at: Point(0, y + 4), ink: .quiet),
            .line(
                Point(scale(score.low), y),
                Point(scale(score.high), y),
                [
                    "stroke": ink.colour, "class": "\(ink.rawValue)-line", "stroke-width": "5",
                    "stroke-linecap": "round", "stroke-opacity": "0.45",
                ]
            ),
            mark,
        ]
    }
}
