// How a name finds its value in a row of JSON: members, elements, and all of them at once.
import Formats

/// Paths into a row, such as `input.text`, `turns.0`, `choices.*.text`, `options.~`.
enum FieldPath {
    /// Most values one path may gather.
    static let limit = 10_000

    /// The value of `name` in `row`: a text, or the list that `*` (every element or member) and `~` (every member's
    /// name) gather.
    static func value(of name: String, in row: JSONValue) -> FieldValue {
        let steps = name.split(separator: ".", omittingEmptySubsequences: false)
        guard row[name] == nil, steps.contains("*") || steps.contains("~") else {
            return FieldValue(row.value(at: name))
        }
        var values = [row]
        for step in steps {
            var found: [JSONValue] = []
            for value in values {
                guard found.count <= limit, let next = self.values(step, of: value) else { return .missing }
                found += next
            }
            values = found
        }
        return FieldValue(.array(values))
    }

    /// What one step finds; nil if there is nothing of the kind.
    private static func values(_ step: Substring, of value: JSONValue) -> [JSONValue]? {
        if step == "*" { return value.arrayValue ?? value.objectValue?.map(\.value) }
        if step == "~" { return value.objectValue?.map { .string($0.key) } }
        if let member = value[String(step)] { return [member] }
        guard let elements = value.arrayValue, let index = Int(step), elements.indices.contains(index) else {
            return nil
        }
        return [elements[index]]
    }
}
