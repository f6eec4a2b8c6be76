// From a plan to the book of a simulated responder.

public import AuditModel

extension SimulatedEndpoint {
    /// The book of a plan: prompts to what they ask.
    ///
    /// Where an original and a twin have the same prompt, as with the identity operator, it counts as the original:
    /// whoever memorised the one answers the other. A twin of a twin is kept under its first original.
    public static func book(
        originals: [Item],
        twins: [Twin],
        asking: Asking
    ) -> [String: Entry] {
        var book: [String: Entry] = [:]
        var parents: [ItemID: ItemID] = [:]
        func enter(_ item: Item, _ original: ItemID, _ role: Entry.Role) {
            let prompt = asking.prompt(for: item)
            if book[prompt] == nil {
                book[prompt] = Entry(gold: item, original: original, role: role, reader: asking.reader)
            }
        }
        for item in originals { enter(item, item.id, .original) }
        for twin in twins { parents[twin.id] = twin.of }
        for twin in twins {
            var original = twin.of
            // Bounded, so that twins of each other in a hostile file do not go round for ever.
            for _ in 0..<max(1, twin.generation) {
                guard let parent = parents[original] else { break }
                original = parent
                if original == twin.of { break }
            }
            enter(twin.item, original, .twin)
        }
        return book
    }
}
