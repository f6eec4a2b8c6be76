// What follows from evidence on a table: the rules, on evidence written by hand.

import AuditModel
import Testing
import Verdicts

@Suite struct TableVerdictTests {
    private func table(_ arms: [TableArm], models: Int = 6) -> ScoreTable {
        ScoreTable(
            form: .scores,
            arms: arms,
            models: (0..<models).map { TableModel(model: ModelID("m\($0)"), scores: []) }
        )
    }

    private func route(
        _ arm: TableArm,
        p: Double,
        _ inflation: Estimate,
        detector: String = "reference-line",
        outside: Double = 0
    ) -> Evidence {
        Evidence(
            detector: detector,
            hypothesis: .contaminated,
            model: "m0",
            operatorID: arm.label,
            items: 1000,
            effects: [
                "score": Estimate(0.8, low: 0.78, high: 0.82), "twin_score": Estimate(0.7, low: 0.68, high: 0.72),
                "gap": inflation, "inflation": inflation, "outside": Estimate(outside, low: outside, high: outside),
                "references": Estimate(20, low: 20, high: 20),
            ],
            p: p
        )
    }

    private func decide(_ arms: [TableArm], _ evidence: [Evidence], policy: Policy = Policy()) -> TableVerdict {
        TableVerdictMaker.decide(TableVerdictInput(table: table(arms), policy: policy, evidence: evidence))
    }

    private let near = TableArm(distance: .near)
    private let fresh = TableArm(distance: .fresh)
    private let unsaid = TableArm()

    @Test func establishedNeedsPAndSizeAndInterval() {
        let large = Estimate(0.1, low: 0.05, high: 0.15)
        #expect(decide([near], [route(near, p: 0.001, large)]).models[0].verdict.finding == .established)
        #expect(decide([near], [route(near, p: 0.2, large)]).models[0].verdict.finding == .inconclusive)
        let small = Estimate(0.02, low: 0.01, high: 0.03)
        #expect(decide([near], [route(near, p: 0.001, small)]).models[0].verdict.finding == .inconclusive)
        let wide = Estimate(0.1, low: -0.01, high: 0.2)
        #expect(decide([near], [route(near, p: 0.001, wide)]).models[0].verdict.finding == .inconclusive)
    }

    /// Shown, it neither accuses nor clears, nor takes a finding away.
    @Test func itemsBesideReferencesDoNotDecide() {
        let nothing = Estimate(0, low: -0.01, high: 0.01)
        let large = Estimate(0.1, low: 0.05, high: 0.15)
        func finding(_ evidence: [Evidence]) -> Finding { decide([fresh], evidence).models[0].verdict.finding }
        #expect(finding([route(fresh, p: 0.001, large, detector: "paired-excess")]) == .notAssessable)
        #expect(finding([route(fresh, p: 0.5, nothing, detector: "paired-excess")]) == .notAssessable)
        let line = route(fresh, p: 0.001, large)
        #expect(finding([line, route(fresh, p: 0.5, nothing, detector: "paired-excess")]) == .established)
    }

    @Test func onlyFarOrFreshTwinsClear() {
        let nothing = Estimate(0, low: -0.01, high: 0.01)
        for arm in [near, unsaid] {
            let verdict = decide([arm], [route(arm, p: 0.5, nothing)])
            #expect(verdict.models[0].verdict.finding == .inconclusive)
            #expect(verdict.models[0].verdict.findings[0].why.contains("paraphrase cannot clear"))
        }
        #expect(decide([fresh], [route(fresh, p: 0.5, nothing)]).models[0].verdict.finding == .ruledOut)
        let outside = decide([fresh], [route(fresh, p: 0.5, nothing, outside: 1)])
        #expect(outside.models[0].verdict.finding == .inconclusive)
        // A near arm that says more than the margin is not cleared by a fresh one.
        let both = decide(
            [near, fresh],
            [route(near, p: 0.2, Estimate(0.08, low: 0.01, high: 0.15)), route(fresh, p: 0.5, nothing)]
        )
        #expect(both.models[0].verdict.finding == .inconclusive)
    }

    @Test func routesThatDisagreeEstablishNothing() {
        let yes = route(near, p: 0.0001, Estimate(0.1, low: 0.06, high: 0.14), detector: "placebo-difference")
        let no = route(near, p: 0.6, Estimate(-0.01, low: -0.02, high: 0.01))
        let verdict = decide([near], [yes, no])
        #expect(verdict.models[0].verdict.finding == .inconclusive)
        #expect(verdict.models[0].verdict.findings[0].why.hasPrefix("Routes disagree"))
    }

