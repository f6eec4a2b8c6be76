// The words by which options and stems speak of options.

/// A word that the composite-option detector knows; `other` is every other word.
enum OptionTerm: UInt8, CaseIterable, Sendable {
    case other
    case all, none, any, both, neither, either, some, each, combination, combinations
    case two, three, four, five, six, seven, eight, nine, ten
    case above, these, those, them, options, choices, answers, alternatives, following, preceding, others
    case listed, foregoing, below, given, mentioned, described, stated, named, provided
    case and, or, nor, only, not, but, `is`, are, was, were, correct, `true`, right, wrong, `false`, incorrect
    case of, the, option, choice, answer, alternative, statement, statements, together, apply
    case first, second, third, fourth, fifth, last, previous, next, remaining
    case order, sequence, shown, `in`, `for`
    case about, although, will, would, can, could, may, might, must, should, have, has, `do`, does, did
    case except, because, since, equally, produces
    case factors, reasons, methods, things, items, processes, questions, examples

    /// Words to terms.
    static let table = WordTable(pairs: allCases.dropFirst().map { (String(describing: $0), $0.rawValue) })

    /// Terms to words, for people.
    var word: String { String(describing: self) }
}

/// A set of terms as bits.
struct OptionTermSet: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The set of these terms.
    init(arrayLiteral elements: OptionTerm...) {
        for term in elements { insert(term) }
    }

    /// Adds a term.
    mutating func insert(_ term: OptionTerm) {
        if term.rawValue < 64 { low |= 1 << UInt64(term.rawValue) } else { high |= 1 << UInt64(term.rawValue - 64) }
    }

    /// Whether it has the term.
    func contains(_ term: OptionTerm) -> Bool {
        term.rawValue < 64
            ? low >> UInt64(term.rawValue) & 1 == 1 : high >> UInt64(term.rawValue - 64) & 1 == 1
    }

    /// Whether no term is in both.
    func isDisjoint(with other: OptionTermSet) -> Bool { low & other.low == 0 && high & other.high == 0 }

    /// Both together.
    func union(_ other: OptionTermSet) -> OptionTermSet {
        var result = self
        result.low |= other.low
        result.high |= other.high
        return result
    }
}
