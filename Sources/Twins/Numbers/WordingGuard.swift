// Words that change the path of a solution when a number changes: thresholds, extremes, rounding, remainders.

/// Finds wording under which another number may need another solution.
enum WordingGuard {
    /// The phrases, each a run of whole lower-case words.
    static let phrases = [
        "at least", "at most", "minimum", "maximum", "most", "least", "fewest", "round", "rounded", "rounding",
        "nearest", "approximately", "free", "remainder", "left over", "leftover", "leftovers", "exceed", "exceeds",
        "exceeding", "exceeded", "overtime", "up to", "no more than", "no less than", "no fewer than", "whichever",
        "cheapest", "cheaper", "whole number", "unless", "threshold", "limit", "enough", "largest", "smallest",
        "highest", "lowest", "greatest", "odd", "even number", "prime", "consecutive", "divisible", "multiple of",
        "better", "best", "full", "completely", "afford", "if more than", "or more", "or less", "or fewer",
        "for the first",
        // Who or what these pick may change with the numbers.
        "heaviest", "lightest", "oldest", "youngest", "eldest", "tallest", "shortest", "longest", "biggest", "fastest",
        "slowest", "quickest", "strongest", "weakest", "richest", "poorest", "priciest", "dearest", "newest", "latest",
        "earliest", "farthest", "furthest", "closest", "worst", "winner", "loser", "losing", "leader", "runner up",
        "median", "middle", "one with more", "one with fewer", "bigger number", "larger number", "smaller number",
    ]

    private static let table: [UInt64: [(keys: [UInt64], phrase: String)]] = {
        var table: [UInt64: [(keys: [UInt64], phrase: String)]] = [:]
        for phrase in phrases {
            let keys = phrase.split(separator: " ").map { QuestionText.key(String($0)) }
            if let first = keys.first { table[first, default: []].append((keys, phrase)) }
        }
        return table
    }()

    /// The first phrase that `text` holds, or nil.
    static func phrase(in text: QuestionText) -> String? {
        for (index, word) in text.words.enumerated() {
            guard let entries = table[word.key] else { continue }
            for entry in entries where text.words[index...].lazy.map(\.key).starts(with: entry.keys) {
                return entry.phrase
            }
        }
        return nil
    }
}
