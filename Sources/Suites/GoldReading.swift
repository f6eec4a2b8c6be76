// How a key is read: as a letter, a position, a text or a number, and how a whole column decides which.
import AuditModel

/// Readings of the gold field.
enum GoldReading {
    /// A gold field with its row's options.
    struct Sample {
        var gold: String
        var options: [String]
        /// The row's own labels of its options, where it has any.
        var labels: [String] = []
        /// The gold field as a list, where that is asked for.
        var marks: [String] = []
    }

    static func trimmed(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// 0-based position of a letter with blanks and punctuation around it (` A  `, `B.`, `(c)`); nil for anything else.
    static func index(ofLetter text: String) -> Int? {
        let letters = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !".,;:()[]\"'".unicodeScalars.contains($0)
        }
        guard letters.count == 1, let value = letters.first?.value else { return nil }
        switch value {
        case 65...90: return Int(value) - 65
        case 97...122: return Int(value) - 97
        default: return nil
        }
    }

    /// The number after the last `####`, thousands commas and a dollar sign aside; nil if there is none.
    static func hashAnswer(_ text: String) -> Rational? {
        guard let mark = text.range(ofLast: "####") else { return nil }
        return number(String(text[mark.upperBound...]))
    }

    /// A number, thousands commas and a dollar sign aside.
    static func number(_ text: String) -> Rational? {
        var digits = trimmed(text)
        if let dollar = digits.firstIndex(of: "$"), digits[..<dollar].allSatisfy({ $0 == "-" }) {
            digits.remove(at: dollar)
        }
        return Rational(text: digits.filter { $0 != "," })
    }

    /// 0-based position of the key under `form`; nil if the field does not fit the form or the options.
    static func index(_ sample: Sample, as form: ItemMapping.GoldForm) -> Int? {
        let found: Int? =
            switch form {
            case .letter: index(ofLetter: sample.gold)
            case .index0: Int(trimmed(sample.gold))
            case .index1: Int(trimmed(sample.gold)).flatMap { $0 > 0 ? $0 - 1 : nil }
            case .text: sample.options.firstIndex { trimmed($0).utf8.elementsEqual(trimmed(sample.gold).utf8) }
            case .label: sample.labels.firstIndex { trimmed($0).utf8.elementsEqual(trimmed(sample.gold).utf8) }
            case .oneHot: index(ofMarks: sample.marks, options: sample.options.count)
            case .hashAnswer, .number, .auto: nil
            }
        return found.flatMap { sample.options.indices.contains($0) ? $0 : nil }
    }

    /// The position of the only 1 among 0s; nil for anything else.
    private static func index(ofMarks marks: [String], options: Int) -> Int? {
        let values = marks.map { mark -> Bool? in
            switch trimmed(mark).lowercased() {
            case "1", "1.0", "true": true
            case "0", "0.0", "false": false
            default: nil
            }
        }
        guard values.count == options, !values.contains(nil), values.count(where: { $0 == true }) == 1 else {
            return nil
        }
        return values.firstIndex(of: true)
    }

    /// The one form that fits a whole column, or nil with the reason.
    ///
    /// A form fits if it reads at least nine rows of ten (the others become diagnostics). Labels of the rows' own
    /// decide where they fit. Positions are 0-based if a 0 is met and no row's option count, 1-based the other way
    /// round. Forms that read every row alike are one form (the options `A`, `B`, `C` and the key `B`).
    static func form(of samples: [Sample]) -> Result<ItemMapping.GoldForm, ColumnFault> {
        guard !samples.isEmpty else { return .success(.letter) }
        func fits(_ form: ItemMapping.GoldForm) -> Bool {
            let readable = samples.count { index($0, as: form) != nil }
            return readable * 10 >= samples.count * 9
        }
        if samples.allSatisfy({ !$0.labels.isEmpty }), fits(.label) { return .success(.label) }
        let numbers = samples.compactMap { sample in Int(trimmed(sample.gold)).map { ($0, sample.options.count) } }
        let isIndex = numbers.count * 10 >= samples.count * 9
        let zero = numbers.contains { $0.0 == 0 }
        let last = numbers.contains { $0.0 == $0.1 }
        var forms = [ItemMapping.GoldForm.letter, .text].filter(fits)
        if isIndex {
            if !last, fits(.index0) { forms.append(.index0) }
            if !zero, fits(.index1) { forms.append(.index1) }
        }
        guard let first = forms.first else { return .failure(isIndex && zero && last ? .both : .unreadable) }
        let agree = samples.allSatisfy { sample in
            let read = index(sample, as: first)
            return forms.allSatisfy { index(sample, as: $0) == read }
        }
        if agree { return .success(first) }
        return .failure(forms == [.index0, .index1] ? .neither : .several)
    }

    /// Why a column does not decide its form.
    enum ColumnFault: Error {
        case both
        case neither
        case unreadable
        case several

        var message: String {
            switch self {
            case .both:
                "The keys hold both 0 and the number of options, so they are neither 0-based nor 1-based positions"
            case .neither:
                "The keys hold neither 0 nor the number of options, so they may be 0-based or 1-based positions"
            case .unreadable: "The keys are neither letters nor positions nor texts of the options"
            case .several: "The keys can be read in several ways (letters, positions, texts of the options)"
            }
        }
    }
}

extension String {
    /// The last occurrence of `text`.
    fileprivate func range(ofLast text: String) -> Range<Index>? {
        var found: Range<Index>?
        var from = startIndex
        while let range = self[from...].firstRange(of: text) {
            found = range
            from = range.upperBound
        }
        return found
    }
}
