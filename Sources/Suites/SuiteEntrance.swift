// What a path leads to: a suite.yaml, somebody else's description of a suite, or items that nobody has described.
import AuditModel
import Formats
import Foundation

/// The ways into a suite.
enum SuiteEntrance {
    /// A suite.yaml and its folder.
    case manifest(SuiteFile, folder: String)
    /// A task file or a data set's description.
    case described(DescribedSuite)
    /// A file or folder of items.
    case bare(String)

    /// `path` is a folder with a suite.yaml, that file, the name of a folder under ./suites, a description, a file of
    /// items, or a folder of such.
    init(_ path: String) throws(SuiteError) {
        let isManifest = path == "suite.yaml" || path.hasSuffix("/suite.yaml")
        let candidates = isManifest ? [path] : [path + "/suite.yaml", "suites/\(path)/suite.yaml"]
        if let found = candidates.first(where: Self.isFile) {
            self = .manifest(
                try Self.suiteFile(found),
                folder: found == "suite.yaml" ? "." : String(found.dropLast("/suite.yaml".count))
            )
            return
        }
        guard FileManager.default.fileExists(atPath: path) else { throw Self.notFound(path) }
        if Self.isFile(path) {
            if let described = try ManifestFormats.suite(at: path) {
                self = .described(described)
                return
            }
        } else if let inner = ["croissant.json", "metadata.json"].map({ path + "/" + $0 }).first(where: Self.isFile),
            let described = try ManifestFormats.suite(at: inner)
        {
            self = .described(described)
            return
        }
        self = .bare(path)
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private static func notFound(_ path: String) -> SuiteError {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: "suites")) ?? [])
            .filter { FileManager.default.fileExists(atPath: "suites/\($0)/suite.yaml") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let known = names.isEmpty ? "" : " Suites here: \(names.joined(separator: ", "))."
        return SuiteError(
            "suite-not-found",
            "There is no suite.yaml and no file of items there; name a suite's folder or a file.\(known)",
            at: Place(file: path)
        )
    }

    private static func suiteFile(_ path: String) throws(SuiteError) -> SuiteFile {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: 1 << 20)
        } catch {
            throw SuiteError("manifest-unreadable", error.message, at: error.place, cause: error)
        }
        return try SuiteFile(bytes, path: path, folderName: folder.lastPathComponent)
    }
}
