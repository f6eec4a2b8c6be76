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
    ]

    /// The first phrase that `question` holds, or nil.
    static func phrase(in question: String) -> String? {
        let text = " " + OptionWord.words(question).map(\.lower).joined(separator: " ") + " "
        return phrases.first { text.contains(" \($0) ") }
    }
}
