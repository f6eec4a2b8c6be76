// Laws of all operators on texts: hostile items, equal draws, distinct twins, declared guards.

import AuditModel
import TestSupport
import Testing
import Twins

struct TextOperatorLawTests {
    private let operators: [any TwinOperator] = [
        AnswerAliasesOperator(), RelationTemplateOperator(), EntityRenamingOperator(), DistractorPassageOperator(),
        PairRenamingOperator(), PairSwapOperator(), HypothesisOnlyOperator(),
    ]

    private static let items: [Item] = [
        TextSamples.reading, TextSamples.pair("Then Alice sold 12 lamps to Robert.", "Alice sold lamps."),
        TextSamples.pair("The cat sleeps.", "A cat is asleep.", ["paraphrase", "not paraphrase"]),
        TextSamples.question("What is the capital of Freedonia?", ["the Old-Town of 8 hills"]),
        Item(
            id: "bread",
            passage: "Bakers in the valley rise long before dawn, and their ovens stay warm until noon.",
            question: "Who has ovens?",
            task: .text(TextTask(accepted: ["Bakers"]))
        ),
    ]

    @Test(arguments: [1, 4]) func sameSeedSameBytesOnAnyThreads(_ threads: Int) {
        let one = TwinMaker.make(Self.items, operators: operators, count: 5, seed: 11, threads: 1)
        #expect(TwinMaker.make(Self.items, operators: operators, count: 5, seed: 11, threads: threads) == one)
        #expect(Set(one.twins.map(\.operatorID)).count == operators.count, "each makes a twin of something here")
        #expect(DistinctTwins.repeated(one.twins, originals: Self.items).isEmpty)
        for item in Self.items {
            for one in operators {
                let few = one.attempt(item, in: SuiteContext(Self.items), count: 2, seed: 4).twins
                #expect(
                    few == Array(one.attempt(item, in: SuiteContext(Self.items), count: 5, seed: 4).twins.prefix(2))
                )
                #expect(one.attempt(item, count: 0, seed: 4) == TwinAttempt())
            }
        }
    }

    @Test func hostileItemsAreRefusedInTime() {
        let huge = String(repeating: "Quilby met Tarrow in Norwick. ", count: 350_000)
        var bad: [Item] = []
        for text in [huge, "a\u{0}b", "a\u{202E}b Quilby"] {
            bad.append(Item(id: "h", passage: text, question: text, task: .text(TextTask(accepted: [text]))))
            bad.append(TextSamples.pair(text, text, ["paraphrase", "not paraphrase"]))
            bad.append(TextSamples.question(text, [text]))
        }
        let options = (0..<5_000).map { "option \($0)" }
        bad.append(Item(id: "h", passage: "x", question: "y", task: .choice(ChoiceTask(options: options, gold: 0))))
        for item in bad {
            for one in operators {
                let attempt = one.attempt(item, in: SuiteContext(Self.items), count: 3, seed: 1)
                let refusal = attempt.refusal
                #expect(refusal != nil && attempt.twins.isEmpty, "\(one.declaration.id)")
                #expect(one.declaration.guards.contains(refusal?.guardID ?? ""), "\(refusal?.guardID ?? "")")
                #expect((refusal?.detail.utf8.count ?? 0) < 400)
            }
        }
    }

    @Test func crowdedItemsTakeBoundedTime() {
        // Many names that begin alike, one word without end, and nothing but marks, near the most bytes allowed.
        let letters = Array("abcdefghij")
        let names = (0..<8_000).map { "in Abc" + String($0).map { String(letters[$0.wholeNumberValue ?? 0]) }.joined() }
        let texts = [
            names.joined(separator: " "), String(repeating: "A", count: 99_000),
            String(repeating: "e\u{301}", count: 30_000),
            String(repeating: "? ", count: 49_000), String(repeating: "Q. ", count: 33_000),
            String(repeating: "is {x} the capital of ", count: 4_000),
        ]
        let clock = ContinuousClock()
        for text in texts {
            let item = Item(id: "c", passage: text, question: text, task: .text(TextTask(accepted: ["Abc", "8"])))
            let pair = TextSamples.pair(text, text)
            for one in operators {
                let took = clock.measure {
                    _ = one.attempt(item, in: SuiteContext([item, pair]), count: 3, seed: 1)
                    _ = one.attempt(pair, in: SuiteContext([item, pair]), count: 3, seed: 1)
                }
                #expect(took < .seconds(20), "\(one.declaration.id)")
            }
        }
    }

    @Test func declarationsAreComplete() {
        #expect(Set(operators.map(\.declaration.id)).count == 7)
        for one in operators.map(\.declaration) {
            #expect(one.guards.first == "wrong-kind" && Set(one.guards).count == one.guards.count)
            #expect(one.summary.hasSuffix(".") && one.blindTo.hasSuffix(".") && one.exchangeability == .never)
        }
    }
}
