// Keys that are written out: numbers, texts, several accepted answers, and answers known to be wrong.
import AuditModel
import Formats

extension FieldGuess {
    /// Settles kind and key of items without options.
    func written(_ reading: inout Reading) throws(BareRefusal) {
        let taken = Set(reading.mapping.references)
        func free(_ wanted: [String]) -> String? {
            find(wanted.filter { plain in spelling(of: plain).map { !taken.contains($0) } ?? false })
        }
        let key = free(FieldNames.answer)
        var accepted = free(FieldNames.accepted).flatMap { isSeveral($0) ? $0 : nil }
        var single = key
        if let key, !look.isText(key) {
            accepted = accepted ?? key
            single = nil
        }
        guard single != nil || accepted != nil else {
            throw BareRefusal(
                "No field holds the key (answer, target, gold, label): the \(look.noun) are \(look.listing)",
                draft: reading.mapping
            )
        }
        if let single {
            try refuseOtherKeys(than: single, reading.mapping)
            if let verdict = FieldNames.verdict.compactMap({ find([$0]) }).first(where: {
                $0 != single && isVerdict($0)
            }) {
                throw BareRefusal(
                    "`\(verdict)` says yes of some rows and no of others, so that `\(single)` may be wrong in some; write"
                        + " the rows with right answers to a file without it",
                    nil
                )
            }
            try settle(single, alone: accepted == nil, &reading)
        }
        reading.mapping.kind = reading.mapping.kind ?? .text
        guard reading.mapping.kind == .text else { return }
        if let accepted { set(&reading.mapping, .accepted, [accepted], isList: false) }
        let rejected = free(FieldNames.rejected).flatMap { isSeveral($0) ? $0 : nil }
        if let rejected {
            set(&reading.mapping, .rejected, rejected)
        } else if let wrong = try sequence(FieldNames.rejectedPrefixes, taken, reading.mapping) {
            set(&reading.mapping, .rejected, wrong.names, isList: true)
        }
        let lists = [accepted, rejected].compactMap(\.self)
        if !lists.isEmpty, lists.allSatisfy({ !look.isList($0) }) { reading.mapping.split = ";" }
    }

    /// Two fields that may both be the key must say the same, unless one is called the short answer of the other.
    private func refuseOtherKeys(than key: String, _ mapping: ItemMapping) throws(BareRefusal) {
        guard !FieldNames.briefAnswer.contains(FieldNames.plain(key)) else { return }
        let texts = look.texts(key)
        for plain in FieldNames.answer where !FieldNames.doubtfulAnswer.contains(plain) {
            guard let other = find([plain]), other != key, look.isText(other), !mapping.references.contains(other)
            else { continue }
            let rows = zip(texts, look.texts(other)).count { one, two in
                guard let one, let two else { return false }
                if one == two { return false }
                return GoldReading.number(one).map { $0 != GoldReading.number(two) } ?? true
            }
            guard rows > 0 else { continue }
            throw BareRefusal(
                "`\(key)` and `\(other)` may both be the key and differ in \(rows) of \(look.count) rows; state which one"
                    + " is",
                draft: mapping
            )
        }
    }

    /// Whether a name holds several texts: a list, or texts with semicolons between them in half of the rows or more.
    private func isSeveral(_ name: String) -> Bool {
        if look.isList(name) { return true }
        guard look.isText(name) else { return false }
        let texts = look.texts(name).compactMap(\.self)
        return texts.count { $0.contains(";") } * 2 >= texts.count
    }

    /// Whether many keys are 0 and 1, or as few numbers from 0 on: classes look so, and answers hardly ever.
    private func isFewFromZero(_ values: [String], _ count: Int) -> Bool {
        (2...5).contains(values.count) && count >= 10 * values.count && values == (0..<values.count).map(String.init)
    }

    /// Whether one key is a number, the number at the end of a worked answer, or a text.
    func settle(_ key: String, alone: Bool, _ reading: inout Reading) throws(BareRefusal) {
        let texts = look.texts(key).compactMap(\.self)
        let numbers = texts.count { GoldReading.number($0) != nil }
        let isTruth = texts.allSatisfy { ["true", "false"].contains($0.lowercased()) }
        let isOutcome = InferenceLabels.options(of: texts)?.first?.uppercased() == "ENTAILMENT"
        if isOutcome || isTruth && FieldNames.classes.contains(FieldNames.plain(key)) {
            throw BareRefusal(
                "The keys in `\(key)` are \(isOutcome ? "outcomes of an inference" : "true and false") and the rows do not"
                    + " say of what; state `passage`, `question` and `options`",
                draft: reading.mapping
            )
        }
        if alone, !texts.isEmpty, numbers == texts.count {
            let values = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            if FieldNames.classes.contains(FieldNames.plain(key)) || isFewFromZero(values, texts.count) {
                let list = values.prefix(5).joined(separator: ", ") + (values.count > 5 ? ", …" : "")
                var draft = reading.mapping
                draft.kind = .choice
                set(&draft, .gold, key)
                throw BareRefusal(
                    "The keys in `\(key)` are numbers (\(list)) and"
                        + " may stand for classes that the file does not name; name the options in quotes"
                        + " (`options: [\"'no'\", \"'yes'\"]`)",
                    draft: draft
                )
            }
            reading.mapping.kind = .number
            reading.mapping.goldForm = .number
        } else if alone, texts.count(where: { GoldReading.hashAnswer($0) != nil }) * 10 >= texts.count * 9 {
            reading.mapping.kind = .number
            reading.mapping.goldForm = .hashAnswer
        } else if alone, numbers * 2 >= texts.count {
            let message =
                "\(texts.count - numbers) of \(texts.count) keys in `\(key)` are no numbers, so that all are read"
                + " as texts; state"
                + " `kind: number` to leave those rows out."
            reading.remarks.append(Diagnostic(.warning, "keys-as-texts", message))
        }
        set(&reading.mapping, .gold, key)
        if reading.mapping.goldForm == .number, let solution = find(FieldNames.solution), solution != key,
            look.isText(solution)
        {
            set(&reading.mapping, .solution, solution)
        }
    }
}
