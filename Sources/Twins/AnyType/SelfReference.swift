// Questions about their own wording, which no word may be added to.

/// Finds phrases by which a question speaks of its own words.
enum SelfReference {
    private static let nouns = ["sentence", "prompt", "text", "line"].map { Array($0.utf8) }
    private static let question = Array("question".utf8)
    private static let prepositions = ["in ", "of "].map { Array($0.utf8) }

    /// `this sentence`, `this prompt`, `this text`, `this line`, `in this question` or `of this question`, whichever
    /// `text` holds first, in any case; nil if none.
    static func phrase(in text: String) -> String? {
        let bytes = text.utf8.span
        guard bytes.count >= 8 else { return nil }
        for at in 0..<bytes.count - 4 {
            guard bytes[at] | 32 == UInt8(ascii: "t"), bytes[at + 1] | 32 == UInt8(ascii: "h"),
                bytes[at + 2] | 32 == UInt8(ascii: "i"), bytes[at + 3] | 32 == UInt8(ascii: "s"), bytes[at + 4] == 32
            else { continue }
            if let noun = nouns.first(where: { holds(bytes, at + 5, $0) }) {
                return "this " + String(decoding: noun, as: UTF8.self)
            }
            guard holds(bytes, at + 5, question) else { continue }
            if let preposition = prepositions.first(where: { holds(bytes, at - 3, $0) }) {
                return String(decoding: preposition, as: UTF8.self) + "this question"
            }
        }
        return nil
    }

    /// Whether the letters of `word` are at `offset`, in any case.
    private static func holds(_ bytes: Span<UInt8>, _ offset: Int, _ word: [UInt8]) -> Bool {
        guard offset >= 0, offset + word.count <= bytes.count else { return false }
        return word.indices.allSatisfy { bytes[offset + $0] | 32 == word[$0] | 32 }
    }
}
