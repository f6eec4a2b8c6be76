// What holds for every multiple-choice operator: hostile items are refused, twins are distinct, same seed same bytes.

import AuditModel
import Foundation
import TestSupport
import Testing
import Twins

struct ChoiceTwinLawsTests {
    static let operators: [any TwinOperator] = [
        OptionPermutationOperator(), OptionRelabellingOperator(), OptionCycleOperator(), DistractorDropOperator(),
        DistractorBorrowOperator(), NoneOfTheOthersOperator(), NoneOfTheOthersDistractorOperator(),
        OptionsOnlyOperator(), QuestionOnlyOperator(),
    ]

    @Test(arguments: operators.indices) func hostileItemsAreRefused(_ index: Int) {
        let maker = Self.operators[index]
        for row in ChoiceSamples.hostile {
            let attempt = maker.attempt(row.item, in: SuiteContext([row.item]), count: 5, seed: 1)
            #expect(attempt.twins.isEmpty)
            #expect(attempt.refusal?.guardID == row.guardID, "\(maker.declaration.id) \(row.item.id)")
            #expect((attempt.refusal?.detail.utf8.count ?? 0) < 300)
            #expect(maker.declaration.guards.contains(row.guardID))
            #expect(maker.attempt(row.item, count: 0, seed: 1) == TwinAttempt())
        }
    }

    @Test(arguments: operators.indices) func declarationsSayEnough(_ index: Int) {
        let declaration = Self.operators[index].declaration
        #expect(Set(declaration.guards).count == declaration.guards.count)
        #expect(declaration.guards.first == "wrong-kind")
        #expect(declaration.summary.hasSuffix(".") && declaration.blindTo.hasSuffix("."))
        #expect(!declaration.summary.contains("\n") && !declaration.blindTo.contains("\n"))
    }

    /// What a model is shown, as bytes.
    private static func shown(_ item: Item) -> [[UInt8]] {
        var texts = [item.passage ?? "", item.question]
        if case .choice(let task) = item.task { texts += task.options + task.labels }
        return texts.map { Array($0.utf8) }
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"), arguments: operators.indices)
    func onRealItemsTwinsAreDistinctAndRepeatable(_ index: Int) throws {
        let maker = Self.operators[index]
        let all = try ChoiceSamples.mmlu()
        let sample = all.enumerated().filter { $0.offset.isMultiple(of: 23) }.map(\.element)
        let suite = SuiteContext(all)
        let set = TwinMaker.make(sample, operators: [maker], count: 5, seed: 7, in: suite, threads: 1)
        #expect(set == TwinMaker.make(sample, operators: [maker], count: 5, seed: 7, in: suite, threads: 4))
        #expect(set.twins.count > 50)
        let originals = Dictionary(uniqueKeysWithValues: sample.map { ($0.id, $0) })
        var seen: [ItemID: Set<[[UInt8]]>] = [:]
        for twin in set.twins {
            let original = try #require(originals[twin.of])
            let isNew = seen[twin.of, default: [Self.shown(original)]].insert(Self.shown(twin.item)).inserted
            #expect(isNew, "\(twin.id)")
            #expect(twin.proof.kind == maker.declaration.proof)
            #expect(twin.item.subject == original.subject)
        }
        for refusal in set.refusals { #expect(maker.declaration.guards.contains(refusal.guardID)) }
        // Fewer twins are the first of more: proofs are checked by making the same number again.
        for item in sample.prefix(200) {
            let five = maker.attempt(item, in: suite, count: 5, seed: 7).twins
            for count in 1...max(1, five.count) {
                #expect(maker.attempt(item, in: suite, count: count, seed: 7).twins == Array(five.prefix(count)))
            }
        }
    }
}
