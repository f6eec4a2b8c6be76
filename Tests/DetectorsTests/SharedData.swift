// Where the tests' real data lie: outside the repository, named by VERNIER_DATA or beside the checkout.

import Foundation

/// Files under the shared data folder.
enum SharedData {
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["VERNIER_DATA"] { return URL(fileURLWithPath: path) }
        var place = URL(fileURLWithPath: #filePath)
        while place.path != "/" {
            place = place.deletingLastPathComponent()
            if FileManager.default.fileExists(atPath: place.appendingPathComponent("Package.swift").path) {
                let beside = place.deletingLastPathComponent().appendingPathComponent("shared/data")
                return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
            }
        }
        return nil
    }()

    /// Whether tests on real data run: they are skipped without data, unless VERNIER_REQUIRE_DATA=1 forbids that.
    static var isWanted: Bool {
        folder != nil || ProcessInfo.processInfo.environment["VERNIER_REQUIRE_DATA"] == "1"
    }

    /// The rows of a CSV file with quoted fields; lines beginning with # are comments.
    static func csv(_ path: String) throws -> [[String]] {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        var rows: [[String]] = [[""]]
        var quoted = false
        for character in text {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: rows[rows.count - 1].append("")
            case "\n" where !quoted, "\r\n" where !quoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows.filter { $0.first?.hasPrefix("#") == false && $0.count > 1 }
    }
}
