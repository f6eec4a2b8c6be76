// The words of a claim: names, numbers and signs.

import AuditModel

/// A word of a claim, without the brackets and stops around it.
struct ClaimWord {
    /// The word.
    var text: String
    /// In lower case.
    var lower: String
    /// The number that it is, where it is one and nothing else.
    var number: PrintedNumber?
    /// Whether a bracket opens before it.
    var opensBracket: Bool
    /// Whether a comma, semicolon, bracket or full stop ends it.
    var endsClause: Bool

    /// The words of `text`, in order.
    static func words(of text: String) -> [ClaimWord] {
        var words: [ClaimWord] = []
        var spaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "−", "–", "—": spaced.append(contentsOf: "-".unicodeScalars)
            case "±": spaced.append(contentsOf: " ± ".unicodeScalars)
            case "=", "≈", "~": spaced.append(contentsOf: " = ".unicodeScalars)
            case "(", "[": spaced.append(contentsOf: " (".unicodeScalars)
            case ")", "]": spaced.append(contentsOf: ") ".unicodeScalars)
            default: spaced.append(scalar.properties.isWhitespace ? " " : scalar)
            }
        }
        for piece in String(spaced).replacing("+/-", with: " ± ").split(separator: " ") {
            words += Self.words(ofPiece: piece)
        }
        // `63.3 %` is one number.
        return words.indices.compactMap { place in
            var word = words[place]
            if word.text == "%" || word.lower == "percent" {
                return place > 0 && words[place - 1].number != nil ? nil : word
            }
            let next = place + 1 < words.count ? words[place + 1] : nil
            if word.number?.unit == .unstated, let next, next.text == "%" || next.lower == "percent" {
                word.number?.unit = .percent
                word.endsClause = word.endsClause || next.endsClause
            }
            return word
        }
    }

    private static func words(ofPiece piece: Substring) -> [ClaimWord] {
        var core = piece
        var opens = false
        var ends = false
        while let first = core.first, "(\"'“‘".contains(first) {
            opens = opens || first == "("
            core = core.dropFirst()
        }
        var colon = false
        while let last = core.last, ",;.)\"'”’:".contains(last), core.count > 1 || last != "." {
            ends = ends || ",;.)".contains(last)
            colon = colon || last == ":"
            core = core.dropLast()
        }
        guard !core.isEmpty else { return colon ? [sign(":")] : [] }
        // Ranges of an interval: `57.0-70.2`, `57.0–70.2%`.
        if let range = range(core, opens, ends) { return range + (colon ? [sign(":")] : []) }
        let text = String(core)
        let word = ClaimWord(
            text: text,
            lower: text.lowercased(),
            number: PrintedNumber(text),
            opensBracket: opens,
            endsClause: ends
        )
        return [word] + (colon ? [sign(":")] : [])
    }

    private static func sign(_ text: String) -> ClaimWord {
        ClaimWord(text: text, lower: text, number: nil, opensBracket: false, endsClause: false)
    }

    private static func range(_ core: Substring, _ opens: Bool, _ ends: Bool) -> [ClaimWord]? {
        let parts = core.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let low = PrintedNumber(parts[0]), let high = PrintedNumber(parts[1]),
            low.decimals > 0 || high.decimals > 0 || high.unit == .percent
        else { return nil }
        var first = low
        if high.unit == .percent, low.unit == .unstated { first.unit = .percent }
        return [
            ClaimWord(
                text: String(parts[0]),
                lower: String(parts[0]),
                number: first,
                opensBracket: opens,
                endsClause: false
            ),
            ClaimWord(
                text: String(parts[1]),
                lower: String(parts[1]),
                number: high,
                opensBracket: false,
                endsClause: ends
            ),
        ]
    }
}
