// The kinds of answer an item may ask for, each with its key.

/// What is asked for and what counts as right.
public enum AnswerTask: Hashable, Sendable {
    /// Pick one of several options.
    case choice(ChoiceTask)
    /// Give a number.
    case number(NumberTask)
    /// Give a short text.
    case text(TextTask)
    /// Complete a function that tests will run.
    case code(CodeTask)

    /// The name of a kind in files.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Pick one of several options.
        case choice
        /// Give a number.
        case number
        /// Give a short text.
        case text
        /// Complete a function.
        case code
    }

    /// The kind without the key.
    public var kind: Kind {
        switch self {
        case .choice: .choice
        case .number: .number
        case .text: .text
        case .code: .code
        }
    }

    /// The key in words a person can read: `B. Paris`, `42`, the first accepted text, the reference.
    public var goldText: String {
        switch self {
        case .choice(let task):
            task.options.indices.contains(task.gold) ? "\(task.labels[task.gold]). \(task.options[task.gold])" : ""
        case .number(let task): task.gold.description
        case .text(let task): task.accepted.first ?? ""
        case .code(let task): task.reference
        }
    }
}

/// Options, their labels and the right one.
public struct ChoiceTask: Hashable, Sendable {
    /// The options in published order.
    public var options: [String]
    /// One label an option, `A`, `B`, … unless the suite says otherwise.
    public var labels: [String]
    /// 0-based index of the right option; readers guarantee it is in range.
    public var gold: Int

    /// A choice; `labels` defaults to letters (`A`…`Z`), then numbers.
    public init(options: [String], labels: [String]? = nil, gold: Int) {
        self.options = options
        self.labels = labels ?? Self.letters(options.count)
        self.gold = gold
    }

    /// `A`…`Z` for up to 26 options, `1`… beyond.
    public static func letters(_ count: Int) -> [String] {
        (0..<count).map { count <= 26 ? String(UnicodeScalar(UInt8(65 + $0))) : "\($0 + 1)" }
    }
}

/// A numeric key and, where the suite gives one, the worked solution it came from.
public struct NumberTask: Hashable, Sendable {
    /// The right number, exactly.
    public var gold: Rational
    /// The worked solution, with `<<a*b=c>>` annotations where the suite has them.
    public var solution: String?

    /// A numeric task.
    public init(gold: Rational, solution: String? = nil) {
        self.gold = gold
        self.solution = solution
    }
}

/// Accepted and rejected short answers.
public struct TextTask: Hashable, Sendable {
    /// Answers that count as right, the best first.
    public var accepted: [String]
    /// Answers known to be wrong.
    public var rejected: [String]

    /// A short-answer task.
    public init(accepted: [String], rejected: [String] = []) {
        self.accepted = accepted
        self.rejected = rejected
    }
}

/// A function to complete, with its tests.
public struct CodeTask: Hashable, Sendable {
    /// The name of the function.
    public var entryPoint: String
    /// A body that passes the tests.
    public var reference: String
    /// The test program.
    public var tests: String

    /// A code task.
    public init(entryPoint: String, reference: String, tests: String) {
        self.entryPoint = entryPoint
        self.reference = reference
        self.tests = tests
    }
}
