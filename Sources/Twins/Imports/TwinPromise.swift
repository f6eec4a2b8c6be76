// What an operator promises about numbers and key: what the linter holds its twins to.

import AuditModel

/// What the twins of an operator should keep of their originals.
public struct TwinPromise: Hashable, Sendable, Codable {
    /// What becomes of the numbers a question says.
    public enum Numbers: String, Sendable, Codable {
        /// The same numbers, however they are said.
        case kept
        /// The same numbers and perhaps others.
        case keptOrAdded = "kept-or-added"
        /// Other numbers in the same places.
        case replaced
        /// At least one is taken away.
        case removed
        /// Anything.
        case open
    }

    /// What becomes of the key.
    public enum Key: String, Sendable, Codable {
        /// It stays.
        case kept
        /// It is computed anew.
        case recomputed
        /// The question can no longer be answered, and the key says so.
        case unanswerable
        /// The other one of two options.
        case flipped
        /// What was asked for is now given, and the key is a number that was given.
        case reversed
        /// Anything.
        case open
    }

    /// The numbers.
    public var numbers: Numbers
    /// The key.
    public var key: Key
    /// Whether fractions among the numbers are what the operator is for.
    public var wantsFractions: Bool

    /// A promise.
    public init(numbers: Numbers, key: Key, wantsFractions: Bool = false) {
        self.numbers = numbers
        self.key = key
        self.wantsFractions = wantsFractions
    }

    private enum CodingKeys: String, CodingKey {
        case numbers, key
        case wantsFractions = "wants_fractions"
    }

    /// The eight operators of GSM-Plus (Li et al. 2024, arXiv 2402.19255, section 2) by their kebab-case names.
    static let gsmPlus: [String: TwinPromise] = [
        "numerical-substitution": TwinPromise(numbers: .replaced, key: .recomputed),
        "digit-expansion": TwinPromise(numbers: .replaced, key: .recomputed),
        "integer-decimal-fraction-conversion": TwinPromise(numbers: .open, key: .recomputed, wantsFractions: true),
        "adding-operation": TwinPromise(numbers: .open, key: .recomputed),
        "reversing-operation": TwinPromise(numbers: .open, key: .reversed),
        "problem-understanding": TwinPromise(numbers: .kept, key: .kept),
        "distraction-insertion": TwinPromise(numbers: .keptOrAdded, key: .kept),
        "critical-thinking": TwinPromise(numbers: .removed, key: .unanswerable),
    ]

    private static let keeping = [
        "paraphras", "rephras", "reword", "synonym", "typo", "misspell", "butter", "keyboard", "format", "case",
        "space", "contraction", "expansion-of-contractions", "dialect", "person-name", "gender", "race", "filler",
        "politeness", "translat", "style", "format-only", "problem-understanding", "back-translation", "name-swap",
    ]
    private static let adding = ["distract", "noop", "no-op", "irrelevant", "insertion", "context"]
    private static let replacing = ["numerical", "number", "resampl", "digit", "arithmetic"]

    /// A promise read out of an operator's name (the last part of its id), or nil if the name says nothing.
    static func named(_ id: OperatorID) -> TwinPromise? {
        let name = id.rawValue.split(separator: "/").last.map(String.init) ?? ""
        if let known = gsmPlus[name] { return known }
        if keeping.contains(where: name.contains) { return TwinPromise(numbers: .kept, key: .kept) }
        if adding.contains(where: name.contains) { return TwinPromise(numbers: .keptOrAdded, key: .kept) }
        if replacing.contains(where: name.contains) { return TwinPromise(numbers: .replaced, key: .recomputed) }
        return nil
    }

    /// What one of our operators promises, read from its declaration; its numbers are its proof's business.
    static func of(_ declaration: OperatorDeclaration) -> TwinPromise {
        switch declaration.relation {
        case .invariant: TwinPromise(numbers: .open, key: .kept)
        case .recomputed: TwinPromise(numbers: .open, key: .recomputed)
        case .directional: TwinPromise(numbers: .open, key: .open)
        }
    }
}
