// A sentence about a score, such as `63.3% on GPQA-Diamond`, read into its parts.

public import AuditModel

/// Reads claims out of sentences.
///
/// A number is taken for the score if it stands by itself: `MATH-500`, `GPT-4` and `5-shot` hold none. Of several the
/// first with a percent sign is taken, else the first with a decimal point, else the first. What follows `on` is the
/// suite, or what stands before a colon or before the score; what stands before `scores`, `reaches` … is the model.
/// What a `±` means is not guessed.
public enum ClaimReader {
    /// Longest sentence read, in bytes.
    static let limit = 2000

    /// The claim in `text`. Errors: `no-score`, `claim-too-long`.
    public static func read(_ text: String) throws(ResultLogError) -> Claim {
        guard text.utf8.count <= limit else {
            throw ResultLogError("claim-too-long", "The claim has more than \(limit) bytes; give one sentence.")
        }
        let words = ClaimWord.words(of: text)
        let numbers = words.indices.filter { words[$0].number != nil && !isSideNumber(words, $0) }
        let chosen =
            numbers.first { words[$0].number?.unit == .percent }
            ?? numbers.first { (words[$0].number?.decimals ?? 0) > 0 } ?? numbers.first
        guard let chosen, let value = words[chosen].number else {
            let message = "No score was found in the claim; write it as in `63.3% on GPQA-Diamond`."
            throw ResultLogError("no-score", message)
        }
        var claim = Claim(text: text, value: value)
        claim.count = labelled(words, ["n", "items", "questions"]).flatMap { Int(exactly: $0) }
        claim.repeats = repeats(words)
        claim.standardError = after(words, ["se", "stderr"])
        (claim.low, claim.high) = interval(words)
        claim.rival = rival(words, besides: chosen)
        claim.tried = bestOf(words)
        let (model, suite) = names(words, score: chosen)
        claim.model = model.map { ModelID($0) }
        claim.suite = suite
        return claim
    }

    /// Whether the number belongs to something that is not the score: n, an error, an interval, a rival, a count.
    private static func isSideNumber(_ words: [ClaimWord], _ place: Int) -> Bool {
        if let before = words[..<place].last?.lower, sideWords.contains(before) { return true }
        let next = place + 1 < words.count ? words[place + 1].lower : ""
        if ["items", "questions", "runs", "samples", "seeds", "shots", "shot"].contains(next) { return true }
        if let start = intervalStart(words), place >= start { return place < start + 6 }
        // `95% CI` and `95% interval` name a level.
        return ["ci", "interval", "confidence"].contains(next)
    }

    private static let sideWords: Set<String> = [
        "n", "=", "±", "se", "stderr", "of", "vs", "versus", "against", "over", "beats", "beating", "than", "best",
        "top",
    ]

    private static func intervalStart(_ words: [ClaimWord]) -> Int? {
        words.firstIndex { ["ci", "interval"].contains($0.lower) }
    }

    /// `n = 198`, or `198 items`.
    private static func labelled(_ words: [ClaimWord], _ labels: [String]) -> Int? {
        for place in words.indices where labels.contains(words[place].lower) {
            let after = words[(place + 1)...].prefix(2).first { $0.number != nil }
            let sides = words[place].lower == "n" ? after : words[..<place].last
            if let number = sides?.number, number.value.isInteger, number.unit != .percent, !number.value.isNegative {
                return Int(exactly: number.value.numerator)
            }
        }
        return nil
    }

    private static func after(_ words: [ClaimWord], _ labels: [String]) -> PrintedNumber? {
        guard let place = words.firstIndex(where: { labels.contains($0.lower) }) else { return nil }
        return words[(place + 1)...].prefix(2).first { $0.number != nil }?.number
    }

    /// The two numbers after `CI` or `interval`.
    private static func interval(_ words: [ClaimWord]) -> (PrintedNumber?, PrintedNumber?) {
        guard let start = intervalStart(words) else { return (nil, nil) }
        let ends = words[(start + 1)...].prefix(6).compactMap(\.number)
        guard ends.count >= 2, ends[0].value <= ends[1].value else { return (nil, nil) }
        return (ends[0], ends[1])
    }

    /// The score after `vs`, `beats`, `against`, `than`.
    private static func rival(_ words: [ClaimWord], besides score: Int) -> PrintedNumber? {
        let comparing: Set<String> = ["vs", "versus", "against", "over", "beats", "beating", "than", "compared"]
        guard let place = words.indices.first(where: { comparing.contains(words[$0].lower) }) else { return nil }
        return words.indices.first { $0 > place && $0 != score && words[$0].number != nil }.flatMap { words[$0].number }
    }

    /// `avg@64`, `mean@16`, `average of 8 runs`.
    private static func repeats(_ words: [ClaimWord]) -> Int? {
        for (place, word) in words.enumerated() {
            for label in ["avg@", "mean@", "average@"] where word.lower.hasPrefix(label) {
                return Int(word.lower.dropFirst(label.count))
            }
            if ["runs", "seeds", "samples"].contains(word.lower), place > 0,
                let number = words[place - 1].number, number.value.isInteger
            {
                return Int(exactly: number.value.numerator)
            }
        }
        return nil
    }

    /// `best of 5`, `best-of-5`.
    private static func bestOf(_ words: [ClaimWord]) -> Int? {
        for (place, word) in words.enumerated() {
            if word.lower.hasPrefix("best-of-") { return Int(word.lower.dropFirst(8)) }
            if word.lower == "best", place + 2 < words.count, words[place + 1].lower == "of" {
                return words[place + 2].number.flatMap { Int(exactly: $0.value.numerator) }
            }
        }
        return nil
    }

    private static let verbs: Set<String> = [
        "scores", "scored", "reaches", "reached", "achieves", "achieved", "gets", "got", "obtains", "has",
    ]

    /// The names of model and suite.
    private static func names(_ words: [ClaimWord], score: Int) -> (model: String?, suite: String?) {
        let verb = words[..<score].lastIndex { verbs.contains($0.lower) }
        let model = verb.flatMap { joined(words[..<$0]) }
        if let on = words.indices.first(where: { $0 > score && words[$0].lower == "on" }) {
            return (model, name(words[(on + 1)...]))
        }
        if let on = words[..<score].lastIndex(where: { $0.lower == "on" }) {
            return (nil, name(words[(on + 1)..<score]))
        }
        return (model, verb == nil ? name(words[..<score]) : nil)
    }

    /// The words up to a bracket, a comma, or a word that ends a name.
    private static func name(_ words: ArraySlice<ClaimWord>) -> String? {
        let ends: Set<String> = [
            "with", "using", "vs", "versus", "against", "beating", "beats", "over", "than", "at", "for", "after", "=",
            ":", "is", "was", "to", "from", "up",
        ]
        var kept: [ClaimWord] = []
        for word in words {
            if kept.isEmpty, ["the", "accuracy", "score", "a"].contains(word.lower) { continue }
            if ends.contains(word.lower) || word.opensBracket || verbs.contains(word.lower) { break }
            if !kept.isEmpty, ["the", "our", "we", "it", "this"].contains(word.lower) { break }
            kept.append(word)
            if word.endsClause { break }
        }
        return joined(kept[...])
    }

    private static func joined(_ words: ArraySlice<ClaimWord>) -> String? {
        let text = words.map(\.text).joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
