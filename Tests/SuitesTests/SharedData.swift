// Where the tests find real suites: never in the repository.
import Foundation

/// The folder of real data, if this machine has it.
enum SharedData {
    /// `$VERNIER_DATA`, else `../shared/data` beside the repository.
    static let folder: String? = {
        let environment = ProcessInfo.processInfo.environment
        let beside = repository.deletingLastPathComponent().appendingPathComponent("shared/data").path
        let found = environment["VERNIER_DATA"] ?? beside
        return FileManager.default.fileExists(atPath: found) ? found : nil
    }()

    /// Whether tests that need the data run: they do where the data are, and where their absence must be a failure.
    static let isUsable = folder != nil || ProcessInfo.processInfo.environment["VERNIER_REQUIRE_DATA"] == "1"

    /// The path of a file or folder of the data.
    static func path(_ name: String) -> String { (folder ?? "/VERNIER_DATA-is-missing") + "/" + name }

    /// The root of the repository, found from this file.
    static let repository: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("suites").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The path of a manifest of this repository.
    static func suite(_ id: String) -> String { repository.appendingPathComponent("suites/\(id)").path }
}
