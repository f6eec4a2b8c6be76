// Finding things in UTF-8: the few byte operations that all readers share.

extension [UInt8] {
    /// The bytes with ASCII letters in lower case and everything else as it is; offsets stay the same.
    var lowercasedASCII: [UInt8] { map { (65...90).contains($0) ? $0 + 32 : $0 } }

    /// The offset of the first `needle` at or after `start`, or nil; an empty needle is never found.
    func offset(of needle: [UInt8], from start: Int = 0) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        var at = Swift.max(0, start)
        while at + needle.count <= count {
            if self[at] == first, matches(needle, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// All offsets of `needle`, not overlapping, in order.
    func offsets(of needle: [UInt8]) -> [Int] {
        var found: [Int] = []
        var from = 0
        while let at = offset(of: needle, from: from) {
            found.append(at)
            from = at + needle.count
        }
        return found
    }

    /// Whether `needle` stands at `at`.
    func matches(_ needle: [UInt8], at: Int) -> Bool {
        guard at >= 0, at + needle.count <= count else { return false }
        for index in needle.indices where self[at + index] != needle[index] { return false }
        return true
    }

    /// The byte at `at`, or nil outside.
    func byte(_ at: Int) -> UInt8? { indices.contains(at) ? self[at] : nil }

    /// The bytes without white space at both ends.
    var trimmedWhiteSpace: [UInt8] {
        guard let first = firstIndex(where: { !$0.isWhiteSpace }), let last = lastIndex(where: { !$0.isWhiteSpace })
        else { return [] }
        return Array(self[first...last])
    }
}

extension UInt8 {
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isWhiteSpace: Bool { self == 32 || (9...13).contains(self) }
    /// `0`…`9`.
    var isDigit: Bool { (48...57).contains(self) }
    /// `A`…`Z`, `a`…`z`.
    var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
    /// A part of a word: ASCII letter, digit, or any byte of a character beyond ASCII.
    var isWordByte: Bool { isDigit || isLetter || self >= 128 }
}
