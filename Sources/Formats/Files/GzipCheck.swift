// The checksum and length that end a gzip member, which libarchive reads over.
import Foundation

/// What came out of a gzip file, to be held against what its end says (RFC 1952, section 2.3.1).
struct GzipCheck {
    private var checksum = CRC32()
    private var count = 0

    mutating func add(_ content: UnsafeRawBufferPointer) {
        checksum.add(content)
        count += content.count
    }

    /// Whether the end of the stored bytes fits the content.
    ///
    /// Several members one after another have an end each; only the last can be seen, so nothing can be said of them.
    func fits(_ stored: Watch) -> Bool {
        if stored.members > 1 { return true }
        return stored.count >= 18 && stored.tail >> 32 == UInt64(truncatingIfNeeded: count) & 0xFFFF_FFFF
            && UInt32(truncatingIfNeeded: stored.tail) == checksum.value
    }

    /// What is remembered of the stored bytes while they pass.
    struct Watch {
        private(set) var count = 0
        /// Headers of members, or what looks exactly like one.
        private(set) var members = 0
        /// The last eight bytes, the first of them lowest.
        private(set) var tail: UInt64 = 0
        /// The last nine bytes of what came before.
        private var seam: [UInt8] = []
        private static let header = 10

        mutating func add(_ block: UnsafeRawBufferPointer) {
            guard !block.isEmpty else { return }
            let joined = seam + block.prefix(Self.header - 1)
            joined.withUnsafeBytes { search($0, before: seam.count) }
            search(block, before: block.count)
            for byte in block.suffix(8) { tail = tail >> 8 | UInt64(byte) << 56 }
            count += block.count
            seam = Array((seam + block.suffix(Self.header - 1)).suffix(Self.header - 1))
        }

        /// Counts headers that begin before `limit` and lie in `bytes` whole.
        private mutating func search(_ bytes: UnsafeRawBufferPointer, before limit: Int) {
            guard let base = bytes.baseAddress else { return }
            let stop = min(limit, bytes.count - Self.header + 1)
            var at = 0
            while at < stop, let hit = memchr(base + at, 0x1F, stop - at) {
                at = UnsafeRawPointer(hit) - base
                if bytes[at + 1] == 0x8B, bytes[at + 2] == 8, bytes[at + 3] & 0xE0 == 0, bytes[at + 8] < 5,
                    bytes[at + 9] < 14 || bytes[at + 9] == 255
                {
                    members += 1
                }
                at += 1
            }
        }
    }
}
