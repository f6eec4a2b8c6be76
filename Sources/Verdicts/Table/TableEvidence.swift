// The evidence on a table, arranged by what it is asked for.

public import AuditModel

/// A table and what the detectors said of it.
public struct TableVerdictInput: Sendable {
    /// The table.
    public var table: ScoreTable
    /// The policy, fixed before data.
    public var policy: Policy
    /// The evidence of the detectors of tables, in any order.
    public var evidence: [Evidence]

    /// An input.
    public init(table: ScoreTable, policy: Policy, evidence: [Evidence]) {
        self.table = table
        self.policy = policy
        self.evidence = evidence
    }
}

/// Evidence by model, and the routes to *contaminated* among it.
struct TableEvidence {
    /// One way to ask whether a model met the items.
    struct Route {
        var evidence: Evidence
        let arm: TableArm
        /// Whether it ran.
        var ran: Bool { evidence.notRun == nil && evidence.p != nil && evidence.effects["inflation"] != nil }
        var isFar: Bool { arm.distance == .far || arm.distance == .fresh }
        /// The estimate that its finding rests on.
        var inflation: Estimate? { evidence.effects["inflation"] }
    }

    /// Detectors that speak to *contaminated*, the one whose estimate is shown first.
    /// `paired-excess` is not among them: its rate on clean models is not shown to hold where models differ on their own.
    static let kinds = ["sibling-exact", "reference-line", "placebo-difference", "bounded-cost"]

    let input: TableVerdictInput
    /// A smaller share of simulated leaky models found, and references cannot see exposure.
    static let sightedShare = 0.5
    private let byModel: [ModelID: [Evidence]]
    /// Whether a bound speaks only where nothing else does. It is so wide that a clean model's p-value is near 1, which
    /// combined with that of another route would bury it.
    private let isBoundLast: Bool

    init(_ input: TableVerdictInput, isBoundLast: Bool = false) {
        self.input = input
        self.isBoundLast = isBoundLast
        var byModel: [ModelID: [Evidence]] = [:]
        for evidence in input.evidence {
            if let model = evidence.model { byModel[model, default: []].append(evidence) }
        }
        self.byModel = byModel
    }

    var hasReferences: Bool { input.table.models.contains { $0.isReference == true } }

    func isReference(_ model: TableModel) -> Bool { hasReferences && model.isReference == true }

    /// The routes of a model, by kind and then in the order of the arms.
    func routes(_ model: ModelID) -> [Route] {
        let own = byModel[model] ?? []
        let routes = Self.kinds.flatMap { kind -> [Route] in
            let speaking = own.filter { $0.detector == kind && $0.hypothesis == .contaminated }
            return speaking.compactMap { evidence -> Route? in
                // An audit has one arm an operator and calls it by the operator's id.
                let arm =
                    input.table.arms.first { $0.label == evidence.operatorID }
                    ?? input.table.arms.first { $0.operatorID == evidence.operatorID }
                guard let arm else { return nil }
                var route = Route(evidence: evidence, arm: arm)
                if route.ran, (evidence.effects["leaky_found"]?.value ?? 1) < Self.sightedShare {
                    route.evidence.notRun =
                        "These references would not find a model that memorised half of the items (simulated)."
                }
                return route
            }
        }
        guard isBoundLast, routes.contains(where: { $0.ran && $0.evidence.detector != Self.bound }) else {
            return routes
        }
        return routes.filter { $0.evidence.detector != Self.bound }
    }

    private static let bound = "bounded-cost"

    /// How many models have references that cannot see exposure.
    var blindModels: Int {
        input.table.models.count { model in
            (byModel[model.model] ?? []).contains { ($0.effects["leaky_found"]?.value ?? 1) < Self.sightedShare }
        }
    }

    /// Whether any model has a route that ran.
    var speaks: Bool { input.table.models.contains { routes($0.model).contains(where: \.ran) } }

    func evidence(_ detector: String, _ model: ModelID) -> Evidence? {
        byModel[model]?.first { $0.detector == detector }
    }

    func all(_ detector: String, _ model: ModelID) -> [Evidence] {
        byModel[model]?.filter { $0.detector == detector } ?? []
    }

    /// The first piece of evidence on the whole table that ran.
    func suite(_ detector: String) -> Evidence? {
        let all = input.evidence.filter { $0.model == nil && $0.detector == detector }
        return all.first { $0.notRun == nil } ?? all.first
    }
}