    @Test func unreadAnswersThatCouldUndoAFindingSuspendIt() {
        var evidence = route(near, p: 0.0001, Estimate(0.1, low: 0.06, high: 0.14))
        evidence.effects["inflation_if_unread_favour_twins"] = Estimate(0, low: -0.05, high: 0.05)
        let verdict = decide([near], [evidence])
        #expect(verdict.models[0].verdict.finding == .inconclusive)
        #expect(verdict.models[0].verdict.findings[0].why.hasPrefix("Scorer suspect"))
    }

    @Test func blindReferencesAreSetAside() {
        let blind = Evidence(
            detector: "simulated-responders",
            operatorID: near.label,
            items: 400,
            effects: [
                "leaky_found": Estimate(0.1, low: 0.1, high: 0.1), "clean_accused": Estimate(0, low: 0, high: 0),
            ]
        )
        var sightless = route(near, p: 0.0001, Estimate(0.1, low: 0.06, high: 0.14))
        sightless.effects["leaky_found"] = Estimate(0.1, low: 0.1, high: 0.1)
        let verdict = decide([near], [sightless, blind])
        #expect(verdict.models[0].verdict.finding == .notAssessable)
        #expect(verdict.controls.contains { $0.id == "simulated-leaky" && $0.status == .failed })
        #expect(verdict.states == [.inconclusive])
    }

    @Test func cleanRespondersAccusedVoidEverything() {
        let broken = Evidence(
            detector: "simulated-responders",
            operatorID: near.label,
            items: 400,
            effects: [
                "leaky_found": Estimate(1, low: 1, high: 1), "clean_accused": Estimate(0.3, low: 0.3, high: 0.3),
            ]
        )
        let verdict = decide([near], [route(near, p: 0.0001, Estimate(0.1, low: 0.06, high: 0.14)), broken])
        #expect(verdict.models[0].verdict.finding == .notAssessable)
        #expect(verdict.models[0].verdict.findings[0].why.contains("simulated-clean"))
    }

    /// A gap of every model on the twins of `arm`.
    private func surface(_ arm: TableArm, _ gaps: [Double]) -> [Evidence] {
        gaps.enumerated().map { index, gap in
            Evidence(
                detector: "surface-gap",
                model: ModelID("m\(index)"),
                operatorID: arm.label,
                items: 500,
                effects: ["gap": Estimate(gap, low: gap - 0.015, high: gap + 0.015)]
            )
        }
    }

    /// Another form and other names: voided where those that show no exposure lose, passed where only the exposed do.
    @Test(arguments: [("format", "format"), ("name", "person-name")]) func surfacesAreControls(
        id: String,
        operatorID: OperatorID
    ) {
        let arm = TableArm(operatorID: operatorID)
        func status(_ gaps: [Double], exposed: Bool = false) -> Control.Status? {
            let accused = [route(near, p: exposed ? 0.001 : 0.4, Estimate(0.1, low: 0.06, high: 0.14))]
            return decide([near, arm], accused + surface(arm, gaps)).controls.first { $0.id == id }?.status
        }
        #expect(status([0.2, 0, 0.01, -0.01, 0, 0.01], exposed: true) == .passed)
        #expect(status([0, 0.1, 0.11, 0.09, 0.1, 0.12]) == .failed)
        #expect(status([0, -0.1, -0.11, -0.09, -0.1, -0.12], exposed: true) == .failed)
        // Five of whom one is exposed leave four.
        #expect(status([0.1, 0.1, 0.1, 0.1, 0.1], exposed: true) == .notRun)
        #expect(status([]) == .notRun)
    }

    @Test func holmIsOverTheModelsUnderAudit() {
        let size = Estimate(0.1, low: 0.05, high: 0.15)
        let many = (0..<6).map { index -> Evidence in
            var evidence = route(near, p: 0.02, size)
            evidence.model = ModelID("m\(index)")
            return evidence
        }
        let verdict = decide([near], many)
        #expect(verdict.models.allSatisfy { abs(($0.adjustedP ?? 0) - 0.12) < 1e-12 })
        #expect(verdict.models.allSatisfy { $0.verdict.finding == .inconclusive })
    }

    @Test func certaintyFollowsThePolicysSteps() {
        let evidence = [route(near, p: 0.001, Estimate(0.1, low: 0.05, high: 0.15))]
        #expect(decide([near], evidence).models[0].verdict.certainty == .veryLow)
        let lenient = decide([near], evidence, policy: Policy(certaintySteps: [:]))
        #expect(lenient.models[0].verdict.certainty == .low)
    }

    @Test func nothingAtAllIsNotAssessable() {
        let verdict = decide([], [])
        #expect(verdict.models.allSatisfy { $0.verdict.finding == .notAssessable })
        #expect(!verdict.isClear && !verdict.isAnythingEstablished)
    }
}
