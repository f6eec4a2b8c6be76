// How far a draft's wording is from the original's.

/// Distances of wordings.
enum SurfaceDistance {
    /// One minus the Jaccard index of the two texts' character trigrams, in [0, 1]; 0 for the same words.
    ///
    /// Words, numbers and literals in lower case with single spaces are compared, so that marks, capitals and white
    /// space make no distance. Texts without a trigram are at 0 if equal and at 1 if not.
    static func trigrams(_ left: String, _ right: String) -> Double {
        let (a, b) = (grams(left), grams(right))
        let union = a.union(b).count
        return union == 0 ? 0 : 1 - Double(a.intersection(b).count) / Double(union)
    }

    /// The trigrams, three scalars of 21 bits in a word each.
    private static func grams(_ text: String) -> Set<UInt64> {
        var found: Set<UInt64> = []
        var last: UInt64 = 0
        var length = 0
        for scalar in (" " + DraftToken.spoken(text).joined(separator: " ") + " ").unicodeScalars {
            last = (last << 21 | UInt64(scalar.value)) & 0x7FFF_FFFF_FFFF_FFFF
            length += 1
            if length >= 3 { found.insert(last) }
        }
        return found
    }
}
