// Items of one split that are met again in another split's file.
import AuditModel
import Formats

/// Overlap between the items read and other files of the same data set.
enum SplitOverlap {
    /// A warning for each of `others` that holds some of `items`; files that read otherwise say nothing.
    static func remarks(
        _ items: [Item],
        _ mapping: ItemMapping,
        _ others: [(name: String, path: String)]
    ) -> [Diagnostic] {
        let own = Set(items.map(text))
        return others.prefix(20).compactMap { other in
            var loading = ItemLoading(mapping, suite: "other")
            guard (try? loading.read(other.path)) != nil, (try? loading.makeItems()) != nil else { return nil }
            let shared = own.intersection(loading.items.map(text)).count
            guard shared > 0 else { return nil }
            let message = "\(shared) of \(items.count) items stand in `\(other.name)` as well: the splits overlap."
            return Diagnostic(.warning, "split-overlap", message, at: Place(file: other.path))
        }
    }

    private static func text(_ item: Item) -> Identifier<Item> {
        var parts = [item.passage ?? "", item.question]
        if case .choice(let task) = item.task { parts += task.options }
        return Identifier(parts.joined(separator: "\n"))
    }
}
