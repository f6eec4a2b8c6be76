// The one place that fits reference models and judges one model by them, whatever the two scores are.

import AuditModel
import Statistics

/// Calibrations of one pair of scores, a model: fitted once for each set of references.
struct ReferenceLine {
    /// The influence of single references is worked out up to this many models.
    static let influenceLimit = 200

    /// The two scores of each model of the table; nil where it has none.
    let scores: [PairedScore?]
    let chance: Double
    private var known: [[Int]: ReferenceCalibration?] = [:]
    private var suspects: Set<Int>?

    init(_ scores: [PairedScore?], chance: Double) {
        self.scores = scores
        self.chance = chance
    }

    /// The calibration by `references` (places in the table); nil below the fewest.
    mutating func calibration(_ references: [Int]) -> ReferenceCalibration? {
        if let found = known[references] { return found }
        let fitted: ReferenceCalibration?
        if references.count > TableDetectorInput.largeSet - TableDetectorInput.largeSet / TableDetectorInput.groups {
            if suspects == nil {
                let all = scores.indices.filter { scores[$0] != nil }
                let whole = ReferenceCalibration(all.compactMap { scores[$0] }, chance: chance)
                suspects = Set((whole?.flagged ?? []).map { all[$0] })
            }
            let places = Set(references.indices.filter { suspects?.contains(references[$0]) ?? false })
            fitted = ReferenceCalibration(references.compactMap { scores[$0] }, chance: chance, suspects: places)
        } else {
            fitted = ReferenceCalibration(references.compactMap { scores[$0] }, chance: chance)
        }
        known[references] = fitted
        return fitted
    }

    private var sights: [[Int]: Double] = [:]

    /// The share of simulated models that memorised `leak` of the items which `references` would establish under `policy`.
    mutating func established(_ references: [Int], leak: Double, _ policy: Policy, seed: UInt64) -> Double {
        let purpose = leak > 0 ? "simulated-leaky" : "simulated-clean"
        let key = references + [leak > 0 ? -1 : -2]
        if let known = sights[key] { return known }
        let sizes = references.compactMap { scores[$0] }.sorted { $0.original.size < $1.original.size }
        guard let calibration = calibration(references), !sizes.isEmpty else { return 0 }
        let found = calibration.simulated(
            leak: leak,
            like: sizes[sizes.count / 2],
            draws: Self.draws,
            level: policy.intervalLevel,
            source: { SeededSource(seed: seed, purpose: purpose, stream: $0) }
        )
        let hits = found.count { $0.p <= policy.alpha && $0.inflation >= policy.delta && $0.interval.low > 0 }
        sights[key] = Double(hits) / Double(max(1, found.count))
        return sights[key] ?? 0
    }

    /// Simulated responders of each kind.
    static let draws = 400
    /// Share of the items that the leaky responder has memorised.
    static let leak = 0.5

    /// How far the mean clean score of `targets` moves when one of `references` is left out, in share units.
    func influences(_ references: [Int], on targets: [Int]) -> [Int: Double] {
        guard scores.count <= Self.influenceLimit, !targets.isEmpty,
            let whole = ReferenceCalibration(references.compactMap { scores[$0] }, chance: chance)
        else { return [:] }
        let flagged = Set(whole.flagged.map { references[$0] })
        let usual = clean(targets, whole)
        var result: [Int: Double] = [:]
        for reference in references {
            let rest = references.filter { $0 != reference }
            let places = Set(rest.indices.filter { flagged.contains(rest[$0]) })
            guard
                let other = ReferenceCalibration(rest.compactMap { scores[$0] }, chance: chance, suspects: places)
            else { continue }
            let moved = zip(usual, clean(targets, other)).map { abs($0 - $1) }
            result[reference] = moved.reduce(0, +) / Double(max(1, moved.count))
        }
        return result
    }

    private func clean(_ targets: [Int], _ calibration: ReferenceCalibration) -> [Double] {
        targets.compactMap { scores[$0] }.compactMap { calibration.departure(of: $0, level: 0.9)?.cleanScore }
    }
}
