// Certainty: one step a doubt, biggest first, and never without its reason.

import AuditModel
import Testing
import Verdicts

@Suite struct CertaintyTests {
    @Test func oneOperatorAndAControlThatCannotRun() throws {
        let leaky = try #require(MadeUpAudit().verdict.of("leaky"))
        #expect(leaky.certainty == .low && leaky.reasons.count == 2)
        #expect(leaky.reasons[0].contains("Only one kind of twins") && leaky.reasons[1].contains("format"))
    }

    @Test func fewItemsAndGuardedTwinsTakeTwoMoreSteps() throws {
        var audit = MadeUpAudit()
        audit.items = 60
        audit.grade = .guarded
        let leaky = try #require(audit.verdict.of("leaky"))
        #expect(leaky.certainty == .veryLow && leaky.reasons.count == 4)
        #expect(leaky.reasons[0].contains("grade B") && leaky.reasons[1].contains("Few items: 60"))
    }

    @Test func unreadAnswersTakeAStep() throws {
        var audit = MadeUpAudit()
        audit.blur = { row in
            row.item.rawValue.hasSuffix("7")
                ? SiblingRow(item: row.item, original: nil, twins: row.twins.map { _ in nil }) : row
        }
        let leaky = try #require(audit.verdict.of("leaky"))
        // A tenth of the items unread, alike on both sides: counted as wrong, and the finding stands.
        #expect(leaky.finding == .established && leaky.reasons.contains { $0.contains("could not be read") })
    }
}

/// The steps are the policy's.
@Suite struct CertaintyStepTests {
    @Test(
        arguments: [
            ([:], Certainty.high, 0), (["single-operator": 1], .moderate, 1), (["single-operator": 3], .veryLow, 1),
            (["controls-not-run": 0, "single-operator": 2], .low, 1), (["few-items": 3], .high, 0),
        ] as [([String: Int], Certainty, Int)]
    )
    func aDoubtTakesItsSteps(steps: [String: Int], level: Certainty, reasons: Int) throws {
        var audit = MadeUpAudit()
        audit.policy.certaintySteps = steps
        let leaky = try #require(audit.verdict.of("leaky"))
        #expect(leaky.certainty == level && leaky.reasons.count == reasons)
    }

    @Test func everyDoubtOfTheStandardPolicyIsKnown() {
        #expect(Policy.standardSteps.count == 9 && Policy().certaintySteps == Policy.standardSteps)
    }
}
