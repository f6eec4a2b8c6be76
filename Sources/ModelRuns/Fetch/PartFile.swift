// The file a download grows in: appended to, hashed as it grows, renamed when it is whole.

import AuditModel
import Fingerprints
import Foundation

/// A partial download beside its destination.
struct PartFile {
    /// What is added to the destination's name.
    static let suffix = ".part"
    /// Bytes read at a time.
    private static let piece = 1 << 20

    let path: String
    /// Bytes in it.
    private(set) var size = 0
    private var hash = SHA256Stream()
    private var handle: FileHandle

    /// Opens the partial download of `destination`, hashing what is there already.
    init(for destination: String) throws(RunError) {
        path = destination + Self.suffix
        do {
            // Opened without following a link, so that a link planted in the folder is not written through.
            let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            while let data = try handle.read(upToCount: Self.piece), !data.isEmpty {
                hash.update(Array(data))
                size += data.count
            }
        } catch {
            throw Self.cannotWrite(path, error)
        }
    }

    /// SHA-256 of what is there.
    var sha256: String { hash.hex() }

    /// Adds bytes at the end.
    mutating func append(_ bytes: [UInt8]) throws(RunError) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Self.cannotWrite(path, error)
        }
        hash.update(bytes)
        size += bytes.count
    }

    /// Throws away what is there.
    mutating func restart() throws(RunError) {
        do {
            try handle.truncate(atOffset: 0)
        } catch {
            throw Self.cannotWrite(path, error)
        }
        hash = SHA256Stream()
        size = 0
    }

    /// Makes it the destination, in one step.
    func finish(as destination: String) throws(RunError) {
        do {
            try handle.synchronize()
            guard rename(path, destination) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        } catch {
            throw Self.cannotWrite(destination, error)
        }
    }

    /// Deletes it.
    func delete() { try? FileManager.default.removeItem(atPath: path) }

    /// SHA-256 of a file, read piece by piece; nil if there is none that can be read.
    static func sha256(_ path: String) throws(RunError) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        var hash = SHA256Stream()
        do {
            while let data = try handle.read(upToCount: piece), !data.isEmpty { hash.update(Array(data)) }
        } catch {
            return nil
        }
        return hash.hex()
    }

    static func cannotWrite(_ path: String, _ error: any Error) -> RunError {
        let message = "The file cannot be written. Check the folder's permissions and the room on the disk."
        return RunError("cannot-write", message, at: Place(file: path), cause: error)
    }
}
