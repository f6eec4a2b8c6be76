// The search for names behind a roster: what is a name, and which names are tied to something that would stay.

/// Facts about every word of an item that is written with a capital somewhere.
struct NameSurvey {
    /// What is known of one word.
    struct Found {
        /// As first written with a capital and not all in capitals.
        var spelling: String
        /// Whether it is a name.
        var isName = false
        /// What it is shaped like.
        var kind = CoinedName.Kind.other
        /// Whether it stands beside a given name.
        var isBesideGiven = false
        /// Whether it ever stands without another name before it.
        var standsFirst = false
        /// Why it must be kept.
        var trip: GuardTrip?
    }

    /// Most names of one item.
    private static let mostNames = 400

    /// Capitalised words by key.
    private(set) var found: [String: Found] = [:]
    /// Their keys in the order of first mention.
    private(set) var order: [String] = []
    private let texts: [[TextWord]]
    private let sources: [[UInt8]]
    private let smallForms: Set<String>
    private let allKeys: Set<String>

    init(_ texts: [[TextWord]], sources: [[UInt8]]) {
        self.texts = texts
        self.sources = sources
        allKeys = Set(texts.joined().map(\.key))
        smallForms = Set(texts.joined().filter { !$0.isCapitalised }.map(\.key))
    }

    /// Marks what is a name and what kind it is.
    mutating func findNames() {
        for (number, words) in texts.enumerated() {
            for (at, word) in words.enumerated() where word.isCapitalised && !word.hasDigit && word.range.count >= 2 {
                note(word, at: at, in: words, source: sources[number])
            }
        }
    }

    private mutating func note(_ word: TextWord, at: Int, in words: [TextWord], source: [UInt8]) {
        let key = word.key
        let isGiven = KnownNames.isFemale[key] != nil
        if !isGiven && OrdinaryWords.isKept(key) || Demonyms.peoples.contains(key) && !Demonyms.countries.contains(key)
        {
            if !Self.mayBeRenamed.contains(key) { return }
        }
        if found[key] == nil {
            found[key] = Found(spelling: word.isAllCapitals ? "" : word.text)
            order.append(key)
        }
        guard var now = found[key] else { return }
        defer { found[key] = now }
        if !word.isAllCapitals {
            if now.spelling.isEmpty { now.spelling = word.text }
            if Array(now.spelling.utf8) != Array(word.text.utf8) {
                now.trip = now.trip ?? GuardTrip("mixed-case", "\(now.spelling) and \(word.text)")
            }
        }
        let isKnown = isGiven || Demonyms.countries.contains(key)
        if !word.isAllCapitals, !word.beginsSentence || isKnown || word.joint == .hyphen { now.isName = true }
        let previous = at > 0 && words[at - 1].range.upperBound + 1 == word.range.lowerBound ? words[at - 1] : nil
        let next = at + 1 < words.count && words[at + 1].joint == .space ? words[at + 1] : nil
        if let kind = kind(of: word, after: previous, before: next, at: at, in: words) { now.kind = kind }
        if let previous, KnownNames.isFemale[previous.key] != nil { now.isBesideGiven = true }
        if previous.map({ !$0.isCapitalised || found[$0.key] == nil }) ?? true { now.standsFirst = true }
        if now.trip == nil { now.trip = obstacle(word, after: previous, source: source) }
    }

    /// Cities that a demonym's family lists but that are names all the same.
    private static let mayBeRenamed: Set<String> = [
        "paris", "berlin", "madrid", "london", "rome", "athens", "beijing", "tokyo", "delhi", "moscow", "washington",
        "ottawa", "lisbon", "amsterdam", "brussels", "warsaw", "vienna", "cairo", "holland", "persia", "gaul", "java",
        "england",
    ]

    private func kind(
        of word: TextWord,
        after previous: TextWord?,
        before next: TextWord?,
        at: Int,
        in words: [TextWord]
    ) -> CoinedName.Kind? {
        if KnownNames.isFemale[word.key] != nil { return .person }
        if Demonyms.countries.contains(word.key) || Self.mayBeRenamed.contains(word.key) { return .place }
        if let next, next.isCapitalised {
            if OrdinaryWords.companies.contains(next.key) { return .organisation }
            if OrdinaryWords.places.contains(next.key) { return .place }
        }
        guard let previous else { return nil }
        if OrdinaryWords.titles.contains(previous.key) || KnownNames.isFemale[previous.key] != nil { return .person }
        if previous.isCapitalised, OrdinaryWords.places.contains(previous.key) { return .place }
        if previous.key == "of", at > 1, OrdinaryWords.companies.contains(words[at - 2].key) { return .place }
        if ["in", "at", "near", "toward", "towards", "into"].contains(previous.key) { return .place }
        return nil
    }

    /// A reason in the letters around a mention.
    private func obstacle(_ word: TextWord, after previous: TextWord?, source: [UInt8]) -> GuardTrip? {
        let before = word.range.lowerBound > 0 ? source[word.range.lowerBound - 1] : 32
        let end = word.range.upperBound
        let after = end < source.count ? source[end] : 32
        let second = end + 1 < source.count ? source[end + 1] : 32
        if Self.codeBytes.contains(before) || Self.codeBytes.contains(after) || Self.isLetter(second) && after == 46
            || before == 46 && word.range.lowerBound > 1 && source[word.range.lowerBound - 2] != 32
                && !Self.isCapital(source[word.range.lowerBound - 2])
        {
            return GuardTrip("inside-code", "\(word.text) is part of an address or a piece of code")
        }
        if let previous, ["a", "an"].contains(previous.key), word.joint == .space,
            (previous.key == "an") != Self.beginsWithVowel(word.key)
        {
            return GuardTrip("article", "\(previous.text) \(word.text)")
        }
        return nil
    }

