// How a document too large for memory is walked: its members one after another, and one long list element by element.

import AuditModel
import Formats

/// Members of one object.
enum LogMembers {
    /// Calls `member` with each member of the object in the file at `path`, but `element` with each element of the
    /// array under `name`.
    static func each(
        in path: String,
        streaming name: String,
        progress: LogProgress,
        member: (String, JSONCursor) throws(ResultLogError) -> Void,
        element: (JSONCursor) throws(ResultLogError) -> Void
    ) throws(ResultLogError) {
        // Until files can be streamed: the whole.
        let document = try LogDocument.read(path)
        guard var walk = document.members() else {
            throw ResultLogError("json-not-an-object", "The document is no object.", at: Place(file: path))
        }
        while let (key, value) = try ResultLogError.mapping({ () throws(FormatError) in try walk.next() }) {
            guard key == name, var elements = value.elements() else {
                try member(key, value)
                continue
            }
            while let value = try ResultLogError.mapping({ () throws(FormatError) in try elements.next() }) {
                try element(value)
            }
        }
        progress(document.count, document.count)
    }
}
