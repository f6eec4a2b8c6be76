// What an operator may know about the rest of a suite: its other items, by subject and by word.

public import AuditModel
import Synchronization

/// The items of a suite, for operators that borrow from other items or must not collide with them.
public final class SuiteContext: Sendable {
    /// The items, in suite order.
    public let items: [Item]
    /// Indices of the items of each subject, in suite order; items without a subject are under "".
    public let bySubject: [String: [Int]]
    private let cachedWords = Mutex<Set<String>?>(nil)

    /// The context of `items`.
    public init(_ items: [Item]) {
        self.items = items
        var bySubject: [String: [Int]] = [:]
        for (index, item) in items.enumerated() { bySubject[item.subject ?? "", default: []].append(index) }
        self.bySubject = bySubject
    }

    /// No other items.
    public static let empty = SuiteContext([])

    /// Every word (a run of letters) of every passage, question, option and accepted answer, in lower case; made at
    /// the first call.
    public var words: Set<String> {
        cachedWords.withLock { cached in
            if let cached { return cached }
            var found: Set<String> = []
            for text in items.flatMap(Self.texts) where text.utf8.count <= ItemGuards.mostBytes {
                for word in text.split(whereSeparator: { !$0.isLetter }) { found.insert(word.lowercased()) }
            }
            cached = found
            return found
        }
    }

    private static func texts(_ item: Item) -> [String] {
        let asked = [item.question] + (item.passage.map { [$0] } ?? [])
        return switch item.task {
        case .choice(let task): asked + task.options
        case .text(let task): asked + task.accepted
        case .number, .code: asked
        }
    }
}
