// How a file is opened: only files, never pipes or folders, and never waited for.
import AuditModel
import Foundation

/// A file that is open for reading from its beginning.
final class StoredFile {
    let descriptor: Int32
    let place: Place
    /// Bytes it had when it was opened.
    let size: Int
    /// Bytes read so far.
    private(set) var position = 0

    /// Errors: `not-found`, `not-readable`, `not-a-file`.
    init(_ path: String) throws(FormatError) {
        place = Place(file: path)
        guard !path.utf8.contains(0) else { throw Self.notFound(place) }
        // Without waiting: opening a pipe that nobody writes to would never return.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw Self.notFound(place) }
            let message = "The file could not be opened (\(Self.reason())); check its permissions."
            throw FormatError("not-readable", message, at: place)
        }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        size = Int(status.st_size)
        guard isKnown, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw FormatError("not-a-file", "This is a folder, not a file; name a file in it.", at: place)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FormatError("not-a-file", "This is a device or a pipe, not a file; name a file.", at: place)
        }
    }

    deinit { close(descriptor) }

    /// The next bytes into `room`; 0 at the end. Errors: `not-readable`.
    func read(into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        while true {
            let count = Foundation.read(descriptor, room.baseAddress, room.count)
            if count >= 0 {
                position += count
                return count
            }
            if errno != EINTR { throw unreadable() }
        }
    }

    /// The bytes at `offset` into `room`, without moving on; fewer at the end of the file.
    func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        var got = 0
        while got < room.count {
            let count = pread(descriptor, room.baseAddress?.advanced(by: got), room.count - got, off_t(offset + got))
            if count == 0 { break }
            if count > 0 { got += count } else if errno != EINTR { throw unreadable() }
        }
        return got
    }

    /// Goes to `offset`.
    func seek(to offset: Int) throws(FormatError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw unreadable() }
        position = offset
    }

    private func unreadable() -> FormatError {
        FormatError("not-readable", "The file could not be read (\(Self.reason())); check the disk.", at: place)
    }

    private static func notFound(_ place: Place) -> FormatError {
        FormatError("not-found", "There is no such file; check the path.", at: place)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
