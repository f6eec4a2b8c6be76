// Guards on bytes: what no operator should have to work on.

import AuditModel

/// Guards that look at an item's texts and nothing else.
enum ItemGuards {
    /// Most bytes of a question, an option or a solution.
    static let mostBytes = 100_000

    /// `oversized` if a text is longer than `mostBytes`.
    static func size(_ item: Item) -> GuardTrip? {
        for text in texts(item) where text.utf8.count > mostBytes {
            return GuardTrip("oversized", "a text of \(text.utf8.count) bytes; the most is \(mostBytes)")
        }
        return nil
    }

    /// `control-characters` if a text holds NUL, another control character than tab and line ends, or a mark that
    /// changes the direction of writing: what is seen would not be what is compared.
    static func controls(_ item: Item) -> GuardTrip? {
        for text in texts(item) {
            for scalar in text.unicodeScalars where isControl(scalar) {
                let hex = String(scalar.value, radix: 16, uppercase: true)
                return GuardTrip("control-characters", "the character U+\(hex)")
            }
        }
        return nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: false
        case 0..<32, 127, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func texts(_ item: Item) -> [String] {
        let asked = [item.question] + (item.passage.map { [$0] } ?? [])
        return switch item.task {
        case .choice(let task): asked + task.options + task.labels
        case .number(let task): asked + (task.solution.map { [$0] } ?? [])
        case .text(let task): asked + task.accepted + task.rejected
        case .code(let task): asked + [task.reference, task.tests]
        }
    }

    /// At most 60 characters of a user's text, for a refusal's detail.
    static func excerpt(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : String($0) }.joined()
        return text.unicodeScalars.count > 60 ? "\(scalars)…" : scalars
    }
}
