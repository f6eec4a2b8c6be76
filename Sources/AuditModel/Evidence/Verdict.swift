// What may be concluded, in fixed words: finding, certainty and state, kept apart.

/// The three answers, and the absence of one.
public enum Finding: String, Sendable, Codable {
    /// Shown, at the policy's error rate and above its materiality.
    case established
    /// Shown to be smaller than matters, by twins that would have seen it.
    case ruledOut = "ruled-out"
    /// Not shown either way.
    case inconclusive
    /// Could not be asked.
    case notAssessable = "not-assessable"
}

/// How far a finding may be relied on.
public enum Certainty: String, Sendable, Codable, CaseIterable {
    /// Relied on as it stands.
    case high
    /// One serious doubt.
    case moderate
    /// Several.
    case low
    /// Hardly more than a hint.
    case veryLow = "very-low"

    /// One step down; very low stays.
    public var lowered: Certainty {
        switch self {
        case .high: .moderate
        case .moderate: .low
        case .low, .veryLow: .veryLow
        }
    }
}

/// What is found of one model under one hypothesis.
public struct HypothesisFinding: Hashable, Sendable, Codable {
    /// The hypothesis.
    public var hypothesis: Hypothesis
    /// The answer.
    public var finding: Finding
    /// One-sided p-value, where there is one.
    public var p: Double?
    /// Holm-adjusted over the models of the audit.
    public var adjustedP: Double?
    /// Why, in one sentence.
    public var why: String

    /// A finding.
    public init(hypothesis: Hypothesis, finding: Finding, p: Double? = nil, adjustedP: Double? = nil, why: String) {
        self.hypothesis = hypothesis
        self.finding = finding
        self.p = p
        self.adjustedP = adjustedP
        self.why = why
    }

    private enum CodingKeys: String, CodingKey {
        case hypothesis, finding, p, why
        case adjustedP = "p_adjusted"
    }
}

/// The verdict on one model.
public struct ModelVerdict: Hashable, Sendable, Codable {
    /// The model.
    public var model: ModelID
    /// Its score on the originals, in [0, 1].
    public var score: Estimate
    /// Its score on the headline operator's twins, in [0, 1]; nil without twins.
    public var twinScore: Estimate?
    /// What it would score had it never met the originals, in [0, 1]; nil where that cannot be said.
    public var cleanScore: Estimate?
    /// Original minus twin, in [−1, 1].
    public var gap: Estimate?
    /// Reported minus clean score, in [−1, 1].
    public var inflation: Estimate?
    /// Share of the items that behave as memorised, in [0, 1].
    public var leakFraction: Estimate?
    /// The detector whose estimate the finding of *contaminated* is shown by: `sibling-exact`, `reference-line`,
    /// `placebo-difference` or `bounded-cost`; nil where none could speak.
    public var route: String?
    /// The finding of *contaminated*.
    public var finding: Finding
    /// How far it may be relied on.
    public var certainty: Certainty
    /// Why the certainty is what it is, biggest reason first.
    public var reasons: [String]
    /// Every hypothesis with its answer.
    public var findings: [HypothesisFinding]
    /// Smallest gap that would be established with 80 % power, in [0, 1].
    public var minimumDetectableGap: Double?

    /// A verdict on a model.
    public init(
        model: ModelID,
        score: Estimate,
        twinScore: Estimate? = nil,
        cleanScore: Estimate? = nil,
        gap: Estimate? = nil,
        inflation: Estimate? = nil,
        leakFraction: Estimate? = nil,
        route: String? = nil,
        finding: Finding,
        certainty: Certainty,
        reasons: [String],
        findings: [HypothesisFinding],
        minimumDetectableGap: Double? = nil
    ) {
        self.model = model
        self.score = score
        self.twinScore = twinScore
        self.cleanScore = cleanScore
        self.gap = gap
        self.inflation = inflation
        self.leakFraction = leakFraction
        self.route = route
        self.finding = finding
        self.certainty = certainty
        self.reasons = reasons
        self.findings = findings
        self.minimumDetectableGap = minimumDetectableGap
    }

    private enum CodingKeys: String, CodingKey {
        case model, score, gap, inflation, route, finding, certainty, reasons, findings
        case twinScore = "twin_score"
        case cleanScore = "clean_score"
        case leakFraction = "leak_fraction"
        case minimumDetectableGap = "mde"
    }
}

/// The states a suite may be in; several may hold.
public enum SuiteState: String, Sendable, Codable, CaseIterable {
    /// Working: nothing wrong found and enough seen to say so.
    case sound
    /// Worn: the best models cannot be told apart, and the suite is not too small to: solved, at the ceiling that wrong
    /// keys leave, or worn with headroom.
    case saturated
    /// Too small: the best models cannot be told apart though there is headroom.
    case underPowered = "under-powered"
    /// Leaked: a model that carries its headline has met its items.
    case contaminated
    /// Trained for.
    case overfit
    /// Accounting, key or grader fault.
    case faulty
    /// Broken behind a face that still looks healthy.
    case brokenSilently = "broken-silently"
    /// Unfit for the use stated.
    case unfit
    /// Unknown.
    case inconclusive

    /// The reader's word for the state (reports.md 4.2).
    public var word: String {
        switch self {
        case .sound: "Working"
        case .saturated: "Worn"
        case .underPowered: "Too small"
        case .contaminated: "Leaked"
        case .overfit: "Trained for"
        case .faulty: "Faulty"
        case .brokenSilently: "Broken silently"
        case .unfit: "Unfit for this use"
        case .inconclusive: "Unknown"
        }
    }
}

/// One of an audit's controls and whether it behaved.
public struct Control: Hashable, Sendable, Codable {
    /// What became of a control.
    public enum Status: String, Sendable, Codable {
        /// It behaved.
        case passed
        /// It did not: the verdict is void.
        case failed
        /// It does not apply to this suite or could not be run: certainty is lower.
        case notRun = "not-run"
    }

    /// Its id: `identity`, `format`, `simulated-leaky`, `simulated-clean`, `scorer`, `twin-gate`, …
    public var id: String
    /// What became of it.
    public var status: Status
    /// What was seen, in one sentence.
    public var why: String

    /// A control.
    public init(id: String, status: Status, why: String) {
        self.id = id
        self.status = status
        self.why = why
    }
}

/// The verdict of an audit.
public struct Verdict: Hashable, Sendable, Codable {
    /// The states of the suite, worst first.
    public var states: [SuiteState]
    /// Why, one sentence a state.
    public var reasons: [String]
    /// The models, in the order they were given.
    public var models: [ModelVerdict]
    /// The controls.
    public var controls: [Control]
    /// What this audit could not see, one sentence each.
    public var limits: [String]

    /// A verdict.
    public init(
        states: [SuiteState],
        reasons: [String],
        models: [ModelVerdict],
        controls: [Control],
        limits: [String]
    ) {
        self.states = states
        self.reasons = reasons
        self.models = models
        self.controls = controls
        self.limits = limits
    }
}
