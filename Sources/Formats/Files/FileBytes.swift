// How files come in and go out: whole, bounded, decompressed by content, and written so that no half file is ever seen.
import AuditModel

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
        let writer = try FileWriter(path)
        try writer.write(bytes)
        try writer.finish()
    }

    static func tooLarge(_ limit: Int, _ place: Place) -> FormatError {
        let message = "The file holds more than \(limit) bytes; split it, or take a smaller part of it."
        return FormatError("too-large", message, at: place)
    }
}
