// Every model's answers to originals and twins, each on a scale that it had no part in making.
import Foundation

/// Originals and their twins on one scale, whose items reference models gave their difficulties.
///
/// A model that takes part in a fit pulls the items towards itself, and so hides a part of what it is asked about.
/// Everybody is therefore scored on items fitted without its group. The scales of the fits are brought together by the
/// items' mean difficulty and mean log discrimination.
public struct PairedForms: Sendable {
    /// The shift of each model between the forms; nil where one has no answer, or nobody was left to fit items.
    public let shifts: [FormShift?]
    private let scales: [ItemCurves?]
    private let scaleOf: [Int]
    private let rows: [[UInt8]]
    private let originals: [Int]

    /// Models with `rows` (one answer a column: 0, 1, else missing), all of one length; `originals` and `twins` name the
    /// columns. The models that `fitting` names make the scales, each group left out in turn.
    public init(
        _ rows: [[UInt8]],
        originals: [Int],
        twins: [Int],
        groups: [Int],
        fitting: [Int],
        iterations: Int = 30,
        tolerance: Double = 5e-3
    ) {
        let width = rows.first?.count ?? 0
        func fitted(without group: Int?) -> ItemCurves? {
            let kept = fitting.filter { groups[$0] != group }
            guard kept.count > 1,
                let matrix = ResponseMatrix(models: kept.count, items: width, cells: kept.flatMap { rows[$0] })
            else { return nil }
            return ItemResponseFit(matrix, iterations: iterations, tolerance: tolerance).items
        }
        let whole = fitted(without: nil)
        let names = Set(fitting.map { groups[$0] }).sorted()
        scales =
            [whole]
            + names.map { name in whole.flatMap { scale in fitted(without: name)?.aligned(with: scale) } }
        scaleOf = groups.map { group in names.firstIndex(of: group).map { $0 + 1 } ?? 0 }
        self.rows = rows
        self.originals = originals.filter { $0 >= 0 && $0 < width }
        shifts = zip(rows, scaleOf).map { [scales] row, place in
            scales[place].flatMap { FormShift(row, on: $0, originals: originals, twins: twins) }
        }
    }

    /// How many originals `model` answers beyond its skill on the twins; nil where it has no shift.
    ///
    /// The share π of the originals that behave as memorised solves Σ w(y − π − (1 − π)P) = 0, P the chance of a right
    /// answer at the twins' ability and w = 1/(π₀ + (1 − π₀)P), the weights of the locally most powerful test at π₀:
    /// a right answer tells more where the model's skill makes it unlikely.
    public func excess(of model: Int) -> ItemExcess? {
        guard model >= 0, model < rows.count, let items = scales[scaleOf[model]], let shift = shifts[model] else {
            return nil
        }
        func sums(_ ability: Double) -> (share: Double, variance: Double, third: Double, room: Double) {
            var (right, room, variance, third, open) = (0.0, 0.0, 0.0, 0.0, 0.0)
            var count = 0
            for item in originals where rows[model][item] <= 1 {
                let p = items.probability(item, at: ability)
                let weight = 1 / (ItemExcess.expected + (1 - ItemExcess.expected) * p)
                let own = weight * weight * p * (1 - p)
                right += weight * (Double(rows[model][item]) - p)
                room += weight * (1 - p)
                variance += own
                third += own * weight * (1 - 2 * p)
                open += 1 - p
                count += 1
            }
            return (right / room, variance / (room * room), third / (room * room * room), open / Double(max(1, count)))
        }
        let twin = shift.twin
        let found = sums(twin.value)
        let slope = (sums(twin.value + twin.error).share - sums(twin.value - twin.error).share) / 2
        let error = (found.variance + slope * slope).squareRoot()
        guard found.share.isFinite, error.isFinite, error > 0 else { return nil }
        return ItemExcess(share: found.share, error: error, third: found.third, room: found.room)
    }
}

extension ItemCurves {
    /// The same curves with the origin and unit of ability that `other`, of the same items, has.
    func aligned(with other: ItemCurves) -> ItemCurves {
        guard count == other.count, count > 0 else { return self }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        let unit = exp(mean(discriminations.map { log($0) }) - mean(other.discriminations.map { log($0) }))
        let origin = mean(other.difficulties) - unit * mean(difficulties)
        return ItemCurves(
            discriminations: discriminations.map { $0 / unit },
            difficulties: difficulties.map { origin + unit * $0 }
        ) ?? self
    }
}
