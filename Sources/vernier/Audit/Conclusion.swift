// From the tables of a record to its evidence and verdict: the part that `verify` runs again.

import AuditModel
import Detectors
import Verdicts

/// Concludes a record from its own tables and nothing else.
enum Conclusion {
    /// The record with evidence and verdict computed anew from its tables, seed and policy.
    static func of(_ record: AuditRecord) -> AuditRecord {
        var concluded = record
        let operators = AuditRoutes.operators(
            of: record.operators,
            headline: record.headlineOperator,
            coverage: record.coverage
        )
        let manifest = record.suite.manifest
        concluded.evidence =
            evidence(record, record.models)
            + AuditRoutes.evidence(
                models: record.models,
                operators: operators,
                coverage: record.coverage,
                manifest: manifest,
                policy: record.policy,
                seed: record.seed
            )
            + evidence(record, record.simulated)
            + AuditRoutes.evidence(
                simulated: record.simulated,
                operators: operators,
                coverage: record.coverage,
                manifest: manifest,
                policy: record.policy,
                seed: record.seed
            )
        concluded.verdict = VerdictMaker.decide(
            VerdictInput(
                suite: record.suite,
                policy: record.policy,
                seed: record.seed,
                operators: record.operators,
                headlineOperator: record.headlineOperator,
                models: record.models,
                simulated: record.simulated,
                evidence: concluded.evidence,
                balance: record.balance,
                coverage: record.coverage,
                unanswered: record.unanswered
            )
        )
        return concluded
    }

    private static func evidence(_ record: AuditRecord, _ models: [ModelOutcomes]) -> [Evidence] {
        Detectors.evidence(
            models: models,
            operators: record.operators,
            manifest: record.suite.manifest,
            headline: record.headlineOperator,
            policy: record.policy,
            seed: record.seed
        )
    }
}

extension AuditRecord {
    /// How a command that shows this record ends.
    var exitStatus: ExitStatus {
        let bad: Set<SuiteState> = [
            .saturated, .contaminated, .overfit, .faulty, .brokenSilently, .unfit,
        ]
        let findings = verdict.models.flatMap(\.findings).map(\.finding)
        if findings.contains(.established) || verdict.states.contains(where: bad.contains) { return .established }
        let isOpen = verdict.states.isEmpty || verdict.states.contains(.inconclusive) || !unanswered.isEmpty
        return isOpen || findings.contains { $0 != .ruledOut } ? .undecided : .clear
    }
}
