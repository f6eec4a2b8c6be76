// The exact sibling test on a table that says its twins are exchangeable.

public import AuditModel
import Statistics

/// The exact sibling test, for arms declared exchangeable.
///
/// - What it asks: does the model answer the published items better than siblings drawn the same way?
/// - Null model: each of the k + 1 siblings of an item is equally likely to be the published one.
/// - Assumes: the table's word that originals and twins are exchangeable; references, where there are enough, may
///   contradict it.
/// - Cannot show: memory that helps on the twins as well.
/// - Reference: method.md 2.
public struct TableSiblingDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "sibling-exact",
        scope: .arm,
        asks: "Does the model answer the published items better than siblings drawn the same way?",
        nullModel: "Each of the k + 1 siblings of an item is equally likely to be the published one.",
        assumes: "Originals and twins are exchangeable, on the table's word.",
        cannotShow: "Memory that helps on the twins as well.",
        reference: "McNemar 1947 for one twin; exact null distribution by convolution"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm declared exchangeable: `score`, `twin_score`, `gap`, `inflation`,
    /// `leak_fraction`, `clean_score`.
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        guard input.table.form == .outcomes else { return [] }
        return input.arms(far: false).filter { input.table.arms[$0].exchangeable == true }.flatMap { arm in
            input.table.models.indices.compactMap { evidence(input, arm: arm, model: $0) }
        }
    }

    private func evidence(_ input: TableDetectorInput, arm: Int, model: Int) -> Evidence? {
        let row = input.table.models[model]
        guard let own = input.scores[arm][model] else { return nil }
        var evidence = Evidence(
            detector: card.id,
            hypothesis: .contaminated,
            model: row.model,
            operatorID: input.table.arms[arm].label,
            items: own.originals
        )
        evidence.effects = ReferenceLineDetector.measured(own, level: input.policy.intervalLevel)
        let items = Self.items(row, arm, input.table.clusters)
        guard items.count >= SiblingExactDetector.fewestItems,
            let test = SiblingTest(items, source: { SeededSource(seed: input.seed, purpose: "sibling", stream: model) })
        else {
            evidence.notRun =
                "Only \(items.count) items have both original and twins; the test needs "
                + "\(SiblingExactDetector.fewestItems)."
            return evidence
        }
        if let contradiction = Self.contradiction(input, arm, without: model) {
            evidence.notRun = contradiction
            return evidence
        }
        evidence.p = test.p
        evidence.midP = test.midP
        let z = NormalDistribution.quantile(0.5 + input.policy.intervalLevel / 2)
        // As wide as the null distribution or the spread seen, whichever is more: few discordant items show little spread.
        let error = max(own.gapError, test.nullError)
        let inflation = Estimate(test.gap, low: test.gap - z * error, high: test.gap + z * error)
        let clean = min(max(own.pair.original.share - test.gap, 0), 1)
        evidence.effects["inflation"] = inflation.clipped
        Self.boundUnread(own, inflation, input, times: 1, into: &evidence)
        evidence.effects["clean_score"] = Estimate(
            clean,
            low: max(0, clean - z * error),
            high: min(1, clean + z * error)
        )
        evidence.effects["leak_fraction"] = .leak(inflation, clean: clean)
        evidence.effects["minimum_detectable_gap"] = .exactly(
            PairedPower.detectableGap(
                nullError: test.nullError,
                error: own.gapError,
                alpha: input.policy.alpha,
                level: input.policy.intervalLevel,
                power: 0.8,
                materiality: input.policy.delta
            )
        )
        evidence.assumptions = [
            Evidence.Assumption("Originals and twins are exchangeable, on the table's word.", .unchecked)
        ]
        return evidence
    }

    /// Both ways of taking unread answers, where originals and twins differ in them: unread twins right, unread originals
    /// right. `times` is how often the twins enter the estimate.
    static func boundUnread(
        _ own: ArmScores,
        _ inflation: Estimate,
        _ input: TableDetectorInput,
        times: Double,
        into evidence: inout Evidence
    ) {
        guard abs(own.unreadOriginals - own.unreadTwins) > input.policy.unreadTolerance else { return }
        evidence.effects["inflation_if_unread_favour_twins"] = inflation.less(times * own.unreadTwins)
        evidence.effects["inflation_if_unread_favour_originals"] = inflation.less(-own.unreadOriginals)
    }

    /// Why the table's word cannot stand: other models, enough of them, drop together.
    private static func contradiction(_ input: TableDetectorInput, _ arm: Int, without model: Int) -> String? {
        let others = input.references(for: model, arms: [arm]).compactMap { input.scores[arm][$0] }
        // A gap without any spread is still not known better than one answer in all.
        let errors = others.map { max($0.gapError, 0.5 / max(1, Double($0.originals))) }
        let dropping = zip(others, errors).count { $0.gap > 1.645 * $1 }
        let together =
            others.count >= ReferenceCalibration.fewestReferences
            && PooledEffect(effects: others.map(\.gap), standardErrors: errors).map { $0.interval(level: 0.95).low > 0 }
                ?? false
        guard together || (others.count >= 2 && 2 * dropping > others.count) else { return nil }
        let mean = others.reduce(0) { $0 + $1.gap } / Double(others.count)
        return "The other models drop from originals to twins too (\(Self.points(mean)) points): the twins are "
            + "harder or all were exposed, so they are not exchangeable with the originals."
    }

    private static func points(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func items(_ row: TableModel, _ arm: Int, _ clusters: [Int32]) -> [SiblingItem] {
        let twins = row.twins[arm]
        var items: [SiblingItem] = []
        var place = 0
        for position in 0..<row.originals.count {
            let item = row.originals.items[position]
            while place < twins.count, twins.items[place] < item { place += 1 }
            guard place < twins.count, twins.items[place] == item else { continue }
            let own = row.originals[position].map { $0.isNaN ? 0 : $0 }
            let cluster = Int(item) < clusters.count ? Int(clusters[Int(item)]) : -1
            items.append(
                SiblingItem(
                    scores: [own.reduce(0, +) / Double(max(1, own.count))] + twins[place].map { $0.isNaN ? 0 : $0 },
                    cluster: cluster >= 0 ? cluster : nil
                )
            )
        }
        return items
    }
}
