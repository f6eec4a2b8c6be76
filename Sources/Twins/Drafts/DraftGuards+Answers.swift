// The guards that look at the key and the options beside the two questions.

import AuditModel

extension DraftGuards {
    /// `options-mentioned`: the draft speaks of an option that the original did not speak of, or no longer speaks of
    /// one that it did; lists options; or points at one by its label.
    static func optionsMentioned(_ item: Item, _ old: Text, _ new: Text) -> GuardTrip? {
        guard case .choice(let task) = item.task else { return nil }
        for (index, option) in task.options.enumerated() {
            guard let words = sought(option) else { continue }
            let (before, after) = (holds(old.spoken, words), holds(new.spoken, words))
            if before == after || index == task.gold && after { continue }
            let excerpt = ItemGuards.excerpt(option)
            return GuardTrip("options-mentioned", before ? "no longer says \(excerpt)" : "now says \(excerpt)")
        }
        func pointed(_ text: Text) -> String? {
            CompositeOptionDetector(question: text.text, options: task.options, labels: task.labels).labelInQuestion
        }
        if let found = pointed(new), pointed(old) == nil { return GuardTrip("options-mentioned", found) }
        func listed(_ text: Text) -> Int {
            text.text.split(whereSeparator: \.isNewline).count { line in
                let line = line.drop { "( \t-*".contains($0) }
                return task.labels.contains { label in
                    line.hasPrefix(label) && line.dropFirst(label.count).first.map { ".):".contains($0) } ?? false
                }
            }
        }
        if listed(new) > listed(old) { return GuardTrip("options-mentioned", "the draft lists options") }
        return nil
    }

    /// `gold-leaked`: the draft says the answer where the original did not, or answers itself.
    static func goldLeaked(_ item: Item, _ old: Text, _ new: Text) -> GuardTrip? {
        switch item.task {
        case .choice(let task):
            guard task.options.indices.contains(task.gold) else { return nil }
            if let trip = leak(task.options[task.gold], old, new) { return trip }
        case .text(let task):
            for accepted in task.accepted.prefix(200) {
                if let trip = leak(accepted, old, new) { return trip }
            }
        case .number(let task):
            let gold = task.gold.description
            func count(_ text: Text) -> Int { DraftNumbers(text.tokens).inOrder.count { $0 == gold } }
            if count(new) > count(old) {
                return GuardTrip("gold-leaked", "the draft says \(gold)")
            }
        case .code: break
        }
        for sign in ["answer:", "####", "the answer is", "question:", "solution:"]
        where new.text.lowercased().contains(sign) && !old.text.lowercased().contains(sign) {
            return GuardTrip("gold-leaked", "the draft has \(sign)")
        }
        return nil
    }

    /// `label-impossible`: the draft asks for another kind of answer than the key is.
    static func labelImpossible(_ item: Item, _ old: Text, _ new: Text) -> GuardTrip? {
        let (before, after) = (asks(old), asks(new))
        if case .choice = item.task { return nil }
        if after.yesNo, !before.yesNo {
            return GuardTrip("label-impossible", "the draft asks for yes or no")
        }
        if after.options, !before.options { return GuardTrip("label-impossible", "the draft asks to choose") }
        if case .text(let task) = item.task, after.number, !before.number,
            !task.accepted.contains(where: { !DraftNumbers(DraftToken.tokens(String($0.prefix(200)))).inOrder.isEmpty })
        {
            return GuardTrip("label-impossible", "the draft asks for a number")
        }
        return nil
    }

    private static func leak(_ answer: String, _ old: Text, _ new: Text) -> GuardTrip? {
        guard let words = sought(answer), holds(new.spoken, words), !holds(old.spoken, words) else { return nil }
        return GuardTrip("gold-leaked", "the draft says \(ItemGuards.excerpt(answer))")
    }

    /// The words of an answer worth looking for in a question: not one of the words that any question may hold.
    private static func sought(_ answer: String) -> [String]? {
        guard answer.utf8.count <= 1_000 else { return nil }
        let words = DraftToken.spoken(answer)
        guard !words.isEmpty, words.count <= 50 else { return nil }
        if words.count == 1 {
            let common: Set = [
                "yes", "no", "true", "false", "both", "neither", "none", "all", "the", "and", "or", "not", "a", "an",
                "in", "it", "is", "of", "on", "to", "at", "by", "he", "she", "we", "i", "one", "two", "who", "what",
                "which",
            ]
            if common.contains(words[0]) || words[0].utf8.count == 1 && !("0"..."9").contains(words[0]) { return nil }
        }
        return words
    }

    /// Whether `text` holds `words` in a row.
    static func holds(_ text: [String], _ words: [String]) -> Bool {
        guard !words.isEmpty, text.count >= words.count else { return false }
        return (0...(text.count - words.count)).contains { start in
            text[start] == words[0] && text[start..<(start + words.count)].elementsEqual(words)
        }
    }

    /// What kind of answer the last sentence asks for.
    private static func asks(_ text: Text) -> (yesNo: Bool, options: Bool, number: Bool) {
        let sentence = text.tokens.lastIndex { $0.isSpoken && $0.startsSentence } ?? 0
        let words = text.tokens[sentence...].filter(\.isSpoken).map(\.lower)
        let isQuestion = text.tokens.last?.text == "?"
        let verbs: Set = ["is", "are", "was", "were", "do", "does", "did", "can", "could", "has", "have", "will"]
        let joined = " " + text.spoken.joined(separator: " ") + " "
        // "Can you find how many …?" asks for more than yes or no.
        let asksOn = words.contains { ["how", "what", "which", "who", "when", "where", "you", "we"].contains($0) }
        return (
            isQuestion && (words.first.map(verbs.contains) ?? false) && !asksOn || joined.contains(" true or false ")
                || joined.contains(" yes or no "),
            [" which of the following ", " which one of the following ", " choose one of ", " select one of "]
                .contains { joined.contains($0) },
            joined.contains(" how many ") || joined.contains(" how much ")
        )
    }
}
