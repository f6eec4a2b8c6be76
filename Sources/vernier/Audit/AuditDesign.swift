// Which operators an audit asks, fixed before any answer is seen.

import AuditModel
import Twins

/// The arms of an audit.
struct AuditDesign: Sendable {
    /// The operator a verdict on contamination rests on; nil where no operator fits the suite's items.
    let headline: OperatorDeclaration?
    /// The other arms: controls and sensitivity rows.
    var others: [OperatorDeclaration]
    /// Headline twins an item.
    let twinsPerItem: Int
    /// Items in the arms that an audit makes beside the headline, one twin each.
    static let sampleSize = 60

    /// The arms that fit what most items of `suite` ask for.
    init(for suite: Suite, twinsPerItem: Int) {
        var counts: [AnswerTask.Kind: Int] = [:]
        for item in suite.items { counts[item.task.kind, default: 0] += 1 }
        let kind = AnswerTask.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .text
        self.twinsPerItem = twinsPerItem
        let id: OperatorID? =
            switch kind {
            case .choice: "option-permutation"
            case .number: "number-resampling"
            case .text, .code: nil
            }
        headline = id.flatMap { TwinOperators.named($0)?.declaration }
        others = ["identity", "format"].compactMap { TwinOperators.named($0)?.declaration }
    }

    /// The arms of twins given by the user, see `TwinArms`.
    init(given: TwinArms) {
        headline = given.headline
        others = given.others
        twinsPerItem = given.twinsPerItem
    }

    /// All operators, the headline first.
    var operators: [OperatorDeclaration] { (headline.map { [$0] } ?? []) + others }
}
