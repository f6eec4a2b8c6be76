// Do the columns of a table still go together as they did, or do newer models trade them off otherwise?

public import AuditModel
import Statistics

/// The change in correlations between columns from older to newer models.
///
/// - What it asks: do originals, twins and suites go together in newer models as they did in older ones of the same skill?
/// - Null model: given skill, an older and a newer model are exchangeable: permutation within pairs of like skill.
/// - Assumes: at least three columns; dates for all models; twelve pairs of an older and a newer model of like skill, for
///   correlations fall by themselves where models are more alike; independent models.
/// - Cannot show: which model is the cause, or which suite.
/// - Reference: method.md 9; permutation of Fisher's z.
public struct CorrelationChangeDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "correlation-change",
        scope: .suite,
        asks: "Do the columns go together in newer models as they did in older ones of the same skill?",
        nullModel: "Given skill, profiles are exchangeable between older and newer models.",
        assumes: "Three columns, dates for all, twelve pairs of an older and a newer model of like skill.",
        cannotShow: "Which model is the cause, or which suite.",
        reference: "Permutation of Fisher's z within pairs"
    )

    /// Fewest pairs of like skill.
    public static let fewestPairs = 12
    /// Most models looked at, evenly chosen by date.
    static let mostModels = 400
    /// Models are of like skill within this share of the standard deviation of all.
    static let reach = 0.25

    /// The detector.
    public init() {}

    /// One piece of evidence: `correlation_change` (root mean square difference of Fisher's z), `pairs` of columns,
    /// `models` (pairs of like skill), `split` (the year between older and newer).
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        var evidence = Evidence(detector: card.id, hypothesis: .shifted, items: 0)
        let profiles = ScoreProfileTable(input)
        let matrix = profiles.matrix
        evidence.items = profiles.items
        guard let years = profiles.years, matrix.columns >= ScoreProfileDetector.fewestColumns else {
            evidence.notRun =
                "This needs a date for every model and at least \(ScoreProfileDetector.fewestColumns) columns of scores."
            return [evidence]
        }
        let dated = matrix.rows.indices.filter { profiles.known($0) == matrix.columns }.sorted {
            years[$0] != years[$1] ? years[$0] < years[$1] : $0 < $1
        }
        let models = ScoreProfileDetector.thinned(dated, to: Self.mostModels)
        let split = Self.split(models.map { years[$0] })
        let older = models.filter { years[$0] < split }
        let newer = models.filter { years[$0] >= split }
        let pairs = Self.matched(older, newer, matrix)
        guard pairs.count >= Self.fewestPairs,
            let change = CorrelationChange(
                ScoreMatrix(pairs.map { matrix.rows[$0.older] }),
                ScoreMatrix(pairs.map { matrix.rows[$0.newer] }),
                matched: true,
                source: { SeededSource(seed: input.seed, purpose: "correlation-change", stream: $0) }
            )
        else {
            evidence.notRun =
                "Of \(older.count) older and \(newer.count) newer models with all columns only \(pairs.count) pairs are "
                + "of like skill; \(Self.fewestPairs) are needed."
            return [evidence]
        }
        evidence.p = change.p
        evidence.effects["correlation_change"] = .exactly(change.difference)
        evidence.effects["pairs"] = .exactly(Double(change.pairs))
        evidence.effects["models"] = .exactly(Double(pairs.count))
        evidence.effects["split"] = .exactly(split)
        evidence.assumptions = [Evidence.Assumption("The models are independent of one another.", .unchecked)]
        return [evidence]
    }

    /// The date that parts ascending `years` most evenly: models of one date stay together.
    static func split(_ years: [Double]) -> Double {
        let places = years.indices.dropFirst().filter { years[$0] > years[$0 - 1] }
        return places.min { abs(2 * $0 - years.count) < abs(2 * $1 - years.count) }.map { years[$0] } ?? .infinity
    }

    /// Pairs of an older and a newer model whose mean scores are alike, each model once: the strongest older one takes
    /// the newer one next to it, and so on down.
    static func matched(_ older: [Int], _ newer: [Int], _ matrix: ScoreMatrix) -> [(older: Int, newer: Int)] {
        func skill(_ model: Int) -> Double { matrix.rows[model].reduce(0, +) / Double(max(1, matrix.columns)) }
        let all = (older + newer).map(skill)
        guard all.count > 1 else { return [] }
        let mean = all.reduce(0, +) / Double(all.count)
        let square = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count - 1)
        let reach = Self.reach * square.squareRoot()
        var left = newer.map { (model: $0, skill: skill($0)) }
        var pairs: [(older: Int, newer: Int)] = []
        for (model, own) in older.map({ ($0, skill($0)) }).sorted(by: { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }) {
            guard let place = left.indices.min(by: { abs(left[$0].skill - own) < abs(left[$1].skill - own) }),
                abs(left[place].skill - own) <= reach
            else { continue }
            pairs.append((model, left[place].model))
            left.remove(at: place)
        }
        return pairs
    }
}
