// How Inspect's score values become numbers: letters, truth values, numbers, lists and dictionaries.

import AuditModel
import Formats

/// The value of a score.
struct InspectValue {
    /// Numbers by name; the name is nil for a plain value. NaN for what is unscored or no score.
    private(set) var numbers: [(name: String?, value: Double)] = []
    /// Whether the model gave no answer or refused, in the scorer's view (`N`).
    private(set) var isUnanswered = false
    /// A text that is no score.
    private(set) var oddity: String?

    /// Most values of a list or dictionary.
    private static let most = 100

    /// Reads a value as Inspect's own metrics do (`value_to_float`), but takes no unknown text for a zero.
    init(_ value: JSONCursor?) {
        guard let value else { return }
        switch value.kind {
        case .array:
            guard var walk = value.elements() else { return }
            while numbers.count < Self.most, let element = try? walk.next() {
                numbers.append((String(numbers.count), number(element)))
            }
        case .object:
            guard var walk = value.members() else { return }
            walk.allowsDuplicates = true
            while numbers.count < Self.most, let (key, element) = try? walk.next() {
                numbers.append((KeptText.of(key), number(element)))
            }
        default: numbers.append((nil, number(value)))
        }
    }

    /// Whether some value is a number.
    var isScored: Bool { numbers.contains { !$0.value.isNaN } }

    private mutating func number(_ value: JSONCursor) -> Double {
        switch value.kind {
        case .number:
            let number = value.doubleValue ?? .nan
            return number.isFinite ? number : .nan
        case .bool: return value.boolValue == true ? 1 : 0
        case .string: return number(value.text ?? "")
        case .null: return .nan
        case .array, .object:
            oddity = "a list or object inside a list"
            return .nan
        }
    }

    private mutating func number(_ text: String) -> Double {
        switch text {
        case "C": return 1
        case "I": return 0
        case "P": return 0.5
        case "N":
            isUnanswered = true
            return 0
        default: break
        }
        switch text.lowercased() {
        case "yes", "true": return 1
        case "no", "false": return 0
        default: break
        }
        if text.utf8.count <= 40, let number = Double(text), number.isFinite { return number }
        oddity = text
        return .nan
    }
}
