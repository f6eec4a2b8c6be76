// An audit from suite to record.

import AuditModel
import Formats
import ModelRuns
import Suites
import Twins

/// One audit: a plan, the models' answers, the record.
struct Audit {
    /// What is asked.
    let plan: AuditPlan
    /// Under which policy it is judged.
    let policy: Policy
    /// The families of models, where they were stated.
    var families: [ModelID: String] = [:]

    /// What one model answered.
    struct Answers {
        /// The model.
        let model: ModelID
        /// Its responses by request key, and what failed.
        let result: RunResult
    }

    /// The record of the audit: graded, tested, judged.
    func record(_ answers: [Answers]) async throws -> AuditRecord {
        let models = answers.map { answer in
            let table = OutcomeTable(plan: plan, model: answer.model) { answer.result.response(to: $0) }
            var outcomes = table.outcomes(of: answer.model)
            outcomes.family = families[answer.model]
            return outcomes
        }
        let manifest = plan.suite.manifest
        let count = plan.suite.items.count
        let empty = Verdict(states: [], reasons: [], models: [], controls: [], limits: [])
        let tables = AuditRecord(
            vernier: Vernier.version,
            suite: AuditedSuite(
                manifest: manifest,
                fingerprint: plan.suite.fingerprint,
                items: count,
                sampled: plan.originals.count < count ? plan.originals.count : nil
            ),
            seed: plan.seed,
            policy: policy,
            operators: plan.design.operators,
            coverage: TwinCoverage.rows(plan.firstGeneration, items: plan.originals.count),
            headlineOperator: plan.design.headline?.id,
            twinsPerItem: plan.design.twinsPerItem,
            placebosPerItem: plan.placebosPerItem,
            twinsFingerprint: try plan.twinsFingerprint(),
            twinsGiven: plan.twinsGiven ? true : nil,
            balance: TwinBalance.rows(plan.firstGeneration, originals: plan.originals),
            models: models,
            simulated: try await SimulatedResponders.outcomes(plan),
            unanswered: answers.flatMap { unanswered($0) },
            diagnostics: plan.suite.diagnostics + answers.compactMap { remark($0) },
            evidence: [],
            verdict: empty
        )
        return Conclusion.of(tables)
    }

    /// Whether the model answered none of the placebos that are there: then it counts as not asked any.
    private func answeredNoPlacebo(_ answers: Answers) -> Bool {
        !plan.placebos.isEmpty && !plan.hasPlaceboAnswers(of: answers.model) { answers.result.response(to: $0) }
    }

    private func unanswered(_ answers: Answers) -> [UnansweredCount] {
        guard answeredNoPlacebo(answers) else { return answers.result.unanswered }
        let asked = Set(plan.withoutPlacebos.requests(model: answers.model).map { RequestKey.of($0) })
        var result = answers.result
        result.failures.removeAll { !asked.contains($0.key) }
        return result.unanswered
    }

    private func remark(_ answers: Answers) -> Diagnostic? {
        guard answeredNoPlacebo(answers) else { return nil }
        let message =
            "\(answers.model) answered none of the \(plan.placebos.count) placebos; no finding on it rests on them."
        return Diagnostic(.warning, "placebos-not-answered", message)
    }
}
