// What follows from a table of outcomes or scores.

/// The verdict on a table.
public struct TableVerdict: Sendable {
    /// The verdict on one model of it.
    public struct Model: Sendable {
        /// Findings, scores and certainty.
        public var verdict: ModelVerdict
        /// Whether it is a reference, judged by the others.
        public var isReference: Bool
        /// Combined p-value of *contaminated*; nil where no route ran.
        public var p: Double?
        /// Holm-adjusted over the models under audit (references: over the references).
        public var adjustedP: Double?
        /// How far the other models' clean scores move, on average, when this reference is left out; in share units.
        public var influence: Double?

        /// A verdict on a model.
        public init(
            verdict: ModelVerdict,
            isReference: Bool,
            p: Double? = nil,
            adjustedP: Double? = nil,
            influence: Double? = nil
        ) {
            self.verdict = verdict
            self.isReference = isReference
            self.p = p
            self.adjustedP = adjustedP
            self.influence = influence
        }
    }

    /// Do the models depart from a common shift?
    public struct Heterogeneity: Hashable, Sendable {
        /// Cochran's Q.
        public var q: Double
        /// Its degrees of freedom.
        public var degrees: Int
        /// Its p-value.
        public var p: Double

        /// A heterogeneity.
        public init(q: Double, degrees: Int, p: Double) {
            self.q = q
            self.degrees = degrees
            self.p = p
        }
    }

    /// Pairs of models that change places between originals and twins.
    public struct Ranking: Hashable, Sendable {
        /// Pairs that change places.
        public var flipped: Int
        /// Fewest pairs whose true order may have changed.
        public var low: Int
        /// Most of them.
        public var high: Int
        /// All pairs.
        public var pairs: Int
        /// Pairs that sampling error alone would have change places.
        public var expected: Double
        /// One-sided p of no true change.
        public var p: Double

        /// A ranking.
        public init(flipped: Int, low: Int, high: Int, pairs: Int, expected: Double, p: Double) {
            self.flipped = flipped
            self.low = low
            self.high = high
            self.pairs = pairs
            self.expected = expected
            self.p = p
        }
    }

    /// The policy it was decided by.
    public var policy: Policy
    /// States of the suite, worst first.
    public var states: [SuiteState]
    /// Why, one sentence a state.
    public var reasons: [String]
    /// Common shift from originals to twins, in share units; nil where no two models have both.
    public var shift: Estimate?
    /// Whether the models agree on it.
    public var heterogeneity: Heterogeneity?
    /// Ranking damage.
    public var ranking: Ranking?
    /// The controls.
    public var controls: [Control]
    /// The models, in the table's order.
    public var models: [Model]
    /// What the table could not show.
    public var limits: [String]

    /// A verdict.
    public init(
        policy: Policy,
        states: [SuiteState],
        reasons: [String],
        shift: Estimate?,
        heterogeneity: Heterogeneity?,
        ranking: Ranking?,
        controls: [Control],
        models: [Model],
        limits: [String]
    ) {
        self.policy = policy
        self.states = states
        self.reasons = reasons
        self.shift = shift
        self.heterogeneity = heterogeneity
        self.ranking = ranking
        self.controls = controls
        self.models = models
        self.limits = limits
    }

    /// Whether anything was established.
    public var isAnythingEstablished: Bool {
        models.contains { !$0.isReference && $0.verdict.findings.contains { $0.finding == .established } }
            || states.contains { [.contaminated, .overfit, .brokenSilently, .faulty].contains($0) }
    }

    /// Whether every model under audit was cleared and nothing else is wrong.
    public var isClear: Bool {
        let audited = models.filter { !$0.isReference }
        return states == [.sound] && !isAnythingEstablished && !audited.isEmpty
            && audited.allSatisfy { $0.verdict.finding == .ruledOut }
    }
}
