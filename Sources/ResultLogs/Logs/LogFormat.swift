// What every dialect of logs is read by.

public import AuditModel

/// A dialect of logs: how it is known, and how it is read.
public protocol LogFormat: Sendable {
    /// The dialect.
    var dialect: LogDialect { get }

    /// Whether `source` is of this dialect, from its content; names only break ties.
    func recognises(_ source: LogSource) -> Bool

    /// The logs in `source`, one for each model and suite.
    ///
    /// A bad row is a diagnostic and counted. Errors: that the whole cannot be read.
    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog]
}

/// Called now and then while a log is read, with the bytes read so far and those of the file.
public typealias LogProgress = @Sendable (_ read: Int, _ of: Int) -> Void
