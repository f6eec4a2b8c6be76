// Drawing new names for one item, writing them, and taking them back to see that nothing else changed.

import AuditModel

extension NameSwapPlan {
    /// A new name for every name, each of its gender and used once; nil if none is left.
    func draw(_ table: NameTable, using random: inout SeededRandom) -> [Int]? {
        var drawn: [Int] = []
        drawn.reserveCapacity(names.count)
        for (place, name) in names.enumerated() {
            let isFemale = name < table.females
            let first = isFemale ? 0 : table.females
            let size = isFemale ? table.females : table.names.count - table.females
            func fits(_ index: Int) -> Bool {
                !taken[index] && (!mustEndInS[place] || table.endsInS[index]) && !drawn.contains(index)
                    && !drawn.contains {
                        table.keys[$0].head == table.keys[index].head || table.kin[$0].contains(index)
                    }
            }
            var found: Int?
            for _ in 0..<8 where found == nil {
                let index = first + random.below(size)
                if fits(index) { found = index }
            }
            if found == nil {
                let left = (first..<first + size).filter(fits)
                if left.isEmpty { return nil }
                found = left[random.below(left.count)]
            }
            guard let found else { return nil }
            drawn.append(found)
        }
        return drawn
    }

    /// The item's bytes with `drawn` for the names; nil if renaming back would not restore every byte.
    func renamed(to drawn: [Int], table: NameTable) -> [UInt8]? {
        var new: [UInt8] = []
        new.reserveCapacity(texts.bytes.count + 64)
        var at = 0
        for word in scan.words where word.flags & NameTable.name != 0 {
            guard let place = names.firstIndex(of: NameTable.index(word.flags)) else { continue }
            new.append(contentsOf: texts.bytes[at..<word.start])
            new.append(contentsOf: table.names[drawn[place]])
            at = word.end
        }
        new.append(contentsOf: texts.bytes[at...])
        return restores(new, from: drawn, table: table) ? new : nil
    }

    /// Whether `new` with the names renamed back is the original: a scan of its own, which shares only the notion of
    /// a word with the renaming.
    private func restores(_ new: [UInt8], from drawn: [Int], table: NameTable) -> Bool {
        let keys = drawn.map { table.keys[$0] }
        return new.withUnsafeBytes { new in
            texts.bytes.withUnsafeBytes { old in
                var (same, oldSame) = (0, 0)
                var at = 0
                while let start = NameScan.nextCapitalised(&at, in: new) {
                    guard let place = keys.firstIndex(of: ShortWord(new, start, at)) else { continue }
                    let between = start - same
                    let name = table.names[names[place]]
                    guard Self.areEqual(new, same, old, oldSame, between) else { return false }
                    oldSame += between
                    let isRestored = name.withUnsafeBytes { Self.areEqual($0, 0, old, oldSame, name.count) }
                    guard isRestored else { return false }
                    oldSame += name.count
                    same = at
                }
                return new.count - same == old.count - oldSame
                    && Self.areEqual(new, same, old, oldSame, new.count - same)
            }
        }
    }

    /// Whether `count` bytes from two offsets are there and the same.
    private static func areEqual(
        _ a: UnsafeRawBufferPointer,
        _ from: Int,
        _ b: UnsafeRawBufferPointer,
        _ other: Int,
        _ count: Int
    ) -> Bool {
        guard count >= 0, from + count <= a.count, other + count <= b.count else { return false }
        var at = 0
        while at + 8 <= count {
            let left = a.loadUnaligned(fromByteOffset: from + at, as: UInt64.self)
            if left != b.loadUnaligned(fromByteOffset: other + at, as: UInt64.self) { return false }
            at += 8
        }
        while at < count {
            if a[from + at] != b[other + at] { return false }
            at += 1
        }
        return true
    }

    /// The renamings, in the order of first mention.
    func renames(to drawn: [Int], table: NameTable) -> [Proof.Renaming] {
        zip(names, drawn).map { old, new in
            Proof.Renaming(
                from: String(decoding: table.names[old], as: UTF8.self),
                to: String(decoding: table.names[new], as: UTF8.self)
            )
        }
    }
}
