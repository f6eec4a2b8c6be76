// A question with slots: reading what stands in the slots, and writing the question for what does.

/// A question such as `What is the capital of {x}?`.
struct QuestionTemplate: Hashable, Sendable {
    /// A piece of it.
    private enum Part: Hashable, Sendable {
        case literal([UInt8])
        /// A slot by its letter; a capital letter stands for the same slot with a capital first letter.
        case slot(Character)
    }

    /// The template as written.
    let text: String
    private let parts: [Part]

    init(_ text: String) {
        self.text = text
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.literal(Array(rest[..<open].utf8))) }
            if let letter = rest[rest.index(after: open)...].first { parts.append(.slot(letter)) }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
        self.parts = parts
    }

    /// What stands in the slots, by small letter, if the words between them are the template's; `accepts` says what a
    /// slot may hold. Nil if the words are not the template's; an empty table if only a slot was not accepted.
    func read(_ question: [UInt8], accepts: (Character, String) -> Bool) -> [Character: String]? {
        var isClose = false
        let found = read(question[...], parts[...], [:], accepts, &isClose)
        return found ?? (isClose ? [:] : nil)
    }

    private func read(
        _ rest: ArraySlice<UInt8>,
        _ parts: ArraySlice<Part>,
        _ known: [Character: String],
        _ accepts: (Character, String) -> Bool,
        _ isClose: inout Bool
    ) -> [Character: String]? {
        guard let part = parts.first else { return rest.isEmpty ? known : nil }
        let later = parts.dropFirst()
        switch part {
        case .literal(let literal):
            guard rest.starts(with: literal) else { return nil }
            return read(rest.dropFirst(literal.count), later, known, accepts, &isClose)
        case .slot(let letter):
            for end in Self.ends(of: rest, before: later.first) where end > rest.startIndex {
                var held = String(decoding: rest[..<end], as: UTF8.self)
                if letter.isUppercase { held = held.prefix(1).lowercased() + held.dropFirst() }
                let name = Character(letter.lowercased())
                guard known[name] == nil || known[name] == held else { continue }
                guard accepts(name, held) else {
                    if later.count <= 1 { isClose = true }
                    continue
                }
                var now = known
                now[name] = held
                if let found = read(rest[end...], later, now, accepts, &isClose) { return found }
            }
            return nil
        }
    }

    /// Where a slot may end: before each place of the literal that follows, or at the end.
    private static func ends(of rest: ArraySlice<UInt8>, before next: Part?) -> [Int] {
        guard case .literal(let literal)? = next, let first = literal.first else { return [rest.endIndex] }
        return rest.indices.filter { rest[$0] == first && rest[$0...].starts(with: literal) }
    }

    /// The question for what stands in `slots`.
    func question(_ slots: [Character: String]) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += String(decoding: literal, as: UTF8.self)
            case .slot(let letter):
                let held = slots[Character(letter.lowercased())] ?? ""
                text += letter.isUppercase ? held.prefix(1).uppercased() + held.dropFirst() : held
            }
        }
        return text
    }
}
