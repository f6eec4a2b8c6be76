// The members of verdict.json.

import AuditModel

/// The verdict in the shape and units of design.md.
struct JSONVerdict: Encodable {
    struct Suite: Encodable {
        var id: String
        var items: Int
        var fingerprint: String
    }

    struct Control: Encodable {
        var id: String
        var passed: JSONOptional<Bool>
        var status: String
        var why: String
    }

    struct LeakFraction: Encodable {
        var estimate: JSONOptional<Double>
        var low: JSONOptional<Double>
        var high: JSONOptional<Double>
    }

    struct Finding: Encodable {
        var hypothesis: String
        var finding: String
        var p: JSONOptional<Double>
        var adjustedP: JSONOptional<Double>
        var why: String

        private enum CodingKeys: String, CodingKey {
            case hypothesis, finding, p, why
            case adjustedP = "p_adjusted"
        }
    }

    struct Model: Encodable {
        var model: String
        var n: Int
        var score: JSONOptional<Double>
        var twinScore: JSONOptional<Double>
        var cleanScore: JSONOptional<Double>
        var gap: JSONOptional<Double>
        var inflation: JSONOptional<Double>
        var low: JSONOptional<Double>
        var high: JSONOptional<Double>
        var leakFraction: JSONOptional<LeakFraction>
        var p: JSONOptional<Double>
        var adjustedP: JSONOptional<Double>
        var mde: JSONOptional<Double>
        var certainty: String
        var reasons: [String]
        var finding: String
        var findings: [Finding]

        private enum CodingKeys: String, CodingKey {
            case model, n, score, gap, inflation, low, high, p, mde, certainty, reasons, finding, findings
            case twinScore = "twin_score"
            case cleanScore = "clean_score"
            case leakFraction = "leak_fraction"
            case adjustedP = "p_adjusted"
        }
    }

    struct Policy: Encodable {
        var version: String
        var delta: JSONOptional<Double>
        var alpha: JSONOptional<Double>
    }

    var schema = 1
    var vernier: String
    var suite: Suite
    var seed: String
    var policy: Policy
    var headlineOperator: JSONOptional<String>
    var states: [String]
    var reasons: [String]
    var controls: [Control]
    var models: [Model]
    var limits: [String]

    private enum CodingKeys: String, CodingKey {
        case schema, vernier, suite, seed, policy, states, reasons, controls, models, limits
        case headlineOperator = "headline_operator"
    }

    /// The verdict of a record.
    init(_ facts: RecordFacts) {
        let record = facts.record
        vernier = record.vernier
        suite = Suite(
            id: record.suite.manifest.id.rawValue,
            items: Self.exact(record.suite.items),
            fingerprint: record.suite.fingerprint
        )
        // A 64-bit seed does not fit a JSON number.
        seed = "\(record.seed)"
        policy = Policy(
            version: record.policy.version,
            delta: .points(record.policy.delta),
            alpha: .finite(record.policy.alpha)
        )
        headlineOperator = JSONOptional(record.headlineOperator?.rawValue)
        states = record.verdict.states.map(\.rawValue)
        reasons = record.verdict.reasons
        controls = record.verdict.controls.map { control in
            Control(
                id: control.id,
                passed: JSONOptional(control.status == .notRun ? nil : control.status == .passed),
                status: control.status.rawValue,
                why: control.why
            )
        }
        models = record.verdict.models.map { Self.model($0, facts) }
        limits = record.verdict.limits
    }

    /// A count that a JSON number keeps exactly; no suite is anywhere near the bound.
    private static func exact(_ count: Int) -> Int { min(max(count, 0), 1 << 53) }

    private static func model(_ verdict: ModelVerdict, _ facts: RecordFacts) -> Model {
        let contaminated = facts.finding(verdict, .contaminated)
        let interval = verdict.inflation ?? verdict.gap
        return Model(
            model: verdict.model.rawValue,
            n: exact(facts.items(verdict.model)),
            score: .finite(verdict.score.value),
            twinScore: .finite(verdict.twinScore?.value),
            cleanScore: .finite(verdict.cleanScore?.value),
            gap: .points(verdict.gap?.value),
            inflation: .points(verdict.inflation?.value),
            low: .points(interval?.low),
            high: .points(interval?.high),
            leakFraction: JSONOptional(
                verdict.leakFraction.map {
                    LeakFraction(estimate: .finite($0.value), low: .finite($0.low), high: .finite($0.high))
                }
            ),
            p: .finite(contaminated?.p),
            adjustedP: .finite(contaminated?.adjustedP),
            mde: .points(verdict.minimumDetectableGap),
            certainty: verdict.certainty.rawValue,
            reasons: verdict.reasons,
            finding: verdict.finding.rawValue,
            findings: verdict.findings.map {
                Finding(
                    hypothesis: $0.hypothesis.rawValue,
                    finding: $0.finding.rawValue,
                    p: .finite($0.p),
                    adjustedP: .finite($0.adjustedP),
                    why: $0.why
                )
            }
        )
    }
}

/// A member that is written as null when there is no value, so that every key is always there.
struct JSONOptional<Value: Encodable>: Encodable {
    var value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        if let value { try box.encode(value) } else { try box.encodeNil() }
    }
}

extension JSONOptional<Double> {
    /// A number, or null where it is none.
    static func finite(_ value: Double?) -> Self { Self(value.flatMap { $0.isFinite ? $0 : nil }) }

    /// A proportion in percentage points; 0.07 is 7 and not 7.000000000000001.
    static func points(_ value: Double?) -> Self {
        finite(value.map { abs($0) < 1e3 ? ($0 * 1e12).rounded() / 1e10 : $0 * 100 })
    }
}
