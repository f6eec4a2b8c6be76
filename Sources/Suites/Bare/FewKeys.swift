// Short answers that are always one of a few: a blind guess is then not always wrong.
import AuditModel

/// Keys that repeat so much that they can be guessed.
struct FewKeys {
    /// One over the number of different keys.
    let chance: Double
    let remark: Diagnostic

    /// Nil unless all items are texts with 2 to 26 different keys between them, ten items a key or more.
    init?(_ items: [Item]) {
        var keys: [String: String] = [:]
        for item in items {
            guard case .text(let task) = item.task, let key = task.accepted.first, keys.count <= 26 else { return nil }
            let plain = key.lowercased()
            if keys[plain] == nil { keys[plain] = key }
        }
        guard (2...26).contains(keys.count), items.count >= 10 * keys.count else { return nil }
        chance = 1 / Double(keys.count)
        let shown = keys.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(4)
        let list = shown.joined(separator: ", ") + (keys.count > 4 ? ", …" : "")
        let message =
            "The keys are only \(keys.count) different texts (\(list)): chance is taken to be"
            + " 1/\(keys.count); state `chance` if it is not."
        remark = Diagnostic(.warning, "few-keys", message)
    }
}
