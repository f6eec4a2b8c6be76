// The report's main picture as a file of its own, for a README or a slide.

public import AuditModel

/// Standalone SVG figures of an audit.
public enum SVGFigure {
    /// Original against twin score as an SVG file on white: no script, no font and nothing else is loaded.
    ///
    /// Throws `ReportError` (`no-scores`) when no model has both a published and a twin score.
    public static func scatter(_ record: AuditRecord) throws -> String {
        guard let figure = ScatterChart.figure(RecordFacts(record: record), id: "scatter") else {
            throw ReportError(
                "no-scores",
                "No model of this audit has both scores; audit at least one model on originals and twins."
            )
        }
        return figure.file
    }
}
