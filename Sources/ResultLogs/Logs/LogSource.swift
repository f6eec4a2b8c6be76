// Where a log comes from, and its first bytes.

import AuditModel
import Formats

/// A file or a folder on disk that may be a log.
public struct LogSource: Sendable {
    /// Its path, as the user gave it.
    public let path: String
    /// Whether it is a folder.
    public let isFolder: Bool
    /// Names of the files in it, sorted, where it is a folder.
    public let names: [String]
    /// The first 64 KiB, decompressed where they are gzip, xz or zstd; empty for a folder.
    public let start: [UInt8]

    /// A source whose start has been read.
    public init(path: String, isFolder: Bool, names: [String], start: [UInt8]) {
        self.path = path
        self.isFolder = isFolder
        self.names = names
        self.start = start
    }
}
