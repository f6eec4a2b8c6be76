// How records are compressed so that equal content is equal bytes: no time stamp, no file name.
internal import CLibArchive

/// gzip (RFC 1952) of bytes in memory.
public enum Gzip {
    /// `bytes` as one gzip member; byte-identical for equal input with the same zlib.
    public static func compress(_ bytes: [UInt8]) throws(FormatError) -> [UInt8] {
        guard let archive = archive_write_new() else { throw failure(nil) }
        defer { archive_write_free(archive) }
        // Deflate never grows its input by more than 5 bytes in 16 KiB; the rest is header and trailer.
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 1024 + 4096)
        var used = 0
        let done = output.withUnsafeMutableBytes { room in
            bytes.withUnsafeBytes { content in
                write(content, with: archive, into: room, used: &used)
            }
        }
        guard done else { throw failure(archive) }
        return Array(output.prefix(used))
    }

    private static func write(
        _ content: UnsafeRawBufferPointer,
        with archive: OpaquePointer,
        into room: UnsafeMutableRawBufferPointer,
        used: inout Int
    ) -> Bool {
        guard archive_write_add_filter_gzip(archive) == ARCHIVE_OK,
            archive_write_set_filter_option(archive, "gzip", "timestamp", nil) == ARCHIVE_OK,
            archive_write_set_format_raw(archive) == ARCHIVE_OK,
            archive_write_set_bytes_per_block(archive, 0) == ARCHIVE_OK,
            archive_write_open_memory(archive, room.baseAddress, room.count, &used) == ARCHIVE_OK,
            let entry = archive_entry_new()
        else { return false }
        defer { archive_entry_free(entry) }
        archive_entry_set_filetype(entry, UInt32(S_IFREG))
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
        var sent = 0
        while sent < content.count {
            let count = archive_write_data(archive, content.baseAddress?.advanced(by: sent), content.count - sent)
            guard count > 0 else { return false }
            sent += Int(count)
        }
        return archive_write_close(archive) == ARCHIVE_OK
    }

    private static func failure(_ archive: OpaquePointer?) -> FormatError {
        let detail = archive.flatMap(archive_error_string).map { String(cString: $0) } ?? "out of memory"
        return FormatError("compression-failed", "The bytes could not be compressed (\(detail)); free some memory.")
    }
}
