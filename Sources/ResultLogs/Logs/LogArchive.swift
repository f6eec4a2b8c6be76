// How the members of an archive are read, one in memory at a time.

import AuditModel
import Formats

/// An archive of JSON documents.
struct LogArchive {
    private let path: String
    /// Names of its members, each once.
    let names: Set<String>
    /// What is wrong with its members.
    let diagnostics: [Diagnostic]

    /// Opens the archive at `path` and looks through its names. Errors: `damaged-file`, `not-an-archive`.
    init(_ path: String) throws(ResultLogError) {
        self.path = path
        (names, diagnostics) = try ResultLogError.mapping { () throws(FormatError) in
            let archive = try ArchiveReader(path: path)
            var names: Set<String> = []
            while let member = try archive.next() { names.insert(member.name) }
            // Logs that were added to have members twice by design: the last stands.
            return (names, archive.diagnostics.filter { $0.code != "archive-duplicate-name" })
        }
    }

    /// Calls `body` with each member that is wanted, as JSON or why it is none; of members with one name only the last.
    func each(
        where isWanted: (String) -> Bool,
        progress: LogProgress = { _, _ in },
        _ body: (String, Result<JSONCursor, FormatError>) throws(ResultLogError) -> Void
    ) throws(ResultLogError) {
        var limits = ArchiveLimits()
        limits.member = LogLimits.row
        let archive = try ResultLogError.mapping { () throws(FormatError) in
            try ArchiveReader(path: path, limits: limits)
        }
        var count = 0
        while let member = try ResultLogError.mapping({ () throws(FormatError) in try archive.next() }) {
            count += 1
            guard !member.isReplaced, isWanted(member.name) else { continue }
            let known = archive.diagnostics.count
            let bytes = try ResultLogError.mapping { () throws(FormatError) in try archive.bytes() }
            guard let bytes else {
                let remark = archive.diagnostics.dropFirst(known).last
                let message = remark?.message ?? "The member could not be read; write the archive again."
                try body(member.name, .failure(FormatError(remark?.code ?? "archive-member-damaged", message)))
                continue
            }
            let content: Result<JSONCursor, FormatError>
            do throws(FormatError) {
                content = .success(try JSONCursor(bytes, file: path, lenient: true))
            } catch {
                content = .failure(error)
            }
            try body(member.name, content)
            progress(count, names.count)
        }
    }
}
