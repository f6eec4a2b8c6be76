// Telling rows of numbers apart, where few different ones are expected among many.

/// The distinct rows of a table, in order of first appearance.
struct RowKinds {
    /// The distinct rows, one after the other.
    private(set) var rows: [Double] = []
    /// How often each of them occurs.
    private(set) var counts: [Int] = []

    /// The kinds of `table`, whose rows have `width` numbers; nil where there are more than `limit`.
    ///
    /// Rows are alike when their bits are, and are found in a table of slots of its own, addressed by those bits.
    init?(_ table: [Double], width: Int, limit: Int) {
        guard width > 0, limit > 0 else { return nil }
        let size = 1 << (Int.bitWidth - limit.leadingZeroBitCount + 1)
        var slots = [Int](repeating: -1, count: size)
        for start in stride(from: 0, through: table.count - width, by: width) {
            var hash: UInt64 = 0
            for place in start..<(start + width) {
                hash = (hash ^ table[place].bitPattern) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] >= 0, !isKind(slots[slot], table, start, width) { slot = (slot + 1) & (size - 1) }
            if slots[slot] >= 0 {
                counts[slots[slot]] += 1
                continue
            }
            guard counts.count < limit else { return nil }
            slots[slot] = counts.count
            rows += table[start..<(start + width)]
            counts.append(1)
        }
    }

    private func isKind(_ kind: Int, _ table: [Double], _ start: Int, _ width: Int) -> Bool {
        (0..<width).allSatisfy { rows[kind * width + $0].bitPattern == table[start + $0].bitPattern }
    }
}
