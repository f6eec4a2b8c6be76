// What holds of every operator on word problems: bounded on hostile items, repeatable, distinct, declared.

import AuditModel
import TestSupport
import Testing
import Twins

struct WordProblemOperatorTests {
    @Test(arguments: 0..<StorySamples.operators.count)
    func hostileItemsAreRefusedOrHandled(_ index: Int) {
        let twinOperator = StorySamples.operators[index]
        for item in StorySamples.hostile {
            let attempt = twinOperator.attempt(item, count: 3, seed: 1)
            #expect(attempt.twins.isEmpty != (attempt.refusal == nil))
            if let refusal = attempt.refusal {
                #expect(twinOperator.declaration.guards.contains(refusal.guardID), "\(refusal.guardID)")
                #expect(refusal.detail.unicodeScalars.count < 300)
            }
        }
    }

    static let refused: [(index: Int, guardID: String)] = [
        (0, "oversized"), (1, "control-characters"), (2, "control-characters"),
    ]

    @Test(arguments: refused)
    func theFirstGuardsAreShared(_ index: Int, _ guardID: String) {
        for twinOperator in StorySamples.operators.prefix(4) {
            #expect(twinOperator.attempt(StorySamples.hostile[index], count: 1, seed: 1).refusal?.guardID == guardID)
        }
    }

    @Test(arguments: 0..<StorySamples.operators.count)
    func codeIsOfTheWrongKind(_ index: Int) {
        let item = Item(id: "k", question: "Anna", task: .code(CodeTask(entryPoint: "a", reference: "", tests: "")))
        #expect(StorySamples.operators[index].attempt(item, count: 1, seed: 1).refusal?.guardID == "wrong-kind")
        #expect(StorySamples.operators[index].attempt(item, count: 0, seed: 1) == TwinAttempt())
    }

    @Test(.enabled(if: TestData.isUsable), arguments: 0..<StorySamples.operators.count)
    func twinsAreDistinctAndRepeatable(_ index: Int) throws {
        let twinOperator = StorySamples.operators[index]
        for item in try Samples.gsm8k().prefix(300) {
            let twins = twinOperator.attempt(item, count: 5, seed: 3).twins
            #expect(twins == twinOperator.attempt(item, count: 5, seed: 3).twins)
            // Fewer are a prefix of more.
            #expect(Array(twins.prefix(2)) == twinOperator.attempt(item, count: 2, seed: 3).twins)
            let questions = twins.map { Array($0.item.question.utf8) } + [Array(item.question.utf8)]
            #expect(Set(questions).count == twins.count + 1)
            #expect(twins.allSatisfy { $0.item.id == $0.id && $0.of == item.id && $0.generation == 1 })
        }
    }

    /// Shares of GSM8K test, a little below what was measured.
    static let least: [(index: Int, covered: Int)] = [(0, 640), (1, 1_130), (2, 1_240), (3, 950), (4, 420)]

    @Test(.enabled(if: TestData.isUsable), arguments: least)
    func coverageOfGSM8K(_ index: Int, _ least: Int) throws {
        let twinOperator = StorySamples.operators[index]
        let covered = try Samples.gsm8k().count { !twinOperator.attempt($0, count: 1, seed: 1).twins.isEmpty }
        #expect(covered >= least, "\(twinOperator.declaration.id) covers \(covered)")
    }
}
