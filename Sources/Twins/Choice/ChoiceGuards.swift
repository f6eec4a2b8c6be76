// When the options of an item may not be moved or renamed.

import AuditModel

/// The guards that both multiple-choice operators share.
enum ChoiceGuards {
    /// Their ids, in the order in which they are tried.
    static let ids = [
        "wrong-kind", "too-few-options", "too-many-options", "malformed-choice", "oversized", "control-characters",
        "duplicate-options", "composite-option", "label-in-question",
    ]

    /// The choice of `item`, or the guard that forbids to touch it.
    static func check(_ item: Item) -> Result<ChoiceTask, GuardTrip> {
        guard case .choice(let task) = item.task else {
            return .failure(GuardTrip("wrong-kind", "not a multiple-choice item"))
        }
        if task.options.count < 2 {
            return .failure(GuardTrip("too-few-options", "\(task.options.count) options; two are needed"))
        }
        if task.options.count > 64 {
            return .failure(GuardTrip("too-many-options", "\(task.options.count) options; the most is 64"))
        }
        guard task.labels.count == task.options.count, task.options.indices.contains(task.gold),
            Set(task.labels.map { Array($0.utf8) }).count == task.labels.count
        else { return .failure(GuardTrip("malformed-choice", "labels or key do not fit the options")) }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        var seen: Set<String> = []
        for option in task.options where !seen.insert(normal(option)).inserted {
            return .failure(GuardTrip("duplicate-options", "twice: \(ItemGuards.excerpt(option))"))
        }
        let detector = CompositeOptionDetector(question: item.question, options: task.options, labels: task.labels)
        if let found = detector.compositeOption { return .failure(GuardTrip("composite-option", found)) }
        if let found = detector.labelInQuestion { return .failure(GuardTrip("label-in-question", found)) }
        return .success(task)
    }

    /// An option in lower case, white space single, no full stop at the end. Other marks stay: `-1` is not `1`.
    static func normal(_ option: String) -> String {
        var words = option.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while words.hasSuffix(".") { words.removeLast() }
        return words
    }
}
