// Watching model after model, in the order they came: has anything changed, however often one looks?

public import AuditModel
import Statistics

/// An e-process over the models in order of date.
///
/// - What it asks: from some moment on, are new models unlike those before them, skill apart?
/// - Null model: the models are exchangeable in time, skill apart: the rank of each newcomer's strangeness among those
///   so far is uniform given the earlier ranks.
/// - Assumes: dates for all models; what outcome-shift (outcomes) or score-profile (scores) assumes of the measure of
///   strangeness; independent models.
/// - Cannot show: which model is the cause; a single stranger among many.
/// - Reference: method.md 9; Vovk, Nouretdinov and Gammerman 2003; Ville 1939.
public struct WatchDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "watch",
        scope: .suite,
        asks: "From some moment on, are new models unlike those before them, skill apart?",
        nullModel:
            "The rank of each newcomer's strangeness among the models so far is uniform, given the earlier ranks.",
        assumes: "Dates for all models, sixteen before the first that is watched; independent models.",
        cannotShow: "Which model is the cause; a single stranger among many.",
        reference: "Vovk, Nouretdinov and Gammerman 2003; Ville 1939"
    )

    /// Models that come before the first that is watched.
    public static let fewestBefore = 16
    /// The newest models looked at.
    static let mostModels = 100
    /// Items used at most, evenly spread: every newcomer has all models measured anew.
    static let mostItems = 300

    /// The detector.
    public init() {}

    /// One piece of evidence: `e_value` (now), `e_peak` (the largest so far; p is one over it), `watched` models.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        var evidence = Evidence(detector: card.id, hypothesis: .shifted, items: 0)
        let ranks: [Double]
        switch input.table.form {
        case .outcomes where input.table.clusters.contains(where: { $0 >= 0 }):
            evidence.notRun = "This takes items as independent; here they come in clusters."
            return [evidence]
        case .outcomes:
            let table = BinaryOutcomes(input.table, mostItems: Self.mostItems)
            let models = Self.ordered(
                input.table.models.indices.filter { !input.table.models[$0].originals.isEmpty },
                input
            )
            evidence.items = table.items.count
            ranks = Self.ranks(models) { Self.outcomes(table, $0) }
        case .scores:
            let profiles = ScoreProfileTable(input)
            let models = Self.ordered(
                input.table.models.indices.filter { profiles.known($0) >= ScoreProfileDetector.fewestColumns },
                input
            )
            evidence.items = profiles.items
            let rank = Self.factors(profiles, models)
            ranks = rank.map { rank in Self.ranks(models) { Self.profiles(profiles, $0, rank) } } ?? []
        }
        guard !ranks.isEmpty else {
            evidence.notRun =
                "Watching needs a date for every model, more than \(Self.fewestBefore) of them that outcomes item by item "
                + "or \(ScoreProfileDetector.fewestColumns) columns of scores can measure."
            return [evidence]
        }
        var process = ChangeProcess()
        for rank in ranks { process.add(rank) }
        evidence.p = process.p
        evidence.effects["e_value"] = .exactly(process.value)
        evidence.effects["e_peak"] = .exactly(1 / process.p)
        evidence.effects["watched"] = .exactly(Double(ranks.count))
        evidence.assumptions = [Evidence.Assumption("The models are independent of one another.", .unchecked)]
        return [evidence]
    }

    /// The newest models in order of date, then of name; none where one is not dated or all are of one date.
    private static func ordered(_ places: [Int], _ input: TableDetectorInput) -> [Int] {
        let models = input.table.models
        let dated = places.compactMap { place in
            models[place].date.flatMap { DecimalYear.of($0) }.map { (place: place, year: $0) }
        }
        guard dated.count == places.count, dated.map(\.year).min() != dated.map(\.year).max() else { return [] }
        return dated.sorted {
            $0.year != $1.year ? $0.year < $1.year : models[$0.place].model < models[$1.place].model
        }.suffix(mostModels).map(\.place)
    }

    /// The rank of each newcomer among the models up to it, as a p-value; `measure` gives the strangeness of each of some
    /// models by one rule that does not know which is the newest.
    ///
    /// A newcomer that cannot be measured is not ranked.
    private static func ranks(_ models: [Int], _ measure: ([Int]) -> [Double?]) -> [Double] {
        guard models.count > fewestBefore else { return [] }
        return (fewestBefore..<models.count).compactMap { place in
            let strangeness = measure(Array(models[...place]))
            guard let last = strangeness.last, let own = last else { return nil }
            let others = strangeness.dropLast().compactMap { $0 }
            guard others.count >= OutcomeShiftDetector.fewestReferences else { return nil }
            return Double(1 + others.count { $0 >= own }) / Double(others.count + 1)
        }
    }

    private static func outcomes(_ table: BinaryOutcomes, _ models: [Int]) -> [Double?] {
        guard let fits = OutcomeFits(models.map { table.rows[$0] }),
            let curve = fits.curve(among: Array(models.indices))
        else { return [] }
        return fits.fits.map { fit in fit.map { curve.residual($0.surprise, at: $0.height) } }
    }

    private static func profiles(_ table: ScoreProfileTable, _ models: [Int], _ rank: Int) -> [Double?] {
        let distances = try? ProfileDistances(
            ScoreMatrix(models.map { table.matrix.rows[$0] }),
            errors: models.map { table.errors[$0] },
            rank: rank
        )
        return distances.map { $0.distances.map { $0.isNaN ? nil : $0 } } ?? []
    }

    /// The factors of the first models' profiles, which stay what they are: nothing later may have a say in them.
    private static func factors(_ profiles: ScoreProfileTable, _ models: [Int]) -> Int? {
        guard models.count > fewestBefore,
            let first = try? ScoreProfiles(
                ScoreMatrix(models.prefix(fewestBefore).map { profiles.matrix.rows[$0] }),
                ranks: 3,
                cellLimit: 100
            )
        else { return nil }
        return max(first.rank, 1)
    }
}
