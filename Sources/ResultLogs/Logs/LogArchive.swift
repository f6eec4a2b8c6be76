// How the members of an archive are read, one in memory at a time.

import AuditModel
import Formats

/// An archive of JSON documents.
struct LogArchive {
    private let path: String
    /// Names of its members, each once.
    let names: Set<String>

    /// Opens the archive at `path`.
    init(_ path: String) throws(ResultLogError) {
        self.path = path
        throw ResultLogError("archive", "Archives are not read yet.", at: Place(file: path))
    }

    /// Calls `body` with each member that is wanted, or why it cannot be read, and its number; of members with one name
    /// only the last counts.
    func each(
        where isWanted: (String) -> Bool,
        progress: LogProgress = { _, _ in },
        _ body: (String, Result<JSONCursor, FormatError>, Int) throws(ResultLogError) -> Void
    ) throws(ResultLogError) {
    }
}
