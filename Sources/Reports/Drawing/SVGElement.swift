// The smallest SVG tree that can be written safely: elements, attributes, escaped text.

/// An SVG element. Attribute values and texts are escaped when it is written.
struct SVGElement {
    /// What stands between an element's tags.
    private enum Child {
        case element(SVGElement)
        case text(String)
    }

    private let name: String
    private var attributes: [(name: String, value: String)]
    private var children: [Child] = []

    /// An element with attributes in the order given.
    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil) {
        self.name = name
        self.attributes = attributes.map { (name: $0.key, value: $0.value) }
        if let text { children.append(.text(text)) }
    }

    /// Adds one more attribute.
    mutating func set(_ name: String, _ value: String) { attributes.append((name: name, value: value)) }

    /// Adds an element at the end.
    mutating func append(_ element: SVGElement) { children.append(.element(element)) }

    /// Adds elements at the end.
    mutating func append(contentsOf elements: [SVGElement]) { for element in elements { append(element) } }

    /// The markup.
    var markup: String {
        var out = "<\(name)"
        for attribute in attributes { out += " \(attribute.name)=\"\(MarkupText.escape(attribute.value))\"" }
        guard !children.isEmpty else { return out + "/>" }
        out += ">"
        for child in children {
            switch child {
            case .element(let element): out += element.markup
            case .text(let text): out += MarkupText.escape(text)
            }
        }
        return out + "</\(name)>"
    }

    /// A coordinate with at most two decimals and an ASCII minus; 0 for what is not a number.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return Numbers.short(value, 2).replacing("−", with: "-")
    }
}

extension SVGElement {
    /// A straight line.
    static func line(_ from: Point, _ to: Point, _ style: KeyValuePairs<String, String>) -> SVGElement {
        var element = SVGElement("line")
        for (name, value) in [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)] {
            element.set(name, number(value))
        }
        for (name, value) in style { element.set(name, value) }
        return element
    }

    /// A rectangle.
    static func rectangle(_ area: Box, _ style: KeyValuePairs<String, String>) -> SVGElement {
        var element = SVGElement("rect")
        for (name, value) in [("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height)] {
            element.set(name, number(value))
        }
        for (name, value) in style { element.set(name, value) }
        return element
    }

    /// A closed shape through `points`.
    static func polygon(_ points: [Point], _ style: KeyValuePairs<String, String>) -> SVGElement {
        let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        var element = SVGElement("polygon", ["points": path])
        for (name, value) in style { element.set(name, value) }
        return element
    }

    /// One line of text at `place`; `anchor` is start, middle or end.
    static func label(
        _ text: String,
        at place: Point,
        anchor: String = "start",
        ink: Ink = .text,
        size: Double = 13,
        bold: Bool = false
    ) -> SVGElement {
        var element = SVGElement("text", ["x": number(place.x), "y": number(place.y)], text: text)
        element.set("fill", ink.colour)
        element.set("class", ink.rawValue)
        element.set("font-size", number(size))
        if anchor != "start" { element.set("text-anchor", anchor) }
        if bold { element.set("font-weight", "600") }
        return element
    }
}
