// How an outcome is spelt: numbers, truth values, and the words for them.

import AuditModel

/// An outcome in a cell.
enum LongValue {
    /// A score.
    case score(Double)
    /// No score was given.
    case blank
    /// Words that are none.
    case words

    /// The outcome in a text.
    init(_ text: String) {
        if let value = CellNumber.plainValue(text) {
            self = .score(value)
            return
        }
        guard text.utf8.count <= 40 else {
            self = .words
            return
        }
        if CellNumber.isNothing(text) {
            self = .blank
            return
        }
        switch text.lowercased() {
        case "true", "yes", "c", "correct", "pass", "passed", "right", "success", "resolved", "solved": self = .score(1)
        case "false", "no", "i", "incorrect", "fail", "failed", "wrong", "failure", "unresolved", "unsolved":
            self = .score(0)
        default:
            if let value = CellNumber(text).value {
                self = .score(value.value.doubleValue)
            } else if let value = Double(text), value.isFinite {
                self = .score(value)
            } else {
                self = .words
            }
        }
    }

    /// Whether it is a score between 0 and 1, as a truth value is.
    var isShare: Bool { if case .score(let value) = self { value >= 0 && value <= 1 } else { false } }
}
