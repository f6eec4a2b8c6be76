// The one list of report formats.

/// The registry of report formats.
public enum ReportWriters {
    /// Every format, the one for people first.
    public static let all: [any ReportWriter] = [HTMLReport(), MarkdownReport(), JSONReport()]
}
