// The key of a chart: shape, colour and word together.

import AuditModel

/// The legend of findings.
enum ChartLegend {
    /// One line of marks and words starting at `start`, the margin's band last.
    static func row(_ findings: [Finding], band: String, at start: Point) -> [SVGElement] {
        var x = start.x
        let marks = findings.flatMap { finding -> [SVGElement] in
            let word = finding.rawValue.replacing("-", with: " ")
            let elements = [
                FindingMark.drawing(finding, at: Point(x + 7, start.y - 4.5)),
                SVGElement.label(word, at: Point(x + 19, start.y), ink: .quiet),
            ]
            x += 19 + LabelPlacement.width(word) + 22
            return elements
        }
        return marks + [
            .rectangle(
                Box(x: x, y: start.y - 11, width: 22, height: 13),
                ["fill": Ink.band.colour, "class": Ink.band.rawValue, "stroke": Ink.axis.colour, "stroke-width": "0.5"]
            ),
            SVGElement.label(band, at: Point(x + 29, start.y), ink: .quiet),
        ]
    }
}
