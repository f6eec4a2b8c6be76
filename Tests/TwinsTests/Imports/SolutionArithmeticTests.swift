// Equations in prose: what is read as a sum, and what is left alone because a reader cannot be sure.

import AuditModel
import Foundation
import TestSupport
import Testing
import Twins

struct SolutionArithmeticTests {
    /// Findings of the replay rule on one line of solution.
    private func isFaulted(_ line: String) -> Bool {
        let item = Item(id: "t", question: "Q 1?", task: .number(NumberTask(gold: Rational(1), solution: line)))
        let twin = Twin(
            id: "t",
            of: "o",
            operatorID: "x/y",
            seed: 0,
            grade: .drafted,
            item: item,
            proof: Proof(kind: "none"),
            guards: []
        )
        return TwinLint.check([twin]).findings.contains { $0.rule == "program-does-not-replay" }
    }

    /// Values by hand.
    static let wrong = [
        "3 * 4 = 13", "<<3*4=13>>", "$3.50 + $1.25 = $4.85", "So 3 men * 4 hats/man = 13 hats.", "20% * 50 = 11",
        "1,200 - 300 = 800", "(2 + 3) * 4 = 24", "10 / 4 = 2.6", "3 × 4 = 13", "7 – 2 = 4", "2 * 3 = 6 and 6 + 1 = 8",
        "- 3*4 = 13", "2) 5+5 = 11", "10-3=6 pens", "1/2 * 8 = 5",
    ]
    static let right = [
        "3 * 4 = 12", "<<3*4=12>>12", "10 / 3 = 3.33", "10 / 3 = 3.3", "10 / 4 = 2", "20% * 50 = 10", "1/2 * 8 = 4",
        "$0.25 * 8 = 200 cents", "5/20 = 25%", "2 + 3 * 4 = 20", "3/2 = 1.50 + 3 = 4.50", "2x + 5 = 15", "x + 3 = 9",
        "He runs 3 of 4 + 5 = 20", "6:30 + 2 = 8:30", "half of 10 - 2 = 3", "2 hours + 30 minutes = 150", "10-3=7 pens",
        "A total of 3 pens", "3 * 4 = 12 and 12 + 1 = 13", "- 3*4 = 12", "There are 29 pupils. 2 * 29 = 58",
        "5 = 2 + 3",
        "1/0 = 5", "((((", "====", "9999999999999999999999999999999999999999 * 9 = 1", "2^10 = 1024",
        "3 squared + 1 = 10",
        "12 / 3 per = 12 / 3 = 4", "Ida: 36(1/4) = 9", "80-70+5=15=15",
    ]

    @Test(arguments: wrong) func wrongSumsAreFound(line: String) { #expect(isFaulted(line)) }
    @Test(arguments: right) func rightOrUnreadableSumsAreNot(line: String) { #expect(!isFaulted(line)) }

    @Test func hostileSolutionsEnd() {
        let lines = [
            String(repeating: "1+", count: 50_000) + "1=2", String(repeating: "(", count: 50_000),
            String(repeating: "1=", count: 40_000), String(repeating: "<<", count: 40_000),
            String(repeating: "2*3=7\n", count: 15_000), String(repeating: "9", count: 90_000) + "*2=3",
        ]
        let clock = ContinuousClock()
        for line in lines { #expect(clock.measure { _ = isFaulted(line) } < .seconds(10)) }
    }
}
