// A small SVG drawing: words for those who cannot see it, and a shape and a dash beside every colour.

/// An SVG drawing that is added to, element by element.
struct Drawing {
    /// Okabe and Ito's colours, each with its own dash and mark.
    private static let kinds: [(colour: String, dash: String)] = [
        ("#0072b2", ""), ("#d55e00", "7 4"), ("#009e73", "2 3"), ("#cc79a7", "9 3 2 3"), ("#e69f00", "4 2"),
        ("#56b4e9", "12 4"),
    ]
    private var text: String

    init(id: String, width: Double, height: Double, title: String, description: String) {
        let size = "viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\" width=\"\(Self.number(width))\""
        text =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" "
        text += "font-family=\"system-ui, -apple-system, 'Segoe UI', Arial, 'Liberation Sans', sans-serif\">\n"
        text += "<title id=\"\(id)-title\">\(Self.escaped(title))</title>\n"
        text += "<desc id=\"\(id)-desc\">\(Self.escaped(description))</desc>\n"
        rectangle(0, 0, width, height, fill: "#ffffff")
    }

    /// The whole drawing.
    var closed: String { text + "</svg>\n" }

    mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String) {
        text += "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" "
        text += "height=\"\(Self.number(height))\" fill=\"\(fill)\"/>\n"
    }

    mutating func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double, stroke: String) {
        text += "<line x1=\"\(Self.number(x))\" y1=\"\(Self.number(y))\" x2=\"\(Self.number(toX))\" "
        text += "y2=\"\(Self.number(toY))\" stroke=\"\(stroke)\"/>\n"
    }

    mutating func text(_ words: String, _ x: Double, _ y: Double, anchor: String = "start", quiet: Bool = false) {
        text += "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-size=\"13\" text-anchor=\"\(anchor)\" "
        text += "fill=\"\(quiet ? "#555d66" : "#1b1f24")\">\(Self.escaped(words))</text>\n"
    }

    /// A line through `points` in the colour and dash of `kind`.
    mutating func curve(_ kind: Int, _ points: [(x: Double, y: Double)]) {
        let look = Self.kinds[kind % Self.kinds.count]
        let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
        text += "<polyline points=\"\(places)\" fill=\"none\" stroke=\"\(look.colour)\" stroke-width=\"2\""
        text += look.dash.isEmpty ? "/>\n" : " stroke-dasharray=\"\(look.dash)\"/>\n"
    }

    /// A mark in the colour and shape of `kind`.
    mutating func mark(_ kind: Int, _ x: Double, _ y: Double, size r: Double) {
        let fill = "fill=\"\(Self.kinds[kind % Self.kinds.count].colour)\" stroke=\"#ffffff\" stroke-width=\"0.8\"/>\n"
        func shape(_ corners: [(Double, Double)]) -> String {
            let places = corners.map { "\(Self.number(x + r * $0.0)),\(Self.number(y + r * $0.1))" }
            return "<polygon points=\"\(places.joined(separator: " "))\" " + fill
        }
        switch kind % 4 {
        case 0: text += "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(r))\" " + fill
        case 1: text += shape([(0, -1.2), (1.1, 0.9), (-1.1, 0.9)])
        case 2: text += shape([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
        default: text += shape([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
        }
    }

    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let rest = abs(tenths) % 10
        return sign + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
    }

    private static func escaped(_ words: String) -> String {
        words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
