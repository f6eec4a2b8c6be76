// The answer of a detector in numbers, with what it rests on.

/// What can be true of a model or a suite.
public enum Hypothesis: String, Sendable, Codable, CaseIterable {
    /// The model met these items.
    case contaminated
    /// The model was fitted to the template, and the skill did not follow.
    case overfit
    /// The model is not just a stronger copy of earlier ones.
    case shifted
    /// The suite no longer separates the best models.
    case saturated
    /// The suite is too small to separate what it is used to separate.
    case underPowered = "under-powered"
}

/// Evidence of one detector.
public struct Evidence: Hashable, Sendable, Codable {
    /// Id of the detector.
    public var detector: String
    /// The question it speaks to; nil for a description such as a score.
    public var hypothesis: Hypothesis?
    /// The model it is about; nil for the suite.
    public var model: ModelID?
    /// The operator whose twins it used.
    public var operatorID: OperatorID?
    /// Number of items used.
    public var items: Int
    /// Named effects with intervals. Scores and shares in [0, 1]; gaps in [−1, 1].
    public var effects: [String: Estimate]
    /// One-sided p-value of the null hypothesis, where the detector tests one.
    public var p: Double?
    /// Mid-p beside it, for discrete tests.
    public var midP: Double?
    /// The assumptions, and whether each was checked and held.
    public var assumptions: [Assumption]
    /// Why it did not run, in one sentence; nil if it ran.
    public var notRun: String?

    /// An assumption and what is known of it.
    public struct Assumption: Hashable, Sendable, Codable {
        /// What is known of an assumption.
        public enum Status: String, Sendable, Codable {
            /// It holds by construction.
            case byConstruction = "by-construction"
            /// It was checked and holds.
            case held
            /// It was checked and fails.
            case failed
            /// It was not checked.
            case unchecked
        }

        /// The assumption in one sentence.
        public var text: String
        /// What is known of it.
        public var status: Status

        /// An assumption.
        public init(_ text: String, _ status: Status) {
            self.text = text
            self.status = status
        }
    }

    /// Evidence.
    public init(
        detector: String,
        hypothesis: Hypothesis? = nil,
        model: ModelID? = nil,
        operatorID: OperatorID? = nil,
        items: Int,
        effects: [String: Estimate] = [:],
        p: Double? = nil,
        midP: Double? = nil,
        assumptions: [Assumption] = [],
        notRun: String? = nil
    ) {
        self.detector = detector
        self.hypothesis = hypothesis
        self.model = model
        self.operatorID = operatorID
        self.items = items
        self.effects = effects
        self.p = p
        self.midP = midP
        self.assumptions = assumptions
        self.notRun = notRun
    }

    private enum CodingKeys: String, CodingKey {
        case detector, hypothesis, model, items, effects, p, assumptions
        case operatorID = "operator"
        case midP = "mid_p"
        case notRun = "not_run"
    }
}
