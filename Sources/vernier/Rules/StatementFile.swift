// What a claimant says about a run: a flat YAML or JSON file.

import AuditModel
import Formats
import ResultLogs

/// Reads statement files.
enum StatementFile {
    /// Largest file, in bytes.
    static let limit = 1 << 20

    /// Its slots; nested members have dots in their names, lists are joined by commas. Errors: those of `FileBytes`,
    /// YAML's, and `not-a-statement`.
    static func read(_ path: String) throws -> [String: String] {
        let bytes = try FileBytes.read(path, limit: limit)
        let value = try YAMLTree.parse(bytes, file: path)
        guard let members = value.objectValue else {
            throw CommandError(
                code: "not-a-statement",
                message: "A statement is a list of `slot: answer` lines; docs/rules.md has the slots.",
                place: Place(file: path)
            )
        }
        var slots: [String: String] = [:]
        add(members, prefix: "", depth: 0, to: &slots)
        return slots
    }

    private static func add(_ members: [JSONMember], prefix: String, depth: Int, to slots: inout [String: String]) {
        for member in members {
            let name = prefix + member.key.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
            if let nested = member.value.objectValue, depth < 4 {
                add(nested, prefix: name + ".", depth: depth + 1, to: &slots)
            } else if let list = member.value.arrayValue {
                slots[name] = list.compactMap(text).joined(separator: ", ")
            } else {
                slots[name] = text(member.value) ?? ""
            }
        }
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let lexeme): lexeme
        case .bool(let truth): truth ? "yes" : "no"
        default: nil
        }
    }
}
