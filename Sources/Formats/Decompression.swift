// How compressed files are opened: by what they are, not by what they are called, and never past a limit.
import AuditModel
internal import CLibArchive

/// gzip, xz and zstd by their first bytes, through libarchive's raw reader.
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
    static func filter(of bytes: [UInt8]) -> Filter? { Filter.allCases.first { bytes.starts(with: $0.magic) } }

    /// `bytes` decompressed; stops with `too-large` as soon as more than `limit` bytes come out.
    static func expand(_ bytes: [UInt8], _ filter: Filter, limit: Int, file: String) throws(FormatError) -> [UInt8] {
        let place = Place(file: file)
        guard let archive = archive_read_new() else { throw outOfMemory(place) }
        defer { archive_read_free(archive) }
        switch filter {
        case .gzip: archive_read_support_filter_gzip(archive)
        case .xz: archive_read_support_filter_xz(archive)
        case .zstd: archive_read_support_filter_zstd(archive)
        }
        archive_read_support_format_raw(archive)
        // An empty content is "no entry" to the raw reader, so that format stands by.
        archive_read_support_format_empty(archive)
        let result: Result<[UInt8], FormatError> = bytes.withUnsafeBytes { buffer in
            var entry: OpaquePointer?
            guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                return .failure(damaged(archive, place))
            }
            let header = archive_read_next_header(archive, &entry)
            if header == ARCHIVE_EOF { return .success([]) }
            guard header == ARCHIVE_OK || header == ARCHIVE_WARN else { return .failure(damaged(archive, place)) }
            return drain(archive, limit: limit, place)
        }
        let content = try result.get()
        if filter == .gzip { try checkTrailer(of: bytes, content: content, place) }
        return content
    }

    private static func drain(_ archive: OpaquePointer, limit: Int, _ place: Place) -> Result<[UInt8], FormatError> {
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return .success(content) }
            guard count > 0 else { return .failure(damaged(archive, place)) }
            guard content.count + count <= limit else { return .failure(FileBytes.tooLarge(limit, place)) }
            content.append(contentsOf: chunk.prefix(count))
        }
    }

    /// libarchive does not compare the checksum that ends a gzip member: done here for files of one member.
    private static func checkTrailer(of bytes: [UInt8], content: [UInt8], _ place: Place) throws(FormatError) {
        func word(_ end: Int) -> UInt32 { bytes[(end - 4)..<end].reversed().reduce(0) { $0 << 8 | UInt32($1) } }
        guard bytes.count >= 18 else {
            throw FormatError("damaged-file", "The gzip file ends too early; fetch it again.", at: place)
        }
        if word(bytes.count) == UInt32(truncatingIfNeeded: content.count),
            word(bytes.count - 4) == CRC32.of(content)
        {
            return
        }
        // Several members one after another have a trailer each; only the last is at the end, so nothing can be said.
        let second = (1..<(bytes.count - 2)).contains {
            bytes[$0] == 0x1F && bytes[$0 + 1] == 0x8B && bytes[$0 + 2] == 8
        }
        if !second {
            let message = "The gzip checksum does not fit the content: the file is damaged; fetch it again."
            throw FormatError("damaged-file", message, at: place)
        }
    }

    private static func damaged(_ archive: OpaquePointer, _ place: Place) -> FormatError {
        let detail = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
        return FormatError("damaged-file", "The compressed file is damaged (\(detail)); fetch it again.", at: place)
    }

    private static func outOfMemory(_ place: Place) -> FormatError {
        FormatError("out-of-memory", "There is not enough memory to decompress; free some.", at: place)
    }
}
