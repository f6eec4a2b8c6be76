// All texts of an item end to end in one buffer, so that one pass over bytes sees the whole item.

import AuditModel

/// The texts of an item: question, passage, then what the task shows, then what it does not.
struct ItemTexts {
    /// The texts, each with a NUL behind it, and `ShortWord.padding` more NULs.
    var bytes: [UInt8]
    /// How many of the bytes a model reads; the worked solution lies behind.
    var asked: Int

    /// The most bytes taken together.
    static let mostBytes = 400_000

    /// The texts of `item`; a trip if they are too long or hold a control character; NUL is a boundary.
    static func join(_ item: Item) -> Result<ItemTexts, GuardTrip> {
        if case .code = item.task { return .failure(GuardTrip("wrong-kind", "names have meaning in code")) }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        var all = item.question.utf8.count + (item.passage?.utf8.count ?? 0)
        var texts = ItemTexts(bytes: [], asked: 0)
        if case .number(let task) = item.task {
            all += task.solution?.utf8.count ?? 0
            texts.bytes.reserveCapacity(all + 3 + ShortWord.padding)
        }
        texts.add(item.question)
        if let passage = item.passage { texts.add(passage) }
        switch item.task {
        case .number(let task):
            texts.asked = texts.bytes.count
            if let solution = task.solution { texts.add(solution) }
        case .choice(let task):
            guard texts.add(task.options) else { return .failure(tooMuch) }
            texts.asked = texts.bytes.count
        case .text(let task):
            guard texts.add(task.accepted), texts.add(task.rejected) else { return .failure(tooMuch) }
            texts.asked = texts.bytes.count
        case .code: break
        }
        texts.bytes.append(contentsOf: repeatElement(0, count: ShortWord.padding))
        return .success(texts)
    }

    private static let tooMuch = GuardTrip("oversized", "more than \(mostBytes) bytes together")

    private mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
    }

    /// Whether they still fit.
    private mutating func add(_ texts: [String]) -> Bool {
        for text in texts {
            guard bytes.count + text.utf8.count < Self.mostBytes else { return false }
            add(text)
        }
        return true
    }

    /// The item's passage, question and task with the texts of `bytes`, which has as many as the item.
    static func split(_ bytes: [UInt8], like item: Item) -> (passage: String?, question: String, task: AnswerTask) {
        var at = 0
        func next() -> String {
            let text = bytes.span.extracting(min(at, bytes.count)...)
            let end = EightBytes.first(in: text, suspect: { EightBytes.matching(0, $0) }, where: { text[$0] == 0 })
            let start = at
            at += (end ?? text.count) + 1
            return bytes.withUnsafeBufferPointer {
                start < $0.count ? String(decoding: $0[start..<min(at - 1, $0.count)], as: UTF8.self) : ""
            }
        }
        let question = next()
        let passage = item.passage == nil ? nil : next()
        switch item.task {
        case .number(var task):
            if task.solution != nil { task.solution = next() }
            return (passage, question, .number(task))
        case .choice(var task):
            for index in task.options.indices { task.options[index] = next() }
            return (passage, question, .choice(task))
        case .text(var task):
            for index in task.accepted.indices { task.accepted[index] = next() }
            for index in task.rejected.indices { task.rejected[index] = next() }
            return (passage, question, .text(task))
        case .code: return (passage, question, item.task)
        }
    }
}
