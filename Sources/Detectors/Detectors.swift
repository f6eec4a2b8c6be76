// The registry of detectors, and the one call that runs them all.

public import AuditModel

/// All detectors.
public enum Detectors {
    /// The registry: a new detector is one file and one line here.
    public static let all: [any Detector] = [
        ScoreDetector(), SiblingExactDetector(), ScorerBoundsDetector(), McNemarDetector(), ControlGapDetector(),
        FrontierResolutionDetector(), SaturationIndexDetector(),
    ]

    /// What every id of a simulated responder begins with; the suite is not judged on those.
    public static let simulatedPrefix = "simulated-"

    /// The evidence of every detector on every model and arm, models and arms in the order given, the suite last.
    ///
    /// Called once for the models under audit and once for the simulated responders; a call with nothing but
    /// simulated responders yields no evidence about the suite. `headline` puts its arm first within each model.
    public static func evidence(
        models: [ModelOutcomes],
        operators: [OperatorDeclaration],
        manifest: SuiteManifest,
        headline: OperatorID?,
        policy: Policy,
        seed: UInt64
    ) -> [Evidence] {
        var found: [Evidence] = []
        let suite = DetectorInput(allModels: models, manifest: manifest, policy: policy, seed: seed)
        for outcomes in models {
            var input = suite
            input.model = outcomes.model
            input.outcomes = outcomes
            found += run(.model, input)
            let arms =
                outcomes.arms.filter { $0.operatorID == headline } + outcomes.arms.filter { $0.operatorID != headline }
            for arm in arms {
                guard let declaration = operators.first(where: { $0.id == arm.operatorID }) else {
                    found.append(undeclared(arm, outcomes.model))
                    continue
                }
                input.arm = arm
                input.declaration = declaration
                input.exchangeable = declaration.isExchangeable(optionOrder: manifest.optionOrder)
                found += run(declaration.distance == .control ? .control : .arm, input)
            }
        }
        let simulatedOnly = !models.isEmpty && models.allSatisfy { $0.model.rawValue.hasPrefix(simulatedPrefix) }
        return simulatedOnly ? found : found + run(.suite, suite)
    }

    private static func run(_ scope: DetectorCard.Scope, _ input: DetectorInput) -> [Evidence] {
        all.filter { $0.card.scope == scope }.flatMap { $0.evidence(input) }
    }

    private static func undeclared(_ arm: Arm, _ model: ModelID) -> Evidence {
        Evidence(
            detector: "sibling-exact",
            hypothesis: .contaminated,
            model: model,
            operatorID: arm.operatorID,
            items: 0,
            notRun: "The operator \(arm.operatorID) has no declaration; declare it to have its twins used."
        )
    }
}
