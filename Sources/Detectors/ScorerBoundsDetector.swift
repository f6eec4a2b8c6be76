// Whether the finding hangs on answers that nobody could read, or on who read them.

public import AuditModel
import Statistics

/// The bounds of the scorer gate.
///
/// - What it asks: would the gap be another if the unread answers were known, or another reader had read them?
/// - Null model: the sibling test's, with the unread answers imputed.
/// - Assumes: an unread answer was either right or wrong.
/// - Cannot show: errors that both readers make.
/// - Reference: worst-case bounds (Manski 1990).
public struct ScorerBoundsDetector: Detector {
    /// Its card.
    public let card = DetectorCard(
        id: "scorer-bounds",
        scope: .arm,
        asks: "Would the gap be another if the unread answers were known, or another reader had read them?",
        nullModel: "That of the exact sibling test, with the unread answers imputed.",
        assumes: "An unread answer was either right or wrong.",
        cannotShow: "Errors that both readers make.",
        reference: "Manski 1990, worst-case bounds"
    )

    /// Evidence id where unread originals count as wrong and unread twins as right.
    public static let lowID = "scorer-bound-low"
    /// Evidence id where unread originals count as right and unread twins as wrong.
    public static let highID = "scorer-bound-high"
    /// Evidence id of the second reader's scores.
    public static let readerID = "second-reader"

    /// The detector.
    public init() {}

    /// Nothing where the gate is quiet. Else `scorer-bound-low` and `scorer-bound-high`, and `second-reader` where
    /// that reader moves the gap by more than half the materiality; each with `gap` and the test's p.
    public func evidence(_ input: DetectorInput) -> [Evidence] {
        guard let arm = input.arm, let table = input.siblings, let model = input.model else { return [] }
        let refused = SiblingExactDetector.refusal(
            table,
            exchangeable: input.exchangeable,
            operatorID: arm.operatorID
        )
        guard refused == nil else { return [] }
        let uneven = abs(table.unreadOriginals - table.unreadTwins) > input.policy.unreadTolerance
        var second: SiblingTable?
        if Self.wasReadTwice(arm) {
            let other = SiblingTable(arm, second: true)
            if abs(other.gap - table.gap) > input.policy.delta / 2 { second = other }
        }
        guard uneven || second != nil else { return [] }
        var found = [
            bound(Self.lowID, SiblingTable(arm, unread: .smallestGap), model, input),
            bound(Self.highID, SiblingTable(arm, unread: .largestGap), model, input),
        ]
        if let second { found.append(bound(Self.readerID, second, model, input)) }
        return found.compactMap(\.self)
    }

    private static func wasReadTwice(_ arm: Arm) -> Bool {
        arm.rows.indices.contains { row in
            arm.rows[row].secondOriginal != nil || arm.rows[row].secondTwins.contains { $0 != nil }
        }
    }

    private func bound(_ id: String, _ table: SiblingTable, _ model: ModelID, _ input: DetectorInput) -> Evidence? {
        guard let test = SiblingExactDetector.test(table, input) else { return nil }
        let effects = SiblingEffects.of(table, exchangeable: true, policy: input.policy, seed: input.seed)
        return Evidence(
            detector: id,
            hypothesis: .contaminated,
            model: model,
            operatorID: input.arm?.operatorID,
            items: table.items.count,
            effects: effects.filter { $0.key == "gap" },
            p: test.p,
            midP: test.midP
        )
    }
}
