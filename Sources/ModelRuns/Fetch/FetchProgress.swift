// How far a download is, and how it ended.

/// How far a file is.
public struct FetchProgress: Hashable, Sendable {
    /// The file's name.
    public var name: String
    /// Bytes there, those of an earlier try included.
    public var received: Int
    /// Bytes in all, where the server says so.
    public var total: Int?
}

/// A file that is in place with the right checksum.
public struct FetchedFile: Hashable, Sendable {
    /// How it came to be there.
    public enum Origin: Hashable, Sendable {
        /// It was there already.
        case present
        /// It was downloaded, `resumed` bytes of it by an earlier try.
        case downloaded(resumed: Int)
    }

    /// Its path.
    public var path: String
    /// How it came to be there.
    public var origin: Origin
}
