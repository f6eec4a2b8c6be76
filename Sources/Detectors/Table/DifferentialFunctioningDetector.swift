// Which items work differently as originals and as twins, or for one group of models and another?

public import AuditModel
import Foundation
import Statistics

/// Differential functioning of items and of forms.
///
/// - What it asks: which items differ more between original and twin than all do; which items favour newer models, or
///   those under audit, over others of the same skill; is a model abler on one form than the others are?
/// - Null model: an item's odds of original right and twin wrong against the reverse are all items' common odds (exact
///   binomial); given skill, an item is as easy for both groups (Mantel–Haenszel); a model's shift between forms is drawn
///   from the references' (method.md 4).
/// - Assumes: scores of 0 and 1; twenty models for items' forms, twelve in either group, eight references for a model's
///   forms; independent models.
/// - Cannot show: why an item works differently: a wrong key, a twin that asks something else, exposure. It accuses nobody.
/// - Reference: Mantel and Haenszel 1959; Simes 1986 over items, Benjamini and Hochberg 1995 for the list.
public struct DifferentialFunctioningDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "differential-functioning",
        scope: .suite,
        asks: "Which items work differently as originals and twins, or for one group of models and another?",
        nullModel:
            "Original and twin differ by all items' common odds; given skill an item is as easy for both groups.",
        assumes: "Scores of 0 and 1, twenty models for items' forms, twelve in either group, independent models.",
        cannotShow: "Why: a wrong key, a twin that asks something else, exposure. It accuses nobody.",
        reference: "Mantel and Haenszel 1959; Simes 1986; Benjamini and Hochberg 1995"
    )

    /// Fewest models for items' forms, and in either group.
    public static let (fewestModels, fewestInGroup) = (20, 12)
    /// Items used at most, evenly spread.
    static let mostItems = 1000
    /// Flagged items that are named.
    static let mostNamed = 10

    /// The detector.
    public init() {}

    /// One piece of evidence an arm and one on groups of models: `flagged` items (Benjamini–Hochberg at the policy's α) and
    /// for the first ten `delta of ITEM`: by how much the item favours the original, in log-odds beyond the common ones,
    /// or the newer or audited models, in log-odds at the same skill. p is Simes' over all items.
    ///
    /// And one a model and arm: `form_excess`, its shift from twins to originals beyond the references', in standard
    /// deviations of ability. None has a hypothesis: they describe.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        guard input.table.form == .outcomes else {
            let reason = "Items need outcomes one by one; the table has scores only."
            return [Evidence(detector: card.id, items: 0, notRun: reason)]
        }
        let arms = input.arms(far: false) + input.arms(far: true)
        return arms.map { forms(input, $0) } + [groups(input)]
            + arms.flatMap { FormExcess.evidence(input, $0, card.id) }
    }

    /// Originals beside twins, item by item, over all models.
    private func forms(_ input: TableDetectorInput, _ arm: Int) -> Evidence {
        let table = input.table
        var evidence = Evidence(detector: card.id, operatorID: table.arms[arm].label, items: 0)
        var counts: [Int32: (original: Int, twin: Int)] = [:]
        var models = 0
        for model in table.models where arm < model.twins.count {
            let pairs = BinaryOutcomes.pairs(model.originals, model.twins[arm])
            if !pairs.isEmpty { models += 1 }
            for pair in pairs where pair.original != pair.twin {
                counts[pair.item, default: (0, 0)].original += pair.original ? 1 : 0
                counts[pair.item, default: (0, 0)].twin += pair.twin ? 1 : 0
            }
        }
        let original = counts.values.reduce(0) { $0 + $1.original }
        let twin = counts.values.reduce(0) { $0 + $1.twin }
        guard models >= Self.fewestModels, original > 0, twin > 0 else {
            evidence.notRun =
                "Items' forms need \(Self.fewestModels) models with paired scores of 0 and 1 that differ both ways; "
                + "here \(models)."
            return evidence
        }
        let share = Double(original) / Double(original + twin)
        let common = log(Double(original) / Double(twin))
        let found = counts.keys.sorted().map { item -> Item in
            let own = counts[item] ?? (0, 0)
            let trials = own.original + own.twin
            let tail = min(
                Binomial.upperTail(own.original, trials: trials, probability: share),
                Binomial.lowerTail(own.original, trials: trials, probability: share)
            )
            // Half a pair more on either side, so that the odds are finite (Haldane 1956).
            let (a, b) = (Double(own.original) + 0.5, Double(own.twin) + 0.5)
            return Item(item, min(1, 2 * tail), log(a / b) - common, (1 / a + 1 / b).squareRoot())
        }
        describe(found, input, into: &evidence)
        evidence.effects["common_odds"] = .exactly(common)
        return evidence
    }

    /// Newer against older models, or those under audit against references, at the same skill.
    private func groups(_ input: TableDetectorInput) -> Evidence {
        var evidence = Evidence(detector: card.id, items: 0)
        let outcomes = BinaryOutcomes(input.table, mostItems: Self.mostItems)
        let models = input.table.models.indices.filter { model in outcomes.rows[model].contains { $0 != nil } }
        let focal = Self.focal(models, input)
        guard focal.count >= Self.fewestInGroup, models.count - focal.count >= Self.fewestInGroup,
            let matrix = ResponseMatrix(
                models: models.count,
                items: outcomes.items.count,
                cells: models.flatMap { outcomes.rows[$0].map { $0.map { $0 ? 1 : 0 } ?? ResponseMatrix.missing } }
            )
        else {
            evidence.notRun =
                "Groups need \(Self.fewestInGroup) references and as many models under audit, or as many older and newer "
                + "ones, all dated."
            return evidence
        }
        let strata = Self.strata(models.map { outcomes.rows[$0] })
        let places = Set(models.indices.filter { focal.contains(models[$0]) })
        let found = outcomes.items.indices.compactMap { item in
            MantelHaenszel(matrix, item: item, focal: places, strata: strata).map { test in
                Item(outcomes.items[item], test.p, -test.shrunkLog, test.shrunkLogError)
            }
        }
        guard !found.isEmpty else {
            evidence.notRun = "No item has right and wrong answers among models of like skill."
            return evidence
        }
        describe(found, input, into: &evidence)
        evidence.effects["focal_models"] = .exactly(Double(focal.count))
        return evidence
    }

    /// The models under audit where references are marked, else the newer half.
    private static func focal(_ models: [Int], _ input: TableDetectorInput) -> Set<Int> {
        let table = input.table
        if input.hasReferences { return Set(models.filter { table.models[$0].isReference != true }) }
        let years = models.compactMap { table.models[$0].date.flatMap { DecimalYear.of($0) } }
        guard years.count == models.count else { return [] }
        let split = CorrelationChangeDetector.split(years.sorted())
        return Set(zip(models, years).filter { $0.1 >= split }.map(\.0))
    }

    /// Five groups of like skill, by the share of the answered items that is right; models alike stay together.
    private static func strata(_ rows: [[Bool?]]) -> [Int] {
        let shares = rows.map { row in
            let known = row.compactMap(\.self)
            return Double(known.count { $0 }) / Double(max(1, known.count))
        }
        let sorted = shares.sorted()
        return shares.map { share in 5 * (sorted.firstIndex { $0 >= share } ?? 0) / max(1, sorted.count) }
    }

    /// One item's test.
    private struct Item {
        let item: Int32
        let p: Double
        /// Log-odds, and their standard error.
        let value: Double
        let error: Double

        init(_ item: Int32, _ p: Double, _ value: Double, _ error: Double) {
            (self.item, self.p, self.value, self.error) = (item, p, value, error)
        }
    }

    private func describe(_ found: [Item], _ input: TableDetectorInput, into evidence: inout Evidence) {
        let adjusted = BenjaminiHochberg.adjusted(found.map(\.p))
        let flagged = found.indices.filter { adjusted[$0] <= input.policy.alpha }.sorted {
            found[$0].p != found[$1].p ? found[$0].p < found[$1].p : found[$0].item < found[$1].item
        }
        evidence.items = found.count
        // The smallest adjusted p is Simes' p of "no item differs".
        evidence.p = adjusted.min()
        evidence.effects["flagged"] = .exactly(Double(flagged.count))
        let reach = NormalDistribution.quantile(0.5 + input.policy.intervalLevel / 2)
        for place in flagged.prefix(Self.mostNamed) {
            let own = found[place]
            let name = input.table.items[Int(own.item)].rawValue.prefix(80)
            evidence.effects["delta of \(name)"] = Estimate(
                own.value,
                low: own.value - reach * own.error,
                high: own.value + reach * own.error
            )
        }
        evidence.assumptions = [Evidence.Assumption("The models are independent of one another.", .unchecked)]
    }
}
