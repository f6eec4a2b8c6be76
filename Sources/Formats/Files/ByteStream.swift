// Bytes that come piece by piece, so that a file larger than memory can be read.
import AuditModel

/// The bytes of a file, decompressed on the way, or of a member of an archive.
///
/// Reading goes forward only. A stream belongs to the task that opened it.
public final class ByteStream {
    /// The file as the user named it.
    public let file: String?
    /// Bytes the stored file has, where that is known; for progress, beside `position`.
    public let size: Int?
    private let limit: Int
    private let pull: Decompressor.Source
    private let stored: StoredFile?
    private var given = 0
    private var isOver = false

    /// The file at `path`, decompressed if it is gzip, xz or zstd (by its first bytes).
    ///
    /// `limit` bounds what comes out, in bytes. Errors here and in reading: `not-found`, `not-readable`, `not-a-file`,
    /// `too-large`, `damaged-file`.
    public convenience init(path: String, limit: Int = 1 << 42) throws(FormatError) {
        let stored = try StoredFile(path)
        var magic = [UInt8](repeating: 0, count: 8)
        let count = try magic.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
            try stored.read(at: 0, into: UnsafeMutableRawBufferPointer(room))
        }
        if let filter = Decompression.filter(of: magic.prefix(count)) {
            let decompressor = try Decompressor(filter, place: stored.place, source: stored.read)
            self.init(file: path, limit: limit, stored: stored, pull: decompressor.read)
        } else {
            self.init(file: path, limit: limit, stored: stored, pull: stored.read)
        }
    }

    /// Bytes in memory, as they are.
    public convenience init(_ bytes: [UInt8], file: String?) {
        var at = 0
        self.init(file: file, limit: bytes.count) { (room) throws(FormatError) in
            let count = min(room.count, bytes.count - at)
            bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<(at + count)])) }
            at += count
            return count
        }
    }

    /// Bytes from wherever `pull` takes them: it fills the room it is given from its front, and returns 0 at the end.
    public convenience init(
        file: String?,
        limit: Int = 1 << 42,
        pull: @escaping (UnsafeMutableRawBufferPointer) throws(FormatError) -> Int
    ) {
        self.init(file: file, limit: limit, stored: nil, pull: pull)
    }

    private init(file: String?, limit: Int, stored: StoredFile?, pull: @escaping Decompressor.Source) {
        self.file = file
        self.limit = limit
        self.stored = stored
        self.pull = pull
        size = stored?.size
    }

    /// Bytes of the stored file read so far; of bytes in memory, those given out.
    public var position: Int { stored?.position ?? given }

    /// The next bytes into `room`, as many as come at once; 0 at the end.
    public func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        guard !isOver, !room.isEmpty else { return 0 }
        let count: Int
        do throws(FormatError) {
            count = try pull(room)
            given += count
            if given > limit { throw FileBytes.tooLarge(limit, Place(file: file)) }
        } catch {
            isOver = true
            throw error
        }
        if count == 0 { isOver = true }
        return count
    }

    /// The next bytes into `room` from `offset` on, as many as come at once; 0 at the end.
    public func read(into room: inout [UInt8], from offset: Int = 0) throws(FormatError) -> Int {
        try room.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
            try read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[offset...])))
        }
    }

    /// Everything that is left, at most the stream's limit.
    public func all() throws(FormatError) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(min(size ?? 0, limit))
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = try read(into: &chunk)
            if count == 0 { return content }
            content.append(contentsOf: chunk.prefix(count))
        }
    }
}
