// Where the code is in what a model wrote, and how it goes on from the prompt.

import AuditModel

/// The code of a response to a code item.
struct CodeResponse {
    /// How the code was found: `fenced-function`, `fenced-body`, `function` or `continuation`.
    let rule: String
    /// What may follow the prompt, the likeliest reading first.
    let continuations: [String]

    /// Reads `text`; nil where there is no code.
    ///
    /// A fenced block that defines the function is taken before one that does not, the first before later ones; a
    /// fence that is never closed ends with the text. Without a fence the text goes on from the prompt, or defines
    /// the function itself. Whole definitions are put behind the prompt, whose docstring makes it a whole function
    /// already; so helpers and imports of the prompt stay known.
    init?(_ text: String, entryPoint: String) {
        let blocks = Self.fenced(text)
        if let block = blocks.first(where: { Self.defines(entryPoint, $0) }) {
            rule = "fenced-function"
            continuations = Self.definitions(block)
        } else if let block = blocks.first(where: { !Self.isBlank($0) }) {
            rule = "fenced-body"
            continuations = Self.bodies(block)
        } else if !blocks.isEmpty || Self.isBlank(text) {
            return nil
        } else if Self.defines(entryPoint, text) {
            rule = "function"
            // Prose before the definition does not parse; imports do.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let start = lines.firstIndex { Self.isDefinition(of: entryPoint, $0) } ?? 0
            let cut = Array(lines[start...])
            continuations =
                Self.definitions(text) + Self.definitions(Self.joined(cut))
                + Self.definitions(Self.joined(Self.untilTopLevel(cut)))
        } else {
            rule = "continuation"
            continuations = Self.bodies(text)
        }
    }

    /// Behind a prompt that ends in a docstring; then behind one that needs a body first.
    private static func definitions(_ code: String) -> [String] {
        ["\n\n" + code + "\n", "    pass\n\n\n" + code + "\n"]
    }

    /// As it stands; with the indentation of its first line, which chat servers strip; of all lines; and up to the
    /// first line at the margin.
    private static func bodies(_ code: String) -> [String] {
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        let indented = lines.map { isBlank($0) ? String($0) : "    " + $0 }.joined(separator: "\n")
        return [
            code, "    " + code, indented, joined(untilTopLevel(lines)), "    " + joined(untilTopLevel(lines)),
        ].map { $0 + "\n" }
    }

    /// The lines before the first, after line 1, that stands at the margin and is no blank.
    private static func untilTopLevel(_ lines: [Substring]) -> [Substring] {
        let end = lines.dropFirst().firstIndex { line in
            guard let first = line.utf8.first else { return false }
            return first != 32 && first != 9
        }
        return Array(lines[..<(end ?? lines.endIndex)])
    }

    private static func joined(_ lines: [Substring]) -> String { lines.joined(separator: "\n") }

    /// The insides of blocks between lines that begin with three back-ticks or tildes.
    private static func fenced(_ text: String) -> [String] {
        var blocks: [String] = []
        var open: (mark: Substring, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            let mark = bare.prefix(3)
            let isMark = mark == "```" || mark == "~~~"
            if let block = open {
                if isMark, mark == block.mark {
                    blocks.append(joined(block.lines))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if isMark {
                open = (mark, [])
            }
        }
        if let block = open { blocks.append(joined(block.lines)) }
        return blocks
    }

    private static func defines(_ name: String, _ text: String) -> Bool {
        text.split(separator: "\n").contains { isDefinition(of: name, $0) }
    }

    private static func isDefinition(of name: String, _ line: Substring) -> Bool {
        ["def \(name)(", "def \(name) (", "async def \(name)("].contains { line.hasPrefix($0) }
    }

    private static func isBlank(_ text: some StringProtocol) -> Bool { text.allSatisfy(\.isWhitespace) }
}
