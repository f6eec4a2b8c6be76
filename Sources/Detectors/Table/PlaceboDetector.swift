// Did the first application of an operator cost more than the second?

public import AuditModel
import Statistics

/// Difference in differences over generations of twins.
///
/// - What it asks: does going from the published item to a twin cost more than going from a twin to a twin of it?
/// - Null model: the same operator costs the same each time it is applied, in probits above chance.
/// - Assumes: placebos were made by the operator that made the twins; equal costs (a third generation would check it).
/// - Cannot show: memory that helps on the twins as well; of operators that draw afresh, exposure worth less than half
///   their bound (`BoundedCostDetector`).
/// - Reference: method.md 3; cluster-robust delta method (`GenerationDifference`).
public struct PlaceboDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "placebo-difference",
        scope: .arm,
        asks: "Does going from the published item to a twin cost more than from a twin to a twin of it?",
        nullModel: "The same operator costs the same each time it is applied, in probits above chance.",
        assumes: "Placebos were made by the operator that made the twins.",
        cannotShow: "Memory that helps on the twins as well.",
        reference: "Cluster-robust delta method over three means, Student's t"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm that has placebos: `score`, `twin_score`, `placebo_score`, `gap`,
    /// `inflation` (the difference of differences, in points), `clean_score`, `leak_fraction`,
    /// `minimum_detectable_gap`; where the generations were not read equally well, what the unread answers allow.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        guard input.table.form == .outcomes else { return [] }
        return input.arms(far: false).flatMap { arm in
            input.table.models.indices.compactMap { evidence(input, arm: arm, model: $0) }
        }
    }

    private func evidence(_ input: TableDetectorInput, arm: Int, model: Int) -> Evidence? {
        let row = input.table.models[model]
        guard arm < row.placebos.count, !row.placebos[arm].isEmpty, let own = input.scores[arm][model] else {
            return nil
        }
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .contaminated,
            model: row.model,
            operatorID: input.table.arms[arm].label,
            items: own.originals
        )
        evidence.effects = ReferenceLineDetector.measured(own, level: input.policy.intervalLevel)
        let test = GenerationDifference(Self.items(row, arm, input.table.clusters), floor: input.chance)
        let shares = [own.unreadOriginals, own.unreadTwins, Self.unread(row.placebos[arm])]
        // An operator that draws afresh leaves a placebo as far from its original as a twin is: if the published form is
        // easier than drawn ones by itself, no generation shows it, and half of the operator's bound is allowed for that
        // (the placebo has shown what a step of the operator costs, so it is not the whole).
        let allowance = Self.allowance(input.table.arms[arm])
        let spread = (shares.max() ?? 0) - (shares.min() ?? 0)
        evidence.effects["placebo_score"] = .exactly(test.means.count > 2 ? test.means[2] : 0)
        evidence.items = test.items.min() ?? 0
        if let points = test.points {
            let range = points.interval(level: input.policy.intervalLevel)
            evidence.effects["inflation"] =
                Estimate(points.estimate - allowance, low: range.low - allowance, high: range.high).clipped
            if allowance > 0 { evidence.effects["bound"] = .exactly(allowance) }
            func clean(_ inflation: Double) -> Double { min(max(own.pair.original.share - inflation, 0), 1) }
            evidence.effects["clean_score"] = Estimate(
                clean(points.estimate - allowance),
                low: clean(range.high),
                high: clean(range.low - allowance)
            )
            if let value = evidence.effects["inflation"] {
                evidence.effects["leak_fraction"] = .leak(value, clean: clean(points.estimate - allowance))
            }
            let reach =
                StudentT.quantile(1 - input.policy.alpha, degrees: points.degrees)
                + StudentT.quantile(0.8, degrees: points.degrees)
            evidence.effects["minimum_detectable_gap"] = .exactly(
                min(1, max(input.policy.delta, reach * points.standardError))
            )
            if spread > input.policy.unreadTolerance { Self.bound(row, arm, input, into: &evidence) }
        }
        guard let scaled = test.scaled else {
            evidence.notRun = Self.reason(test.scaledRefusal)
            return evidence
        }
        evidence.p = scaled.greater
        if allowance > 0, let points = test.points {
            let error = max(points.standardError, 0.5 / Double(max(1, evidence.items)))
            evidence.p = max(
                scaled.greater,
                StudentT.upperTail((points.estimate - allowance) / error, degrees: points.degrees)
            )
        }
        evidence.assumptions = [
            Evidence.Assumption(
                "Applying the operator costs the same each time; no third generation was there to check it.",
                .unchecked
            )
        ]
        return evidence
    }

    /// The inflation that the unread answers allow, both ways.
    private static func bound(_ row: TableModel, _ arm: Int, _ input: TableDetectorInput, into evidence: inout Evidence)
    {
        for (name, unread) in [
            ("inflation_if_unread_favour_twins", [0.0, 1, 0]), ("inflation_if_unread_favour_originals", [1.0, 0, 1]),
        ] {
            let items = items(row, arm, input.table.clusters, unread: unread)
            guard let points = GenerationDifference(items, floor: input.chance).points else { continue }
            let range = points.interval(level: input.policy.intervalLevel)
            let allowance = Self.allowance(input.table.arms[arm])
            evidence.effects[name] =
                Estimate(points.estimate - allowance, low: range.low - allowance, high: range.high).clipped
        }
    }

    private static func allowance(_ arm: TableArm) -> Double {
        (arm.operatorID.flatMap(BoundedCostDetector.bound) ?? 0) / 2
    }

    private static func unread(_ column: OutcomeColumn) -> Double {
        column.values.isEmpty ? 0 : Double(column.values.count { $0.isNaN }) / Double(column.values.count)
    }

    /// The items with a value in each generation, or all where those are fewer than half of what the smallest
    /// generation has: an item that an operator refuses may be easier or harder than others, and would be taken for a
    /// cost of the operator. `unread` stands for what could not be read, generation by generation.
    private static func items(
        _ row: TableModel,
        _ arm: Int,
        _ clusters: [Int32],
        unread: [Double] = [0, 0, 0]
    ) -> [GenerationItem] {
        let all = merged(row, arm, clusters, unread: unread)
        let whole = all.filter { item in item.generations.prefix(3).allSatisfy { !$0.isEmpty } }
        let smallest = (0..<3).map { step in all.count { !$0.generations[step].isEmpty } }.min() ?? 0
        return Double(whole.count) >= ArmScores.pairedShare * Double(smallest) ? whole : all
    }

    private static func merged(
        _ row: TableModel,
        _ arm: Int,
        _ clusters: [Int32],
        unread: [Double]
    ) -> [GenerationItem] {
        let columns = [row.originals, row.twins[arm], row.placebos[arm]]
        var places = [0, 0, 0]
        var items: [GenerationItem] = []
        // A merge of three ascending columns.
        while true {
            let heads = zip(columns, places).compactMap { $1 < $0.count ? $0.items[$1] : nil }
            guard let item = heads.min() else { return items }
            var values: [[Double]] = []
            for (index, column) in columns.enumerated() {
                if places[index] < column.count, column.items[places[index]] == item {
                    values.append(column[places[index]].map { $0.isNaN ? unread[index] : $0 })
                    places[index] += 1
                } else {
                    values.append([])
                }
            }
            let cluster = Int(item) < clusters.count ? Int(clusters[Int(item)]) : -1
            items.append(
                GenerationItem(
                    original: values[0].isEmpty ? nil : values[0].reduce(0, +) / Double(values[0].count),
                    first: values[1],
                    second: values[2],
                    cluster: cluster >= 0 ? cluster : nil
                )
            )
        }
    }

    private static func reason(_ refusal: GenerationDifference.Refusal?) -> String {
        switch refusal {
        case .tooFewItems: "Fewer than \(GenerationDifference.fewestItems) items in one of the generations."
        case .tooFewClusters: "Fewer than \(GenerationDifference.fewestClusters) clusters in one of the generations."
        case .nearFloor: "A score cannot be told from chance: what the operator costs there is not known."
        case .nearCeiling: "A score of twins cannot be told from 100 %: what the operator costs there is not known."
        case nil: "The difference of differences could not be computed."
        }
    }
}
