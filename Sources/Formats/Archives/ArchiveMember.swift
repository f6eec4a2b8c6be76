// What is known of a member of an archive before it is read.

/// One file in an archive.
public struct ArchiveMember: Hashable, Sendable {
    /// Its path with `/` between parts, without `.` and empty parts; never absolute, never upwards.
    public let name: String
    /// Bytes it has according to the archive, where that is said before it is read.
    public let size: Int?
    /// 0-based number in the archive, counting everything in it.
    public let number: Int
    /// Whether a later member of a zip has the same name and stands for it: in a log that was added to, the last wins.
    ///
    /// Only a zip says so beforehand; members of a tar have `replacesEarlier` only.
    public let isReplaced: Bool
    /// Whether an earlier member has the same name.
    public let replacesEarlier: Bool
}
