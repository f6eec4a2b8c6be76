// What a rule of the linter is, and what it may look at.

import AuditModel

/// One question asked of every twin. One small file a rule or a family of rules.
protocol LintRule: Sendable {
    /// Stable kebab-case id.
    var id: String { get }
    /// How much its findings matter.
    var severity: LintFinding.Severity { get }
    /// What it asks, one sentence.
    var asks: String { get }
    /// What it needs, a few words.
    var needs: String { get }
    /// Whether it looks at the twin's own item only, so that it could be asked of the original too.
    var looksAtTwinAlone: Bool { get }
    /// What it says of a twin.
    func judge(_ lint: LintCase) -> LintOutcome
}

extension LintRule {
    var looksAtTwinAlone: Bool { false }
}

/// What a rule says of one twin.
enum LintOutcome: Hashable, Sendable {
    /// The rule does not concern such a twin.
    case notApplicable
    /// It does, but something it needs is missing.
    case notAssessable
    /// Nothing is wrong.
    case clean
    /// Something is: a sentence, and what was seen.
    case found(String, evidence: String)
}

/// A twin with all that is known of it.
struct LintCase: Sendable {
    /// The twin.
    var twin: Twin
    /// The file's copy of the original, if the file holds one.
    var copy: Item?
    /// The suite's item, if a suite was given and has one of this id.
    var published: Item?
    /// Whether a suite was given.
    var hasSuite: Bool
    /// What the operator promises.
    var promise: TwinPromise?
    /// Another twin of the same original and operator that asks the very same, the first in the file.
    var sameAsked: ItemID?
    /// Whether the operator is one of ours, whose proofs answer for numbers.
    var isOurs: Bool

    /// The original: the file's copy (which the twin was made from), else the suite's item.
    var original: Item? { copy ?? published }
    /// The twin's item.
    var item: Item { twin.item }
    /// The numeric task of the twin.
    var number: NumberTask? { if case .number(let task) = twin.item.task { task } else { nil } }
    /// The numeric task of the original.
    var originalNumber: NumberTask? { if case .number(let task)? = original?.task { task } else { nil } }
}

/// What a model is asked: two items that agree in it are the same question.
struct Asked: Hashable {
    private let parts: [[UInt8]]

    /// What `item` asks.
    init(_ item: Item) {
        var texts = [item.passage ?? "", item.question]
        if case .choice(let task) = item.task { texts += task.options + task.labels }
        parts = texts.map { Array($0.utf8) }
    }
}
