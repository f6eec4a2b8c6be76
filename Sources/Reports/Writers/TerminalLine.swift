// One line of a terminal report: texts with styles, measured without them.

import AuditModel

/// A line built of spans; the escape codes are added when it is written and take no room.
struct TerminalLine {
    /// A style, as the parameters of an SGR escape.
    enum Style: String {
        case plain = ""
        case strong = "1"
        case quiet = "2"
        /// Okabe and Ito's vermilion, blue and purple, in the 256-colour set.
        case vermilion = "1;38;5;166"
        case blue = "1;38;5;32"
        case purple = "1;38;5;175"

        /// The style of a finding.
        static func of(_ finding: Finding) -> Style {
            switch finding {
            case .established: .vermilion
            case .ruledOut: .blue
            case .inconclusive: .purple
            case .notAssessable: .quiet
            }
        }
    }

    private var spans: [(text: String, style: Style)] = []

    /// An empty line.
    init() {}

    /// A line of one span.
    init(_ text: String, _ style: Style = .plain) { spans = [(text, style)] }

    /// The line with one more span at its end.
    func adding(_ text: String, _ style: Style = .plain) -> TerminalLine {
        var line = self
        line.spans.append((text, style))
        return line
    }

    /// The line in at most `width` cells; what does not fit is cut at the end.
    func written(width: Int, colour: Bool) -> String {
        var left = width
        var out = ""
        for span in spans {
            let text = TerminalText.clipped(span.text, to: left)
            guard !text.isEmpty else { continue }
            left -= TerminalText.width(text)
            out += colour && span.style != .plain ? "\u{1B}[\(span.style.rawValue)m\(text)\u{1B}[0m" : text
        }
        while out.hasSuffix(" ") { out.removeLast() }
        return out
    }
}
