// A throw-away folder with the files a test needs.

import Foundation

/// A folder that is removed when the last reference goes.
public final class Folder: Sendable {
    /// Its path.
    public let path: String

    /// Makes the folder with `files`: relative path → content.
    public init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, content) in files {
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
            let parent = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: url)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
