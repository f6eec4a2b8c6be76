// What a report format is: a pure function from the record of an audit to the text of one file.

public import AuditModel

/// Writes one kind of report file.
///
/// Equal records give equal bytes: no clock, no random number, no network. Every text of the record is
/// treated as hostile and escaped for the format.
public protocol ReportWriter: Sendable {
    /// Stable id of the format: `html`, `markdown`, `json`.
    var id: String { get }
    /// The name of the file, such as `report.html`.
    var fileName: String { get }
    /// The whole text of the file. Throws `ReportError`.
    func write(_ record: AuditRecord) throws -> String
}
