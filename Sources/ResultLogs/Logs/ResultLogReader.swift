// The door: a path in, its logs out, or one sentence on why it is no log.

import AuditModel

/// Logs of any dialect, known by their content.
public enum ResultLogReader {
    /// The logs in the file or folder at `path`; dialects are asked in the order of `LogFormats.all`.
    ///
    /// `progress` is called with bytes read and bytes there are. Errors: `not-a-log`, those of the dialects, and those of
    /// opening a file (`not-found`, `not-readable`, `not-a-file`, `damaged-file`).
    public static func read(
        _ path: String,
        progress: @escaping LogProgress = { _, _ in }
    ) throws(ResultLogError) -> LogReading {
        try read(LogSource(opening: path), progress: progress)
    }

    /// The logs in `source`.
    public static func read(
        _ source: LogSource,
        progress: @escaping LogProgress = { _, _ in }
    ) throws(ResultLogError) -> LogReading {
        guard let format = LogFormats.all.first(where: { $0.recognises(source) }) else {
            throw OtherKind.refusal(of: source)
        }
        return try read(source, as: format, progress: progress)
    }

    static func read(
        _ source: LogSource,
        as format: any LogFormat,
        progress: @escaping LogProgress
    ) throws(ResultLogError) -> LogReading {
        let logs: [ResultLog]
        do throws(ResultLogError) {
            logs = try format.read(source, progress: progress)
        } catch {
            var error = error
            if error.place == nil { error.place = Place(file: source.path) }
            throw error
        }
        return LogReading(path: source.path, dialect: format.dialect, logs: logs)
    }
}
