// A closed grammar of names that nobody has: pronounceable, and shaped like a person's, a place's or a firm's.

import AuditModel

/// Invented names.
enum CoinedName {
    /// What a name is shaped like.
    enum Kind: Hashable, Sendable {
        /// A person.
        case person
        /// A town or country.
        case place
        /// An organisation.
        case organisation
        /// Anything else.
        case other
    }

    private static let onsets = [
        "B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Br", "Dr", "Gr", "Kr", "Tr", "Vr",
        "Pl", "Gl", "Sk",
    ]
    private static let vowelOnsets = [
        "Ab", "Ad", "Al", "Av", "Az", "Eb", "Ed", "El", "Ev", "Ez", "Ib", "Ov", "Ob", "Or",
    ]
    private static let nuclei = ["a", "e", "i", "o", "u"]
    private static let middles = [
        "lv", "nd", "rv", "lm", "rt", "zk", "mb", "ld", "rz", "vr", "nt", "dr", "v", "z", "k",
    ]
    private static let endings: [Kind: [String]] = [
        .person: ["an", "el", "en", "ik", "or", "ow", "ett", "il", "ard"],
        .place: ["ova", "amont", "astad", "aholm", "ania", "amere", "ovia", "adun"],
        .organisation: ["atec", "onix", "adex", "atron", "icor", "umex"],
        .other: ["ar", "oth", "um", "ane", "id", "osk"],
    ]

    /// A name of this kind that begins with a vowel or does not, and ends in s or does not, as asked.
    static func draw(
        _ kind: Kind,
        beginsWithVowel: Bool,
        endsInS: Bool,
        using random: inout SeededRandom
    ) -> String {
        func pick(_ list: [String]) -> String { list.isEmpty ? "" : list[random.below(list.count)] }
        var name = beginsWithVowel ? pick(vowelOnsets) : pick(onsets)
        name += pick(nuclei) + pick(middles) + pick(endings[kind] ?? [])
        return endsInS ? name + "is" : name
    }
}
