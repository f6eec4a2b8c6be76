// Everything a detector of tables may look at, computed once.

public import AuditModel
import Statistics

/// The input of the detectors of tables.
public struct TableDetectorInput: Sendable {
    /// The table.
    public let table: ScoreTable
    /// The policy, fixed before data.
    public let policy: Policy
    /// The seed of resampling.
    public let seed: UInt64
    /// Chance level used, in [0, 1), and whether it was stated.
    public let chance: Double
    /// Whether somebody stated the chance level.
    public let isChanceStated: Bool
    /// Whether the keys of the twins were proved here.
    public let areTwinsProven: Bool
    /// Scores by arm and model; nil where a model has none on an arm.
    let scores: [[ArmScores?]]

    /// An input; `chance` overrides the table's.
    public init(
        table: ScoreTable,
        policy: Policy,
        seed: UInt64,
        chance: Double? = nil,
        areTwinsProven: Bool = false
    ) {
        self.areTwinsProven = areTwinsProven
        self.table = table
        self.policy = policy
        self.seed = seed
        scores = table.arms.indices.map { arm in table.models.map { Self.scores($0, arm, table) } }
        let stated = chance ?? table.chance
        isChanceStated = stated != nil
        let points = scores.flatMap { $0.compactMap { $0 } }.flatMap { [$0.pair.original, $0.pair.twin] }
        // Fewer models than could be references show no level: one low score may be anything.
        let isShown = table.models.count >= ReferenceCalibration.fewestReferences
        self.chance = stated ?? (isShown ? ChanceLevel.shown(by: points) : 0)
    }

    static func scores(
        _ model: TableModel,
        _ arm: Int,
        _ table: ScoreTable,
        imputed: ArmScores.Imputed = ArmScores.Imputed()
    ) -> ArmScores? {
        if table.form == .scores { return model.scores.first { $0.arm == arm }.map { ArmScores($0) } }
        guard arm < model.twins.count else { return nil }
        return ArmScores(
            originals: model.originals,
            twins: model.twins[arm],
            clusters: table.clusters,
            imputed: imputed
        )
    }

    /// Whether any model is marked as a reference: if not, every model is judged against the others.
    public var hasReferences: Bool { table.models.contains { $0.isReference == true } }

    /// Whether `model` is itself under audit.
    public func isAudited(_ model: Int) -> Bool { !hasReferences || table.models[model].isReference != true }

    /// More references than this are left out in `groups` groups, not one by one: a group is a twentieth of them.
    static let largeSet = 100
    static let groups = 20

    /// A model's group, by its name: rows may come in any order.
    private func group(_ model: Int) -> UInt64 {
        SeededRandom.hash(table.models[model].model.rawValue) % UInt64(Self.groups)
    }

    /// The references for `model` on the arms given: never itself, never of its family.
    func references(for model: Int, arms: [Int]) -> [Int] {
        let family = table.models[model].family
        let candidates = table.models.indices.filter { other in
            guard other != model, !hasReferences || table.models[other].isReference == true else { return false }
            if let family, table.models[other].family == family { return false }
            return arms.allSatisfy { scores[$0][other] != nil }
        }
        guard candidates.count > Self.largeSet else { return candidates }
        return candidates.filter { group($0) != group(model) }
    }

    /// Arms by how far their twins are: not stated counts as near. Controls are neither.
    public func arms(far: Bool) -> [Int] {
        table.arms.indices.filter { index in
            let arm = table.arms[index]
            return !arm.isControl && (arm.distance == .far || arm.distance == .fresh) == far
        }
    }
}
