// The frontier of a table: the same evidence as an audit's, and what a table does not state.

import AuditModel
import Statistics
import Testing

@testable import Detectors

@Suite struct TableFrontierDetectorTests {
    private func evidence(_ table: ScoreTable, chance: Double? = 0) -> Evidence {
        let input = TableDetectorInput(table: table, policy: Policy(), seed: 1, chance: chance)
        return TableFrontierDetector().evidence(input)[0]
    }

    private func scores(_ values: [Double], items: Int?) -> ScoreTable {
        ScoreTable(
            form: .scores,
            arms: [TableArm()],
            models: values.enumerated().map { index, score in
                let pair = ScorePair(arm: 0, original: score, twin: score, nOriginal: items)
                return TableModel(model: ModelID("m\(index)"), scores: [pair])
            }
        )
    }

    private func kind(_ evidence: Evidence) -> String? {
        SaturationSplit.Kind.allCases.map(\.name).first { evidence.effects[$0] != nil }
    }

    // The kinds of `SaturationSplitTests`, by the two-proportion z: five scores each.
    @Test(arguments: [
        ([0.9, 0.899, 0.898, 0.897, 0.896], 20_000, "worn"), ([0.998, 0.998, 0.997, 0.997, 0.997], 1000, "solved"),
        ([0.631, 0.62, 0.61, 0.6, 0.591], 82, "under_powered"), ([0.8, 0.75, 0.7, 0.65, 0.6], 1000, "resolving"),
        // Wrong keys may be why, and a table states none: worn, with the ceiling open.
        ([0.932, 0.932, 0.931, 0.931, 0.930], 14_000, "worn"),
    ]) func kindsOfScores(values: [Double], items: Int, expected: String) {
        let found = evidence(scores(values, items: items))
        #expect(kind(found) == expected && found.effects["ceiling"] == nil)
        #expect(found.assumptions.contains { $0.text.contains("share of wrong keys is not known") })
    }

    /// Without the number of items nobody knows what the frontier is like.
    @Test func unknownSizesSayNothing() {
        let found = evidence(scores([0.9, 0.899, 0.898, 0.897, 0.896], items: nil))
        #expect(kind(found) == nil && found.effects["top_score"]?.value == 0.9)
        #expect(found.assumptions.contains { $0.text.contains("their number is not given") })
    }

    /// The same outcomes as an audit and as a table: one code path, one answer.
    @Test(arguments: [false, true]) func auditAndTableAgree(clustered: Bool) throws {
        let clusters = clustered ? (0..<300).map { "c\($0 / 5)" } : nil
        let models = (0..<6).map { model in
            let rows = (0..<300).map { [($0 * 7 + model * 13) % 100 < 60 + model * 4 ? 1.0 : 0, 1] as [Double?] }
            return ModelOutcomes(
                model: ModelID("m\(model)"),
                arms: [Planted.arm(Planted.rows(rows, clusters: clusters))]
            )
        }
        let input = DetectorInput(allModels: models, manifest: Planted.manifest, policy: Policy(), seed: 1)
        let audit = try #require(FrontierResolutionDetector().evidence(input).first)
        let table = evidence(ScoreTable(models: models, operators: [Planted.declaration()]))
        #expect(audit == table)
        #expect(audit.effects["pairs"]?.value == 10 && audit.effects["models"]?.value == 5)
    }

    /// Items that no two models share: scores apart, where each is of enough items.
    @Test(arguments: [(400, 1.0), (20, 0)]) func itemsThatAreNotShared(items: Int, separable: Double) {
        let models = [0.9, 0.5].enumerated().map { index, share in
            TableModel(
                model: ModelID("m\(index)"),
                originals: OutcomeColumn(
                    items: (0..<Int32(items)).map { $0 + Int32(index * items) },
                    starts: (0...Int32(items)).map { $0 },
                    values: (0..<items).map { Double($0) < share * Double(items) ? 1 : 0 }
                )
            )
        }
        let table = ScoreTable(
            form: .outcomes,
            items: (0..<2 * items).map { ItemID("i\($0)") },
            clusters: Array(repeating: -1, count: 2 * items),
            models: models
        )
        #expect(evidence(table).effects["separable_pairs"]?.value == separable)
    }

    @Test func oneModelIsNoFrontier() {
        #expect(evidence(scores([0.9], items: 100)).notRun != nil)
    }
}
