// How a file is written piece by piece and still appears whole or not at all.
import AuditModel
import Foundation

/// A file being written: a temporary file beside it, which takes its name at `finish()`.
///
/// A reader sees the old content or the new, never half of either. One that is let go unfinished leaves nothing behind.
/// Errors: `not-writable`, after which nothing more is written.
public final class FileWriter {
    private let path: String
    private let temporary: String
    private var file: Int32
    private var pending: [UInt8] = []
    private static let pendingLimit = 1 << 18

    /// Begins the file at `path`; makes parent folders.
    public init(_ path: String) throws(FormatError) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard !path.isEmpty, !isThere || status.st_mode & S_IFMT == S_IFREG else {
            let why = path.isEmpty ? "no name was given" : "something that is not a file is there"
            throw Self.notWritable(path, why, nil)
        }
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Self.notWritable(path, "its folder could not be made: \(error.localizedDescription)", error)
        }
        var attempt = 0
        var file: Int32 = -1
        var temporary = ""
        repeat {
            temporary = "\(folder)/.\(url.lastPathComponent).\(getpid())-\(attempt).tmp"
            file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            attempt += 1
        } while file < 0 && errno == EEXIST && attempt < 100
        guard file >= 0 else { throw Self.notWritable(path, Self.reason(), nil) }
        self.path = path
        self.temporary = temporary
        self.file = file
    }

    deinit { discard() }

    /// Adds bytes.
    public func write(_ bytes: some Sequence<UInt8>) throws(FormatError) {
        pending.append(contentsOf: bytes)
        if pending.count >= Self.pendingLimit { try send() }
    }

    /// Adds a record of comma-separated values with its line end; quoted and guarded as `CSVTable.line`.
    public func write(row fields: [String]) throws(FormatError) {
        try write((CSVTable.line(fields) + "\n").utf8)
    }

    /// Adds a line of JSON, members in their order and numbers as they are spelt. Errors: `json-depth` too.
    public func write(json value: JSONValue) throws(FormatError) {
        try write(JSONWriter.plain(value))
        try write(CollectionOfOne(SourceText.newline))
    }

    /// Puts the file in its place.
    public func finish() throws(FormatError) {
        try send()
        guard file >= 0 else { throw Self.notWritable(path, "an earlier write failed", nil) }
        var why: String?
        if fsync(file) != 0 { why = Self.reason() }
        if close(file) != 0, why == nil { why = Self.reason() }
        file = -1
        if why == nil, rename(temporary, path) != 0 { why = Self.reason() }
        if let why {
            unlink(temporary)
            throw Self.notWritable(path, why, nil)
        }
    }

    private func send() throws(FormatError) {
        guard file >= 0 else { throw Self.notWritable(path, "an earlier write failed", nil) }
        var sent = 0
        var why: String?
        pending.withUnsafeBytes { buffer in
            while sent < buffer.count, why == nil {
                let count = Foundation.write(file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
                if count > 0 { sent += count } else if errno != EINTR { why = Self.reason() }
            }
        }
        pending.removeAll(keepingCapacity: true)
        if let why {
            discard()
            throw Self.notWritable(path, why, nil)
        }
    }

    private func discard() {
        guard file >= 0 else { return }
        close(file)
        unlink(temporary)
        file = -1
    }

    private static func notWritable(_ path: String, _ why: String, _ cause: (any Error)?) -> FormatError {
        let message = "The file could not be written (\(why)); check the folder's permissions and the disk."
        return FormatError("not-writable", message, at: Place(file: path), cause: cause)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
