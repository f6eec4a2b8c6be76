// The registry and the call that runs it.

import AuditModel
import Detectors
import Testing

@Suite struct DetectorsTests {
    private let identity = Planted.declaration("identity", distance: .control, exchangeability: .always)

    private func evidence(_ models: [ModelOutcomes], seed: UInt64 = 1) -> [Evidence] {
        Detectors.evidence(
            models: models,
            operators: [Planted.declaration(), identity],
            manifest: Planted.manifest,
            headline: "option-permutation",
            policy: Policy(replicates: 100),
            seed: seed
        )
    }

    private func audited(_ name: String, leak: Double = 0) -> ModelOutcomes {
        var model = Planted.model(name, items: 40, leak: leak, seed: 2)
        let again = model.arms.flatMap(\.rows).map {
            SiblingRow(item: $0.item, original: $0.original, twins: [$0.original])
        }
        model.arms.insert(Planted.arm(again, "identity"), at: 0)
        return model
    }

    @Test func everyDetectorRunsWhereItBelongs() {
        let found = evidence([audited("a"), audited("b")])
        let perModel = ["score", "sibling-exact", "mcnemar", "control-gap"]
        #expect(found.map(\.detector) == perModel + perModel + ["frontier-resolution", "saturation-index"])
        #expect(found.filter { $0.detector == "control-gap" }.allSatisfy { $0.operatorID == "identity" })
    }

    @Test func simulatedRespondersSayNothingOfTheSuite() {
        let found = evidence([audited("simulated-leaky", leak: 0.5), audited("simulated-clean")])
        #expect(!found.contains { $0.model == nil } && !found.isEmpty)
    }

    @Test func undeclaredOperatorsAreNamed() {
        var model = audited("a")
        model.arms.append(Planted.arm([], "unheard-of"))
        #expect(evidence([model]).contains { $0.operatorID == "unheard-of" && $0.notRun != nil })
    }

    @Test func noModels() {
        #expect(evidence([]).allSatisfy { $0.notRun != nil })
    }

    @Test func equalSeedsGiveEqualEvidence() {
        #expect(evidence([audited("a", leak: 0.3)]) == evidence([audited("a", leak: 0.3)]))
    }

    @Test func aModelsEvidenceDoesNotDependOnItsPlace() {
        let both = evidence([audited("a"), audited("b", leak: 0.4)])
        let swapped = evidence([audited("b", leak: 0.4), audited("a")])
        #expect(both.filter { $0.model == "b" } == swapped.filter { $0.model == "b" })
    }

    @Test func cardsAreCompleteAndUnique() {
        let cards = Detectors.all.map(\.card)
        #expect(Set(cards.map(\.id)).count == cards.count)
        for card in cards {
            #expect(
                [card.asks, card.nullModel, card.assumes, card.cannotShow, card.reference].allSatisfy { !$0.isEmpty }
            )
        }
    }
}
