// Everything a detector may look at.

public import AuditModel

/// The input of a detector.
public struct DetectorInput: Sendable {
    /// The model asked about; nil for the suite.
    public var model: ModelID?
    /// The outcomes of that model.
    public var outcomes: ModelOutcomes? {
        didSet { originals = outcomes.map { OriginalTable($0, index: &items) } }
    }
    /// The arm asked about; nil for a model as a whole or the suite.
    public var arm: Arm? {
        didSet { siblings = arm.map { SiblingTable($0) } }
    }
    /// The declaration of the arm's operator.
    public var declaration: OperatorDeclaration?
    /// Whether the arm's twins are exchangeable with this suite's originals.
    public var exchangeable: Bool
    /// All models of the call, for detectors that compare.
    public var allModels: [ModelOutcomes] {
        didSet { tabulate() }
    }
    /// The suite's manifest.
    public var manifest: SuiteManifest
    /// The policy, fixed before data.
    public var policy: Policy
    /// The seed of resampling.
    public var seed: UInt64

    /// The originals of `outcomes` in numbers: made once for all detectors.
    private(set) var originals: OriginalTable?
    /// The rows of `arm` in numbers, unread as wrong.
    private(set) var siblings: SiblingTable?
    /// The originals of `allModels`, in the same order.
    private(set) var allOriginals: [OriginalTable] = []
    private var items = ItemIndex()

    /// An input about the suite; set the other members for a model or an arm.
    public init(allModels: [ModelOutcomes], manifest: SuiteManifest, policy: Policy, seed: UInt64) {
        self.model = nil
        self.outcomes = nil
        self.arm = nil
        self.declaration = nil
        self.exchangeable = false
        self.allModels = allModels
        self.manifest = manifest
        self.policy = policy
        self.seed = seed
        tabulate()
    }

    private mutating func tabulate() {
        allOriginals = allModels.map { OriginalTable($0, index: &items) }
    }
}
