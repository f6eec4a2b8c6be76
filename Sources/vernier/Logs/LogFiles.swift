// Logs named on the command line, read with progress, remarks on standard error.

import AuditModel
import ResultLogs

/// Reads logs.
enum LogFiles {
    /// The logs in the files and folders at `paths`.
    static func read(_ paths: [String], _ console: Console) throws -> [ResultLog] {
        var logs: [ResultLog] = []
        for path in paths {
            let reading = try ResultLogReader.read(path) { read, total in
                let share = total > 0 ? " \(Int((Double(read) / Double(total) * 100).rounded(.down)))%" : ""
                console.progress("Reading \(path)\(share)")
            }
            console.endProgress()
            if !reading.diagnostics.isEmpty {
                console.note(Remarks.summary(of: reading.diagnostics, in: SuiteID(path)))
            }
            logs += reading.logs
        }
        return logs
    }
}
