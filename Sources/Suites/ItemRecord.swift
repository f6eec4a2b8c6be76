// A row of items in any dialect, reduced to the values the mapping asks for.
import AuditModel
import Formats

/// The value a name has in a row.
enum FieldValue: Equatable {
    case missing
    case text(String)
    case list([String])
}

/// One row.
struct ItemRecord {
    enum Content {
        /// Values by the names the mapping uses.
        case mapped([String: FieldValue])
        /// An item in vernier's own form.
        case native(JSONValue)
        /// An item as its dialect makes it, whatever the mapping; an empty id is filled in.
        case item(Item)
    }

    var place: Place
    /// 1-based number of the row in its file.
    var row: Int
    var content: Content
}

/// The rows of one file and what was remarked on while reading them.
struct RecordTable {
    var records: [ItemRecord] = []
    var diagnostics: [Diagnostic] = []
}

extension FieldValue {
    /// A JSON value as a field: scalars are texts in their own spelling, arrays of scalars are lists.
    init(_ value: JSONValue?) {
        func scalar(_ value: JSONValue) -> String? {
            switch value {
            case .string(let text): text
            case .number(let lexeme): lexeme
            case .bool(let truth): truth ? "true" : "false"
            case .null, .array, .object: nil
            }
        }
        guard let value else {
            self = .missing
            return
        }
        if let text = scalar(value) {
            self = .text(text)
        } else if let elements = value.arrayValue {
            let texts = elements.compactMap(scalar)
            self = texts.count == elements.count ? .list(texts) : .missing
        } else {
            self = .missing
        }
    }
}
