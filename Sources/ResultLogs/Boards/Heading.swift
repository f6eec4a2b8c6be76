// What a heading is about, told by its words.

/// A column's heading taken apart.
struct Heading {
    /// As written.
    let text: String
    /// Its words in lower case: of the last step of a path, else of the whole.
    let words: [String]
    /// Words of the steps before the last, where it is a path.
    let path: [String]

    /// A heading; `isPath` where dots lead through objects.
    init(_ text: String, isPath: Bool = false) {
        let text = CellText.name(text)
        self.text = text
        let steps = isPath ? text.split(separator: ".").map(String.init) : [text]
        words = Self.words(steps.last ?? "")
        path = steps.dropLast().flatMap { Self.words($0) }
    }

    /// Whether it has no words: a column of labels that nobody named, as pandas writes its index.
    var isBlank: Bool { words.isEmpty || (words.first == "unnamed" && words.count <= 2) }

    /// Its words as one text.
    var phrase: String { words.joined(separator: " ") }

    /// Whether what stands in brackets in it is a unit that no score has, such as `(minutes)` or `[$/1000 examples]`.
    var hasForeignUnit: Bool {
        guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return false }
        guard let unit = Self.words(String(text[open...])).first else { return false }
        return ColumnWords.unit.contains(unit)
    }

    /// Whether one of `set` is among its words.
    func has(_ set: Set<String>) -> Bool { words.contains { set.contains($0) } }

    /// Whether these words stand in it one after another.
    func has(_ phrase: String...) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
    }

    /// Words of a text: runs of letters and digits, also parted where capitals begin (`passAt1`), and signs that mean
    /// something in headings.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var before: Character = " "
        func end() {
            if !word.isEmpty { words.append(word.lowercased()) }
            word = ""
        }
        for character in text.prefix(300) {
            switch character {
            case "#", "%", "$", "€", "±", "↑", "↓", "⬆", "⬇", "Δ", "∆", "σ":
                end()
                words.append(String(character))
            case "+" where !word.isEmpty: word.append(character)
            case _ where character.isLetter || character.isNumber:
                if character.isUppercase, before.isLowercase { end() }
                word.append(character)
            default: end()
            }
            before = character
        }
        end()
        return words
    }
}
