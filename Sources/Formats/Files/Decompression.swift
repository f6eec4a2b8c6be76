// Which compression a file has: by what it is, not by what it is called.
import AuditModel

/// gzip, xz and zstd by their first bytes.
enum Decompression {
    /// A compression this room reads.
    enum Filter: CaseIterable {
        case gzip
        case xz
        case zstd

        var magic: [UInt8] {
            switch self {
            case .gzip: [0x1F, 0x8B]
            case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
            case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
            }
        }
    }

    /// The compression of `bytes`, or nil for plain bytes.
    static func filter(of bytes: some Sequence<UInt8>) -> Filter? {
        Filter.allCases.first { bytes.starts(with: $0.magic) }
    }

    /// `bytes` decompressed; stops with `too-large` as soon as more than `limit` bytes come out.
    static func expand(_ bytes: [UInt8], _ filter: Filter, limit: Int, file: String) throws(FormatError) -> [UInt8] {
        var at = 0
        let decompressor = try Decompressor(filter, place: Place(file: file)) { (room) throws(FormatError) in
            let count = min(room.count, bytes.count - at)
            bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[at..<(at + count)])) }
            at += count
            return count
        }
        return try ByteStream(file: file, limit: limit, pull: decompressor.read).all()
    }
}
