// How a document that fits in memory is read whole.

import AuditModel
import Formats

/// JSON documents that are read whole: results, headers, aggregates.
enum LogDocument {
    /// The one value of the file at `path`, decompressed where it is compressed; `NaN` and the like are numbers.
    static func read(_ path: String) throws(ResultLogError) -> JSONCursor {
        try ResultLogError.mapping { () throws(FormatError) in
            let bytes = try FileBytes.read(path, limit: LogLimits.document)
            return try JSONCursor(bytes, file: path, lenient: true)
        }
    }
}

extension ResultLogError {
    /// What `body` returns; its fault as this room states it.
    static func mapping<Value>(_ body: () throws(FormatError) -> Value) throws(ResultLogError) -> Value {
        do throws(FormatError) {
            return try body()
        } catch {
            throw ResultLogError(error)
        }
    }
}
