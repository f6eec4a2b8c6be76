// Twins of twins in a plan: how they are made, and what is done where nobody has answered them.

import AuditModel
import ModelRuns
import Twins

extension AuditPlan {
    /// One twin of the first twin of each item, where the headline operator needs it to be understood.
    ///
    /// It asks neither what the original asks (whoever met that would answer it from memory) nor what another twin does.
    static func placebos(
        of twins: [Twin],
        _ originals: [Item],
        _ design: AuditDesign,
        _ manifest: SuiteManifest,
        seed: UInt64
    ) -> [Twin] {
        guard let headline = design.headline, let maker = TwinOperators.named(headline.id),
            !headline.isExchangeable(optionOrder: manifest.optionOrder)
        else { return [] }
        var asked: [ItemID: Set<String>] = [:]
        for item in originals { asked[item.id] = [manifest.asking.prompt(for: item)] }
        for twin in twins { asked[twin.of, default: []].insert(manifest.asking.prompt(for: twin.item)) }
        var items: Set<ItemID> = []
        let parents = twins.filter { items.insert($0.of).inserted }
        let roots = Dictionary(parents.map { ($0.id, $0.of) }) { first, _ in first }
        // As many as twins are drawn, and one is kept: draws may depend on how many are asked for, and a reader who
        // makes them again to check a proof knows one number for all generations.
        let made = TwinMaker.placebos(of: parents, operators: [maker], count: design.twinsPerItem, seed: seed)
        var seen: Set<ItemID> = []
        return made.twins.filter { placebo in
            let root = roots[placebo.of] ?? placebo.of
            guard asked[root]?.contains(manifest.asking.prompt(for: placebo.item)) != true else { return false }
            return seen.insert(placebo.of).inserted
        }
    }

    /// Ids of the placebos among `twins` that ask just what their original asks.
    static func echoes(of originals: [Item], in twins: [Twin], _ asking: Asking) -> Set<ItemID> {
        let placebos = twins.filter { $0.generation > 1 }
        guard !placebos.isEmpty else { return [] }
        let prompts = Dictionary(originals.map { ($0.id, asking.prompt(for: $0)) }) { first, _ in first }
        let parents = Dictionary(twins.map { ($0.id, $0.of) }) { first, _ in first }
        return Set(
            placebos.filter { placebo in
                guard let root = parents[placebo.of], let prompt = prompts[root] else { return false }
                return asking.prompt(for: placebo.item) == prompt
            }.map(\.id)
        )
    }

    /// Twins of twins.
    var placebos: [Twin] { twins.twins.filter { $0.generation > 1 } }

    /// Most placebos of an item; nil where none are asked.
    var placebosPerItem: Int? {
        let parents = Dictionary(firstGeneration.twins.map { ($0.id, $0.of) }) { first, _ in first }
        var counts: [ItemID: Int] = [:]
        for placebo in placebos { counts[parents[placebo.of] ?? placebo.of, default: 0] += 1 }
        return counts.values.max()
    }

    /// The twins of originals, and all refusals.
    var firstGeneration: TwinSet {
        TwinSet(twins: twins.twins.filter { $0.generation == 1 }, refusals: twins.refusals)
    }

    /// The plan without placebos.
    var withoutPlacebos: AuditPlan {
        var plan = self
        plan.twins = firstGeneration
        return plan
    }

    /// Whether `model` answered any placebo, told by those whose request is not an original's or a twin's too. One that
    /// answered none counts as not asked.
    func hasPlaceboAnswers(of model: ModelID, respond: (ModelRequest) -> ModelResponse?) -> Bool {
        let asked = variants.filter(\.isPlacebo).map { request($0, model: model) }
        guard !asked.isEmpty else { return false }
        let others = Set(withoutPlacebos.variants.map { request($0, model: model) })
        let own = asked.filter { !others.contains($0) }
        return (own.isEmpty ? asked : own).contains { respond($0) != nil }
    }

    /// The plan without placebos if no recording has an answer to any of them, with a remark: recorded answers may be
    /// older than placebos are, and what nobody was asked is no news about a model.
    func keepingRecordedPlacebos(by recordings: () throws -> [Recording]) rethrows -> AuditPlan {
        let count = placebos.count
        guard count > 0 else { return self }
        let isRecorded = try recordings().contains { recording in
            hasPlaceboAnswers(of: recording.model) { recording.responses[RequestKey.of($0)] }
        }
        guard !isRecorded else { return self }
        var plan = withoutPlacebos
        let message =
            "None of the \(count) placebos (twins of twins) has a recorded answer; they were left out. Ask the models "
            + "with --endpoint and --model to have findings rest on them."
        plan.suite.diagnostics.append(Diagnostic(.warning, "placebos-not-recorded", message))
        Console.shared.note(message)
        return plan
    }
}
