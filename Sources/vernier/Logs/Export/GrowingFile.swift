// A file written piece by piece that nobody sees half of: it has its name only once it is whole.

import AuditModel
import Fingerprints
import Formats
import Foundation

/// A file that grows beside its place and moves there when it is finished; if it never is, it goes away.
final class GrowingFile {
    /// Bytes kept before they are written.
    private static let piece = 1 << 20

    private let folder: String
    private let temporary: String
    private var descriptor: Int32
    private var pending: [UInt8] = []
    private var fingerprint = SHA256Stream()
    /// Bytes so far.
    private(set) var size = 0
    /// Lines so far.
    private(set) var lines = 0

    /// Begins a file in `folder`, which is made where it is not there.
    init(in folder: String) throws {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Self.fault(folder, "its folder could not be made: \(error.localizedDescription)")
        }
        var attempt = 0
        var name = ""
        repeat {
            name = "\(folder)/.export.\(getpid())-\(attempt).tmp"
            descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            attempt += 1
        } while descriptor < 0 && errno == EEXIST && attempt < 100
        temporary = name
        guard descriptor >= 0 else { throw Self.fault(folder, String(cString: strerror(errno))) }
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporary)
        }
    }

    /// Adds a line, with its end.
    func add(_ line: [UInt8]) throws {
        pending += line
        size += line.count
        lines += 1
        if pending.count >= Self.piece { try flush() }
    }

    /// SHA-256 of everything so far.
    func checksum() throws -> String {
        try flush()
        return fingerprint.hex()
    }

    /// Ends the file and gives it its name in the folder; what was there is replaced.
    func finish(as name: String) throws {
        try flush()
        let isSynced = fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        descriptor = -1
        let path = folder + "/" + name
        guard isSynced, isClosed, rename(temporary, path) == 0 else {
            let why = String(cString: strerror(errno))
            unlink(temporary)
            throw Self.fault(path, why)
        }
    }

    private func flush() throws {
        fingerprint.update(pending)
        var sent = 0
        while sent < pending.count {
            let count = pending.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                throw Self.fault(temporary, String(cString: strerror(errno)))
            }
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func fault(_ path: String, _ why: String) -> CommandError {
        CommandError(
            code: "not-writable",
            message: "The file could not be written (\(why)); check the folder's permissions and the disk.",
            place: Place(file: path)
        )
    }
}
