// Where the options of a choice lie, and which field is its key.
import AuditModel
import Formats

extension FieldGuess {
    struct Options {
        var names: [String]
        var isList: Bool
        var labels: String?
        /// Whether options are numbered from 0 by their names: keys then are too.
        var startsAtZero = false
        /// Whether the names alone do not say that these are options (`A`, `B`).
        var isWeak = false
    }

    func options(_ mapping: ItemMapping) throws(BareRefusal) -> Options? {
        let question = Set(mapping.references)
        for plain in FieldNames.options {
            guard let name = find([plain]), !question.contains(name) else { continue }
            if plain == "answers", !has(FieldNames.choiceKey) { continue }
            guard look.isList(name) else {
                if ["answers", "candidates", "alternatives", "option", "choice"].contains(plain) { continue }
                throw BareRefusal(
                    "`\(name)` holds the options as one text; state what separates them with `split`",
                    draft: withKind(.choice, mapping, name)
                )
            }
            let labels = (FieldNames.labels[plain] ?? []).compactMap { find([$0]) }.first
            return Options(names: [name], isList: false, labels: labels)
        }
        return try sequence(FieldNames.optionPrefixes, question, mapping)
    }

    private func withKind(_ kind: AnswerTask.Kind, _ mapping: ItemMapping, _ options: String?) -> ItemMapping {
        var draft = mapping
        draft.kind = kind
        if let options { set(&draft, .options, options) }
        return draft
    }

    /// Fields whose names differ in a letter from `a` or a number from 0 or 1.
    func sequence(
        _ prefixes: Set<String>,
        _ taken: Set<String>,
        _ mapping: ItemMapping
    ) throws(BareRefusal) -> Options? {
        var groups: [String: [Int: String]] = [:]
        var order: [String] = []
        for name in look.names where !taken.contains(name) {
            guard let (group, number) = Self.place(of: FieldNames.plain(name), prefixes) else { continue }
            if groups[group] == nil { order.append(group) }
            if groups[group]?[number] == nil { groups[group, default: [:]][number] = name }
        }
        var best: Options?
        for group in order {
            let members = groups[group] ?? [:]
            let start = members[0] != nil ? 0 : 1
            var names: [String] = []
            var next = start
            while let name = members[next], look.has(name), look.isText(name) {
                names.append(name)
                next += 1
            }
            guard names.count > 1, names.count > best?.names.count ?? 1 else { continue }
            if let beyond = members[next], look.filled(beyond) > 0, group != "#" {
                throw BareRefusal(
                    "Rows differ in their number of options: `\(beyond)` is filled in \(look.filled(beyond)) of"
                        + " \(look.count)",
                    draft: withKind(.choice, mapping, nil)
                )
            }
            let isNumbered = group.hasSuffix("1")
            best = Options(names: names, isList: true, startsAtZero: isNumbered && start == 0, isWeak: group == "#a")
        }
        return best
    }

