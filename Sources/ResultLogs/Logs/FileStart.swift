// How the first bytes of a file are had without the rest.

import AuditModel
import Formats

/// The start of a file, decompressed.
enum FileStart {
    /// The first `count` bytes of the file at `path`, decompressed where it is gzip, xz or zstd.
    static func read(_ path: String, count: Int) throws(FormatError) -> [UInt8] {
        let stream = try ByteStream(path: path)
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let part = try stream.read(into: &bytes, from: got)
            if part == 0 { break }
            got += part
        }
        return Array(bytes.prefix(got))
    }
}
