// Outcomes made up for tests: a clean model, a leaky one, and the declarations they are asked under.

import AuditModel
import Detectors

/// Made-up models and declarations.
enum Planted {
    static let manifest = SuiteManifest(
        id: "made-up",
        title: "Made up",
        optionOrder: OptionOrder(kind: .drawn, seed: 1)
    )

    static func declaration(
        _ id: OperatorID = "option-permutation",
        distance: OperatorDeclaration.Distance = .near,
        exchangeability: OperatorDeclaration.Exchangeability = .ifOptionOrderDrawn
    ) -> OperatorDeclaration {
        OperatorDeclaration(
            id: id,
            summary: "",
            relation: .invariant,
            distance: distance,
            exchangeability: exchangeability,
            proof: "permutation",
            guards: [],
            blindTo: "Memorised answer text would not show."
        )
    }

    /// An arm of `rows`; readings are left empty because detectors count nil cells themselves.
    static func arm(_ rows: [SiblingRow], _ id: OperatorID = "option-permutation") -> Arm {
        Arm(operatorID: id, rows: rows, originalReadings: ReadingCounts(), twinReadings: ReadingCounts())
    }

    /// Rows of scores, original first.
    static func rows(_ scores: [[Double?]], clusters: [String]? = nil) -> [SiblingRow] {
        scores.enumerated().map { index, row in
            SiblingRow(
                item: ItemID("i\(index)"),
                cluster: clusters?[index],
                original: row.first ?? nil,
                twins: Array(row.dropFirst())
            )
        }
    }

    /// A model of skill .2 to .8 of which each item is memorised with probability `leak`; where memory `misled` it, it
    /// gets every twin of a memorised item wrong.
    static func model(
        _ name: String,
        items: Int,
        twins: Int = 5,
        leak: Double,
        misled: Bool = false,
        seed: UInt64
    ) -> ModelOutcomes {
        var random = SeededRandom(seed: seed, stream: name)
        let scores: [[Double?]] = (0..<items).map { _ in
            let skill = 0.2 + 0.6 * random.unit()
            let memorised = random.unit() < leak
            var cells: [Double?] = (0...twins).map { _ in random.unit() < skill ? 1 : 0 }
            if memorised { cells = [1] + (misled ? Array(repeating: 0, count: twins) : Array(cells.dropFirst())) }
            return cells
        }
        return ModelOutcomes(model: ModelID(name), arms: [arm(rows(scores))])
    }

    /// The input of an arm's detector.
    static func input(
        _ rows: [SiblingRow],
        declaration: OperatorDeclaration = declaration(),
        policy: Policy = Policy(replicates: 200),
        manifest: SuiteManifest = manifest,
        seed: UInt64 = 7
    ) -> DetectorInput {
        let arm = arm(rows, declaration.id)
        let outcomes = ModelOutcomes(model: "m", arms: [arm])
        var input = DetectorInput(allModels: [outcomes], manifest: manifest, policy: policy, seed: seed)
        input.model = "m"
        input.outcomes = outcomes
        input.arm = arm
        input.declaration = declaration
        input.exchangeable = declaration.isExchangeable(optionOrder: manifest.optionOrder)
        return input
    }
}
