// How a model declines: a short list, looked for only where no answer could be read.

/// Phrases with which models decline, in lower case with straight apostrophes.
enum RefusalPhrases {
    /// The phrases.
    static let all: [String] = [
        "i cannot", "i can't", "i can not", "i am unable", "i'm unable", "i am not able", "i'm not able",
        "i'm sorry, but", "i am sorry, but", "sorry, but i", "i won't", "i will not", "i must decline", "as an ai",
    ]

    /// Whether `text` declines within its first 300 bytes.
    static func appear(in text: [UInt8]) -> Bool {
        let head = Array(text.prefix(300)).lowercasedASCII
        let straight = Array(
            String(decoding: head, as: UTF8.self).map { $0 == "\u{2019}" ? "'" : $0 }.map(String.init)
                .joined().utf8
        )
        return all.contains { phrase in
            straight.offsets(of: Array(phrase.utf8)).contains { at in
                at == 0 || straight.byte(at - 1).map { !$0.isWordByte } ?? true
            }
        }
    }
}
