// Is a model better on the published items than references of its skill on the twins lead one to expect?

public import AuditModel
import Statistics

/// Calibration by reference models.
///
/// - What it asks: is the score on the published items higher than reference models with the same twin score have it?
/// - Null model: the model differs from the references as they differ from one another (`ReferenceCalibration`).
/// - Assumes: at least five references of other families, most of them unexposed; twins equally harder or easier for
///   models of equal skill.
/// - Cannot show: exposure that all references share: a common drop is reported as harder twins.
/// - Reference: method.md 4.
public struct ReferenceLineDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "reference-line",
        scope: .arm,
        asks: "Is the score on the published items higher than references with the same twin score have it?",
        nullModel: "The model differs from the references as they differ from one another.",
        assumes: "At least five references of other families, at most 35 % of them exposed themselves.",
        cannotShow: "Exposure that all references share: a common drop is reported as harder twins.",
        reference: "Boggs and Rogers 1990; Rousseeuw 1984; Student's t of the prediction error"
    )

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm: `score`, `twin_score`, `gap`, `clean_score`, `inflation`,
    /// `leak_fraction`, `minimum_detectable_gap`, `references`, `references_flagged`, `dispersion`, `outside`,
    /// `leaky_found` (share of simulated models that memorised half of the items which these references would establish),
    /// `influence` (of a reference on the others' clean scores).
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        (input.arms(far: false) + input.arms(far: true)).flatMap { arm in
            Self.evidence(input, arm: arm)
        }
    }

    private static func evidence(_ input: TableDetectorInput, arm: Int) -> [Evidence] {
        let scores = input.scores[arm]
        var line = ReferenceLine(scores.map { $0?.pair }, chance: input.chance)
        let audited = input.table.models.indices.filter { scores[$0] != nil && input.isAudited($0) }
        let references = input.table.models.indices.filter {
            scores[$0] != nil && (!input.hasReferences || input.table.models[$0].isReference == true)
        }
        let influences = line.influences(references, on: audited)
        let shift = CommonShiftDetector.shift(references.compactMap { scores[$0] }, level: input.policy.intervalLevel)
        return input.table.models.indices.compactMap { model in
            guard let own = scores[model] else { return nil }
            var evidence = Evidence(
                detector: "reference-line",
                hypothesis: .contaminated,
                model: input.table.models[model].model,
                operatorID: input.table.arms[arm].label,
                items: own.originals
            )
            evidence.effects = Self.measured(own, level: input.policy.intervalLevel)
            let others = input.references(for: model, arms: [arm])
            Self.judge(own.pair, by: others, &line, input, into: &evidence)
            if evidence.notRun == nil {
                evidence.effects["leaky_found"] = .exactly(
                    line.established(others, leak: ReferenceLine.leak, input.policy, seed: input.seed)
                )
            }
            // What a clearing by references rests on besides: their being unexposed, and a score that is not a guess.
            evidence.effects["chance"] = .exactly(input.chance)
            evidence.effects["references_marked"] = .exactly(input.hasReferences ? 1 : 0)
            if let shift { evidence.effects["common_shift"] = shift }
            if let influence = influences[model] { evidence.effects["influence"] = .exactly(influence) }
            if evidence.notRun == nil, abs(own.unreadOriginals - own.unreadTwins) > input.policy.unreadTolerance {
                Self.bound(model, arm, by: others, &line, input, into: &evidence)
            }
            return evidence
        }
    }

    /// What was measured, without any reference.
    static func measured(_ own: ArmScores, level: Double) -> [String: Estimate] {
        let z = NormalDistribution.quantile(0.5 + level / 2)
        return [
            "score": .share(own.pair.original, level: level),
            "twin_score": .share(own.pair.twin, level: level),
            "gap": Estimate(own.gap, low: own.gap - z * own.gapError, high: own.gap + z * own.gapError).clipped,
        ]
    }

    /// Judges `target` by `references` and writes what follows into `evidence`.
    static func judge(
        _ target: PairedScore,
        by references: [Int],
        _ line: inout ReferenceLine,
        _ input: TableDetectorInput,
        into evidence: inout Evidence
    ) {
        guard let calibration = line.calibration(references) else {
            evidence.notRun =
                "Only \(references.count) reference models of other families; calibration needs "
                + "\(ReferenceCalibration.fewestReferences)."
            return
        }
        guard let departure = calibration.departure(of: target, level: input.policy.intervalLevel) else {
            evidence.notRun =
                "Fewer than \(Int(ReferenceCalibration.fewestItems)) items (after their clustering) on one side."
            return
        }
        let inflation = Estimate(
            departure.inflation,
            low: departure.interval.low,
            high: departure.interval.high
        )
        let clean = departure.cleanScore
        evidence.effects["inflation_to_clear"] =
            Estimate(
                departure.inflation,
                low: departure.independent.low,
                high: departure.independent.high
            ).clipped
        evidence.p = departure.p
        evidence.effects["inflation"] = inflation.clipped
        evidence.effects["clean_score"] = Estimate(
            clean,
            low: departure.cleanInterval.low,
            high: departure.cleanInterval.high
        )
        evidence.effects["leak_fraction"] = .leak(inflation, clean: clean)
        let reach =
            StudentT.quantile(1 - input.policy.alpha, degrees: departure.degrees)
            + StudentT.quantile(0.8, degrees: departure.degrees)
        evidence.effects["minimum_detectable_gap"] = .exactly(min(1, max(input.policy.delta, reach * departure.error)))
        evidence.effects["references"] = .exactly(Double(calibration.references))
        evidence.effects["references_flagged"] = .exactly(Double(calibration.flagged.count))
        evidence.effects["dispersion"] = .exactly(calibration.dispersion)
        evidence.effects["outside"] = .exactly(departure.outside)
        evidence.assumptions = assumptions(calibration, departure, input)
    }

    /// The inflation that the unread answers allow, both ways, as `inflation_bounds`.
    private static func bound(
        _ model: Int,
        _ arm: Int,
        by references: [Int],
        _ line: inout ReferenceLine,
        _ input: TableDetectorInput,
        into evidence: inout Evidence
    ) {
        let ways = [ArmScores.Imputed(original: 0, twin: 1), ArmScores.Imputed(original: 1, twin: 0)]
        let found = ways.compactMap { way in
            TableDetectorInput.scores(input.table.models[model], arm, input.table, imputed: way)?.pair
        }.compactMap {
            line.calibration(references)?.departure(of: $0, level: input.policy.intervalLevel)
        }
        guard found.count == 2 else { return }
        evidence.effects["inflation_if_unread_favour_twins"] = Estimate(
            found[0].inflation,
            low: found[0].interval.low,
            high: found[0].interval.high
        )
        evidence.effects["inflation_if_unread_favour_originals"] = Estimate(
            found[1].inflation,
            low: found[1].interval.low,
            high: found[1].interval.high
        )
    }

    private static func assumptions(
        _ calibration: ReferenceCalibration,
        _ departure: CalibratedDeparture,
        _ input: TableDetectorInput
    ) -> [Evidence.Assumption] {
        let few = calibration.references < ReferenceCalibration.fewReferences
        let flagged = calibration.flagged.count
        var list = [
            Evidence.Assumption(
                "At least \(ReferenceCalibration.fewReferences) references (here \(calibration.references)).",
                few ? .failed : .held
            ),
            Evidence.Assumption(
                flagged == 0
                    ? "No reference looks exposed itself."
                    : "References look unexposed: \(flagged) did not and were left out.",
                flagged == 0 ? .held : .failed
            ),
            Evidence.Assumption(
                departure.outside == 0
                    ? "The model's twin score lies within the references' range."
                    : "The model's twin score lies within the references' range: it does not, and the curve was drawn on.",
                departure.outside == 0 ? .held : .failed
            ),
        ]
        if calibration.seenDispersion < 0.2 {
            list.append(
                Evidence.Assumption(
                    "References differ as sampling error has it: they agree better than that, as near-copies of one model do.",
                    .failed
                )
            )
        }
        if input.table.form == .scores,
            input.table.models.contains(where: { $0.scores.contains { $0.nOriginal == nil } })
        {
            list.append(
                Evidence.Assumption("All scores rest on equally many items: no numbers were given.", .unchecked)
            )
        }
        if !input.isChanceStated {
            list.append(
                Evidence.Assumption(
                    input.chance > 0
                        ? "A guess scores \(Int((input.chance * 100).rounded())) %, as the lowest scores suggest."
                        : "A guess scores nothing: no score shows a chance level.",
                    .unchecked
                )
            )
        }
        return list
    }
}

extension Estimate {
    /// Cut to what a difference of shares can be.
    var clipped: Estimate { Estimate(value, low: max(-1, min(low, 1)), high: min(1, max(high, -1))) }

    /// What it would be were every unread twin right, `times` the unread share lower.
    func less(_ share: Double) -> Estimate { Estimate(value - share, low: low - share, high: high - share).clipped }

    /// A number known exactly.
    static func exactly(_ value: Double) -> Estimate { Estimate(value, low: value, high: value) }

    /// Wilson's interval of a share of an effective number of items.
    static func share(_ point: ScorePoint, level: Double) -> Estimate {
        let z = NormalDistribution.quantile(0.5 + level / 2)
        let (p, n) = (point.share, point.size)
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        return Estimate(p, low: max(0, min(p, middle - half)), high: min(1, max(p, middle + half)))
    }

    /// The share of items that behave as memorised, π = inflation/(1 − clean), in [0, 1] (method.md 1).
    static func leak(_ inflation: Estimate, clean: Double) -> Estimate {
        let room = max(1 - clean, 1e-9)
        func share(_ value: Double) -> Double { min(max(value / max(room, value), 0), 1) }
        return Estimate(share(inflation.value), low: share(inflation.low), high: share(inflation.high))
    }
}
