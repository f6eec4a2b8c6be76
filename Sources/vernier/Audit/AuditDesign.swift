// Which operators an audit asks, fixed before any answer is seen.

import AuditModel
import Twins

/// The arms of an audit.
struct AuditDesign: Sendable {
    /// The operator a verdict on contamination rests on; nil where no operator fits the suite's items.
    let headline: (any TwinOperator)?
    /// Arms asked once an item on a sample of the items: controls and sensitivity rows.
    let sampled: [any TwinOperator]
    /// Headline twins an item.
    let twinsPerItem: Int
    /// Items in the sampled arms.
    static let sampleSize = 60

    /// The arms that fit what most items of `suite` ask for.
    init(for suite: Suite, twinsPerItem: Int) {
        var counts: [AnswerTask.Kind: Int] = [:]
        for item in suite.items { counts[item.task.kind, default: 0] += 1 }
        let kind = AnswerTask.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .text
        self.twinsPerItem = twinsPerItem
        switch kind {
        case .choice:
            headline = TwinOperators.named("option-permutation")
            sampled = ["identity", "format"].compactMap { TwinOperators.named($0) }
        case .number:
            headline = TwinOperators.named("number-resampling")
            sampled = ["identity", "format"].compactMap { TwinOperators.named($0) }
        case .text, .code:
            headline = nil
            sampled = ["identity", "format"].compactMap { TwinOperators.named($0) }
        }
    }

    /// All operators, the headline first.
    var operators: [any TwinOperator] { (headline.map { [$0] } ?? []) + sampled }
}
