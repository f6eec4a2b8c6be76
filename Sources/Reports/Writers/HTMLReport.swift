// The report for people: one file with pictures first and numbers under them, without script or network.

public import AuditModel
import Mustache

/// Writes report.html.
public struct HTMLReport: ReportWriter {
    /// A writer.
    public init() {}

    /// `html`.
    public var id: String { "html" }
    /// `report.html`.
    public var fileName: String { "report.html" }

    /// The page: valid HTML5, self-contained, readable in the dark and in grey print.
    public func write(_ record: AuditRecord) throws -> String {
        // Registered before parsing; an unregistered type makes the parser throw, so nothing is ever left unescaped.
        MustacheContentTypes.register(MarkupContentType(), named: "VERNIER_MARKUP")
        do {
            var library = MustacheLibrary()
            try library.register(HTMLTemplate.card, named: "card")
            try library.register(HTMLTemplate.table, named: "table")
            let page = try MustacheTemplate(string: HTMLTemplate.page)
            return page.render(HTMLPage(facts: RecordFacts(record: record)).context(), library: library)
        } catch {
            throw ReportError("template", "The page template does not parse; reinstall vernier.", cause: error)
        }
    }
}
