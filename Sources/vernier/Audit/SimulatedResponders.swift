// The controls with a known truth: a responder that memorised half of the originals, and one that memorised none.

import AuditModel
import ModelRuns

/// Sends simulated responders through the plan of an audit.
enum SimulatedResponders {
    /// Share of the originals that the leaky one has memorised.
    static let leak = 0.5
    /// Share of everything else that both get right: half, or half of what is above guessing where that is near half.
    static func skill(chance: Double) -> Double { chance < 0.4 ? 0.5 : (1 + min(chance, 1)) / 2 }

    /// The outcomes of `simulated-leaky` and `simulated-clean` on `plan`.
    static func outcomes(_ plan: AuditPlan) async throws -> [ModelOutcomes] {
        guard plan.design.headline != nil else { return [] }
        var plan = plan
        plan.suite.manifest.asking.clozePreamble = nil  // they answer by label alone
        let book = SimulatedEndpoint.book(
            originals: plan.originals,
            twins: plan.twins.twins,
            asking: plan.suite.manifest.asking
        )
        let kinds: [(String, SimulatedEndpoint.Kind)] = [
            ("simulated-leaky", .leaky(fraction: leak)), ("simulated-clean", .clean),
        ]
        var tables: [ModelOutcomes] = []
        for (name, kind) in kinds {
            let skill = skill(chance: plan.suite.manifest.chance)
            let endpoint = SimulatedEndpoint(kind: kind, skill: skill, seed: plan.seed, book: book)
            let model = ModelID(name)
            var responses: [ModelRequest: ModelResponse] = [:]
            for request in plan.requests(model: model) { responses[request] = try await endpoint.answer(request) }
            tables.append(OutcomeTable(plan: plan, model: model) { responses[$0] }.outcomes(of: model))
        }
        return tables
    }
}
