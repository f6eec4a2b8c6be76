// Which names of an item may be swapped, and why not: everything that is the same for all its twins.

import AuditModel

/// The names of an item that a swap replaces, with the names that may take their place.
struct NameSwapPlan {
    /// The whole item.
    let texts: ItemTexts
    /// What was found in it.
    let scan: NameScan
    /// Indices of the names to be replaced, in the order of first mention.
    let names: [Int]
    /// For each of them whether only a name in s reads well, because it stands with a bare apostrophe.
    let mustEndInS: [Bool]
    /// For each name of the table whether something in the item is too much like it.
    let taken: [Bool]

    /// Most names of one item.
    static let mostNames = 16

    /// The plan for `item`, or the guard that refuses it.
    static func make(_ item: Item, table: NameTable) -> Result<NameSwapPlan, GuardTrip> {
        let texts: ItemTexts
        switch ItemTexts.join(item) {
        case .failure(let trip): return .failure(trip)
        case .success(let joined): texts = joined
        }
        var scan = NameScan(asked: texts, table: table)
        var names: [Int] = []
        var mustEndInS: [Bool] = []
        var ambiguous: ShortWord?
        for word in scan.words {
            guard word.flags & NameTable.name != 0 else {
                if word.flags & NameTable.ambiguous != 0 { ambiguous = word.key }
                continue
            }
            if let trip = NameSurroundings.fault(word, in: texts.bytes) { return .failure(trip) }
            let isBare = NameSurroundings.hasBareApostrophe(word, in: texts.bytes)
            let index = NameTable.index(word.flags)
            if let place = names.firstIndex(of: index) {
                mustEndInS[place] = mustEndInS[place] || isBare
            } else if names.count == mostNames {
                return .failure(GuardTrip("too-many-names", "more than \(mostNames) names"))
            } else {
                names.append(index)
                mustEndInS.append(isBare)
            }
        }
        if names.isEmpty {
            guard let ambiguous else { return .failure(GuardTrip("no-name", "no listed given name")) }
            let shown = String(decoding: ambiguous.bytes, as: UTF8.self)
            return .failure(GuardTrip("ambiguous-name", "\(shown) may be another word, a place or either gender"))
        }
        if let trip = fault(names, scan, table: table) { return .failure(trip) }
        if case .number = item.task {
        } else if item.passage == nil {
            let stem = scan.words.filter { $0.start < item.question.utf8.count && $0.flags & NameTable.name != 0 }
            if let trip = introduction(names, stem, scan, in: texts.bytes) { return .failure(trip) }
        }
        scan.addSolution(texts, table: table)
        var taken = [Bool](repeating: false, count: table.names.count)
        for word in scan.words { for index in table.alike(word.key) { taken[index] = true } }
        for index in scan.uncapitalised { taken[index] = true }
        for index in names { for other in table.kin[index] { taken[other] = true } }
        let plan = NameSwapPlan(texts: texts, scan: scan, names: names, mustEndInS: mustEndInS, taken: taken)
        return .success(plan)
    }

    /// What is wrong with the names together.
    private static func fault(_ names: [Int], _ scan: NameScan, table: NameTable) -> GuardTrip? {
        for index in names where scan.uncapitalised.contains(index) {
            return GuardTrip("uncapitalised-name", "\(shown(table.names[index])) also without its capital")
        }
        for index in names where !table.kin[index].isEmpty {
            if let other = table.kin[index].first(where: { names.contains($0) }) {
                let pair = "\(shown(table.names[index])) and \(shown(table.names[other]))"
                return GuardTrip("similar-name", "\(pair) may be one person")
            }
        }
        for word in scan.words where word.flags & (NameTable.opener | NameTable.title) == 0 {
            for index in names
            where table.keys[index].low & 0xFFFF == word.key.low & 0xFFFF && table.keys[index] != word.key {
                let isKnown = word.flags & (NameTable.name | NameTable.ambiguous) != 0
                if NameLikeness.areAlike(table.names[index], word.key, isKnown: isKnown) {
                    let pair = "\(shown(table.names[index])) and \(shown(word.key.bytes))"
                    return GuardTrip("similar-name", "\(pair) may be one person")
                }
            }
        }
        let genders = scan.pronouns & (NameTable.masculine | NameTable.feminine)
        let areFemale = names.allSatisfy { $0 < table.females }
        let areMale = names.allSatisfy { $0 >= table.females }
        if areFemale && genders == NameTable.masculine || areMale && genders == NameTable.feminine {
            return GuardTrip(
                "gender-doubtful",
                "\(shown(table.names[names[0]])) with pronouns of the other gender only"
            )
        }
        return nil
    }

    /// `not-introduced` unless the question itself brings its people in: a sentence of it opens with the first name,
    /// which it takes up again by name or pronoun, and it names all the others. A name that comes from nowhere, or in
    /// an option only, may be a known person's, a place or a people.
    private static func introduction(
        _ names: [Int],
        _ stem: [NameScan.Word],
        _ scan: NameScan,
        in bytes: [UInt8]
    ) -> GuardTrip? {
        let told = Set(stem.map { NameTable.index($0.flags) })
        let first = stem.first.map { NameTable.index($0.flags) }
        let isTakenUp = scan.pronouns != 0 || stem.count { NameTable.index($0.flags) == first } > 1
        guard let opening = stem.first, isTakenUp, names.allSatisfy(told.contains),
            NameSurroundings.opensSentence(opening, in: bytes)
        else { return GuardTrip("not-introduced", "a name may be a known person's or a place's") }
        return nil
    }

    private static func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(24), as: UTF8.self) }
}
