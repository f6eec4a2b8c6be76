// The verdict for programs: the keys of design.md's `judge`, in the units stated there.

public import AuditModel
import Formats

/// Writes verdict.json: scores and proportions in [0, 1]; gap, inflation, low, high and mde in percentage points.
///
/// `low` and `high` are the interval of `inflation`, or of `gap` where there is no inflation. A number that is not
/// known is null. The record itself is record.json and not this file.
public struct JSONReport: ReportWriter {
    /// A writer.
    public init() {}

    /// `json`.
    public var id: String { "json" }
    /// `verdict.json`.
    public var fileName: String { "verdict.json" }

    /// Canonical JSON, one member a line, with a newline at the end.
    public func write(_ record: AuditRecord) throws -> String {
        do {
            let bytes = try CanonicalJSON.pretty(encoding: JSONVerdict(RecordFacts(record: record)))
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ReportError("encoding", "The verdict could not be written as JSON; see the cause.", cause: error)
        }
    }
}
