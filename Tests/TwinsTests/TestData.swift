// Where the tests find real suites: $VERNIER_DATA, else ../shared/data beside the repository.

import Foundation
import Testing

enum TestData {
    /// The folder with real data, or nil where there is none on this machine.
    static var folder: URL? {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["VERNIER_DATA"] { return existing(URL(fileURLWithPath: path)) }
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/" {
            root.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
                return existing(root.deletingLastPathComponent().appendingPathComponent("shared/data"))
            }
        }
        return nil
    }

    /// Whether tests on real data run: where data are required they run and fail without them.
    static var isUsable: Bool {
        folder != nil || ProcessInfo.processInfo.environment["VERNIER_REQUIRE_DATA"] == "1"
    }

    /// The bytes of a file of the data folder.
    static func bytes(_ path: String) throws -> Data {
        let folder = try #require(folder, "no data: set VERNIER_DATA")
        return try Data(contentsOf: folder.appendingPathComponent(path))
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
