// The second channel beside colour: every finding has its own shape, in pictures and in text.

import AuditModel

/// The shape of a finding.
enum FindingMark {
    /// The shape as a character: ▲ established, ● ruled out, ◆ inconclusive, □ not assessable.
    static func character(_ finding: Finding) -> String {
        switch finding {
        case .established: "▲"
        case .ruledOut: "●"
        case .inconclusive: "◆"
        case .notAssessable: "□"
        }
    }

    /// The shape as a drawing of about `size` units across, centred on `centre`.
    static func drawing(_ finding: Finding, at centre: Point, size: Double = 12) -> SVGElement {
        let half = size / 2
        let ink = Ink.of(finding)
        let (x, y) = (centre.x, centre.y)
        var shape: SVGElement
        switch finding {
        case .established:
            shape = .polygon(
                [
                    Point(x, y - half * 1.15), Point(x + half * 1.1, y + half * 0.8),
                    Point(x - half * 1.1, y + half * 0.8),
                ],
                [:]
            )
        case .ruledOut:
            shape = SVGElement(
                "circle",
                ["cx": SVGElement.number(x), "cy": SVGElement.number(y), "r": SVGElement.number(half * 0.95)]
            )
        case .inconclusive:
            shape = .polygon(
                [
                    Point(x, y - half * 1.15), Point(x + half * 1.15, y), Point(x, y + half * 1.15),
                    Point(x - half * 1.15, y),
                ],
                [:]
            )
        case .notAssessable:
            shape = .rectangle(
                Box(x: x - half * 0.85, y: y - half * 0.85, width: size * 0.85, height: size * 0.85),
                [:]
            )
        }
        // Hollow, as the character □ is.
        let isHollow = finding == .notAssessable
        shape.set("class", isHollow ? "k-hollow \(ink.rawValue)-line" : "\(ink.rawValue) k-outline")
        shape.set("fill", isHollow ? Ink.plate.colour : ink.colour)
        shape.set("stroke", isHollow ? ink.colour : Ink.plate.colour)
        shape.set("stroke-width", isHollow ? "2" : "1.2")
        return shape
    }
}
