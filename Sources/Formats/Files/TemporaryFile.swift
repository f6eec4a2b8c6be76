// A file that exists as long as somebody reads it.
import AuditModel
import Foundation

/// A file in a folder of its own, removed with the last reference.
public final class TemporaryFile: Sendable {
    /// The file's path.
    public let path: String
    let folder: String

    /// An empty file called `name`, which only this user can read. Errors: `not-writable`.
    init(named name: String) throws(FormatError) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        let file = folder + "/" + name
        guard mkdir(folder, 0o700) == 0, FileManager.default.createFile(atPath: file, contents: nil) else {
            throw FormatError(
                "not-writable",
                "The folder for temporary files cannot be written to.",
                at: Place(file: folder)
            )
        }
        self.folder = folder
        path = file
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
