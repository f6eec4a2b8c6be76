// The published tables of the shared data.

import Foundation
import TestSupport

/// A table of the shared data.
enum SharedTable {
    /// The rows of a CSV file with quoted fields; lines beginning with # are comments.
    static func csv(_ path: String) throws -> [[String]] {
        let text = String(decoding: try TestData.bytes(path), as: UTF8.self)
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