    /// The group (prefix and whether letters or digits follow) and number of a name; letters count from 0.
    private static func place(of plain: String, _ prefixes: Set<String>) -> (String, Int)? {
        let digits = plain.reversed().prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count < 3, let number = Int(String(digits.reversed())) {
            let prefix = String(plain.dropLast(digits.count))
            return !prefix.isEmpty && prefixes.contains(prefix) ? ("#\(prefix)1", number) : nil
        }
        guard let last = plain.utf8.last, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) else { return nil }
        let prefix = String(plain.dropLast())
        return prefixes.contains(prefix) ? ("#\(prefix)a", Int(last - UInt8(ascii: "a"))) : nil
    }

    /// Settles kind and key of a choice; leaves the kind open where weak options turn out to be something else.
    func choose(_ options: Options, _ reading: inout Reading) throws(BareRefusal) {
        var draft = reading.mapping
        draft.kind = .choice
        set(&draft, .options, options.names, isList: options.isList)
        if let labels = options.labels { set(&draft, .labels, labels) }
        let keys = try keys(options, draft)
        if let first = keys.decided.first {
            reading.mapping = first
            return
        }
        if options.isWeak { return }
        guard let fault = keys.undecided.first else {
            throw BareRefusal(
                "No field holds the key of the options: the \(look.noun) are \(look.listing)",
                draft: draft
            )
        }
        set(&draft, .gold, fault.name)
        throw BareRefusal(
            "`\(fault.name)` does not settle which option is right (\(fault.why)); state `gold_is`",
            draft: draft
        )
    }

    /// The mappings of the fields that read as keys, and why others do not.
    private func keys(
        _ options: Options,
        _ draft: ItemMapping
    ) throws(BareRefusal) -> (decided: [ItemMapping], undecided: [(name: String, why: String)]) {
        var decided: [(name: String, mapping: ItemMapping, picks: [Int?], isPlain: Bool)] = []
        var undecided: [(name: String, why: String)] = []
        let taken = Set(draft.references)
        for plain in FieldNames.choiceKey {
            guard let name = find([plain]), !taken.contains(name) else { continue }
            guard look.isText(name) || look.sizes(name) == [1] else {
                undecided.append((name, "it names several"))
                continue
            }
            var mapping = draft
            set(&mapping, .gold, name)
            switch GoldReading.form(of: samples(mapping).compactMap(\.self)) {
            case .success(let form): mapping.goldForm = form
            case .failure(.neither) where options.startsAtZero: mapping.goldForm = .index0
            case .failure(let fault):
                undecided.append((name, Self.small(fault.message)))
                continue
            }
            decided.append((name, mapping, picks(mapping), plain != "key"))
        }
        for name in FieldNames.marks.compactMap({ find([$0]) }) where !taken.contains(name) && look.isList(name) {
            var mapping = draft
            mapping.goldForm = .oneHot
            set(&mapping, .gold, name)
            let picks = picks(mapping)
            if picks.count(where: { $0 != nil }) * 10 >= look.count * 9 { decided.append((name, mapping, picks, true)) }
        }
        let plain = decided.filter(\.isPlain)
        try refuseDisagreement(plain.map { ($0.name, $0.picks) }, draft)
        return ((plain.isEmpty ? decided : plain).map(\.mapping), undecided)
    }

    private func refuseDisagreement(
        _ decided: [(name: String, picks: [Int?])],
        _ draft: ItemMapping
    ) throws(BareRefusal) {
        guard let first = decided.first else { return }
        let samples = samples(draft)
        for other in decided.dropFirst() {
            let rows = first.picks.indices.filter { row in
                guard let one = first.picks[row], let two = other.picks[row], one != two else { return false }
                guard let options = samples[row]?.options, options.indices.contains(max(one, two)) else { return true }
                return options[one] != options[two]
            }
            guard let row = rows.first else { continue }
            throw BareRefusal(
                "`\(first.name)` and `\(other.name)` name different options in \(rows.count) of \(look.count)"
                    + " rows (first in row"
                    + " \(row + 1)); state which one is the key",
                draft: draft
            )
        }
    }

    private static func small(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }

    /// Keys and options of the rows under `mapping`, one a row.
    func samples(_ mapping: ItemMapping) -> [GoldReading.Sample?] {
        var mapping = mapping
        // Options can be looked at before a key is found.
        if mapping.fields[.gold] == nil { set(&mapping, .gold, "''") }
        let builder = ItemBuilder(mapping: mapping, goldForm: mapping.goldForm ?? .auto, subject: nil)
        let columns = mapping.references.map { ($0, look.values($0)) }
        return (0..<look.count).map { row in
            var values: [String: FieldValue] = [:]
            for (name, column) in columns { values[name] = column[row] }
            return builder.sample(ItemRecord(place: Place(), row: row + 1, content: .mapped(values)))
        }
    }

    private func picks(_ mapping: ItemMapping) -> [Int?] {
        samples(mapping).map { sample in sample.flatMap { GoldReading.index($0, as: mapping.goldForm ?? .letter) } }
    }
}
