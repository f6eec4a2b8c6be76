// The frame every chart has: a title and a description for those who do not see it.

/// A finished drawing.
struct Figure {
    /// Unique in its page; letters, digits and hyphens.
    let id: String
    /// Width and height in drawing units.
    let width: Double
    let height: Double
    /// What the figure is.
    let title: String
    /// What it shows, in words.
    let description: String
    /// The drawing.
    var elements: [SVGElement]

    /// The typefaces of a drawing; none is loaded from anywhere.
    static let faces = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

    /// The drawing as an element of a page.
    var markup: String { root(standalone: false).markup }

    /// The drawing as a file of its own, on white.
    var file: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root(standalone: true).markup + "\n"
    }

    private func root(standalone: Bool) -> SVGElement {
        var svg = SVGElement("svg")
        // The namespace is a name, nothing is loaded from it; inside HTML it is not needed.
        if standalone { svg.set("xmlns", "http://www.w3.org/2000/svg") }
        svg.set("viewBox", "0 0 \(SVGElement.number(width)) \(SVGElement.number(height))")
        if standalone {
            svg.set("width", SVGElement.number(width))
            svg.set("height", SVGElement.number(height))
        }
        svg.set("role", "img")
        svg.set("aria-labelledby", "\(id)-title \(id)-desc")
        svg.set("font-family", Self.faces)
        svg.append(SVGElement("title", ["id": "\(id)-title"], text: title))
        svg.append(SVGElement("desc", ["id": "\(id)-desc"], text: description))
        if standalone {
            svg.append(.rectangle(Box(x: 0, y: 0, width: width, height: height), ["fill": Ink.plate.colour]))
        }
        svg.append(contentsOf: elements)
        return svg
    }
}
