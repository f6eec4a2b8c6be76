// The judgement as other programs read it (design.md): scores and shares in [0, 1], everything else in points.

import AuditModel

/// What `vernier judge --format json` writes. Missing figures are null, never left out.
struct JudgeJSON: Encodable {
    struct Range: Encodable {
        var points: Double
        var low: Double
        var high: Double
    }

    struct Heterogeneity: Encodable {
        var q: Double
        var df: Int
        var p: Double
    }

    struct ControlRow: Encodable {
        var id: String
        /// Null where it did not run.
        @Nullable var passed: Bool?
        var why: String
    }

    struct Share: Encodable {
        var estimate: Double
        var low: Double
        var high: Double
    }

    struct FindingRow: Encodable {
        var hypothesis: Hypothesis
        var finding: Finding
        @Nullable var p: Double?
        @Nullable var pAdjusted: Double?
        var why: String

        private enum CodingKeys: String, CodingKey {
            case hypothesis, finding, p, why
            case pAdjusted = "p_adjusted"
        }
    }

    struct Ranking: Encodable {
        var flipped: Int
        var low: Int
        var high: Int
        var pairs: Int
        var expected: Double
        var p: Double
    }

    struct ModelRow: Encodable {
        var model: ModelID
        var reference: Bool
        @Nullable var score: Double?
        @Nullable var twinScore: Double?
        @Nullable var cleanScore: Double?
        @Nullable var gap: Double?
        @Nullable var inflation: Double?
        @Nullable var low: Double?
        @Nullable var high: Double?
        @Nullable var leakFraction: Share?
        @Nullable var p: Double?
        @Nullable var pAdjusted: Double?
        @Nullable var mde: Double?
        var certainty: Certainty
        @Nullable var influence: Double?
        var reasons: [String]
        var finding: Finding
        var findings: [FindingRow]

        private enum CodingKeys: String, CodingKey {
            case model, reference, score, gap, inflation, low, high, p, mde, certainty, influence, reasons, finding
            case findings
            case twinScore = "twin_score"
            case cleanScore = "clean_score"
            case leakFraction = "leak_fraction"
            case pAdjusted = "p_adjusted"
        }
    }

    var states: [SuiteState]
    var reasons: [String]
    @Nullable var shift: Range?
    @Nullable var heterogeneity: Heterogeneity?
    var controls: [ControlRow]
    var models: [ModelRow]
    @Nullable var ranking: Ranking?
    var limits: [String]
    var policy: Policy
    var chance: Double
    var seed: UInt64
    var rows: Int
    var rowsLeftOut: Int
    var diagnostics: [Diagnostic]
    /// Every detector's figures: scores and shares in [0, 1], gaps in [−1, 1].
    var evidence: [Evidence]

    private enum CodingKeys: String, CodingKey {
        case states, reasons, shift, heterogeneity, controls, models, ranking, limits, policy, chance, seed, rows
        case diagnostics, evidence
        case rowsLeftOut = "rows_left_out"
    }

    init(_ verdict: TableVerdict, _ table: ScoreTable, chance: Double, seed: UInt64, evidence: [Evidence]) {
        states = verdict.states
        reasons = verdict.reasons
        shift = verdict.shift.map { Range(points: $0.value * 100, low: $0.low * 100, high: $0.high * 100) }
        heterogeneity = verdict.heterogeneity.map { Heterogeneity(q: $0.q, df: $0.degrees, p: $0.p) }
        controls = verdict.controls.map { control in
            ControlRow(
                id: control.id,
                passed: control.status == .notRun ? nil : control.status == .passed,
                why: control.why
            )
        }
        ranking = verdict.ranking.map {
            Ranking(flipped: $0.flipped, low: $0.low, high: $0.high, pairs: $0.pairs, expected: $0.expected, p: $0.p)
        }
        limits = verdict.limits
        policy = verdict.policy
        self.chance = chance
        self.seed = seed
        rows = table.rows
        rowsLeftOut = table.leftOut
        diagnostics = table.diagnostics
        self.evidence = evidence
        models = verdict.models.map(Self.row)
    }

    private static func row(_ model: TableVerdict.Model) -> ModelRow {
        let verdict = model.verdict
        let isMeasured = verdict.gap != nil
        return ModelRow(
            model: verdict.model,
            reference: model.isReference,
            score: isMeasured ? verdict.score.value : nil,
            twinScore: verdict.twinScore?.value,
            cleanScore: verdict.cleanScore?.value,
            gap: verdict.gap.map { $0.value * 100 },
            inflation: verdict.inflation.map { $0.value * 100 },
            low: verdict.inflation.map { $0.low * 100 },
            high: verdict.inflation.map { $0.high * 100 },
            leakFraction: verdict.leakFraction.map { Share(estimate: $0.value, low: $0.low, high: $0.high) },
            p: model.p,
            pAdjusted: model.adjustedP,
            mde: verdict.minimumDetectableGap.map { $0 * 100 },
            certainty: verdict.certainty,
            influence: model.influence.map { $0 * 100 },
            reasons: verdict.findings.prefix(1).map(\.why) + verdict.reasons,
            finding: verdict.finding,
            findings: verdict.findings.map {
                FindingRow(
                    hypothesis: $0.hypothesis,
                    finding: $0.finding,
                    p: $0.p,
                    pAdjusted: $0.adjustedP,
                    why: $0.why
                )
            }
        )
    }
}

/// An optional that is written as null, so that every key is always there.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
