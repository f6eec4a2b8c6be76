// Everything a verdict is decided from.

public import AuditModel

/// The input of a verdict; all of it is in the audit's record.
public struct VerdictInput: Sendable {
    /// The suite.
    public var suite: AuditedSuite
    /// The policy, fixed before data.
    public var policy: Policy
    /// The seed of the audit.
    public var seed: UInt64
    /// The operators whose twins were asked.
    public var operators: [OperatorDeclaration]
    /// The operator a finding of contamination rests on; nil if none applies.
    public var headlineOperator: OperatorID?
    /// Outcomes of the models under audit.
    public var models: [ModelOutcomes]
    /// Outcomes of `simulated-leaky` and `simulated-clean`.
    public var simulated: [ModelOutcomes]
    /// What the detectors said of the models, the simulated responders and the suite, in any order.
    public var evidence: [Evidence]
    /// Covariates of originals and twins.
    public var balance: [CovariateBalance]
    /// What each operator covered.
    public var coverage: [OperatorCoverage]
    /// Requests that were never answered.
    public var unanswered: [UnansweredCount]

    /// An input.
    public init(
        suite: AuditedSuite,
        policy: Policy,
        seed: UInt64,
        operators: [OperatorDeclaration],
        headlineOperator: OperatorID?,
        models: [ModelOutcomes],
        simulated: [ModelOutcomes],
        evidence: [Evidence],
        balance: [CovariateBalance],
        coverage: [OperatorCoverage],
        unanswered: [UnansweredCount]
    ) {
        self.suite = suite
        self.policy = policy
        self.seed = seed
        self.operators = operators
        self.headlineOperator = headlineOperator
        self.models = models
        self.simulated = simulated
        self.evidence = evidence
        self.balance = balance
        self.coverage = coverage
        self.unanswered = unanswered
    }
}

extension VerdictInput {
    /// The declaration of the headline operator.
    var headline: OperatorDeclaration? { operators.first { $0.id == headlineOperator } }

    /// The evidence of `detector` on `model` (nil: the suite) under `operatorID` (nil: whatever it is).
    func evidence(_ detector: String, _ model: ModelID?, _ operatorID: OperatorID? = nil) -> Evidence? {
        evidence.first {
            $0.detector == detector && $0.model == model && (operatorID == nil || $0.operatorID == operatorID)
        }
    }

    /// The headline sibling test of a model.
    func headlineTest(_ model: ModelID) -> Evidence? {
        guard let headlineOperator else { return nil }
        return evidence("sibling-exact", model, headlineOperator)
    }

    /// Share of a model's cells under the headline operator that were not read, in [0, 1].
    func unreadShare(_ model: ModelID) -> Double {
        guard
            let arm = models.first(where: { $0.model == model })?.arms.first(where: {
                $0.operatorID == headlineOperator
            })
        else { return 0 }
        var cells = 0
        var unread = 0
        for row in arm.rows {
            cells += 1 + row.twins.count
            unread += (row.original == nil ? 1 : 0) + row.twins.count { $0 == nil }
        }
        return cells == 0 ? 0 : Double(unread) / Double(cells)
    }
}
