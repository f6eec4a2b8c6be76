// Counts that a question makes without saying a number: weekdays, months, people and things in a list.

import AuditModel

/// Finds what a solver may count: three weekdays named, "Ann, Bob and Cy", "apples, pears and plums", the distinct
/// names of a story. A number of the same value is then ambiguous and keeps its value.
enum ImpliedCounts {
    private static let weekdays = Set(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(QuestionText.key)
            + ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]
            .map(QuestionText.key)
    )
    private static let months = Set(
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        .map(QuestionText.key)
    )
    /// Words with a capital that are no names.
    private static let plain = Set(
        [
            "a", "an", "the", "he", "she", "it", "they", "if", "how", "what", "when", "in", "on", "at", "for", "his",
            "her", "their", "there", "each", "every", "after", "before", "then", "this", "that", "one", "two", "three",
            "four", "five", "six", "seven", "eight", "nine", "ten", "i", "we", "you", "and", "but", "so", "to", "of",
            "from", "by", "with", "all", "some", "half", "twice", "both", "since", "while", "calculate", "find",
            "mr", "mrs", "ms", "dr", "given", "assuming", "during", "because", "as", "its", "my", "our", "not", "no",
            "today", "yesterday", "last", "next", "first", "second", "third", "finally", "later", "however", "also",
            "once", "only", "who", "which", "where", "why", "does", "is", "are", "was", "were", "do", "did", "can",
            "considering", "out", "per", "suppose", "let", "using", "meanwhile", "now", "together", "another", "these",
        ]
        .map(QuestionText.key)
    )
    private static let and = QuestionText.key("and")
    private static let or = QuestionText.key("or")

    /// The implied counts of `text`, each at most once, frozen.
    static func mentions(_ text: QuestionText) -> [NumberMention] {
        var counts: Set<Int> = []
        var names: [UInt64] = []
        for class_ in [weekdays, months] {
            var seen: [UInt64] = []
            for word in text.words where word.isCapital && class_.contains(word.key) && !seen.contains(word.key) {
                seen.append(word.key)
            }
            if seen.count >= 2 { counts.insert(seen.count) }
            if seen.count == 2 { counts.insert(seen.count + 1) }
        }
        for word in text.words.prefix(2_000) where word.isCapital && names.count < 40 {
            // "Ann's" counts as "Ann" only by its first letters; a name too many freezes more, never less.
            if !plain.contains(word.key), !weekdays.contains(word.key), !months.contains(word.key),
                !names.contains(word.key), !isPossessive(text, word)
            {
                names.append(word.key)
            }
        }
        if names.count >= 3 { counts.formUnion([names.count, names.count - 1, names.count + 1]) }
        counts.formUnion(lists(text))
        return counts.sorted().map { count in
            NumberMention(
                range: 0..<0,
                values: [Rational(count)],
                form: .words,
                frozen: "an implied count",
                mustBeUsed: false
            )
        }
    }

    private static func isPossessive(_ text: QuestionText, _ word: QuestionText.Word) -> Bool {
        let end = word.range.upperBound
        return word.range.count > 2 && text.bytes[end - 1] == 115
            && (text.bytes[end - 2] == 39 || text.bytes[end - 2] >= 128)
    }

    /// The lengths of lists: items without digits of at most four words, parted by commas, the last after "and" or "or".
    private static func lists(_ text: QuestionText) -> Set<Int> {
        var found: Set<Int> = []
        var parts = 1
        var words = 0
        var closes = false
        func close() {
            if closes, parts >= 3 { found.insert(parts) }
            (parts, words, closes) = (1, 0, false)
        }
        for index in text.words.indices {
            if index > 0 {
                for at in text.words[index - 1].range.upperBound..<text.words[index].range.lowerBound {
                    switch text.bytes[at] {
                    case 44:
                        if closes { close() } else { parts += 1 }
                        words = 0
                    case 46, 63, 33, 59, 58: close()
                    default: break
                    }
                }
            }
            if text.words[index].key == and || text.words[index].key == or {
                if words > 0, parts > 1 { parts += 1 }
                words = 0
                if parts > 1 { closes = true }
            } else {
                words += 1
                if words > 6, !closes { (parts, words) = (1, 0) } else if words > 6 { close() }
            }
        }
        close()
        return found
    }
}
