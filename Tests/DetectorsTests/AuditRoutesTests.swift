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
            coverage: [],
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
                coverage: [],
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
            coverage: [],
            manifest: Planted.manifest,
            policy: Policy(),
            seed: 1
        )
        let evidence = try #require(found.first)
        #expect(evidence.detector == "placebo-difference" && evidence.items == 150)
        // Half of the hard items are right in each generation; 5 points are allowed for the published order's own ease.
        #expect(abs((evidence.effects["inflation"]?.value ?? 1) + 0.05) < 0.05, "\(evidence)")
    }

    private func bounds(
        _ declaration: OperatorDeclaration,
        grade: Twin.Grade? = .proved,
        drawn: Bool = false
    ) -> [Evidence] {
        var manifest = Planted.manifest
        if !drawn { manifest.optionOrder = OptionOrder(kind: .authored) }
        let coverage = grade.map {
            OperatorCoverage(
                operatorID: declaration.id,
                grade: $0,
                covered: 1,
                twins: 1,
                itemsWith10: 0,
                refused: [:]
            )
        }
        let rows = Planted.rows((0..<200).map { [$0 < 150 ? 1 : 0, $0 < 60 ? 1 : 0] })
        let model = ModelOutcomes(model: "m", arms: [Planted.arm(rows, declaration.id)])
        return AuditRoutes.evidence(
            models: [model],
            operators: [declaration],
            coverage: coverage.map { [$0] } ?? [],
            manifest: manifest,
            policy: Policy(),
            seed: 1
        ).filter { $0.detector == "bounded-cost" }
    }

    /// A bound for the model that is alone: of operators that have one, where the exact test does not speak.
    @Test func aBoundWhereSiblingsAreNotExchangeable() throws {
        let found = try #require(bounds(Planted.declaration()).first)
        // 45 points lost, 10 of them allowed.
        #expect(abs((found.effects["inflation"]?.value ?? 0) - 0.35) < 1e-12 && found.p ?? 1 < 1e-6)
        #expect(bounds(Planted.declaration(), drawn: true).isEmpty)
        #expect(bounds(Planted.declaration("renaming", exchangeability: .never)).isEmpty)
        let numbers = Planted.declaration("number-resampling", exchangeability: .never)
        #expect(bounds(numbers).count == 1 && bounds(numbers, grade: nil).isEmpty)
        // An order of options leaves the content as it was: there is no key to prove.
        #expect(bounds(Planted.declaration(), grade: nil).count == 1)
    }

    @Test func surfacesAreMeasuredModelByModel() throws {
        let rows = Planted.rows((0..<60).map { [$0 < 40 ? 1 : 0, $0 < 34 ? 1 : 0] })
        let models = ["a", "b"].map { name in
            ModelOutcomes(
                model: ModelID(name),
                arms: ["format", "person-name", "identity"].map { Planted.arm(rows, $0) }
            )
        }
        let table = ScoreTable(
            models: models,
            operators: ["format", "person-name", "identity"].map {
                Planted.declaration($0, distance: $0 == "person-name" ? .near : .control, exchangeability: .never)
            }
        )
        let input = TableDetectorInput(table: table, policy: Policy(), seed: 1, chance: 0)
        let found = SurfaceGapDetector().evidence(input)
        #expect(found.map(\.model) == ["a", "b", "a", "b"] && found.allSatisfy { $0.items == 60 })
        let gap = try #require(found.first?.effects["gap"])
        // scipy 1.17: t.ppf(.975, 59) · std([1]*6 + [0]*54, ddof=1)/√60
        #expect(abs(gap.value - 0.1) < 1e-12 && abs(gap.high - gap.value - 0.07815222274529202) < 1e-9, "\(gap)")
    }
}
