// Snapshot files: what a report looked like when someone last read it.

import Foundation
import Testing

/// Compares a text with a file under Snapshots/, or writes the file where RECORD_SNAPSHOTS is set.
enum Snapshot {
    static func expect(_ text: String, _ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try Data(text.utf8).write(to: file)
            return
        }
        let stored = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        // Compared as bytes: Swift's == would take two spellings of a letter for one.
        guard !stored.utf8.elementsEqual(text.utf8) else { return }
        Issue.record(
            "\(name) differs; if that is meant, record anew with RECORD_SNAPSHOTS=1.\n\(difference(stored, text))"
        )
    }

    /// The first lines that differ, at most six, each cut to 160 characters.
    static func difference(_ old: String, _ new: String) -> String {
        let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
        var out: [String] = []
        for index in 0..<max(before.count, after.count) where out.count < 12 {
            let left = index < before.count ? before[index] : "(end)"
            let right = index < after.count ? after[index] : "(end)"
            if left != right { out += ["line \(index + 1)\n- \(left.prefix(160))", "+ \(right.prefix(160))"] }
        }
        return out.joined(separator: "\n")
    }
}