    /// Whether the first letter is a vowel letter.
    static func beginsWithVowel(_ key: String) -> Bool { key.utf8.first.map { "aeiou".utf8.contains($0) } ?? false }

    private static let codeBytes: Set<UInt8> = Set("/@_\\#=&<>$^{}~|`".utf8)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) >= 97 && (byte | 32) <= 122 }
    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

    /// Keeps the names that something else in the item is tied to.
    mutating func dropLinked() {
        let names = order.filter { found[$0]?.isName == true }
        guard names.count <= Self.mostNames else {
            for key in names { found[key]?.trip = GuardTrip("too-many-names", "more than \(Self.mostNames) names") }
            return
        }
        var byHead: [String: [String]] = [:]
        for key in allKeys.sorted() where key.utf8.count >= 3 && !OrdinaryWords.function.contains(key) {
            byHead[String(key.unicodeScalars.prefix(3).map(Character.init)), default: []].append(key)
        }
        let peoples = allKeys.filter { Demonyms.peoples.contains($0) && !Self.mayBeRenamed.contains($0) }
        let families = Dictionary(grouping: peoples) { Demonyms.family[$0] ?? 0 }
        let acronyms = acronymLetters()
        for key in order {
            guard var now = found[key], now.isName, now.trip == nil else { continue }
            let head = String(key.unicodeScalars.prefix(3).map(Character.init))
            if smallForms.contains(key) {
                now.trip = GuardTrip("ordinary-word", "\(now.spelling) also stands without its capital")
            } else if let other = (byHead[head] ?? []).first(where: { sharesStem(key, $0) }) {
                now.trip = GuardTrip("shared-stem", "\(now.spelling) and \(other)")
            } else if let other = KnownNames.kin[key]?.first(where: { found[$0]?.isName == true }) {
                now.trip = GuardTrip("nickname", "\(now.spelling) and \(other)")
            } else if let family = Demonyms.family[key], let other = families[family]?.filter({ $0 != key }).min() {
                now.trip = GuardTrip("demonym", "\(now.spelling) and \(other)")
            } else if let acronym = acronyms.of[key] {
                now.trip = GuardTrip("acronym", "\(now.spelling) is behind \(acronym)")
            } else if let first = key.first, acronyms.initials.contains(String(first)) {
                now.trip = GuardTrip("acronym", "an initial \(first.uppercased()) may stand for \(now.spelling)")
            }
            found[key] = now
        }
    }

    /// Whether another word looks as if one were made from the other: Canada and Canadian, Tom and Tommy.
    private func sharesStem(_ key: String, _ other: String) -> Bool {
        guard key != other else { return false }
        let (a, b) = (Array(key.utf8), Array(other.utf8))
        var common = 0
        while common < min(a.count, b.count), a[common] == b[common] { common += 1 }
        let isSmall = found[other] == nil && smallForms.contains(other)
        if common == a.count { return a.count >= 4 || !isSmall || other == key + "s" }
        if common == b.count { return b.count >= 4 && !isSmall || b.count == 3 && !isSmall }
        return !isSmall && common >= 4 && common >= min(a.count, b.count) - 2
    }

    /// Words behind an acronym of the item, and single initials that stand directly before a capitalised word.
    private func acronymLetters() -> (of: [String: String], initials: Set<String>) {
        var acronyms: Set<String> = []
        var initials: Set<String> = []
        for words in texts {
            for (at, word) in words.enumerated() {
                if word.isAllCapitals, !word.hasDigit, (2...6).contains(word.range.count) { acronyms.insert(word.key) }
                guard word.isCapitalised, word.range.count == 1, word.key != "i", word.key != "a" else { continue }
                if at + 1 < words.count, words[at + 1].isCapitalised,
                    words[at + 1].range.lowerBound <= word.range.upperBound + 2
                {
                    initials.insert(word.key)
                }
            }
        }
        guard !acronyms.isEmpty else { return ([:], initials) }
        var behind: [String: String] = [:]
        for words in texts {
            for run in Self.runs(words) {
                let letters = run.filter(\.isCapitalised).map { String($0.key.prefix(1)) }
                for start in letters.indices {
                    for length in 2...6 where start + length <= letters.count {
                        let acronym = letters[start..<(start + length)].joined()
                        guard acronyms.contains(acronym) else { continue }
                        for word in run { behind[word.key] = behind[word.key] ?? acronym.uppercased() }
                    }
                }
            }
        }
        return (behind, initials)
    }

    /// Capitalised words that follow each other, with the small words (of, the, and, for) that names have inside.
    static func runs(_ words: [TextWord]) -> [[TextWord]] {
        var runs: [[TextWord]] = []
        var run: [TextWord] = []
        func close() {
            while let last = run.last, !last.isCapitalised { run.removeLast() }
            if run.count > 1 { runs.append(run) }
            run = []
        }
        for word in words {
            let goesOn = !run.isEmpty && word.joint != .other && run.count < 40
            if word.isCapitalised {
                if !goesOn { close() }
                run.append(word)
            } else if goesOn, ["of", "the", "and", "for", "de", "in", "on"].contains(word.key) {
                run.append(word)
            } else {
                close()
            }
        }
        close()
        return runs
    }
}
