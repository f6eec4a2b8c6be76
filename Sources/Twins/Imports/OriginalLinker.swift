// Which item of a suite a file means, when it only repeats the item's text.

import AuditModel

/// Finds a suite's items by id, by text, or by nearly the same text.
struct OriginalLinker: Sendable {
    private let items: [Item]
    private let byID: [ItemID: Int]
    private let byText: [[UInt8]: Int]
    private let words: [Set<String>]
    /// Word comparisons a file may cost.
    private var budget = 1_000_000
    /// Least share of common words for nearly the same text.
    private static let leastShare = 0.8

    /// A linker to `items`.
    init(_ items: [Item]) {
        self.items = items
        byID = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        byText = Dictionary(
            items.enumerated().map { (Self.plain($1.question), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        words = items.map { Self.words($0.question) }
    }

    /// The item of this id.
    func item(_ id: ItemID) -> Item? { byID[id].map { items[$0] } }

    /// The item with this question: the same letters and digits, else the item with most words in common if at least
    /// four fifths of the words of both are.
    mutating func item(asking question: String) -> Item? {
        if let index = byText[Self.plain(question)] { return items[index] }
        let sought = Self.words(question)
        guard !sought.isEmpty, budget >= items.count else { return nil }
        budget -= items.count
        var best: (index: Int, share: Double)?
        for (index, other) in words.enumerated() where !other.isEmpty {
            let most = Double(min(other.count, sought.count)) / Double(max(other.count, sought.count))
            guard most >= Self.leastShare, most > best?.share ?? 0 else { continue }
            let common = sought.intersection(other).count
            let share = Double(common) / Double(sought.count + other.count - common)
            if share >= Self.leastShare, share > best?.share ?? 0 { best = (index, share) }
        }
        return best.map { items[$0.index] }
    }

    /// Letters and digits in lower case.
    static func plain(_ text: String) -> [UInt8] {
        text.utf8.prefix(ItemGuards.mostBytes).compactMap { byte in
            switch byte {
            case 48...57, 97...122, 128...: byte
            case 65...90: byte + 32
            default: nil
            }
        }
    }

    private static func words(_ text: String) -> Set<String> {
        let bytes = text.utf8.prefix(10_000).map { (65...90).contains($0) ? $0 + 32 : $0 }
        let parts = bytes.split { !((48...57).contains($0) || (97...122).contains($0) || $0 >= 128) }
        return Set(parts.map { String(decoding: $0, as: UTF8.self) })
    }
}
