// Guards on bytes: what no operator should have to work on.

import AuditModel

/// Guards that look at an item's texts and nothing else.
enum ItemGuards {
    /// Most bytes of a question, an option or a solution.
    static let mostBytes = 100_000

    /// `oversized` if a text is longer than `mostBytes`.
    static func size(_ item: Item) -> GuardTrip? {
        first(item) { text in
            let count = text.utf8.count
            return count > mostBytes
                ? GuardTrip("oversized", "a text of \(count) bytes; the most is \(mostBytes)") : nil
        }
    }

    /// `control-characters` if a text holds NUL, another control character than tab and line ends, or a mark that
    /// changes the direction of writing: what is seen would not be what is compared.
    static func controls(_ item: Item) -> GuardTrip? { first(item, controls) }

    private static func controls(_ text: String) -> GuardTrip? {
        guard holdsControls(text.utf8.span), let scalar = text.unicodeScalars.first(where: isControl) else {
            return nil
        }
        return GuardTrip("control-characters", "the character U+\(String(scalar.value, radix: 16, uppercase: true))")
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: false
        case 0..<32, 127, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether a scalar of this UTF-8 text `isControl`: the same decision on bytes.
    private static func holdsControls(_ bytes: Span<UInt8>) -> Bool {
        EightBytes.first(in: bytes) { word in
            // Most words are printable ASCII throughout, which one sum and one difference show.
            if ((word &- EightBytes.all(32)) | (word &+ EightBytes.all(1)) | word) & EightBytes.all(0x80) == 0 {
                return 0
            }
            return EightBytes.below(32, word) | EightBytes.matching(127, word)
                | EightBytes.matching(0xD8, word) | EightBytes.matching(0xE2, word)
        } where: { offset in
            switch bytes[offset] {
            case 9, 10, 13: false
            case 0..<32, 127: true
            case 0xD8: offset + 1 < bytes.count && bytes[offset + 1] == 0x9C  // U+061C
            case 0xE2 where offset + 2 < bytes.count:
                switch (bytes[offset + 1], bytes[offset + 2]) {
                case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE): true  // U+200E, 200F, 202A…202E
                case (0x81, 0xA6...0xA9): true  // U+2066…2069
                default: false
                }
            default: false
            }
        } != nil
    }

    /// The first trip over the item's texts, in the order question, passage, then those of the task.
    private static func first(_ item: Item, _ trip: (String) -> GuardTrip?) -> GuardTrip? {
        if let found = trip(item.question) { return found }
        if let passage = item.passage, let found = trip(passage) { return found }
        switch item.task {
        case .choice(let task): return first(task.options, trip) ?? first(task.labels, trip)
        case .number(let task): return task.solution.flatMap(trip)
        case .text(let task): return first(task.accepted, trip) ?? first(task.rejected, trip)
        case .code(let task): return trip(task.reference) ?? trip(task.tests)
        }
    }

    private static func first(_ texts: [String], _ trip: (String) -> GuardTrip?) -> GuardTrip? {
        for text in texts { if let found = trip(text) { return found } }
        return nil
    }

    /// At most 60 characters of a user's text, for a refusal's detail.
    static func excerpt(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : String($0) }.joined()
        return text.unicodeScalars.count > 60 ? "\(scalars)…" : scalars
    }
}
