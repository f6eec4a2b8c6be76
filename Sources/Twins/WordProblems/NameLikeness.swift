// When two capitalised words may be meant for one person: a short form, a plural, a slip of the pen.

/// Compares names that begin with the same two letters.
enum NameLikeness {
    /// Whether one begins with the other, or they differ in one letter (of five and more, where both are known names:
    /// Tim is not Tom), or, where the other is no known name, only behind the third letter.
    static func areAlike(_ name: [UInt8], _ word: ShortWord, isKnown: Bool) -> Bool {
        guard word != .none else { return false }
        let other = word.bytes
        guard other.count > 1 else { return false }
        if name.starts(with: other) || other.starts(with: name) { return true }
        if !isKnown, name.prefix(3) == other.prefix(3), abs(name.count - other.count) <= 2 { return true }
        return (!isKnown || min(name.count, other.count) > 4) && differInOne(name, other)
    }

    /// One letter changed, added, left out, or two neighbours swapped.
    private static func differInOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        var front = 0
        while front < min(a.count, b.count), a[front] == b[front] { front += 1 }
        var back = 0
        while back < min(a.count, b.count) - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
        let (left, right) = (a[front..<(a.count - back)], b[front..<(b.count - back)])
        return left.count <= 1 && right.count <= 1 || left.count == 2 && left.elementsEqual(right.reversed())
    }
}
