// Which words of an item are names that may be given new ones, what kind each is, and why others are kept.

/// The names of an item.
///
/// Keeping a name is always right; giving a new one is right only where every mention is found. So a word is renamed
/// if it stands with a capital inside a sentence, is no ordinary word, has no small-letter form in the item, and
/// nothing else in the item is made from it.
struct NameRoster {
    /// One word that is a name, or part of one.
    struct Name: Hashable {
        /// In lower case.
        var key: String
        /// As written where it is not all in capitals.
        var spelling: String
        /// What it is shaped like.
        var kind: CoinedName.Kind
        /// Whether a given name of the lists, and if so whether female.
        var givenFemale: Bool?
        /// Whether it is a person's, or may be, and its gender is not known.
        var hasUnknownGender: Bool
    }

    /// The names to change, in the order of first mention.
    private(set) var names: [Name] = []
    /// Names that are kept, with the guard that says why, in the order of first mention.
    private(set) var kept: [(key: String, trip: GuardTrip)] = []

    /// The names in `texts`, the words of an item's texts in reading order. The first `anchors` of them are those in
    /// each of which a name must occur to be changed; for a given name, to which no knowledge is tied, the first of
    /// them is enough.
    init(_ texts: [[TextWord]], sources: [[UInt8]], anchors: Int) {
        var survey = NameSurvey(texts, sources: sources)
        survey.findNames()
        survey.dropLinked()
        let inAnchors = texts.prefix(anchors).map { Set($0.map(\.key)) }
        for key in survey.order {
            guard let found = survey.found[key], found.isName else { continue }
            if let trip = found.trip {
                kept.append((key, trip))
            } else if !inAnchors.allSatisfy({ $0.contains(key) }),
                !(KnownNames.isFemale[key] != nil && inAnchors.first?.contains(key) == true)
            {
                kept.append((key, GuardTrip("name-on-one-side", "\(found.spelling) is not in every text")))
            } else {
                names.append(
                    Name(
                        key: key,
                        spelling: found.spelling,
                        kind: found.kind,
                        givenFemale: KnownNames.isFemale[key],
                        hasUnknownGender: found.standsFirst && !found.isBesideGiven
                            && KnownNames.isFemale[key] == nil && [.other, .person].contains(found.kind)
                    )
                )
            }
        }
    }
}

/// Given names by gender, in lower case.
enum KnownNames {
    /// Whether a given name is female; nil for what is no given name.
    static let isFemale: [String: Bool] = {
        var known: [String: Bool] = [:]
        for name in PersonNames.male { known[name.lowercased()] = false }
        for name in PersonNames.female { known[name.lowercased()] = known[name.lowercased()] == nil ? true : nil }
        for key in OrdinaryWords.kept { known[key] = nil }
        return known
    }()

    /// For each given name, in lower case, those that it may be short or long for.
    static let kin: [String: [String]] = {
        var kin: [String: [String]] = [:]
        for pair in PersonNames.shortForms.lowercased().split(separator: ",") {
            let two = pair.split(whereSeparator: \.isWhitespace).map(String.init)
            guard two.count == 2 else { continue }
            kin[two[0], default: []].append(two[1])
            kin[two[1], default: []].append(two[0])
        }
        return kin
    }()

    /// Words that show a gender, in lower case.
    static let gendered: Set<String> = Set(
        """
        he she him her his hers himself herself man woman men women boy girl boys girls mother father sister brother
        husband wife son daughter guy lady gentleman male female uncle aunt actor actress king queen grandmother
        grandfather niece nephew mom dad waiter waitress sisters brothers sons daughters stepsister stepbrother
        half-sister half-brother granddaughter grandson ms mr mrs sir madam
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
    /// Pronouns of women and of men.
    static let pronouns: (female: Set<String>, male: Set<String>) = (
        ["she", "her", "hers", "herself"], ["he", "him", "his", "himself"]
    )
}
