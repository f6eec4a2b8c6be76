// Questions that ask about a name as a word: another name has other letters.

/// Finds words of letters and spelling.
enum NameAsWord {
    private static let stems = ["letter", "alphabet", "initial", "spell", "vowel", "consonant"].map { Array($0.utf8) }

    /// The first stem that a word of `text` begins with, in any case; nil if none does.
    static func word(in text: String) -> String? {
        let bytes = text.utf8.span
        var isInside = false
        for at in 0..<bytes.count {
            let lower = bytes[at] | 32
            let isLetter = lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
            defer { isInside = isLetter }
            guard isLetter, !isInside else { continue }
            switch lower {
            case UInt8(ascii: "l"), UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "v"),
                UInt8(ascii: "c"):
                for stem in stems where stem[0] == lower && at + stem.count <= bytes.count {
                    if stem.indices.allSatisfy({ bytes[at + $0] | 32 == stem[$0] }) {
                        return String(decoding: stem, as: UTF8.self)
                    }
                }
            default: continue
            }
        }
        return nil
    }
}
