// The three answers for models, and the absence of one.

import AuditModel
import Testing
import Verdicts

@Suite struct FindingTests {
    @Test func leakyIsEstablishedAndCleanIsNotAccused() throws {
        let verdict = MadeUpAudit().verdict
        let leaky = try #require(verdict.of("leaky"))
        let clean = try #require(verdict.of("clean"))
        #expect(leaky.finding == .established && clean.finding == .inconclusive)
        #expect(leaky.leakFraction.map { $0.low <= 0.4 && 0.4 <= $0.high } == true)
        let finding = try #require(leaky.findings.first)
        #expect(finding.why.contains("consistent with prior exposure") && (finding.adjustedP ?? 1) < 0.001)
        #expect(finding.adjustedP == finding.p.map { $0 * 2 })
        #expect((leaky.minimumDetectableGap ?? 0) > 0.03 && leaky.score.value > clean.score.value)
    }

    @Test func noCleanModelOfFiveIsAccused() {
        var audit = MadeUpAudit()
        audit.leaks = (0..<5).map { ("clean-\($0)", 0) }
        #expect(audit.verdict.models.allSatisfy { $0.finding == .inconclusive })
    }

    @Test func holmRunsOverTheModels() throws {
        var audit = MadeUpAudit()
        audit.leaks = [("a", 0), ("b", 0.3), ("c", 0), ("d", 0.12), ("e", 0)]
        let verdict = audit.verdict
        for model in verdict.models {
            let finding = try #require(model.findings.first)
            #expect((finding.adjustedP ?? 0) >= (finding.p ?? 1))
        }
        // The smallest p of five is multiplied by five, the next by four.
        let pairs = verdict.models.compactMap { $0.findings.first }.sorted { ($0.p ?? 1) < ($1.p ?? 1) }
        #expect(pairs[0].adjustedP == pairs[0].p.map { $0 * 5 } && pairs[1].adjustedP == pairs[1].p.map { $0 * 4 })
    }

    @Test func aSmallIntervalUnderNearTwinsDoesNotClear() throws {
        var audit = MadeUpAudit()
        audit.items = 4000
        audit.skill = 0.9...0.98
        audit.leaks = [("clean", 0)]
        audit.policy = Policy(replicates: 100)
        let finding = try #require(audit.verdict.of("clean")?.findings.first)
        #expect(finding.finding == .inconclusive && finding.why.contains("No gap larger than 3 points in favour"))
        #expect(finding.why.contains("memorised answer text would not show there"))
    }

    @Test func inconclusiveSaysWhatWouldSettleIt() throws {
        var audit = MadeUpAudit()
        audit.items = 60
        audit.leaks = [("clean", 0)]
        let why = try #require(audit.verdict.of("clean")?.findings.first?.why)
        #expect(why.contains("would settle it (here 60)"))
    }

    @Test func refusedTestsAreQuoted() throws {
        var audit = MadeUpAudit()
        audit.headline = "entity-renaming"
        audit.exchangeability = .never
        let verdict = audit.verdict
        let finding = try #require(verdict.of("leaky")?.findings.first)
        #expect(finding.finding == .notAssessable && finding.why.contains("not exchangeable"))
        #expect(verdict.status("simulated-leaky") == .notRun && verdict.states == [.inconclusive])
        #expect(verdict.of("leaky")?.cleanScore == nil && verdict.of("leaky")?.gap != nil)
    }

    @Test func overfitAndShiftedSayWhyTheyCouldNotBeAsked() throws {
        let findings = try #require(MadeUpAudit().verdict.of("clean")).findings
        #expect(findings.map(\.hypothesis) == [.contaminated, .overfit, .shifted])
        #expect(findings.dropFirst().allSatisfy { $0.finding == .notAssessable && !$0.why.isEmpty })
    }

    @Test func aFindingThatHangsOnUnreadAnswersIsSuspect() throws {
        var audit = MadeUpAudit()
        audit.leaks = [("clean", 0), ("garbled", 0)]
        audit.blur = { row in
            var row = row
            // Every third item: the twins' right answers are written so that nobody can read them.
            if row.item.rawValue.hasSuffix("3") || row.item.rawValue.hasSuffix("6") || row.item.rawValue.hasSuffix("9")
            {
                row.twins = row.twins.map { $0 == 1 ? nil : $0 }
            }
            return row
        }
        let verdict = audit.verdict
        #expect(verdict.models.allSatisfy { $0.finding != .established })
        #expect(verdict.status("scorer") == .failed)
        #expect(verdict.models.allSatisfy { $0.findings.first?.why.contains("Voided by control scorer") == true })
    }

    @Test func noModels() {
        var audit = MadeUpAudit()
        audit.leaks = []
        let verdict = audit.verdict
        #expect(verdict.states == [.inconclusive] && verdict.models.isEmpty)
    }

    @Test(arguments: [0, 1, 9]) func fewItems(count: Int) throws {
        var audit = MadeUpAudit()
        audit.items = count
        let verdict = audit.verdict
        #expect(verdict.models.allSatisfy { $0.finding == .notAssessable })
        // Two models and nine items: the suite is too small before it is anything else.
        #expect(verdict.states == (count == 0 ? [.inconclusive] : [.underPowered]))
    }

    @Test func equalInputsGiveEqualVerdicts() {
        #expect(MadeUpAudit().verdict == MadeUpAudit().verdict)
    }

    @Test func emptyEvidenceDoesNotCrash() {
        var input = MadeUpAudit().input
        input.evidence = []
        input.headlineOperator = nil
        let verdict = VerdictMaker.decide(input)
        #expect(verdict.models.allSatisfy { $0.finding == .notAssessable } && verdict.states == [.inconclusive])
    }
}
