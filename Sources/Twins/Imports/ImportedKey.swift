// How the key of a row is read: a number, one of several options, or a short text.

import AuditModel

/// Reads keys.
enum ImportedKey {
    /// A task, or one sentence that says why there is none.
    enum Reading {
        case task(AnswerTask)
        case fault(String)
    }

    /// The number a key says: `1,200`, `$3.50`, `3/4`, `12.`; nil for anything else or more digits than fit.
    static func number(_ key: String) -> Rational? {
        var bytes = Array(key.utf8.prefix(80))
        guard bytes.count == key.utf8.count else { return nil }
        bytes.removeAll { $0 == 32 }
        if bytes.first == 36 { bytes.removeFirst() }
        if bytes.last == 46 { bytes.removeLast() }
        return Rational(text: String(decoding: bytes, as: UTF8.self))
    }

    /// The task of a key without options. `like`, the original's task, says whether digits are a text; `solution`
    /// goes into numeric tasks.
    static func open(_ key: String, solution: String? = nil, like original: AnswerTask? = nil) -> Reading {
        let plain = trimmed(key)
        guard !plain.isEmpty else { return .fault("The key is empty.") }
        if case .text = original { return .task(.text(TextTask(accepted: [plain]))) }
        guard let value = number(plain) else { return .task(.text(TextTask(accepted: [plain]))) }
        return .task(.number(NumberTask(gold: value, solution: solution)))
    }

    /// The task of a key among options: an option's text, a label, or a 0-based index, tried in this order.
    static func choice(_ key: String, options: [String], labels: [String]? = nil) -> Reading {
        guard options.count >= 2 else { return .fault("There are fewer than two options.") }
        guard options.count <= 5_000 else { return .fault("There are more than 5,000 options.") }
        let plain = trimmed(key)
        guard !plain.isEmpty else { return .fault("The key is empty.") }
        let task = ChoiceTask(options: options, labels: labels?.count == options.count ? labels : nil, gold: 0)
        let matches = options.indices.filter { trimmed(options[$0]) == plain }
        let index = matches.first ?? task.labels.firstIndex { $0.lowercased() == plain.lowercased() } ?? Int(plain)
        guard let index, options.indices.contains(index) else {
            return .fault("The key is none of the \(options.count) options.")
        }
        return .task(.choice(ChoiceTask(options: options, labels: task.labels, gold: index)))
    }

    /// Without white space at the ends.
    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let blank: Set<UInt8> = [9, 10, 13, 32]
        guard let from = bytes.firstIndex(where: { !blank.contains($0) }),
            let to = bytes.lastIndex(where: { !blank.contains($0) })
        else { return "" }
        return String(decoding: bytes[from...to], as: UTF8.self)
    }
}
