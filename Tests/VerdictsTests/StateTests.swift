// The states of the suite, and the words that may be used.

import AuditModel
import Testing
import Verdicts

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
        #expect(audit.verdict.states == [.saturated])
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
