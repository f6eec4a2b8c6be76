// The slips of a typing hand: what one edit makes of a word.

import AuditModel

/// One slip inside a word; its first and its last letter stay where they are.
///
/// No slip undoes another, so that a twin of a twin is never its original again: letters change places only out of the
/// order of the alphabet, the key that is hit is that of a later letter, and of two equal letters neither is left out.
enum TypoEdit: Int, CaseIterable {
    /// Two neighbouring letters change places.
    case swap
    /// A letter is typed twice.
    case double
    /// A letter is left out.
    case drop
    /// The key beside the right one is hit.
    case slip

    /// The word after the slip at a place drawn from `random`; nil if that place takes no such slip.
    ///
    /// `word` is at least four lower-case letters.
    func applied(to word: [UInt8], _ random: inout SeededRandom) -> [UInt8]? {
        let inner = word.count - 2
        var result = word
        switch self {
        case .swap:
            let at = 1 + random.below(inner - 1)
            guard word[at] < word[at + 1] else { return nil }
            result.swapAt(at, at + 1)
        case .double:
            let at = 1 + random.below(inner)
            // Never a letter three times over.
            guard word[at] != word[at - 1], word[at] != word[at + 1] else { return nil }
            result.insert(word[at], at: at)
        case .drop:
            let at = 1 + random.below(inner)
            guard word[at] != word[at - 1], word[at] != word[at + 1] else { return nil }
            result.remove(at: at)
        case .slip:
            let at = 1 + random.below(inner)
            let keys = Self.besides[Int(word[at] &- 97) % Self.besides.count]
            guard !keys.isEmpty else { return nil }
            result[at] = keys[random.below(keys.count)]
        }
        return result
    }

    /// The letters beside each of `a` to `z` on a QWERTY keyboard that come later in the alphabet.
    private static let besides: [[UInt8]] = [
        "qwsz", "vghn", "xdfv", "serfcx", "wrsd", "drtgvc", "ftyhbv", "gyujnb", "uojk", "huikmn", "jiolm", "kop", "njk",
        "bhjm", "ipkl", "ol", "wa", "etdf", "awedxz", "ryfg", "yihj", "cfgb", "qeas", "zsdc", "tugh", "asx",
    ].enumerated().map { letter, keys in keys.utf8.filter { $0 > 97 + UInt8(letter) } }
}
