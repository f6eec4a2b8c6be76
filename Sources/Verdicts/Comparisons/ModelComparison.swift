// Two models on one suite: is one better, and how small a difference could these items show?

public import AuditModel
import Statistics

/// The comparison of two logs.
public struct ModelComparison: Sendable {
    /// What may be said of the two.
    public enum Finding: String, Sendable, Codable {
        /// The first scores higher, beyond chance.
        case firstHigher = "first-higher"
        /// The second does.
        case secondHigher = "second-higher"
        /// Tied, and any difference is smaller than matters.
        case equivalent
        /// Tied: these items do not tell them apart.
        case tied
        /// Nothing to compare.
        case notAssessable = "not-assessable"
    }

    /// How the difference was tested.
    public enum Method: String, Sendable, Codable {
        /// McNemar's exact test on items both were scored on.
        case mcNemar = "mcnemar-exact"
        /// t test of the items' differences, clusters as units where there are any.
        case pairedT = "paired-t"
        /// Two independent proportions: the two share no items.
        case unpaired = "two-proportion"
    }

    /// Scores of the two on what is compared, in [0, 1] for shares, each with its interval.
    public var scores: (first: Estimate, second: Estimate)
    /// First minus second.
    public var difference: Estimate
    /// Two-sided p.
    public var p: Double
    /// The test.
    public var method: Method
    /// Items compared: shared ones where paired.
    public var items: Int
    /// Clusters, where items come in clusters.
    public var clusters: Int?
    /// Items that only the first, or only the second, was scored on.
    public var unshared: (first: Int, second: Int)
    /// Items in either log without a score.
    public var missing: (first: Int, second: Int)
    /// Smallest difference that is shown with 80 % power, given how often the two disagree.
    public var detectable: Double?
    /// The finding.
    public var finding: Finding
    /// The sentence that may be said.
    public var sentence: String
    /// What limits it.
    public var limits: [String]

    /// Fewest shared items for a paired test; below, the logs are compared as unpaired.
    static let fewestShared = 2

    /// Compares `first` with `second`; `clusters` names the cluster of an item, where items come in clusters.
    public static func compare(
        _ first: LogOutcomes,
        _ second: LogOutcomes,
        clusters: [ItemID: String] = [:],
        policy: Policy = Policy()
    ) -> ModelComparison {
        let own = Dictionary(second.items.map { ($0.item, $0.score) }) { kept, _ in kept }
        let shared = first.items.compactMap { item in own[item.item].map { (item.item, item.score, $0) } }
        let isPaired = shared.count >= fewestShared
        let a = isPaired ? shared.map(\.1) : first.items.map(\.score)
        let b = isPaired ? shared.map(\.2) : second.items.map(\.score)
        let labels = isPaired ? Self.labels(shared.map(\.0), clusters) : nil
        let level = policy.intervalLevel
        var comparison = ModelComparison(
            scores: (mean(a, labels, level, first.isBinary), mean(b, labels, level, second.isBinary)),
            difference: Estimate(0, low: -1, high: 1),
            p: 1,
            method: .pairedT,
            items: a.count,
            clusters: labels.map { Set($0).count },
            unshared: (first.items.count - shared.count, second.items.count - shared.count),
            missing: (first.missing.count, second.missing.count),
            detectable: nil,
            finding: .tied,
            sentence: "",
            limits: []
        )
        if isPaired {
            comparison.pair(zip(a, b).map { $0 - $1 }, labels, binary: first.isBinary && second.isBinary, policy)
        } else {
            comparison.unpair(a, b, binary: first.isBinary && second.isBinary, policy)
        }
        comparison.conclude(first, second, policy)
        return comparison
    }

    private static func labels(_ items: [ItemID], _ clusters: [ItemID: String]) -> [Int]? {
        guard !clusters.isEmpty else { return nil }
        var numbers: [String: Int] = [:]
        return items.enumerated().map { place, item in
            guard let cluster = clusters[item] else { return -1 - place }
            let number = numbers[cluster] ?? numbers.count
            numbers[cluster] = number
            return number
        }
    }

    private static func mean(_ values: [Double], _ labels: [Int]?, _ level: Double, _ binary: Bool) -> Estimate {
        let mean = ClusteredMean(values, clusters: labels)
        if binary, labels == nil {
            let interval = ProportionInterval.wilson(values.count { $0 == 1 }, of: values.count, level: level)
            return Estimate(mean.mean, low: interval.low, high: interval.high)
        }
        let interval = mean.interval(level: level)
        return Estimate(mean.mean, low: interval?.low ?? mean.mean, high: interval?.high ?? mean.mean)
    }

    private mutating func pair(_ differences: [Double], _ labels: [Int]?, binary: Bool, _ policy: Policy) {
        let mean = ClusteredMean(differences, clusters: labels)
        let interval = mean.interval(level: policy.intervalLevel)
        difference = Estimate(mean.mean, low: interval?.low ?? -1, high: interval?.high ?? 1)
        p = mean.twoSided
        if binary, labels == nil {
            method = .mcNemar
            p = McNemarTest(firstOnly: differences.count { $0 > 0 }, secondOnly: differences.count { $0 < 0 }).twoSided
        }
        let square = differences.reduce(0) { $0 + $1 * $1 } / Double(max(1, differences.count))
        // A design effect shortens the number of items that count.
        let alone = ClusteredMean(differences).standardError
        let design = alone > 0 ? max(1, (mean.standardError / alone) * (mean.standardError / alone)) : 1
        let effective = max(1, Int((Double(differences.count) / design).rounded()))
        detectable =
            square > 0
            ? PairedPower.resolvableGap(discordance: min(1, square), items: effective, alpha: policy.alpha, power: 0.8)
            : nil
    }

    private mutating func unpair(_ a: [Double], _ b: [Double], binary: Bool, _ policy: Policy) {
        method = .unpaired
        let (first, second) = (ClusteredMean(a), ClusteredMean(b))
        let error =
            (first.standardError * first.standardError + second.standardError * second.standardError).squareRoot()
        let value = first.mean - second.mean
        let z = NormalDistribution.quantile(0.5 + policy.intervalLevel / 2)
        difference = Estimate(value, low: value - z * error, high: value + z * error)
        p = error > 0 ? 2 * NormalDistribution.upperTail(abs(value) / error) : value == 0 ? 1 : 0
        if binary {
            let test = TwoProportionTest(
                a.count { $0 == 1 },
                of: a.count,
                against: b.count { $0 == 1 },
                of: b.count,
                level: policy.intervalLevel
            )
            p = test.twoSided
            difference = Estimate(value, low: test.interval.low, high: test.interval.high)
        }
        let reach = NormalDistribution.quantile(1 - policy.alpha / 2) + NormalDistribution.quantile(0.8)
        detectable = error > 0 ? min(1, reach * error) : nil
    }

    private mutating func conclude(_ first: LogOutcomes, _ second: LogOutcomes, _ policy: Policy) {
        let isApart = p <= policy.alpha && (difference.low > 0 || difference.high < 0)
        if isApart {
            finding = difference.value > 0 ? .firstHigher : .secondHigher
        } else {
            finding = difference.low > -policy.delta && difference.high < policy.delta ? .equivalent : .tied
        }
        sentence = ComparisonSentences.sentence(self, first, second, policy)
        limits = ComparisonSentences.limits(self, first, second)
    }
}
