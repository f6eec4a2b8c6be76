// Pairs: names change on both sides, sides change places only under a symmetric label, the premise can go.

import AuditModel
import Testing
import Twins

struct PairOperatorTests {
    let renaming = PairRenamingOperator()
    let swap = PairSwapOperator()
    let control = HypothesisOnlyOperator()
    private static let paraphrase = ["paraphrase", "not paraphrase"]

    @Test func bothSidesAndNoNumber() throws {
        let pair = TextSamples.pair("Yesterday Alice sold 12 lamps to Robert.", "So Alice sold lamps.")
        let twins = renaming.attempt(pair, count: 4, seed: 3).twins
        #expect(twins.count == 4)
        for twin in twins {
            let renames = try #require(twin.proof.renames)
            #expect(renames.map(\.from) == ["Alice", "Robert"] && twin.grade == .proved)
            let (alice, robert) = (renames[0].to, renames[1].to)
            #expect(twin.item.passage == "Yesterday \(alice) sold 12 lamps to \(robert).")
            #expect(twin.item.question == "So \(alice) sold lamps." && twin.item.task == pair.task)
        }
    }

    @Test func aNameWithKnowledgeIsGradeB() {
        let pair = TextSamples.pair("They flew to Norwick.", "A plane went to Norwick.")
        #expect(renaming.attempt(pair, count: 1, seed: 3).twins.first?.grade == .guarded)
    }

    @Test(arguments: [
        ("They flew to Lisbon.", "They flew to Portugal.", "name-on-one-side"),
        ("Marta flew to Lisbon with Alice.", "In Portugal Alice slept.", "one-sided-name"),
        ("Alice came from Norwick.", "Alice is a Dane.", "one-sided-name"), ("It rained.", "It was wet.", "no-entity"),
    ]) func knowledgeAcrossTheSides(_ first: String, _ second: String, _ guardID: String) {
        #expect(renaming.attempt(TextSamples.pair(first, second), count: 1, seed: 1).refusal?.guardID == guardID)
    }

    @Test(arguments: [
        (["paraphrase", "not paraphrase"], 1, Twin.Grade?.some(.proved)), (["Duplicate", "Not_Duplicate"], 0, .proved),
        (["equivalent", "not equivalent"], 0, .proved), (["entailment", "neutral", "contradiction"], 2, .guarded),
        (["entailment", "neutral", "contradiction"], 1, nil), (["entailment", "neutral", "contradiction"], 0, nil),
        (["entailment", "not_entailment"], 1, nil), (["yes", "no"], 0, nil), (["true", "false"], 1, nil),
    ]) func swapsOnlyUnderASymmetricLabel(_ options: [String], _ gold: Int, _ grade: Twin.Grade?) {
        let pair = TextSamples.pair("The cat sleeps.", "A cat is asleep.", options, gold: gold)
        let attempt = swap.attempt(pair, count: 3, seed: 1)
        #expect(attempt.twins.first?.grade == grade)
        if grade == nil { #expect(attempt.refusal?.guardID == "asymmetric-label") }
        for twin in attempt.twins {
            #expect(twin.item.passage == pair.question && twin.item.question == pair.passage)
            #expect(twin.item.task == pair.task)
            let back = swap.attempt(twin.item, count: 1, seed: 1).twins.first?.item
            #expect(back?.passage == pair.passage && back?.question == pair.question)
        }
    }

    @Test(arguments: [
        ("Sentence 1: The cat sleeps.", "Sentence 2: It naps.", "labelled-sides"),
        ("The cat sleeps.", "Is this a paraphrase of it?", "instruction-in-question"),
        ("The cat sleeps.", "the cat sleeps", "same-sides"), ("The cat sleeps.", "…", "empty-side"),
    ]) func whatMayNotChangePlaces(_ first: String, _ second: String, _ guardID: String) {
        let pair = TextSamples.pair(first, second, Self.paraphrase)
        #expect(swap.attempt(pair, count: 1, seed: 1).refusal?.guardID == guardID)
    }

    @Test func thePremiseGoesAndTheKeyStays() throws {
        let pair = TextSamples.pair("The cat sleeps.", "An animal sleeps.")
        let twin = try #require(control.attempt(pair, count: 3, seed: 1).twins.first)
        #expect(twin.item.passage == "(The first text is not shown.)" && twin.item.question == pair.question)
        #expect(twin.item.task == pair.task && control.declaration.distance == .control)
        #expect(control.attempt(twin.item, count: 1, seed: 1).refusal?.guardID == "already-withheld")
    }

    @Test func readingAndPlainChoicesAreNoPairs() {
        let plain = Item(id: "p", question: "Is it?", task: .choice(ChoiceTask(options: ["yes", "no"], gold: 0)))
        let reading = TextSamples.pair("The cat sleeps.", "Who sleeps?", ["the cat", "the dog"])
        for item in [plain, reading, TextSamples.reading] {
            for one in [renaming as any TwinOperator, swap, control] {
                #expect(one.attempt(item, count: 1, seed: 1).refusal?.guardID == "wrong-kind")
            }
        }
    }
}
