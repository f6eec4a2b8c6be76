// libarchive's reader of one archive: what is opened, and what is asked of it.
import AuditModel
internal import CLibArchive

/// An archive that is open; the owner of libarchive's memory.
final class ArchiveHandle {
    /// What the next header says.
    struct Header {
        var name: String
        var size: Int?
        var isFolder: Bool
        var isFile: Bool
        var isEncrypted: Bool
        /// Why two descriptions of the member in the archive do not agree.
        var warning: String?
    }

    private let archive: OpaquePointer
    /// A zip: libarchive moves about in it by itself.
    private let stored: StoredFile?
    /// Anything else comes as a stream.
    private let feed: Feed?
    private let place: Place

    /// Errors: those of the file, `out-of-memory`, `not-an-archive`.
    init(path: String, isZip: Bool) throws(FormatError) {
        place = Place(file: path)
        guard let archive = archive_read_new() else {
            throw FormatError("out-of-memory", "There is not enough memory to open the archive; free some.", at: place)
        }
        self.archive = archive
        do throws(FormatError) {
            stored = isZip ? try StoredFile(path) : nil
            feed = isZip ? nil : Feed(try ByteStream(path: path))
        } catch {
            archive_read_free(archive)
            throw error
        }
        let opened: Int32
        if let stored {
            archive_read_support_format_zip(archive)
            opened = archive_read_open_fd(archive, stored.descriptor, 1 << 17)
        } else {
            archive_read_support_format_tar(archive)
            opened = archive_read_open(
                archive,
                feed.map { Unmanaged.passUnretained($0).toOpaque() },
                nil,
                { _, context, block in
                    guard let context, let block else { return -1 }
                    return Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue().next(block)
                },
                nil
            )
        }
        guard opened == ARCHIVE_OK else { throw damaged() }
    }

    deinit { archive_read_free(archive) }

    /// Stored bytes passed so far: at least 1.
    var position: Int { max(1, stored == nil ? feed?.stream.position ?? 0 : Int(archive_filter_bytes(archive, -1))) }

    /// The next member; nil behind the last. Errors: `damaged-file`, `not-an-archive`, those of the stream.
    func next() throws(FormatError) -> Header? {
        let locale = clibarchive_enter_utf8()
        defer { clibarchive_leave_utf8(locale) }
        var entry: OpaquePointer?
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF {
            try feed?.drain()
            return nil
        }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged() }
        let type = archive_entry_filetype(entry)
        let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        return Header(
            name: name.map { String(cString: $0) } ?? "",
            size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil,
            isFolder: type == S_IFDIR,
            isFile: type == S_IFREG && archive_entry_hardlink(entry) == nil,
            isEncrypted: archive_entry_is_encrypted(entry) != 0,
            warning: status == ARCHIVE_WARN ? detail() : nil
        )
    }

    /// The next bytes of the member; 0 at its end.
    ///
    /// Errors: `archive-member-damaged`, after which the next member may still be good; `damaged-file`.
    func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        for _ in 0..<100 {
            let count = archive_read_data(archive, room.baseAddress, room.count)
            if count >= 0 { return count }
            if count == Int(ARCHIVE_RETRY) { continue }
            if count == Int(ARCHIVE_FATAL) { throw damaged() }
            break
        }
        if let error = feed?.error { throw error }
        let message = "The member is damaged (\(detail())); fetch or write the archive again."
        throw FormatError("archive-member-damaged", message, at: place)
    }

    private func damaged() -> FormatError {
        if let error = feed?.error { return error }
        guard archive_format(archive) != 0 || stored != nil else {
            return FormatError("not-an-archive", "This is neither a zip nor a tar; name one.", at: place)
        }
        return FormatError("damaged-file", "The archive is damaged (\(detail())); fetch it again.", at: place)
    }

    private func detail() -> String {
        let text = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
        return ArchiveName.shown(text)
    }

    /// What libarchive asks for bytes of a tar.
    private final class Feed {
        let stream: ByteStream
        private(set) var error: FormatError?
        private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

        init(_ stream: ByteStream) { self.stream = stream }

        deinit { room.deallocate() }

        func next(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
            do throws(FormatError) {
                let count = try stream.read(into: room)
                block.pointee = UnsafeRawPointer(room.baseAddress)
                return count
            } catch {
                self.error = error
                return -1
            }
        }

        /// Reads what lies behind the archive's end, so that a checksum there is looked at.
        func drain() throws(FormatError) {
            if let error { throw error }
            while try stream.read(into: room) > 0 {}
        }
    }
}
