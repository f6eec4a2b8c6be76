// Two texts in two columns, with the words that differ marked.

/// A word-by-word comparison of an original and a twin, for a terminal.
struct SideBySide {
    /// Columns of the terminal.
    let width: Int
    /// Whether differing words are coloured; else they are put in `[-…-]` and `{+…+}`, as wdiff does.
    let colour: Bool

    /// Words compared at most; longer texts are cut, and say so.
    private static let mostWords = 4_000

    /// One stretch of a line: a word, the white space or the line end after it.
    private struct Word: Hashable {
        var text: String
        var breaks: Int
    }

    /// `left` and `right` beside each other.
    func lines(_ left: String, _ right: String) -> [String] {
        let (a, b) = (Self.words(left), Self.words(right))
        let (kept, added) = Self.common(a.map(\.text), b.map(\.text))
        let column = max(16, (width - 3) / 2)
        let (one, other) = (fold(a, kept, "[-", "-]", 31, column), fold(b, added, "{+", "+}", 32, column))
        return (0..<max(one.count, other.count)).map { index in
            let (text, cells) = index < one.count ? one[index] : ("", 0)
            let second = index < other.count ? other[index].0 : ""
            let line = text + String(repeating: " ", count: max(0, column - cells)) + " │ " + second
            return second.isEmpty ? String(line.reversed().drop { $0 == " " }.reversed()) : line
        }
    }

    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        for line in Console.harmless(text).split(separator: "\n", omittingEmptySubsequences: false) {
            for part in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
                if words.count >= mostWords {
                    words.append(Word(text: "… (cut)", breaks: 1))
                    return words
                }
                words.append(Word(text: String(part), breaks: 0))
            }
            if !words.isEmpty { words[words.count - 1].breaks += 1 }
        }
        return words
    }

    /// Which words of each side the other has in the same order: a longest common subsequence.
    private static func common(_ a: [String], _ b: [String]) -> ([Bool], [Bool]) {
        var (left, right) = (Array(repeating: true, count: a.count), Array(repeating: true, count: b.count))
        for change in b.difference(from: a) {
            switch change {
            case .remove(let offset, _, _): left[offset] = false
            case .insert(let offset, _, _): right[offset] = false
            }
        }
        return (left, right)
    }

    /// Lines of at most `column` cells, with their cells (escapes take none).
    private func fold(
        _ words: [Word],
        _ same: [Bool],
        _ open: String,
        _ close: String,
        _ ink: Int,
        _ column: Int
    ) -> [(String, Int)] {
        var lines: [(String, Int)] = []
        var (line, cells) = ("", 0)
        func end() {
            lines.append((line, cells))
            (line, cells) = ("", 0)
        }
        for (index, word) in words.enumerated() {
            let isSame = same[index]
            // A run of differing words on one line of the text is marked once.
            let begins = index == 0 || same[index - 1] || words[index - 1].breaks > 0
            let ends = index + 1 == words.count || same[index + 1] || word.breaks > 0
            let plain = isSame || colour ? word.text : (begins ? open : "") + word.text + (ends ? close : "")
            // A word longer than the column is broken where the column ends.
            var rest = plain[...]
            repeat {
                let part = rest.prefix(column)
                rest = rest.dropFirst(part.count)
                if cells > 0, cells + 1 + part.count > column { end() }
                if cells > 0 {
                    line += " "
                    cells += 1
                }
                line += isSame || !colour ? String(part) : "\u{1B}[\(ink);1m\(part)\u{1B}[0m"
                cells += part.count
            } while !rest.isEmpty
            for _ in 0..<word.breaks { end() }
        }
        if cells > 0 { end() }
        while let last = lines.last, last.1 == 0 { lines.removeLast() }
        return lines
    }
}
