// What stands around a name in a text that is asked: whether it is a person's given name and nothing longer.

/// Looks at the bytes beside a name.
enum NameSurroundings {
    /// The guard that its surroundings trip, or nil where it stands alone as a given name.
    static func fault(_ word: NameScan.Word, in bytes: [UInt8]) -> GuardTrip? {
        let before = word.start > 0 ? bytes[word.start - 1] : 0
        if !isOpening(before) { return trip(word, in: bytes) }
        if word.endBefore > 0, let gap = gap(bytes, word.endBefore, word.start) {
            // Only spaces between: the word before is part of it, unless it is known not to be.
            if gap == .spaces {
                if word.flagsBefore & NameTable.article != 0 {
                    return GuardTrip("not-a-person", "\(excerpt(word, bytes)) behind an article or as a place")
                }
                if word.isCapitalisedBefore, word.flagsBefore & NameTable.opener == 0 { return trip(word, in: bytes) }
            }
            if gap == .point, word.flagsBefore & NameTable.title != 0 || word.isLetterBefore {
                return trip(word, in: bytes)
            }
            if gap == .joined { return trip(word, in: bytes) }
        }
        var end = word.end
        let quote = apostrophe(bytes, end)
        if quote > 0 {
            end += quote
            while end < bytes.count, NameScan.isLetter(bytes[end]) { end += 1 }
        }
        guard isClosing(bytes, end) else { return trip(word, in: bytes) }
        var next = end
        while byte(bytes, next) == 32 { next += 1 }
        let follower = byte(bytes, next)
        if next > end, follower == 38 || follower &- 65 < 26 { return trip(word, in: bytes) }
        return nil
    }

    /// Whether an apostrophe without an s stands behind a name in s: `James' hat`.
    static func hasBareApostrophe(_ word: NameScan.Word, in bytes: [UInt8]) -> Bool {
        let quote = apostrophe(bytes, word.end)
        return quote > 0 && bytes[word.end - 1] == 115 && !NameScan.isLetter(byte(bytes, word.end + quote))
    }

    /// Whether a name opens a sentence, or stands behind nothing but one opening word.
    static func opensSentence(_ word: NameScan.Word, in bytes: [UInt8]) -> Bool {
        var before = word.start - 1
        if word.flagsBefore & NameTable.opener != 0, gap(bytes, word.endBefore, word.start) == .spaces {
            before = word.endBefore - 1
            while before >= 0, NameScan.isLetter(bytes[before]) { before -= 1 }
        }
        while before >= 0, [9, 10, 13, 32, 34].contains(bytes[before]) { before -= 1 }
        return before < 0 || [0, 33, 46, 63].contains(bytes[before])
    }

    private enum Gap {
        case spaces
        case point
        case joined
    }

    /// What is between two words: nothing but spaces, a point and spaces, an ampersand; nil for anything else.
    private static func gap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Gap? {
        var sawPoint = false
        var isPlain = true
        for at in start..<end {
            switch bytes[at] {
            case 32: continue
            case 46 where at == start: sawPoint = true
            case 38: return .joined
            default: isPlain = false
            }
        }
        return isPlain ? sawPoint ? .point : .spaces : nil
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 13, 32, 34, 39, 40, 44, 58, 59, 91, 0x80...: true
        default: false
        }
    }

    private static func isClosing(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch byte(bytes, at) {
        case 0, 9, 10, 13, 32, 33, 34, 39, 41, 44, 58, 59, 63, 93, 0x80...: true
        case 46: !NameScan.isLetter(byte(bytes, at + 1)) && !(48...57).contains(byte(bytes, at + 1))
        default: false
        }
    }

    /// The length of the apostrophe at `at`, straight or curly; 0 if there is none.
    private static func apostrophe(_ bytes: [UInt8], _ at: Int) -> Int {
        if byte(bytes, at) == 39 { return 1 }
        return byte(bytes, at) == 0xE2 && byte(bytes, at + 1) == 0x80 && byte(bytes, at + 2) == 0x99 ? 3 : 0
    }

    private static func byte(_ bytes: [UInt8], _ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

    private static func trip(_ word: NameScan.Word, in bytes: [UInt8]) -> GuardTrip {
        GuardTrip("part-of-longer-name", "around \(excerpt(word, bytes))")
    }

    private static func excerpt(_ word: NameScan.Word, _ bytes: [UInt8]) -> String {
        let around = bytes[max(0, word.start - 12)..<min(bytes.count, word.end + 12)]
        return ItemGuards.excerpt(String(decoding: around, as: UTF8.self))
    }
}
