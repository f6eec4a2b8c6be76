// Inspect's JSON logs: one document, samples inside.

import AuditModel
import Formats

/// An Inspect log in JSON.
enum InspectDocument {
    /// The log in the file at `path`.
    static func log(_ path: String, progress: LogProgress) throws(ResultLogError) -> ResultLog {
        var header = InspectHeader(file: path)
        var rows: InspectRows?
        var number = 0
        let remarks = try LogMembers.each(
            in: path,
            streaming: "samples",
            progress: progress,
            member: { (key, value) throws(ResultLogError) in
                try ResultLogError.mapping { () throws(FormatError) in try header.take(key, value) }
            },
            element: { (value) throws(ResultLogError) in
                number += 1
                var samples = rows ?? InspectRows(header: header, file: path)
                rows = nil
                do throws(FormatError) {
                    let sample = try InspectSample(value)
                    do throws(ResultLogError) {
                        try samples.add(sample, number: number)
                    } catch {
                        throw FormatError(error.code, error.message, at: error.place, cause: error)
                    }
                } catch {
                    if let cause = error.cause as? ResultLogError { throw cause }
                    samples.leaveOut(error, number: number)
                }
                rows = samples
            }
        )
        var log = header.finish()
        var samples = rows ?? InspectRows(header: header, file: path)
        log.diagnostics += remarks
        samples.fill(&log)
        return log
    }
}
