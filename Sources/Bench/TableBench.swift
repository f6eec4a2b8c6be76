// How long the largest table takes to judge: a hundred models, 14,000 items, five twins each, in the long form.

import AuditModel
import Detectors
import Foundation
import Verdicts

/// The speed of `vernier judge`, without reading the file.
enum TableBench {
    private static let models = 100
    private static let items = 14_000
    private static let twins = 5

    /// Twins nobody calls exchangeable, judged by references; then exchangeable ones, judged by the exact test too.
    static func run() {
        for exchangeable in [false, true] {
            let table = table(exchangeable: exchangeable)
            let policy = Policy(intervalLevel: 0.9)
            let start = clock()
            let input = TableDetectorInput(table: table, policy: policy, seed: 1)
            let evidence = TableDetectors.evidence(input)
            let verdict = TableVerdictMaker.decide(TableVerdictInput(table: table, policy: policy, evidence: evidence))
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            let found = verdict.models.count { $0.verdict.finding == .established }
            Measure.line(
                "judging a table of \(models) models, \(Measure.count(Double(items))) items, k = \(twins)"
                    + (exchangeable ? ", exchangeable twins" : "") + " (\(found) of 10 leaked models established)",
                "\(StatisticsBench.hundredths(seconds)) s, memory at most \(StatisticsBench.memory()) MB",
                "target: 10 s"
            )
        }
    }

    /// Every tenth model has met a tenth of the items.
    private static func table(exchangeable: Bool) -> ScoreTable {
        let all = (0..<items).map { Int32($0) }
        let rows = (0..<models).map { model in
            var random = SeededRandom(seed: 8, stream: "model-\(model)")
            let level = 0.3 + 0.5 * random.unit()
            var (originals, siblings) = ([Double](), [Double]())
            siblings.reserveCapacity(items * twins)
            for _ in 0..<items {
                let skill = min(1, max(0, level + 0.4 * (random.unit() - 0.5)))
                let isMet = model % 10 == 9 && random.unit() < 0.1
                originals.append(isMet || random.unit() < skill ? 1 : 0)
                for _ in 0..<twins { siblings.append(random.unit() < skill ? 1 : 0) }
            }
            return TableModel(
                model: ModelID("model-\(model)"),
                originals: OutcomeColumn(items: all, starts: (0...items).map { Int32($0) }, values: originals),
                twins: [OutcomeColumn(items: all, starts: (0...items).map { Int32($0 * twins) }, values: siblings)],
                placebos: [OutcomeColumn()]
            )
        }
        return ScoreTable(
            form: .outcomes,
            items: (0..<items).map { ItemID("item-\($0)") },
            clusters: Array(repeating: -1, count: items),
            arms: [TableArm(distance: .near, exchangeable: exchangeable ? true : nil)],
            models: rows,
            rows: models * items * (twins + 1)
        )
    }
}
