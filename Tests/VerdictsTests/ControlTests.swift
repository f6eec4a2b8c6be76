// The controls: each can pass, each that can fail fails when it should, and a failure voids the verdict.

import AuditModel
import Testing
import Verdicts

@Suite struct ControlTests {
    @Test func allBehave() {
        let verdict = MadeUpAudit().verdict
        for id in ["identity", "simulated-leaky", "simulated-clean", "scorer", "twin-gate"] {
            #expect(verdict.status(id) == .passed, "\(id): \(verdict.controls)")
        }
        #expect(verdict.status("format") == .notRun)
    }

    /// What is broken, and the control that has to notice.
    @Test(arguments: ["identity", "simulated-leaky", "simulated-clean", "twin-gate", "grade"])
    func aFailedControlVoidsTheVerdict(broken: String) throws {
        var audit = MadeUpAudit()
        var control = broken
        switch broken {
        case "identity": audit.identityNoise = 0.2
        case "simulated-leaky": audit.leakOfSimulatedLeaky = 0
        case "simulated-clean": audit.leakOfSimulatedClean = 0.5
        case "twin-gate": audit.imbalance = -0.4
        default:
            audit.grade = .drafted
            control = "twin-gate"
        }
        let verdict = audit.verdict
        #expect(verdict.status(control) == .failed)
        #expect(verdict.states == [.inconclusive] && verdict.reasons.first?.contains(control) == true)
        for model in verdict.models {
            #expect(model.finding == .notAssessable)
            #expect(model.findings.first?.why == "Voided by control \(control).")
            #expect(model.reasons.first?.contains(control) == true)
        }
    }

    @Test(arguments: [(0.09, Control.Status.passed), (0.15, .passed), (0.3, .failed), (.nan, .failed)])
    func balanceOfExchangeableTwinsAllowsForTheDraw(difference: Double, status: Control.Status) {
        // 200 items with 5 twins: three standard errors of a standardised difference are .23.
        var audit = MadeUpAudit()
        audit.imbalance = difference
        #expect(audit.verdict.status("twin-gate") == status)
    }

    /// A model that answers otherwise from run to run, as often better as worse, is noisy: named, and not voided.
    @Test func evenNoiseVoidsNothing() throws {
        var audit = MadeUpAudit()
        audit.identityNoise = 0.2
        audit.noiseIsEven = true
        let verdict = audit.verdict
        let identity = try #require(verdict.controls.first { $0.id == "identity" })
        #expect(identity.status == .passed)
        #expect(identity.why.contains("Run-to-run noise"), "\(identity.why)")
        #expect(verdict.models.contains { $0.finding == .established })
    }

    @Test(arguments: [("question-length", Control.Status.failed), ("gold-position", .passed)])
    func balanceOfOtherTwinsAllowsForTheDrawOnlyWhereThereIsOne(covariate: String, status: Control.Status) {
        var audit = MadeUpAudit()
        audit.exchangeability = .never
        audit.covariate = covariate
        audit.imbalance = 0.15
        #expect(audit.verdict.status("twin-gate") == status)
    }

    @Test func refusalsAndFalseAlarmChanceAreReported() {
        let controls = MadeUpAudit().verdict.controls
        #expect(controls.first { $0.id == "twin-gate" }?.why.contains("3 refusals") == true)
        #expect(controls.first { $0.id == "simulated-clean" }?.why.contains("false alarm at most 1.0%") == true)
    }

    @Test func withoutSimulatedRespondersTheyAreNamed() throws {
        var input = MadeUpAudit().input
        input.evidence.removeAll { $0.model?.rawValue.hasPrefix("simulated") == true }
        let verdict = VerdictMaker.decide(input)
        #expect(verdict.status("simulated-leaky") == .notRun)
        #expect(verdict.of("leaky")?.reasons.last?.contains("simulated-leaky") == true)
        #expect(verdict.of("leaky")?.finding == .established)
    }
}
