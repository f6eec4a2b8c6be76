// A whole audit made up for tests: models of known leaks, controls, simulated responders, detectors run as in earnest.

import AuditModel
import Detectors
import Verdicts

/// A made-up audit; change a member and call `verdict`.
struct MadeUpAudit {
    var items = 200
    var twins = 5
    var leaks: [(name: String, leak: Double)] = [("clean", 0), ("leaky", 0.4)]
    var leakOfSimulatedLeaky = 0.4
    var leakOfSimulatedClean = 0.0
    var identityNoise = 0.0
    /// Whether answers to the same again change as often for the better as for the worse.
    var noiseIsEven = false
    var exchangeability = OperatorDeclaration.Exchangeability.ifOptionOrderDrawn
    var distance = OperatorDeclaration.Distance.near
    var grade = Twin.Grade.proved
    var imbalance = 0.02
    var covariate = "gold-position"
    var unanswered: [UnansweredCount] = []
    /// Chance of a right answer, item by item, of the models under audit.
    var skill: ClosedRange<Double> = 0.2...0.8
    var policy = Policy(replicates: 300)
    /// Makes some answers unreadable.
    var blur: (SiblingRow) -> SiblingRow = { $0 }

    static let headline: OperatorID = "option-permutation"

    var operators: [OperatorDeclaration] {
        [
            declaration("identity", .control, .always), declaration("format", .control, .always),
            declaration(Self.headline, distance, exchangeability),
        ]
    }

    private func declaration(
        _ id: OperatorID,
        _ distance: OperatorDeclaration.Distance,
        _ kind: OperatorDeclaration.Exchangeability
    ) -> OperatorDeclaration {
        OperatorDeclaration(
            id: id,
            summary: "",
            relation: .invariant,
            distance: distance,
            exchangeability: kind,
            proof: "permutation",
            guards: [],
            blindTo: "Memorised answer text would not show there."
        )
    }

    func model(_ name: String, leak: Double) -> ModelOutcomes {
        var random = SeededRandom(seed: 11, stream: name)
        let rows = (0..<items).map { index in
            let range = name.hasPrefix("simulated") ? 0.2...0.8 : skill
            let chance = range.lowerBound + (range.upperBound - range.lowerBound) * random.unit()
            let memorised = random.unit() < leak
            let scores = (0...twins).map { _ in random.unit() < chance ? 1.0 : 0 }
            let row = SiblingRow(
                item: ItemID("i\(index)"),
                original: memorised ? 1 : scores.first,
                twins: Array(scores.dropFirst())
            )
            return name.hasPrefix("simulated") ? row : blur(row)
        }
        var flipped = 0
        let again = rows.map { row in
            let flips = random.unit() < identityNoise
            if flips { flipped += 1 }
            let other: Double = noiseIsEven && flipped.isMultiple(of: 2) ? 1 : 0
            let original = flips && noiseIsEven ? 1 - other : row.original
            return SiblingRow(item: row.item, original: original, twins: [flips ? other : row.original])
        }
        return ModelOutcomes(
            model: ModelID(name),
            arms: [arm("identity", again), arm("format", again), arm(Self.headline, rows)]
        )
    }

    private func arm(_ id: OperatorID, _ rows: [SiblingRow]) -> Arm {
        Arm(operatorID: id, rows: rows, originalReadings: ReadingCounts(), twinReadings: ReadingCounts())
    }

    var input: VerdictInput {
        let manifest = SuiteManifest(
            id: "made-up",
            title: "Made up",
            optionOrder: OptionOrder(kind: .drawn, seed: 3)
        )
        let models = leaks.map { model($0.name, leak: $0.leak) }
        let simulated = [
            model("simulated-leaky", leak: leakOfSimulatedLeaky), model("simulated-clean", leak: leakOfSimulatedClean),
        ]
        let evidence = [models, simulated].flatMap {
            Detectors.evidence(
                models: $0,
                operators: operators,
                manifest: manifest,
                headline: Self.headline,
                policy: policy,
                seed: 5
            )
        }
        return VerdictInput(
            suite: AuditedSuite(manifest: manifest, fingerprint: "", items: items),
            policy: policy,
            seed: 5,
            operators: operators,
            headlineOperator: Self.headline,
            models: models,
            simulated: simulated,
            evidence: evidence,
            balance: [
                CovariateBalance(
                    operatorID: Self.headline,
                    covariate: covariate,
                    standardisedDifference: imbalance
                )
            ],
            coverage: [
                OperatorCoverage(
                    operatorID: Self.headline,
                    grade: grade,
                    covered: items,
                    twins: items * twins,
                    itemsWith10: 0,
                    refused: ["composite-option": 3]
                )
            ],
            unanswered: unanswered
        )
    }

    var verdict: Verdict { VerdictMaker.decide(input) }
}

extension Verdict {
    /// The status of a control.
    func status(_ id: String) -> Control.Status? { controls.first { $0.id == id }?.status }

    /// The verdict on a model.
    func of(_ name: String) -> ModelVerdict? { models.first { $0.model == ModelID(name) } }

    /// Every sentence it says.
    var sentences: [String] {
        reasons + limits + controls.map(\.why) + models.flatMap { $0.reasons + $0.findings.map(\.why) }
    }
}
