// A text cut into words, numbers and marks: what the guards on drafts compare.

import AuditModel

/// A word, a number or a mark of a text.
struct DraftToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// Letters, with apostrophes inside.
        case word
        /// Digits that are a number.
        case number(Rational)
        /// Digits with an ordinal's ending: `3rd`.
        case ordinal(Rational)
        /// Letters and digits in one, or digits that are no number: `H2O`, `3.5.2`, `10k`.
        case literal
        /// Anything else that is no white space.
        case mark
    }

    /// What it is.
    var kind: Kind
    /// As written, curly apostrophes straight and digits of other scripts in ASCII.
    var text: String
    /// In lower case.
    var lower: String
    /// Whether nothing stands between it and the token before.
    var isGlued: Bool
    /// Whether a sentence, a line or a quotation begins with it.
    var startsSentence: Bool

    /// Whether it begins with a capital letter.
    var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
    /// Whether it is a word, number or literal.
    var isSpoken: Bool { kind != .mark }

    /// The tokens of `text` in order, in one pass.
    static func tokens(_ text: String) -> [DraftToken] {
        let scalars = text.unicodeScalars.map(plain)
        var found: [DraftToken] = []
        var at = 0
        var end = 0
        var isStart = true
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.properties.isWhitespace {
                if scalar == "\n" || scalar == "\r" { isStart = true }
                at += 1
                continue
            }
            let start = at
            let isRun = isLetter(scalar) || isDigit(scalar)
            at = isRun ? runEnd(scalars, start) : start + 1
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<at])
            let isGlued = start == end && !found.isEmpty
            end = at
            if isRun {
                found += split(String(view), isGlued: isGlued, startsSentence: isStart)
                isStart = false
            } else {
                let mark = String(view)
                let isFullStop = mark == "." && !(found.last.map(isAbbreviation) ?? false)
                if isFullStop || starts.contains(mark) { isStart = true }
                if closers.contains(mark), !(found.last.map(endsSentence) ?? false) { isStart = false }
                found.append(
                    DraftToken(kind: .mark, text: mark, lower: mark, isGlued: isGlued, startsSentence: false)
                )
            }
        }
        return found
    }

    /// The words, numbers and literals of `text` in lower case: what is left when form is not looked at.
    static func spoken(_ text: String) -> [String] { tokens(text).filter(\.isSpoken).map(\.lower) }

    private static let starts: Set = ["?", "!", ":", ";", "\"", "\u{201C}", "(", "[", "•"]
    private static let closers: Set = ["\u{201D}", ")", "]"]

    private static func endsSentence(_ token: DraftToken) -> Bool { [".", "?", "!"].contains(token.text) }

    /// Titles, and initials such as the J of J. Smith.
    private static func isAbbreviation(_ token: DraftToken) -> Bool {
        let titles: Set = ["mr", "mrs", "ms", "dr", "prof", "st", "mt", "jr", "sr", "vs", "no", "fig", "gen", "sen"]
        return titles.contains(token.lower) && token.isCapital || token.isCapital && token.text.count == 1
    }

    /// Straight apostrophes and ASCII digits.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\u{2019}" || scalar == "\u{02BC}" { return "'" }
        if scalar.value >= 128, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
            return Unicode.Scalar(UInt8(48 + min(9, max(0, value))))
        }
        return scalar
    }

    /// The end of the run of letters and digits at `start`; points, commas and apostrophes only between two of them.
    private static func runEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            let (before, here) = (scalars[end - 1], scalars[end])
            if isDigit(here), isDigit(before) || isASCIILetter(before) || isJoint(before) {
                end += 1
            } else if isLetter(here), isLetter(before) || isDigit(before) && isASCIILetter(here) || before == "'" {
                end += 1
            } else if end + 1 < scalars.count,
                (here == "." || here == ",") && isDigit(before) && isDigit(scalars[end + 1])
                    || here == "'" && isLetter(before) && isLetter(scalars[end + 1])
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// One run as tokens: `5kg` is a number and a word, `3rd` an ordinal, `H2O` and `10k` literals.
    private static func split(_ run: String, isGlued: Bool, startsSentence: Bool) -> [DraftToken] {
        func token(_ kind: Kind, _ text: String, glued: Bool = isGlued) -> DraftToken {
            DraftToken(
                kind: kind,
                text: text,
                lower: text.lowercased(),
                isGlued: glued,
                startsSentence: startsSentence && glued == isGlued
            )
        }
        let head = String(String.UnicodeScalarView(run.unicodeScalars.prefix { isDigit($0) || isJoint($0) }))
        if head.isEmpty {
            return [token(run.unicodeScalars.contains(where: isDigit) ? .literal : .word, run)]
        }
        let tail = String(run.unicodeScalars.dropFirst(head.unicodeScalars.count))
        // More digits than are exact, or points where no number has them: compared as they are written.
        guard let value = head.utf8.count <= 40 ? Rational(text: head) : nil else { return [token(.literal, run)] }
        if tail.isEmpty { return [token(.number(value), head)] }
        let ending = tail.lowercased()
        if ["st", "nd", "rd", "th"].contains(ending) { return [token(.ordinal(value), run)] }
        let isUnit = !ending.unicodeScalars.contains(where: isDigit) && !["k", "x", "s", "d", "b"].contains(ending)
        return isUnit ? [token(.number(value), head), token(.word, tail, glued: true)] : [token(.literal, run)]
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }
    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && isLetter(scalar) }
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (65...90).contains(scalar.value) || (97...122).contains(scalar.value) }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
}
