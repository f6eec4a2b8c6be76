// Both arms of the none-of-the-others design: what is replaced, what is proved, and that they cover the same items.

import AuditModel
import TestSupport
import Testing
import Twins

struct NoneOfTheOthersOperatorTests {
    let gold = NoneOfTheOthersOperator()
    let wrong = NoneOfTheOthersDistractorOperator()

    @Test(arguments: [0, 1, 3]) func theKeyIsReplacedInItsPlace(_ place: Int) throws {
        let options = ["Lyon", "Paris", "Nice", "Metz"]
        let item = ChoiceSamples.item(options, gold: place, question: "What is the capital?")
        let twins = gold.attempt(item, count: 5, seed: 1).twins
        let twin = try #require(twins.first)
        let task = ChoiceSamples.task(twin.item)
        #expect(twins.count == 1 && task.gold == place && twin.grade == .guarded)
        #expect(task.options[place] == "None of the other options")
        #expect(twin.proof.renames == [Proof.Renaming(from: options[place], to: "None of the other options")])
        var restored = task.options
        restored[place] = try #require(twin.proof.renames?.first).from
        #expect(restored == options)
    }

    @Test func aWrongOptionIsReplacedInItsPlace() throws {
        let options = ["Lyon", "Paris", "Nice", "Metz"]
        let item = ChoiceSamples.item(options, gold: 1, question: "What is the capital?")
        let twins = wrong.attempt(item, count: 5, seed: 1).twins
        var replaced: Set<String> = []
        for twin in twins {
            let task = ChoiceSamples.task(twin.item)
            #expect(task.gold == 1 && task.options[1] == "Paris" && twin.grade == .proved)
            #expect(zip(task.options, options).filter { $0 != $1 }.count == 1)
            replaced.insert(try #require(twin.proof.renames?.first).from)
        }
        #expect(replaced == ["Lyon", "Nice", "Metz"])
    }

    @Test(arguments: [
        (["Lyon", "Paris", "Nice"], "None of the other options"),
        (["lyon", "paris", "nice"], "none of the other options"),
        (["Lyon.", "Paris.", "Nice."], "None of the other options."), (["a.", "b.", "c"], "none of the other options"),
        (["1", "2", "3"], "None of the other options"),
    ]) func itIsWrittenLikeTheOthers(_ row: (options: [String], text: String)) throws {
        let item = ChoiceSamples.item(row.options, question: "What is it?")
        let twin = try #require(gold.attempt(item, count: 1, seed: 1).twins.first)
        #expect(ChoiceSamples.task(twin.item).options[0] == row.text)
    }

    @Test(arguments: [
        ("What is 3 x 4?", ["12", "9", "7"], Twin.Grade.proved),
        ("What is 1/2 of 1,000?", ["500", "1/2", "-1"], .proved),
        ("Which of the following numbers is prime?", ["7", "9", "12"], .guarded),
        ("Which number is prime?", ["7", "9", "12"], .guarded), ("What could x be?", ["7", "9", "12"], .guarded),
        ("What is half?", ["0.5", "1/2", "2"], .guarded), ("What is it?", ["12 m", "9 m", "7 m"], .guarded),
        ("What is it?", [String(repeating: "9", count: 400), "1", "2"], .guarded),
    ]) func onlyDistinctNumbersAreProved(_ row: (question: String, options: [String], grade: Twin.Grade)) throws {
        let item = ChoiceSamples.item(row.options, question: row.question)
        #expect(try #require(gold.attempt(item, count: 1, seed: 1).twins.first).grade == row.grade)
    }

    @Test(arguments: [
        ("Which is the best answer?", "comparative-stem"), ("Which town is closest?", "comparative-stem"),
        ("What is the largest planet?", "comparative-stem"), ("What mainly causes it?", "comparative-stem"),
        ("All are towns EXCEPT", "negative-stem"), ("Which is NOT a town?", "negative-stem"),
        ("Which one isn't a town?", "negative-stem"), ("Which is false?", "negative-stem"),
        ("Which of the three options is a town?", "count-in-question"),
    ]) func stemsThatCompareOrDenyAreRefusedByBothArms(_ row: (question: String, guardID: String)) {
        let item = ChoiceSamples.item(["Lyon", "Paris", "Nice"], question: row.question)
        #expect(gold.attempt(item, count: 1, seed: 1).refusal?.guardID == row.guardID)
        #expect(wrong.attempt(item, count: 1, seed: 1).refusal?.guardID == row.guardID)
    }

    @Test(arguments: [
        "What interest is paid?", "Who was the priest of the forest?", "Which of the following is a town?",
    ])
    func plainStemsAreNot(_ question: String) {
        let item = ChoiceSamples.item(["Lyon", "Paris", "Nice"], question: question)
        #expect(gold.attempt(item, count: 1, seed: 1).twins.count == 1)
    }

    @Test func aTwinIsNoItemForEither() throws {
        let item = ChoiceSamples.item(["Lyon", "Paris", "Nice"], question: "What is the capital?")
        for maker in [gold, wrong] as [any TwinOperator] {
            let twin = try #require(maker.attempt(item, count: 1, seed: 1).twins.first)
            #expect(gold.attempt(on: twin, count: 1, seed: 1).refusal?.guardID == "composite-option")
        }
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA")) func bothArmsCoverTheSameItems() throws {
        let items = try ChoiceSamples.mmlu()
        let first = TwinMaker.make(items, operators: [gold], count: 3, seed: 1)
        let second = TwinMaker.make(items, operators: [wrong], count: 3, seed: 1)
        #expect(Set(first.twins.map(\.of)) == Set(second.twins.map(\.of)))
        #expect(first.refusals.map(\.guardID) == second.refusals.map(\.guardID))
        let proved = first.twins.filter { $0.grade == .proved }
        #expect(first.twins.count == Self.covered, "\(first.twins.count)")
        #expect(proved.count == Self.proved, "\(proved.count)")
    }

    /// Of 14,042 MMLU items: covered, and of those at grade A.
    static let covered = 6_331
    static let proved = 299
}
