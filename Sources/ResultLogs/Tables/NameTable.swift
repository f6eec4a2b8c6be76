// How millions of names become small numbers: each distinct one is kept once, in order of appearance.
import AuditModel

/// Distinct byte strings, numbered from 0 in order of appearance.
///
/// An open table of 64-bit words: 32 bits of the hash beside the name's number. The hash is our own and decides no
/// order; a file written so that its names collide is refused when a search grows long.
struct NameTable {
    private static let longestSearch = 1024
    private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

    private let what: String
    private let limit: Int
    private var text: [UInt8] = []
    private var starts = [0]
    /// Zero for an empty place, else hash in the upper half and the number plus one in the lower.
    private var table: [UInt64]
    private var last = -1

    /// A table of at most `limit` names of `what` (a plural, for the error).
    init(of what: String, limit: Int) {
        self.what = what
        self.limit = limit
        table = [UInt64](repeating: 0, count: 64)
    }

    /// How many names there are.
    var count: Int { starts.count - 1 }

    /// The name of a number.
    subscript(index: Int) -> String { String(decoding: text[starts[index]..<starts[index + 1]], as: UTF8.self) }

    /// The number of the name in `range`, new or known.
    ///
    /// Rows mostly name what the row before named, or what came after it before: those two are tried first.
    mutating func number(of bytes: Span<UInt8>, _ range: Range<Int>) throws(ResultLogError) -> Int {
        if last >= 0 {
            if holds(last, bytes, range) { return last }
            if last + 1 < count, holds(last + 1, bytes, range) {
                last += 1
                return last
            }
        }
        last = try search(bytes, range)
        return last
    }

    private mutating func search(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ResultLogError) -> Int {
        let hash = Self.hash(bytes, range)
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        for _ in 0..<Self.longestSearch {
            let word = table[place]
            if word == 0 {
                try add(bytes, range, hash: hash, at: place)
                return count - 1
            }
            if word >> 32 == hash >> 32 {
                let index = Int(word & 0xFFFF_FFFF) - 1
                if holds(index, bytes, range) { return index }
            }
            place = (place + 1) & mask
        }
        let message = "The names of \(what) were made to collide, and reading them would not end; write the table anew."
        throw ResultLogError("names-collide", message)
    }

    private mutating func add(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        hash: UInt64,
        at place: Int
    ) throws(ResultLogError) {
        guard count < limit else {
            let message = "The table has more than \(limit) \(what); check the columns, or split the table."
            throw ResultLogError("too-many-names", message)
        }
        for index in range { text.append(bytes[index]) }
        starts.append(text.count)
        table[place] = (hash & Self.upper) | UInt64(count)
        if count * 2 > table.count { grow() }
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: table.count * 2)
        let mask = larger.count - 1
        // A copy of the reference, not of the bytes: a span of a member would bind all of `self`.
        let text = text
        let span = text.span
        for index in 0..<count {
            let hash = Self.hash(span, starts[index]..<starts[index + 1])
            var place = Int(truncatingIfNeeded: hash) & mask
            while larger[place] != 0 { place = (place + 1) & mask }
            larger[place] = (hash & Self.upper) | UInt64(index + 1)
        }
        table = larger
    }

    /// Whether the name at `index` is the one in `range`; from the end, where neighbours differ.
    func holds(_ index: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == range.count else { return false }
        var offset = range.count - 1
        while offset >= 0 {
            if text[start + offset] != bytes[range.lowerBound + offset] { return false }
            offset -= 1
        }
        return true
    }

    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
        var word: UInt64 = 0
        var shift: UInt64 = 0
        for index in range {
            word |= UInt64(bytes[index]) << shift
            shift += 8
            if shift == 64 {
                hash = mix(hash ^ word)
                (word, shift) = (0, 0)
            }
        }
        return mix(mix(hash ^ word))
    }

    /// The product folded on itself, so that every bit reaches every other.
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
