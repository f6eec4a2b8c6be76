// The evidence of an audit in the form that the rules for tables take: one rule decides both.

import AuditModel

extension VerdictInput {
    /// The models and arms of the audit with all that was found, but for sibling tests of other operators than the
    /// headline's: those are sensitivity rows. A bound is the last resort.
    var tableEvidence: TableEvidence {
        let table = ScoreTable(
            form: .outcomes,
            arms: operators.map { TableArm($0) },
            models: models.map { TableModel(model: $0.model) }
        )
        let found = evidence.filter { $0.detector != "sibling-exact" || $0.operatorID == headlineOperator }
        return TableEvidence(
            TableVerdictInput(table: table, policy: policy, evidence: found),
            isBoundLast: true
        )
    }
}
