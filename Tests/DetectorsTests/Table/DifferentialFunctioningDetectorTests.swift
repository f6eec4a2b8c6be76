// Items that work differently: the planted ones are named, and none where there are none.

import AuditModel
import Detectors
import Testing

@Suite struct DifferentialFunctioningDetectorTests {
    private func found(_ table: ScoreTable) -> [Evidence] {
        DifferentialFunctioningDetector().evidence(ShiftedTables.input(table))
    }

    /// Models with twins that are as hard as their originals.
    private func twinned(_ models: Int, seed: UInt64) -> ScoreTable {
        var table = ShiftedTables.outcomes(models: models, items: 60, seed: seed)
        let twins = ShiftedTables.outcomes(models: models, items: 60, seed: seed + 1000)
        for model in table.models.indices { table.models[model].twins = [twins.models[model].originals] }
        return table
    }

    @Test func anItemWhoseTwinAsksSomethingElseIsNamed() throws {
        var table = twinned(40, seed: 3)
        // Item 10 is one of the easiest: nearly all models get the original right.
        for model in table.models.indices { table.models[model].twins[0].values[10] = 0 }
        let forms = try #require(found(table).first)
        #expect(try #require(forms.p) < 0.001 && forms.hypothesis == nil)
        #expect(forms.effects["flagged"]?.value == 1)
        #expect(try #require(forms.effects["delta of i10"]).low > 0)
    }

    @Test func anItemThatFavoursTheAuditedModelsIsNamed() throws {
        var table = ShiftedTables.outcomes(models: 40, items: 60, seed: 4)
        for model in table.models.indices where model % 2 == 0 {
            table.models[model].isReference = false
            // One of the hardest items, and all of these know it.
            table.models[model].originals.values[55] = 1
        }
        for model in table.models.indices where model % 2 == 1 { table.models[model].isReference = true }
        let groups = try #require(found(table).dropFirst().first)
        #expect(groups.effects["focal_models"]?.value == 20 && groups.effects["flagged"]?.value == 1)
        #expect(try #require(groups.effects["delta of i55"]).low > 0)
    }

    /// Simes over all items: a list with any item at all in one table of twenty.
    @Test func noItemIsNamedWhereNoneDiffers() throws {
        let lists = (0..<20).map { seed in found(twinned(24, seed: UInt64(seed))) }
        #expect(lists.count { $0.first?.effects["flagged"]?.value ?? 0 > 0 } <= 3)
        #expect(lists.allSatisfy { $0.first?.notRun == nil })
    }

    @Test func tooFewModelsAreRefused() {
        let few = found(twinned(10, seed: 1))
        #expect(few.first?.p == nil && few.first?.notRun?.contains("20 models") == true)
        let scores = found(ShiftedTables.scores(models: 30, seed: 1))
        #expect(scores.count == 1 && scores[0].notRun?.contains("scores only") == true)
    }
}
