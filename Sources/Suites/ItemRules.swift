// What every item must satisfy whatever it was read from; later rooms rely on it.
import AuditModel

/// The rules of a usable item.
enum ItemRules {
    /// Throws what is wrong with `item`, if anything.
    static func check(_ item: Item) throws(RowFault) {
        guard !isBlank(item.question) else { throw RowFault("empty-question", "The question is empty; write it.") }
        guard !isBlank(item.id.rawValue) else {
            throw RowFault("empty-id", "The id is empty; give one or leave it out.")
        }
        switch item.task {
        case .choice(let task):
            guard task.options.count > 1 else {
                throw RowFault("too-few-options", "The row has \(task.options.count) options; a choice needs two.")
            }
            guard !task.options.contains(where: isBlank) else {
                throw RowFault("empty-option", "An option is empty; fill it in.")
            }
            guard task.options.indices.contains(task.gold) else {
                let message =
                    "The key \(task.gold) is no position among \(task.options.count) options, counted from 0; correct it."
                throw RowFault("gold-out-of-range", message)
            }
            let labels = Set(task.labels.map { Identifier<Item>($0) })
            guard task.labels.count == task.options.count, labels.count == task.labels.count,
                !task.labels.contains(where: isBlank)
            else {
                throw RowFault(
                    "bad-labels",
                    "The labels must be one an option, all different, none empty; correct them."
                )
            }
        case .number: break
        case .text(let task):
            guard task.accepted.contains(where: { !isBlank($0) }) else {
                throw RowFault("missing-field", "No accepted answer is given; add one.")
            }
        case .code(let task):
            guard !isBlank(task.entryPoint), !isBlank(task.tests) else {
                throw RowFault("missing-field", "A code item needs an entry point and tests; add them.")
            }
        }
    }

    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
