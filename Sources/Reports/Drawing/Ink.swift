// Colours by what they mean: Okabe and Ito's set for data, greys for the rest, and a shape beside every colour.

import AuditModel

/// A colour of a drawing. Its raw value is the class a page's dark mode restyles it by.
enum Ink: String, CaseIterable {
    /// Words and outlines.
    case text = "k-text"
    /// Secondary words.
    case quiet = "k-quiet"
    /// Grid lines.
    case grid = "k-grid"
    /// Axis lines, the line of equality.
    case axis = "k-axis"
    /// The margin of what does not matter.
    case band = "k-band"
    /// What the drawing lies on.
    case plate = "k-plate"
    /// Established: vermilion.
    case vermilion = "k-vermilion"
    /// Ruled out, and originals: blue.
    case blue = "k-blue"
    /// Twins: orange.
    case orange = "k-orange"
    /// Inconclusive: purple.
    case purple = "k-purple"
    /// Not assessable.
    case grey = "k-grey"

    /// The colour on white paper.
    var colour: String {
        switch self {
        case .text: "#1b1f24"
        case .quiet: "#555d66"
        case .grid: "#e3e6e8"
        case .axis: "#7b848d"
        case .band: "#eceff1"
        case .plate: "#ffffff"
        case .vermilion: "#d55e00"
        case .blue: "#0072b2"
        case .orange: "#e69f00"
        case .purple: "#cc79a7"
        case .grey: "#8a9199"
        }
    }

    /// The colour on a dark page.
    var darkColour: String {
        switch self {
        case .text: "#eceff1"
        case .quiet: "#a9b2ba"
        case .grid: "#2e343a"
        case .axis: "#7b858e"
        case .band: "#272d33"
        case .plate: "#171b1f"
        case .vermilion: "#f07a26"
        case .blue: "#4fa6dc"
        case .orange: "#e69f00"
        case .purple: "#dd97bd"
        case .grey: "#8a9199"
        }
    }

    /// The colour of a finding.
    static func of(_ finding: Finding) -> Ink {
        switch finding {
        case .established: .vermilion
        case .ruledOut: .blue
        case .inconclusive: .purple
        case .notAssessable: .grey
        }
    }
}
