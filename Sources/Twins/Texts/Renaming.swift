// One name for another at every mention, and back again.

import AuditModel

/// A renaming of whole words, applied to every mention in the capitals of the mention.
struct Renaming {
    /// Old spelling and new, in the order of first mention.
    let pairs: [Proof.Renaming]
    private let byKey: [String: Proof.Renaming]

    /// A renaming; `from` and `to` begin with a capital and are not all in capitals.
    init(_ pairs: [Proof.Renaming]) {
        self.pairs = pairs
        byKey = Dictionary(pairs.map { ($0.from.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The renaming back.
    var inverse: Renaming { Renaming(pairs.map { Proof.Renaming(from: $0.to, to: $0.from) }) }

    /// `text` renamed; nil if a mention has a form that is neither the spelling nor all capitals.
    func applied(to text: String) -> String? {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for word in TextWord.words(of: text) {
            guard let pair = byKey[word.key] else { continue }
            let new: String
            if word.text.utf8.elementsEqual(pair.from.utf8) {
                new = pair.to
            } else if word.isAllCapitals, word.text.utf8.elementsEqual(pair.from.uppercased().utf8) {
                new = pair.to.uppercased()
            } else {
                return nil
            }
            result += bytes[end..<word.range.lowerBound]
            result += new.utf8
            end = word.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    /// All of `texts` renamed, checked to come back byte for byte; else the guard `mixed-case` or `not-reversible`.
    func applied(to texts: [String]) throws(GuardTrip) -> [String] {
        let back = inverse
        var renamed: [String] = []
        for text in texts {
            guard let new = applied(to: text) else {
                throw GuardTrip("mixed-case", "a name in \(ItemGuards.excerpt(text))")
            }
            guard let again = back.applied(to: new), again.utf8.elementsEqual(text.utf8) else {
                throw GuardTrip("not-reversible", "the inverse does not restore \(ItemGuards.excerpt(text))")
            }
            renamed.append(new)
        }
        return renamed
    }
}

/// Draws new names for a roster.
struct NameDraw {
    /// Words in lower case that no new name may be: those of the item and of its suite.
    let taken: Set<String>
    /// Those of the suite, kept apart so that the set need not be copied for every item.
    let suite: Set<String>
    /// Whether given names get given names of the same gender, because the item speaks of he or she.
    let keepsGender: Bool
    private var used: Set<String> = []

    init(taken: Set<String>, suite: Set<String>, keepsGender: Bool) {
        self.taken = taken
        self.suite = suite
        self.keepsGender = keepsGender
    }

    /// New names for `names`, none of them drawn before; nil if a free one was not found in a bounded number of tries.
    mutating func draw(_ names: [NameRoster.Name], using random: inout SeededRandom) -> Renaming? {
        var pairs: [Proof.Renaming] = []
        var heads: Set<String> = []
        for name in names {
            let beginsWithVowel = NameSurvey.beginsWithVowel(name.key)
            let endsInS = name.key.hasSuffix("s")
            var found: String?
            let given = keepsGender ? name.givenFemale.map { $0 ? PersonNames.female : PersonNames.male } : nil
            for _ in 0..<400 where found == nil {
                let new: String
                if let given {
                    new = given.isEmpty ? "" : given[random.below(given.count)]
                    guard NameSurvey.beginsWithVowel(new.lowercased()) == beginsWithVowel,
                        new.hasSuffix("s") == endsInS,
                        KnownNames.isFemale[new.lowercased()] != nil
                    else { continue }
                } else {
                    new = CoinedName.draw(
                        name.kind,
                        beginsWithVowel: beginsWithVowel,
                        endsInS: endsInS,
                        using: &random
                    )
                }
                let key = new.lowercased()
                guard !taken.contains(key), !suite.contains(key), !used.contains(key), !OrdinaryWords.isKept(key),
                    !new.isEmpty, heads.insert(String(key.prefix(4))).inserted
                else { continue }
                found = new
            }
            guard let found else { return nil }
            used.insert(found.lowercased())
            pairs.append(Proof.Renaming(from: name.spelling, to: found))
        }
        return Renaming(pairs)
    }
}
