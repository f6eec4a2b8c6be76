// The small words that turn an answer round: negations, exceptions, limits.

/// How often a text says each class of negation and quantifier, for texts in English.
struct DraftQuantifiers: Equatable {
    /// Class to count; classes that do not occur are absent.
    let counts: [String: Int]

    init(_ tokens: [DraftToken]) {
        let words = tokens.filter { $0.kind == .word }.map(\.lower)
        var counts: [String: Int] = [:]
        var at = 0
        while at < words.count {
            if let (name, length) = Self.phrase(words[at...]) {
                if !name.isEmpty { counts[name, default: 0] += 1 }
                at += length
                continue
            }
            let word = words[at]
            if let name = Self.classes[word] ?? (word.hasSuffix("n't") ? "negation" : nil) {
                counts[name, default: 0] += 1
            }
            at += 1
        }
        self.counts = counts
    }

    /// The first class, by name, that two texts have unlike often, for people; nil if none.
    func difference(from other: DraftQuantifiers) -> String? {
        let names = Set(counts.keys).union(other.counts.keys).sorted()
        guard let name = names.first(where: { counts[$0] != other.counts[$0] }) else { return nil }
        return "\(name): \(counts[name] ?? 0) in the original, \(other.counts[name] ?? 0) in the draft"
    }

    private static func phrase(_ words: ArraySlice<String>) -> (name: String, length: Int)? {
        guard let first = words.first, let candidates = phrases[first] else { return nil }
        for (rest, name) in candidates where words.dropFirst().starts(with: rest) { return (name, rest.count + 1) }
        return nil
    }

    /// First word to what may follow it; "in all" and "every day" say nothing that "in total" and "each day" do not,
    /// and have no class.
    private static let phrases: [String: [([String], String)]] = [
        "at": [(["least"], "at-least"), (["most"], "at-most"), (["all"], "")],
        "in": [(["all"], "")],
        "all": [(["together"], "")],
        "every": ["day", "week", "month", "year", "hour", "minute", "morning", "night", "time"].map { ([$0], "") },
        "no": [
            (["more", "than"], "at-most"), (["less", "than"], "at-least"), (["fewer", "than"], "at-least"),
            (["longer"], "no-longer"),
        ],
        "not": [
            (["more", "than"], "at-most"), (["less", "than"], "at-least"), (["fewer", "than"], "at-least"),
            (["all"], "not-all"), (["every"], "not-all"),
        ],
        "or": [(["more"], "at-least"), (["less"], "at-most"), (["fewer"], "at-most")],
        "up": [(["to"], "at-most")],
        "more": [(["than"], "more-than")],
        "greater": [(["than"], "more-than")],
        "less": [(["than"], "less-than")],
        "fewer": [(["than"], "less-than")],
        "other": [(["than"], "except")],
        "apart": [(["from"], "except")],
        "aside": [(["from"], "except")],
    ]

    private static let classes: [String: String] = [
        "not": "negation", "cannot": "negation", "no": "negation", "never": "negation", "none": "negation",
        "neither": "negation", "nor": "negation", "nobody": "negation", "nothing": "negation", "nowhere": "negation",
        "without": "negation", "except": "except", "excepting": "except", "excluding": "except", "all": "all",
        "every": "all", "everyone": "all", "everybody": "all", "everything": "all", "always": "always", "only": "only",
        "solely": "only", "exactly": "exactly", "most": "most", "least": "least", "both": "both", "either": "either",
        "unless": "unless", "minimum": "at-least", "maximum": "at-most", "false": "false", "incorrect": "false",
        "untrue": "false", "wrong": "false", "incorrectly": "false", "inconsistent": "false",
    ]
}
