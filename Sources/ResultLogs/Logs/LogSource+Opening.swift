// How a path becomes a source: what it is on disk, and its first bytes.

import AuditModel
import Formats
import Foundation

extension LogSource {
    /// Bytes of a file that dialects are told by.
    static let startSize = 1 << 16
    /// Most files of a folder that are looked at.
    static let mostNames = 200_000

    /// Opens the file or folder at `path` and reads its start.
    ///
    /// Errors: `not-found`, `not-readable`, `not-a-file`, `damaged-file`, `too-many-files`.
    public init(opening path: String) throws(ResultLogError) {
        let place = Place(file: path)
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else {
            throw ResultLogError("not-found", "There is no such file or folder; check the path.", at: place)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            self.init(path: path, isFolder: true, names: try Self.files(in: path), start: [])
        } else {
            do throws(FormatError) {
                self.init(
                    path: path,
                    isFolder: false,
                    names: [],
                    start: try FileBytes.head(path, count: Self.startSize)
                )
            } catch {
                throw ResultLogError(error)
            }
        }
    }

    /// The path of a file of the folder.
    public func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

    /// A file of the folder as a source of its own.
    public func source(of name: String) throws(ResultLogError) -> LogSource { try LogSource(opening: path(of: name)) }

    /// The last part of the path.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Names of plain files in a folder, sorted by their bytes.
    private static func files(in folder: String) throws(ResultLogError) -> [String] {
        let place = Place(file: folder)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw ResultLogError("not-readable", "The folder could not be opened; check its permissions.", at: place)
        }
        guard names.count <= mostNames else {
            let message = "The folder holds more than \(mostNames) files; name a folder of one run."
            throw ResultLogError("too-many-files", message, at: place)
        }
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return sorted.filter { name in
            var status = stat()
            return stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
    }
}
