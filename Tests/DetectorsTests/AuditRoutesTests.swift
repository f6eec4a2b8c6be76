// The outcomes of an audit as a table, and the detectors of tables on it.

import AuditModel
import Testing

@testable import Detectors

@Suite struct AuditRoutesTests {
    private let operators = [
        Planted.declaration("resampling", exchangeability: .never), Planted.declaration("identity", distance: .control),
        Planted.declaration("added", distance: .far, exchangeability: .never),
    ]

    @Test func rowsBecomeColumns() {
        let rows = [
            SiblingRow(item: "b", cluster: "x", original: 1, twins: [1, nil], placebos: [0]),
            SiblingRow(item: "a", original: nil, twins: [0, 7]),
        ]
        let first = ModelOutcomes(
            model: "m",
            originals: [
                SiblingRow(item: "a", original: 0.5, twins: []),
                SiblingRow(item: "b", cluster: "x", original: 1, twins: []),
                SiblingRow(item: "c", cluster: "x", original: 0, twins: []),
            ],
            arms: [Planted.arm(rows, "resampling"), Planted.arm(rows, "unheard-of")]
        )
        let second = ModelOutcomes(model: "n", arms: [Planted.arm([rows[0], rows[0]], "added")])
        let table = ScoreTable(models: [first, second], operators: operators, chance: 0.25)
        #expect(table.items == ["a", "b", "c"] && table.clusters == [-1, 0, 0] && table.chance == 0.25)
        #expect(
            table.arms.map(\.distance) == [.near, nil, .far] && table.arms.map(\.isControl) == [false, true, false]
        )
        let m = table.models[0]
        #expect(m.originals.items == [0, 1, 2] && m.originals.values == [0.5, 1, 0])
        // Ascending though the rows were not; unread and out of range are NaN.
        #expect(m.twins[0].items == [0, 1] && m.twins[0].starts == [0, 2, 4])
        #expect(m.twins[0].values[0] == 0 && m.twins[0].values[1].isNaN && m.twins[0].values[3].isNaN)
        #expect(m.placebos[0].items == [1] && m.placebos[0].values == [0] && m.twins[2].isEmpty)
        // An item that appears twice counts once, and originals come from arms where there is no list of them.
        let n = table.models[1]
        #expect(n.originals.items == [1] && n.twins[2].items == [1] && n.twins[2].values.count == 2)
    }

    @Test func onlyProvedTwinsThatKeepOrRecomputeTheAnswerSpeak() {
        func row(_ id: OperatorID, _ grade: Twin.Grade) -> OperatorCoverage {
            OperatorCoverage(operatorID: id, grade: grade, covered: 1, twins: 1, itemsWith10: 0, refused: [:])
        }
        var directional = Planted.declaration("easier", exchangeability: .never)
        directional.relation = .directional
        let declared =
            operators + [
                directional, Planted.declaration("drafted-grade-c", exchangeability: .never),
                Planted.declaration("options-only", distance: .control), Planted.declaration("head"),
            ]
        let coverage = declared.map { row($0.id, $0.id == "drafted-grade-c" ? .drafted : .proved) }
        let speaking = AuditRoutes.operators(of: declared, headline: "head", coverage: coverage)
        #expect(speaking.map(\.id) == ["head", "resampling", "identity", "added"])
    }

    @Test func evidenceBearsTheOperatorsId() {
        let models = (0..<6).map { Planted.model("m\($0)", items: 60, leak: 0, seed: 3) }
        let found = AuditRoutes.evidence(
            models: models,
            operators: [Planted.declaration()],
            manifest: Planted.manifest,
            policy: Policy(replicates: 100),
            seed: 1
        )
        #expect(found.filter { $0.detector == "reference-line" }.count == 6)
        #expect(found.allSatisfy { $0.operatorID == nil || $0.operatorID == "option-permutation" })
        #expect(
            AuditRoutes.evidence(
                models: [],
                operators: operators,
                manifest: Planted.manifest,
                policy: Policy(),
                seed: 1
            ).isEmpty
        )
    }

    /// An item without a placebo may be easier than others: it is left out, not taken for a cost of the operator.
    @Test func placebosAreComparedOnTheItemsThatHaveThem() throws {
        let rows = (0..<300).map { index in
            let hard = index.isMultiple(of: 2)
            let score: Double = hard ? (index % 4 == 0 ? 1 : 0) : 1
            return SiblingRow(
                item: ItemID("i\(index)"),
                original: score,
                twins: [index % 10 < 4 ? 1 - score : score],
                placebos: hard ? [index % 10 < 4 ? 1 - score : score] : []
            )
        }
        let model = ModelOutcomes(model: "m", arms: [Planted.arm(rows)])
        let found = AuditRoutes.evidence(
            simulated: [model],
            operators: [Planted.declaration()],
            manifest: Planted.manifest,
            policy: Policy(),
            seed: 1
        )
        let evidence = try #require(found.first)
        #expect(evidence.detector == "placebo-difference" && evidence.items == 150)
        // Half of the hard items are right in each generation; 5 points are allowed for the published order's own ease.
        #expect(abs((evidence.effects["inflation"]?.value ?? 1) + 0.05) < 0.05, "\(evidence)")
    }
}
