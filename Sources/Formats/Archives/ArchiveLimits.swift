// How much an archive may ask of whoever reads it.

/// Bounds on one archive; what goes beyond them is a remark or an error, never memory or time without end.
public struct ArchiveLimits: Sendable {
    /// Most bytes of a member that is taken whole.
    public var member = 256 << 20
    /// Most bytes that come out of the archive, all members together.
    public var total = 1 << 40
    /// Most bytes that come out for one that is stored, once more than `ratioFloor` bytes came out.
    ///
    /// Deflate cannot pass 1,032; logs that repeat themselves stay far below.
    public var ratio = 1000
    /// Bytes that may come out before the ratio is looked at.
    public var ratioFloor = 64 << 20
    /// Most members, folders and links included.
    public var count = 500_000

    /// The usual bounds.
    public init() {}
}
