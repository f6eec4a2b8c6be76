// How an audit speaks where the exact sibling test refuses: by placebos, and by the other models of the audit.

public import AuditModel

/// The detectors of tables, run on the outcomes of an audit.
public enum AuditRoutes {
    /// The detectors run, in this order. The sibling test and the frontier have detectors of their own; those that need
    /// the models' dates (trend, watch, correlation change) are asked of tables.
    public static let detectors: [any TableDetector] = [
        ReferenceLineDetector(), PairedExcessDetector(), NearFarDetector(), PlaceboDetector(), BoundedCostDetector(),
        PersonFitDetector(), CommonShiftDetector(), RankFlipDetector(), SimulatedRespondersDetector(),
        SurfaceGapDetector(), OutcomeShiftDetector(), ScoreProfileDetector(), DifferentialFunctioningDetector(),
    ]

    /// The operators whose twins may speak, the headline first: proved twins that keep the answer or have it computed
    /// anew, near or far; and the controls that change nothing but form.
    public static func operators(
        of declared: [OperatorDeclaration],
        headline: OperatorID?,
        coverage: [OperatorCoverage]
    ) -> [OperatorDeclaration] {
        let speaking = declared.filter { declaration in
            guard declaration.id != headline else { return false }
            if declaration.distance == .control { return TableArm.controls.contains(declaration.id) }
            return declaration.relation != .directional
                && coverage.contains { $0.operatorID == declaration.id && $0.grade == .proved }
        }
        return declared.filter { $0.id == headline } + speaking
    }

    /// The evidence on the models under audit, each judged beside the others; operators by their own ids.
    public static func evidence(
        models: [ModelOutcomes],
        operators: [OperatorDeclaration],
        coverage: [OperatorCoverage],
        manifest: SuiteManifest,
        policy: Policy,
        seed: UInt64
    ) -> [Evidence] {
        guard !models.isEmpty else { return [] }
        return run(detectors, models, operators, coverage, manifest, policy, seed)
    }

    /// The evidence on simulated responders: by their placebos and the bound, since they are nobody's references.
    public static func evidence(
        simulated: [ModelOutcomes],
        operators: [OperatorDeclaration],
        coverage: [OperatorCoverage],
        manifest: SuiteManifest,
        policy: Policy,
        seed: UInt64
    ) -> [Evidence] {
        run([PlaceboDetector(), BoundedCostDetector()], simulated, operators, coverage, manifest, policy, seed)
    }

    private static func run(
        _ detectors: [any TableDetector],
        _ models: [ModelOutcomes],
        _ operators: [OperatorDeclaration],
        _ coverage: [OperatorCoverage],
        _ manifest: SuiteManifest,
        _ policy: Policy,
        _ seed: UInt64
    ) -> [Evidence] {
        var table = ScoreTable(models: models, operators: operators, chance: manifest.chance)
        // Where the exact test speaks no bound is needed.
        for (arm, declaration) in operators.enumerated()
        where declaration.isExchangeable(optionOrder: manifest.optionOrder) {
            table.arms[arm].exchangeable = true
        }
        let input = TableDetectorInput(
            table: table,
            policy: policy,
            seed: seed,
            chance: manifest.chance,
            areTwinsProven: operators.allSatisfy { declaration in
                declaration.distance == .control
                    || coverage.contains { $0.operatorID == declaration.id && $0.grade == .proved }
            }
        )
        return detectors.flatMap { $0.evidence(input) }.map { evidence in
            var named = evidence
            if let arm = table.arms.first(where: { $0.label == evidence.operatorID }) {
                named.operatorID = arm.operatorID
            }
            return named
        }
    }
}
