// One line of a solution: which parts of it are sums, and where a reader cannot be sure.

import AuditModel

/// Words, numbers and marks of one line, with units taken out.
struct EquationLine: Sendable {
    private enum Part: Hashable {
        case symbol(ArithmeticSymbol)
        case equals
        /// Something that ends a sum.
        case barrier
        /// Something after which nothing on that side can be trusted.
        case doubt
        /// Where units stood between two numbers.
        case gap
    }

    private var parts: [Part] = []
    private var texts: [String] = []
    private static let doubtful: Set<String> = [
        "of", "times", "plus", "minus", "by", "divided", "multiplied", "half", "twice", "double", "triple", "than",
        "thousand", "million", "hundred", "dozen", "dozens", "k", "billion", "squared", "cubed", "remainder", "rounded",
        "about", "approximately", "around", "roughly", "pm", "am", "oclock", "mod", "r", "or",
    ]
    private static let scaled: [String: Int] = [
        "second": 1, "minute": 1, "hour": 1, "day": 1, "week": 1, "month": 1, "year": 1, "inch": 2, "foot": 2,
        "feet": 2,
        "yard": 2, "mile": 2, "meter": 2, "cm": 2, "m": 2, "km": 2, "centimeter": 2, "kilometer": 2, "ounce": 3,
        "pound": 3,
        "lb": 3, "ton": 3, "gram": 3, "kg": 3, "kilogram": 3, "g": 3, "oz": 3, "ml": 4, "liter": 4, "gallon": 4,
        "quart": 4,
        "pint": 4, "cup": 4, "mg": 3, "l": 4, "hr": 1, "min": 1, "sec": 1, "quarter": 5, "dime": 5, "nickel": 5,
        "penny": 5,
        "pennie": 5, "cent": 5, "dollar": 5,
    ]
    /// Families of units of which two different ones stand in the line: sums may hide a conversion.
    private var mixesUnits = false

    /// The lines of `prose`, without annotations; at most 300, none of more than 4,000 bytes.
    static func lines(of prose: String) -> [EquationLine] {
        let cut: [Substring.UTF8View] = prose.utf8.split(separator: 10)
        return cut.prefix(300).filter { $0.count <= 4_000 }.map { EquationLine(parts(Array($0)).plain) }
    }

    /// The line without its `<<…>>`, and what stood between those.
    static func parts(_ line: [UInt8]) -> (plain: [UInt8], annotations: [[UInt8]]) {
        var plain: [UInt8] = []
        var annotations: [[UInt8]] = []
        var at = 0
        while at < line.count {
            if at + 1 < line.count, line[at] == 60, line[at + 1] == 60,
                let end = line[(at + 2)...].firstRange(of: [62, 62] as [UInt8])
            {
                annotations.append(Array(line[(at + 2)..<end.lowerBound]))
                at = end.upperBound
            } else {
                plain.append(line[at])
                at += 1
            }
        }
        return (plain, annotations)
    }

    /// Whether cents, dollars or a percent sign are named.
    static func hasMoney(_ line: [UInt8]) -> Bool {
        let marks = ["$", "cent", "¢", "dollar", "%"]
        return marks.contains { line.firstRange(of: Array($0.utf8)) != nil }
    }

