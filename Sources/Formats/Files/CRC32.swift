// The checksum at the end of a gzip member, which libarchive reads over.

/// CRC-32 as in RFC 1952, section 8 (reflected polynomial EDB88320), eight bytes at a time.
struct CRC32 {
    /// Row `k` holds the checksum of a byte with `k` zero bytes behind it.
    private static let table: [UInt32] = {
        var table: [UInt32] = []
        for index in UInt32(0)..<256 {
            var value = index
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
            table.append(value)
        }
        for index in 256..<(8 * 256) {
            let before = table[index - 256]
            table.append(table[Int(before & 0xFF)] ^ (before >> 8))
        }
        return table
    }()

    private var state = UInt32.max

    /// The checksum of what was added so far.
    var value: UInt32 { ~state }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var state = state
        Self.table.withUnsafeBufferPointer { table in
            var at = 0
            while at + 8 <= bytes.count {
                let block = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian ^ UInt64(state)
                state = 0
                for row in 0..<8 {
                    let byte = Int(truncatingIfNeeded: (block >> UInt64(8 * row)) & 0xFF)
                    state ^= table[(7 - row) * 256 + byte]
                }
                at += 8
            }
            while at < bytes.count {
                state = table[Int((state ^ UInt32(bytes[at])) & 0xFF)] ^ (state >> 8)
                at += 1
            }
        }
        self.state = state
    }

    /// The checksum of `bytes`.
    static func of(_ bytes: [UInt8]) -> UInt32 {
        var checksum = CRC32()
        bytes.withUnsafeBytes { checksum.add($0) }
        return checksum.value
    }
}
