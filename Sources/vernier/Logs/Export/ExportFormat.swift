// What `vernier export` writes, and of what.

import ArgumentParser

/// A format of `--to`.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// Every Eval Ever 0.3.0: aggregates and their samples.
    case everyEvalEver = "every-eval-ever"
    /// A table as CSV.
    case csv
    /// A table as LaTeX.
    case latex
    /// Input of OpenAI's batch service.
    case openAIBatch = "openai-batch"
    /// JUnit XML.
    case junit
    /// SARIF 2.1.0.
    case sarif

    /// Whether it is one text, which standard output can carry.
    var isOneText: Bool { self != .everyEvalEver && self != .openAIBatch }
}
