// How a document too large for memory is walked: its members one after another, and one long list element by element.

import AuditModel
import Formats

/// Members of one object.
enum LogMembers {
    /// Calls `member` with each member of the object in the file at `path`, but `element` with each element of the
    /// array under `name`.
    ///
    /// Returns remarks on what was too large. Errors: what ends the reading, such as a damaged file.
    static func each(
        in path: String,
        streaming name: String,
        progress: LogProgress,
        member: (String, JSONCursor) throws(ResultLogError) -> Void,
        element: (JSONCursor) throws(ResultLogError) -> Void
    ) throws(ResultLogError) -> [Diagnostic] {
        let stream = try ResultLogError.mapping { () throws(FormatError) in try ByteStream(path: path) }
        let pieces = JSONPieceReader(stream, arrays: [[name]], lenient: true, pieceLimit: LogLimits.row)
        var steps = LogSteps()
        while let piece = try ResultLogError.mapping({ () throws(FormatError) in try pieces.next() }) {
            if piece.index != nil {
                try element(piece.value)
            } else if let key = piece.path.first {
                try member(key, piece.value)
            } else {
                throw ResultLogError("json-not-an-object", "The document is no object.", at: Place(file: path))
            }
            if steps.isDue(stream) { progress(stream.position, stream.size ?? 0) }
        }
        progress(stream.position, stream.size ?? stream.position)
        return pieces.diagnostics
    }
}
