// The states of the suite, and the words that may be used.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct StateTests {
    @Test func aLeakedLeaderBehindAHealthyFaceIsBrokenSilently() throws {
        var audit = MadeUpAudit()
        audit.items = 300
        let verdict = audit.verdict
        #expect(verdict.states.prefix(2) == [.brokenSilently, .contaminated])
        let halves = try #require(verdict.reasons.first)
        #expect(halves.contains("The face looks healthy") && halves.contains("Inside:"))
        #expect(verdict.states.count == verdict.reasons.count)
    }

    @Test func aFaceWithFailedRequestsDoesNotLookHealthy() {
        var audit = MadeUpAudit()
        audit.items = 300
        audit.unanswered = [UnansweredCount(model: "leaky", reason: "timeout", count: 4)]
        let verdict = audit.verdict
        #expect(verdict.states.first == .contaminated)
        #expect(verdict.limits.contains { $0.contains("4 requests got no answer") })
    }

    @Test func aLeakedModelBelowTheTopDoesNotMarkTheSuite() {
        var audit = MadeUpAudit()
        audit.policy = Policy(topModels: 1, replicates: 300)
        audit.leaks = [("clean", 0), ("leaky", 0.3)]
        var input = audit.input
        // The clean model is given the better score.
        for index in input.evidence.indices where input.evidence[index].detector == "score" {
            let score = input.evidence[index].model == "clean" ? 0.95 : 0.7
            input.evidence[index].effects["score"] = Estimate(score, low: score - 0.05, high: score + 0.05)
        }
        let verdict = VerdictMaker.decide(input)
        #expect(verdict.of("leaky")?.finding == .established && !verdict.states.contains(.contaminated))
    }

    @Test func nothingEstablishedIsNotSound() {
        var audit = MadeUpAudit()
        audit.leaks = [("clean", 0)]
        let verdict = audit.verdict
        #expect(verdict.states == [.inconclusive] && verdict.reasons.first?.contains("1 of 1 model") == true)
    }

    @Test func equalModelsWithHeadroomAreTooFewItems() {
        var audit = MadeUpAudit()
        audit.leaks = [("clean-1", 0), ("clean-2", 0)]
        #expect(audit.verdict.states == [.underPowered])
    }

    @Test func equalModelsAtTheCeilingAreSaturated() {
        var audit = MadeUpAudit()
        audit.leaks = [("clean-1", 0), ("clean-2", 0)]
        audit.skill = 1...1
        let verdict = audit.verdict
        #expect(verdict.states == [.saturated] && verdict.reasons.first?.hasPrefix("Solved: ") == true)
    }

    /// Evidence of a frontier: `kind` and figures that go with it.
    private func frontier(
        _ kind: String,
        top: Double = 0.9,
        models: Double = 5,
        chance: Double = 0.25,
        ceiling: Double? = nil
    ) -> Evidence {
        func exactly(_ value: Double) -> Estimate { Estimate(value, low: value, high: value) }
        var evidence = Evidence(detector: "frontier-resolution", hypothesis: .saturated, items: 5000)
        evidence.effects = [
            kind: exactly(1), "separable_pairs": exactly(0), "pairs": exactly(10), "models": exactly(models),
            "resolvable_gap": exactly(0.02), "top_score": Estimate(top, low: top - 0.01, high: top + 0.01),
            "headroom": Estimate(1 - top, low: 0.99 - top, high: 1.01 - top), "chance": exactly(chance),
        ]
        if let ceiling { evidence.effects["ceiling"] = exactly(ceiling) }
        return evidence
    }

    private func state(_ evidence: Evidence) -> (state: SuiteState, why: String)? {
        FrontierState.of(evidence, Policy())
    }

    /// One word for the state, and the reason says which kind it is.
    @Test func saturatedSaysWhy() throws {
        let solved = try #require(state(frontier("solved", top: 0.995)))
        #expect(solved.state == .saturated && solved.why.hasPrefix("Solved: "))
        let noise = try #require(state(frontier("noise_ceiling", top: 0.93, ceiling: 0.94)))
        #expect(
            noise.state == .saturated && noise.why.contains("93.0% (92.0 to 94.0), is at the 94.0% that wrong keys")
        )
        let worn = try #require(state(frontier("worn", ceiling: 0.99)))
        #expect(worn.state == .saturated && worn.why.contains("5000 items would show a difference of 2.0 points"))
        #expect(!worn.why.contains("not known"))
        // A table states no share of wrong keys.
        #expect(try #require(state(frontier("worn"))).why.contains("wrong keys is not known"))
        #expect(state(frontier("under_powered"))?.state == .underPowered)
        for found in [solved, noise, worn] { #expect(found.why.hasSuffix(".")) }
    }

    /// A suite that works, models that guess, and a few models that happen to be equal are not called worn.
    @Test func aCleanFrontierIsNothing() {
        #expect(state(frontier("resolving")) == nil)
        #expect(state(frontier("worn", top: 0.255)) == nil)
        #expect(state(frontier("worn", models: 4)) == nil)
        var silent = frontier("worn")
        silent.notRun = "Two models are needed."
        #expect(state(silent) == nil)
        // Nothing said of the kind: the number of items was not known.
        #expect(state(frontier("anything")) == nil)
        #expect(FrontierState.of(nil, Policy()) == nil)
    }

    @Test func limitsNameWhatWasNotSeen() {
        let limits = MadeUpAudit().verdict.limits.joined(separator: "\n")
        for part in ["Memorised answer text", "far twins", "Log-likelihoods", "training data", "Rival readings"] {
            #expect(limits.contains(part), "\(part)")
        }
    }

    @Test func forbiddenWordsAreNeverSaid() {
        var voided = MadeUpAudit()
        voided.identityNoise = 0.3
        var refused = MadeUpAudit()
        refused.exchangeability = .never
        var small = MadeUpAudit()
        small.items = 20
        for audit in [MadeUpAudit(), voided, refused, small] {
            for sentence in audit.verdict.sentences {
                let words = sentence.lowercased().split { !($0.isLetter || $0 == "-") }
                for word in ["cheating", "certified", "safe", "contamination-free", "proves"] {
                    #expect(!words.contains { $0 == word }, "\(sentence)")
                }
                #expect(sentence.hasSuffix("."), "\(sentence)")
            }
        }
    }
}
