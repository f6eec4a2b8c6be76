// How the first bytes of a file are had without the rest.

import AuditModel
import Formats
import Foundation

/// The start of a file, decompressed.
enum FileStart {
    /// The first `count` bytes of the file at `path`, decompressed where it is gzip, xz or zstd.
    static func read(_ path: String, count: Int) throws(FormatError) -> [UInt8] {
        // Until files can be streamed through their compression: the whole.
        let isPacked = plain(path, count: 6).map { start in
            [[0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD]].contains { start.starts(with: $0) }
        }
        if isPacked == false, let start = plain(path, count: count) { return start }
        return Array(try FileBytes.read(path).prefix(count))
    }

    private static func plain(_ path: String, count: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let part = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress?.advanced(by: got), count - got, got) }
            if part < 0, errno == EINTR { continue }
            guard part > 0 else { break }
            got += part
        }
        return Array(bytes.prefix(got))
    }
}
