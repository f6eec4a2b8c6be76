// What came out of one file or folder of logs.

public import AuditModel

/// The logs of one source, with what was wrong in it.
public struct LogReading: Sendable {
    /// The file or folder, as the user gave it.
    public var path: String
    /// The dialect that it is written in.
    public var dialect: LogDialect
    /// The logs, in the order of the source: one for each model and suite.
    public var logs: [ResultLog]
    /// Rows or samples that were read: several scorers of one sample are one. Aggregates have none.
    public var rows: Int
    /// All remarks, in the order of the logs.
    public var diagnostics: [Diagnostic]

    /// The reading of `logs`; rows are counted by their lines.
    public init(path: String, dialect: LogDialect, logs: [ResultLog]) {
        self.path = path
        self.dialect = dialect
        self.logs = logs
        rows = logs.reduce(0) { $0 + $1.lineCount }
        diagnostics = logs.flatMap(\.diagnostics)
    }
}

extension ResultLog {
    /// How many lines or samples the rows come from: those of one sample lie together.
    var lineCount: Int {
        var count = 0
        var last = -1
        for row in rows where row.line != last || row.line == 0 {
            count += 1
            last = row.line
        }
        return count
    }
}
