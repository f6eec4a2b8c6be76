// How files come in and go out: whole, bounded, decompressed by content, and written so that no half file is ever seen.
import AuditModel
import Foundation

/// Whole files as bytes.
public enum FileBytes {
    /// The content of the file at `path`, decompressed if it is gzip, xz or zstd (by its first bytes).
    ///
    /// `limit` bounds the file as stored and as decompressed, in bytes. Errors: `not-found`, `not-readable`,
    /// `not-a-file`, `too-large`, `damaged-file`.
    public static func read(_ path: String, limit: Int = 1 << 30) throws(FormatError) -> [UInt8] {
        let stream = try ByteStream(path: path, limit: limit)
        if let size = stream.size, size > limit { throw tooLarge(limit, Place(file: path)) }
        return try stream.all()
    }

    /// The first `count` bytes of the file as `read(_:limit:)` would give it, fewer if it is shorter.
    ///
    /// For a look at what a file is before all of it is read. Errors: as `read(_:limit:)`.
    public static func head(_ path: String, count: Int = 1 << 16) throws(FormatError) -> [UInt8] {
        let stream = try ByteStream(path: path)
        var content = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = try stream.read(into: &content, from: filled)
            if got == 0 { break }
            filled += got
        }
        return Array(content.prefix(filled))
    }

    /// Writes `bytes` to `path` in one step: a temporary file beside it, then a rename; makes parent folders.
    ///
    /// A reader sees the old content or the new, never half of either. Errors: `not-writable`.
    public static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard !path.isEmpty, !isThere || status.st_mode & S_IFMT == S_IFREG else {
            throw notWritable(path, path.isEmpty ? "no name was given" : "something that is not a file is there", nil)
        }
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw notWritable(path, "its folder could not be made: \(error.localizedDescription)", error)
        }
        var attempt = 0
        var file: Int32 = -1
        var temporary = ""
        repeat {
            temporary = "\(folder)/.\(url.lastPathComponent).\(getpid())-\(attempt).tmp"
            file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            attempt += 1
        } while file < 0 && errno == EEXIST && attempt < 100
        guard file >= 0 else { throw notWritable(path, reason(), nil) }
        var sent = 0
        var failed = false
        bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, !failed {
                let count = Foundation.write(file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
                if count > 0 { sent += count } else if errno != EINTR { failed = true }
            }
        }
        var why = failed ? reason() : ""
        if !failed, fsync(file) != 0 { (failed, why) = (true, reason()) }
        if close(file) != 0, !failed { (failed, why) = (true, reason()) }
        if !failed, rename(temporary, path) != 0 { (failed, why) = (true, reason()) }
        if failed {
            unlink(temporary)
            throw notWritable(path, why, nil)
        }
    }

    static func tooLarge(_ limit: Int, _ place: Place) -> FormatError {
        let message = "The file holds more than \(limit) bytes; split it, or take a smaller part of it."
        return FormatError("too-large", message, at: place)
    }

    private static func notWritable(_ path: String, _ why: String, _ cause: (any Error)?) -> FormatError {
        let message = "The file could not be written (\(why)); check the folder's permissions and the disk."
        return FormatError("not-writable", message, at: Place(file: path), cause: cause)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
