// Where the tests find real data, which are never in the repository, and the repository itself.

public import Foundation

/// Real suites, logs and tables: `$VERNIER_DATA`, else ../shared/data beside the repository.
public enum TestData {
    /// The folder, if this machine has it.
    public static let folder: String? = {
        let beside = repository.deletingLastPathComponent().appendingPathComponent("shared/data").path
        let found = ProcessInfo.processInfo.environment["VERNIER_DATA"] ?? beside
        return FileManager.default.fileExists(atPath: found) ? found : nil
    }()

    /// Whether tests on real data run: where the data are, and where their absence must be a failure.
    public static let isUsable = folder != nil || ProcessInfo.processInfo.environment["VERNIER_REQUIRE_DATA"] == "1"

    /// The path of a file or folder of the data.
    public static func path(_ name: String) -> String { (folder ?? "/VERNIER_DATA-is-missing") + "/" + name }

    /// The bytes of a file of the data.
    public static func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// The root of the repository, found from this file.
    public static let repository: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("suites").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The folder of a suite of this repository.
    public static func suite(_ id: String) -> String { repository.appendingPathComponent("suites/\(id)").path }
}
