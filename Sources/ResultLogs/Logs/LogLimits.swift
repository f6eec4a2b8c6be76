// How much of a log is believed: what is beyond these is no log, and would only fill the memory.

/// The largest log that is read.
enum LogLimits {
    /// Bytes of a document that is read whole: results, headers, aggregates.
    static let document = 128 << 20
    /// Bytes of a table of outcomes that is read whole: separated values.
    static let table = 512 << 20
    /// Bytes of one row or sample.
    static let row = 128 << 20
    /// Rows of one log.
    static let rows = 5_000_000
    /// Logs of one file.
    static let logs = 20_000
    /// Metrics, and separately scorers and variants, that rows of one log refer to.
    static let names = 1000
    /// Settings of one log.
    static let settings = 1000
    /// Bytes of a setting's text.
    static let setting = 400
    /// Names of fields that are not known.
    static let unknown = 200
    /// Reported scores of one log.
    static let reported = 10_000
}