    /// The line as parts.
    init(_ line: [UInt8]) {
        var words = LintWord.words(line)
        // Bullets and numbering: `- 3*4`, `2) 5+5`, `1. 4`.
        if let first = words.first, ["-", "*"].contains(first.text) { words.removeFirst() }
        if words.count > 1, words[0].number != nil, [")", "."].contains(words[1].text) { words.removeFirst(2) }
        var units: [Int: Set<String>] = [:]
        var afterNumber = 0
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            func add(_ part: Part) {
                parts.append(part)
                texts.append(word.text)
            }
            if word.isLetters, let family = Self.scaled[Self.singular(word.text)] {
                units[family, default: []].insert(Self.singular(word.text))
            }
            if let value = word.number {
                let isTime = next?.text == ":" && index + 2 < words.count && words[index + 2].number != nil
                let isPercent = next?.text == "%"
                let isDoubtful = isTime || Self.isFactor(words, index)
                add(isDoubtful ? .doubt : .symbol(.number(value, decimals: word.decimals, isPercent: isPercent)))
                afterNumber = 1
                continue
            }
            switch word.text {
            case "$", "%": continue
            case "=": add(.equals)
            case "(": add(.symbol(.open))
            case ")":
                add(.symbol(.close))
                afterNumber = 1
                continue
            case "+": add(.symbol(.operation(43)))
            case "*": add(.symbol(.operation(42)))
            case "-":
                if let next, next.isLetters { break }
                add(.symbol(.operation(45)))
            case "/":
                if let next, next.isLetters { break }
                add(.symbol(.operation(47)))
            case "x" where afterNumber > 0 && (next?.number != nil || next?.text == "(" || next?.text == "$"):
                add(.symbol(.operation(42)))
            case "^", "<", ">", "~", "?": add(.doubt)
            case ":" where afterNumber == 1 && next?.number != nil: add(.doubt)
            default:
                if word.number == nil, (48...57).contains(word.text.utf8.first ?? 0) {
                    add(.doubt)
                } else if word.isLetters,
                    Self.doubtful.contains(word.text)
                        || word.text.utf8.count == 1 && word.text != "a" && word.text != "s"
                {
                    add(.doubt)
                } else if word.text == "per", next?.text == "=" {
                    // "24 - 0.002 per = …": the sum is not over.
                    add(.doubt)
                } else if word.isLetters, afterNumber > 0, afterNumber < 8 {
                    afterNumber += 1
                    if parts.last != .gap { add(.gap) }
                    continue
                } else if ["'", "\"", "-", "/", "."].contains(word.text), afterNumber > 0 {
                    if word.text == "." { add(.barrier) }
                    continue
                } else {
                    add(.barrier)
                }
            }
            if word.text == "-" || word.text == "/", next?.isLetters == true { continue }
            afterNumber = 0
        }
        mixesUnits = units.values.contains { $0.count > 1 }
    }

    /// Whether the number at `index` multiplies an unknown: a letter right after it, and no number after that.
    private static func isFactor(_ words: [LintWord], _ index: Int) -> Bool {
        guard index + 1 < words.count, words[index + 1].isLetters, words[index + 1].text.utf8.count == 1,
            words[index + 1].touches(words[index].range.upperBound)
        else { return false }
        let after = index + 2 < words.count ? words[index + 2] : nil
        return words[index + 1].text != "x" || after?.number == nil && after?.text != "(" && after?.text != "$"
    }

    private static func singular(_ word: String) -> String {
        word.utf8.last == 115 && word.utf8.count > 2 ? String(word.dropLast()) : word
    }

    /// The whole line as one sum; nil if it is anything else.
    var whole: [ArithmeticSymbol]? {
        let symbols = parts.filter { $0 != .gap }.map { part -> ArithmeticSymbol? in
            if case .symbol(let symbol) = part { symbol } else { nil }
        }
        let read = symbols.compactMap(\.self)
        return read.count == symbols.count && !read.isEmpty ? read : nil
    }

    /// The equations whose two sides can be read with certainty.
    func equations(hasMoney: Bool) -> [WrittenEquation] {
        let marks = parts.indices.filter { parts[$0] == .equals }
        guard !mixesUnits else { return [] }
        var found: [WrittenEquation] = []
        for (number, mark) in marks.enumerated() {
            let from = number > 0 ? marks[number - 1] + 1 : 0
            let to = number + 1 < marks.count ? marks[number + 1] : parts.count
            guard let left = suffix(from..<mark), left.count > 1, let right = prefix(mark + 1..<to) else { continue }
            // A sum on the right is compared only where it fills its place up to the next sign of equality.
            guard right.symbols.count == 1 || right.end == to else { continue }
            let shown = texts[left.start..<mark].joined() + "=" + texts[(mark + 1)..<right.end].joined()
            found.append(WrittenEquation(left: left.symbols, right: right.symbols, shown: shown, hasMoney: hasMoney))
        }
        return found
    }

    /// The sum before a last `=` that nothing follows.
    var openSum: [ArithmeticSymbol]? {
        guard !mixesUnits, let mark = parts.lastIndex(of: .equals), mark == parts.count - 1 else { return nil }
        let from = parts[..<mark].lastIndex(of: .equals).map { $0 + 1 } ?? 0
        return suffix(from..<mark)?.symbols
    }

    /// The values of all sums of the line, and of numbers that stand alone beside an `=`.
    var sumValues: [Rational] {
        parts.split { if case .symbol = $0 { false } else { $0 != .gap } }.compactMap { run in
            suffix(run.startIndex..<run.endIndex).flatMap { ExactArithmetic.value($0.symbols) }
        }
    }

    /// Whether an unknown or something else that cannot be followed stands in the line.
    var isDoubtful: Bool { parts.contains(.doubt) }

    /// The sum that ends at the end of `range`.
    private func suffix(_ range: Range<Int>) -> (symbols: [ArithmeticSymbol], start: Int, count: Int)? {
        var symbols: [ArithmeticSymbol] = []
        var at = range.upperBound
        var sawGap = false
        while at > range.lowerBound {
            switch parts[at - 1] {
            case .symbol(let symbol):
                // Two numbers side by side: with units between them the sum begins at the second.
                if let first = symbols.first, Self.isValueEnd(symbol), Self.isValueStart(first) || first == .open {
                    if sawGap { return Self.checked(symbols, at) }
                    if first != .open { return nil }
                }
                symbols.insert(symbol, at: 0)
                sawGap = false
            case .gap:
                if let first = symbols.first, case .operation = first {} else if !symbols.isEmpty { sawGap = true }
            case .barrier, .equals: return Self.checked(symbols, at)
            case .doubt: return nil
            }
            at -= 1
            if symbols.count > ExactArithmetic.mostSymbols { return nil }
        }
        return Self.checked(symbols, at)
    }

    private static func checked(_ symbols: [ArithmeticSymbol], _ start: Int) -> (
        symbols: [ArithmeticSymbol], start: Int, count: Int
    )? {
        guard let first = symbols.first else { return nil }
        if case .operation = first { return nil }
        let hasOperation = symbols.contains { if case .operation = $0 { true } else { false } }
        return hasOperation ? (symbols, start, symbols.count) : nil
    }

    /// The number or sum that begins at the start of `range`, and where it ends.
    private func prefix(_ range: Range<Int>) -> (symbols: [ArithmeticSymbol], end: Int)? {
        var symbols: [ArithmeticSymbol] = []
        var end = range.lowerBound
        for at in range {
            guard case .symbol(let symbol) = parts[at] else {
                if parts[at] == .doubt { return nil }
                if parts[at] == .gap, !symbols.isEmpty {
                    end = at + 1
                    // Units, and then perhaps more of the sum.
                    let isMore = at + 1 < range.upperBound && Self.isOperation(parts[at + 1])
                    if isMore { continue }
                }
                break
            }
            if let last = symbols.last, Self.isValueEnd(last), Self.isValueStart(symbol) { break }
            symbols.append(symbol)
            end = at + 1
        }
        if symbols.count == 2, case .operation(45) = symbols[0] { return nil }
        while let last = symbols.last, case .operation = last { symbols.removeLast() }
        if let first = symbols.first, symbols.count > 1, case .number = first, end < range.upperBound {
            symbols = [first]
        }
        return symbols.isEmpty ? nil : (symbols, end)
    }

    private static func isOperation(_ part: Part) -> Bool {
        if case .symbol(.operation) = part { true } else { false }
    }
    private static func isValueStart(_ symbol: ArithmeticSymbol) -> Bool {
        switch symbol {
        case .number: true
        case .operation, .open, .close: false
        }
    }
    private static func isValueEnd(_ symbol: ArithmeticSymbol) -> Bool {
        switch symbol {
        case .number, .close: true
        case .operation, .open: false
        }
    }
}
