// How long the evidence on the largest record takes: a hundred models, 14,000 items, five twins each.

import AuditModel
import Detectors
import Foundation

/// The speed of judging.
enum JudgeBench {
    private static let models = 100
    private static let items = 14_000
    private static let twins = 5

    /// A simulated record without clusters, and one in clusters of ten. Built in memory, outside the clock.
    static func run() {
        for clusterSize in [1, 10] {
            let record = (0..<models).map { outcomes(model: $0, clusterSize: clusterSize) }
            var found: [Evidence] = []
            // Once: what is measured takes a second, and a record half a gigabyte.
            let start = clock()
            found = Detectors.evidence(
                models: record,
                operators: [declaration],
                manifest: SuiteManifest(id: "simulated", title: "", optionOrder: OptionOrder(kind: .drawn, seed: 1)),
                headline: declaration.id,
                policy: Policy(),
                seed: 1
            )
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            let exact = found.count { $0.detector == "sibling-exact" && $0.p != nil && !isSampled($0) }
            Measure.line(
                "evidence on \(models) models, \(Measure.count(Double(items))) items, k = \(twins)"
                    + (clusterSize > 1 ? ", clusters of \(clusterSize)" : "") + ", \(exact) p exact",
                "\((seconds * 100).rounded() / 100) s",
                "target: 10 s"
            )
        }
    }

    private static func isSampled(_ evidence: Evidence) -> Bool {
        evidence.assumptions.contains { $0.text.contains("was sampled") }
    }

    private static let declaration = OperatorDeclaration(
        id: "option-permutation",
        summary: "",
        relation: .invariant,
        distance: .near,
        exchangeability: .ifOptionOrderDrawn,
        proof: "permutation",
        guards: [],
        blindTo: ""
    )

    /// A model of mean skill .3 to .8; every tenth has met a tenth of the items. One answer in 500 is not read.
    private static func outcomes(model: Int, clusterSize: Int) -> ModelOutcomes {
        var random = SeededRandom(seed: 1, stream: "model-\(model)")
        let level = 0.3 + 0.5 * random.unit()
        func score(_ skill: Double) -> Double? {
            random.unit() < 0.002 ? nil : random.unit() < skill ? 1 : 0
        }
        let rows = (0..<items).map { item in
            let skill = min(1, max(0, level + 0.4 * (random.unit() - 0.5)))
            let isMet = model % 10 == 9 && random.unit() < 0.1
            return SiblingRow(
                item: ItemID("simulated-item-\(item)"),
                cluster: clusterSize > 1 ? "passage-\(item / clusterSize)" : nil,
                original: score(isMet ? 1 : skill),
                twins: (0..<twins).map { _ in score(skill) }
            )
        }
        let arm = Arm(
            operatorID: declaration.id,
            rows: rows,
            originalReadings: ReadingCounts(),
            twinReadings: ReadingCounts()
        )
        let originals = rows.map {
            SiblingRow(item: $0.item, cluster: $0.cluster, original: $0.original, twins: [])
        }
        return ModelOutcomes(model: ModelID("model-\(model)"), originals: originals, arms: [arm])
    }
}
