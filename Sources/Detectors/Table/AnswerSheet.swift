// Originals and twins of an arm as right, wrong and missing, a row a model and a column an original or a twin.

import AuditModel
import Statistics

/// Answers of models to paired items. An item with only one side is missing on both; an unread answer is wrong.
struct AnswerSheet {
    /// Why there is none.
    struct Refusal: Error {
        let reason: String
    }

    /// A row a model, in the order asked for.
    var rows: [[UInt8]]
    var originals: [Int]
    var twins: [Int]

    /// Twins used of an item at most.
    static let mostTwins = 5

    /// The sheet of `models`, over items that at least half of the `references` have both sides of, in at most `width`
    /// columns: twins beyond what fits are left out, items never.
    static func read(
        _ table: ScoreTable,
        arm: Int,
        models: [Int],
        references: [Int],
        width: Int
    ) -> Result<AnswerSheet, Refusal> {
        var counts = [Int](repeating: 0, count: table.items.count)
        var most = 0
        for model in references {
            walk(table.models[model], arm) { item, _, twins in
                counts[item] += 1
                most = max(most, twins.count)
            }
        }
        let items = counts.indices.filter { 2 * counts[$0] >= references.count && counts[$0] > 1 }
        guard items.count >= PairedExcessDetector.fewestItems else {
            return .failure(
                Refusal(reason: "Fewer than \(PairedExcessDetector.fewestItems) items in common with the references.")
            )
        }
        let each = min(most, mostTwins, width / items.count - 1)
        guard each >= 1 else {
            return .failure(
                Refusal(reason: "So many items and references are left to the reference line, which is sharp there.")
            )
        }
        var column = [Int](repeating: -1, count: table.items.count)
        for (place, item) in items.enumerated() { column[item] = place }
        var isBinary = true
        let rows = models.map { model -> [UInt8] in
            var row = [UInt8](repeating: ResponseMatrix.missing, count: items.count * (1 + each))
            func cell(_ value: Double) -> UInt8 {
                if value != 0, value != 1, !value.isNaN { isBinary = false }
                return value == 1 ? 1 : 0
            }
            walk(table.models[model], arm) { item, original, twins in
                let place = column[item]
                guard place >= 0 else { return }
                row[place] = cell(original)
                for (number, twin) in twins.prefix(each).enumerated() {
                    row[items.count + place * each + number] = cell(twin)
                }
            }
            return row
        }
        guard isBinary else { return .failure(Refusal(reason: "Item by item only scores of 0 and 1 are read.")) }
        return .success(
            AnswerSheet(
                rows: rows,
                originals: Array(0..<items.count),
                twins: Array(items.count..<items.count * (1 + each))
            )
        )
    }

    /// Calls `body` for every item of `model` that has an original and twins.
    private static func walk(
        _ model: TableModel,
        _ arm: Int,
        _ body: (Int, Double, ArraySlice<Double>) -> Void
    ) {
        guard arm < model.twins.count else { return }
        let (originals, twins) = (model.originals, model.twins[arm])
        var (i, j) = (0, 0)
        while i < originals.count, j < twins.count {
            if originals.items[i] < twins.items[j] {
                i += 1
            } else if originals.items[i] > twins.items[j] {
                j += 1
            } else {
                if let original = originals[i].first, !twins[j].isEmpty {
                    body(Int(originals.items[i]), original, twins[j])
                }
                i += 1
                j += 1
            }
        }
    }
}
