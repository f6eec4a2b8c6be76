// `--format`: words for people or JSON for programs.

import ArgumentParser

/// What standard output carries.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Words, 80 columns.
    case text
    /// JSON with stable keys.
    case json
}
