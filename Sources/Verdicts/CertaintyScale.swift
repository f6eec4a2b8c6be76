// The one way in which certainty is taken away and given back: by the policy's steps, each with its reason.

import AuditModel

/// A certainty on its way down.
struct CertaintyScale {
    /// The level so far.
    private(set) var level: Certainty
    /// One sentence a doubt or a confirmation, in the order they came.
    private(set) var reasons: [String] = []
    private let steps: [String: Int]

    /// Starts at `level`; doubts take the steps that `policy` names.
    init(_ level: Certainty, _ policy: Policy) {
        self.level = level
        steps = policy.certaintySteps
    }

    /// Takes the steps of the doubt `id`; one that the policy does not name takes none and is not said.
    mutating func doubt(_ id: String, _ reason: String?) {
        guard let reason, let count = steps[id], count > 0 else { return }
        reasons.append(reason)
        // Four levels: more steps than that change nothing.
        for _ in 0..<min(count, Certainty.allCases.count) { level = level.lowered }
    }

    /// A reason that takes no step.
    mutating func note(_ reason: String) { reasons.append(reason) }

    /// One step up where detectors of several kinds each reject at alpha among the routes that speak.
    mutating func confirm(_ spoken: [TableEvidence.Route], _ policy: Policy) {
        let agreeing = Set(spoken.filter { $0.evidence.p ?? 1 <= policy.alpha }.map(\.evidence.detector))
        guard agreeing.count > 1 else { return }
        level = level.raised
        reasons.append("\(agreeing.count) independent kinds of evidence agree (one step up).")
    }

    /// The doubts that come with references.
    mutating func doubtReferences(_ effects: [String: Estimate]) {
        if let count = effects["references"]?.value, count < 12 {
            doubt("few-references", "Few references: \(Int(count)), fewer than 12.")
        }
        if let count = effects["references_flagged"]?.value, count > 0 {
            doubt("contaminated-references", "\(Int(count)) references look exposed themselves and were left out.")
        }
    }

    /// The sentence on a twin score that no reference has.
    static func outside(_ effects: [String: Estimate]) -> String? {
        effects["outside"]?.value ?? 0 > 0 ? "Its twin score lies outside the references' range." : nil
    }
}

extension Certainty {
    /// One step up; high stays.
    var raised: Certainty {
        switch self {
        case .high, .moderate: .high
        case .low: .moderate
        case .veryLow: .low
        }
    }
}
