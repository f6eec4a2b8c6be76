// How compressed bytes are expanded as they come, through libarchive's raw reader.
import AuditModel
internal import CLibArchive

/// A stream of stored bytes being expanded.
final class Decompressor {
    /// Gives stored bytes; 0 at the end.
    typealias Source = (UnsafeMutableRawBufferPointer) throws(FormatError) -> Int

    private let archive: OpaquePointer
    private let feed: Feed
    private let place: Place
    private var check: GzipCheck?
    private var isOver = false

    init(_ filter: Decompression.Filter, place: Place, source: @escaping Source) throws(FormatError) {
        guard let archive = archive_read_new() else {
            throw FormatError("out-of-memory", "There is not enough memory to decompress; free some.", at: place)
        }
        self.archive = archive
        self.place = place
        feed = Feed(source, watch: filter == .gzip)
        check = filter == .gzip ? GzipCheck() : nil
        switch filter {
        case .gzip: archive_read_support_filter_gzip(archive)
        case .xz: archive_read_support_filter_xz(archive)
        case .zstd: archive_read_support_filter_zstd(archive)
        }
        archive_read_support_format_raw(archive)
        // An empty content is "no entry" to the raw reader, so that format stands by.
        archive_read_support_format_empty(archive)
        let context = Unmanaged.passUnretained(feed).toOpaque()
        let opened = archive_read_open(
            archive,
            context,
            nil,
            { _, context, block in
                guard let context, let block else { return -1 }
                return Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue().next(block)
            },
            nil
        )
        guard opened == ARCHIVE_OK else { throw damaged() }
        var entry: OpaquePointer?
        let header = archive_read_next_header(archive, &entry)
        if header == ARCHIVE_EOF {
            isOver = true
        } else if header != ARCHIVE_OK, header != ARCHIVE_WARN {
            throw damaged()
        }
    }

    deinit { archive_read_free(archive) }

    /// The next expanded bytes into `room`; 0 at the end. Errors: `damaged-file`, `not-readable`.
    func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        guard !isOver else { return 0 }
        let count = archive_read_data(archive, room.baseAddress, room.count)
        guard count >= 0 else { throw damaged() }
        if count == 0 {
            isOver = true
            if let check, let watch = feed.watch, !check.fits(watch) {
                let message = "The gzip checksum does not fit the content: the file is damaged; fetch it again."
                throw FormatError("damaged-file", message, at: place)
            }
        }
        check?.add(UnsafeRawBufferPointer(rebasing: room[..<count]))
        return count
    }

    private func damaged() -> FormatError {
        if let error = feed.error { return error }
        let detail = archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason"
        return FormatError("damaged-file", "The compressed file is damaged (\(detail)); fetch it again.", at: place)
    }

    /// What libarchive asks for stored bytes.
    private final class Feed {
        let source: Source
        var watch: GzipCheck.Watch?
        var error: FormatError?
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

        init(_ source: @escaping Source, watch: Bool) {
            self.source = source
            self.watch = watch ? GzipCheck.Watch() : nil
        }

        deinit { room.deallocate() }

        /// The next stored bytes, -1 after an error.
        func next(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
            do throws(FormatError) {
                let count = try source(room)
                watch?.add(UnsafeRawBufferPointer(rebasing: room[..<count]))
                block.pointee = UnsafeRawPointer(room.baseAddress)
                return count
            } catch {
                self.error = error
                return -1
            }
        }
    }
}
