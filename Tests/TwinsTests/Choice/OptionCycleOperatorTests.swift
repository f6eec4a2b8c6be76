// Cyclic shifts: the key stands everywhere once, and shifts are drawn uniformly.

import AuditModel
import Testing
import Twins

struct OptionCycleOperatorTests {
    let cycle = OptionCycleOperator()

    @Test(arguments: [2, 3, 4, 5, 10, 26, 64]) func theKeyStandsEverywhereOnce(_ size: Int) throws {
        let options = (0..<size).map { "text \($0)" }
        for gold in [0, size / 2, size - 1] {
            let twins = cycle.attempt(ChoiceSamples.item(options, gold: gold), count: 100, seed: 3).twins
            #expect(twins.count == size - 1)
            let places = [gold] + twins.map { ChoiceSamples.task($0.item).gold }
            #expect(places.sorted() == Array(0..<size))
            for twin in twins {
                let task = ChoiceSamples.task(twin.item)
                let order = try #require(twin.proof.permutation)
                #expect(task.options[task.gold] == options[gold])
                #expect(order.map { options[$0] } == task.options)
                #expect(order == (0..<size).map { ($0 + order[0]) % size })
                #expect(twin.grade == .proved)
            }
        }
    }

    @Test func fewerShiftsAreDrawnUniformlyWithoutReplacement() throws {
        // Ten pairs of the five shifts of six options, each expected 300 times of 3,000; chi-square with 9 degrees of
        // freedom exceeds 27.9 with probability 0.001 (NIST tables).
        let options = ["p", "q", "r", "s", "t", "u"]
        var counts: [Set<Int>: Int] = [:]
        for number in 0..<3_000 {
            let item = ChoiceSamples.item(options, id: ItemID("item-\(number)"))
            let shifts = cycle.attempt(item, count: 2, seed: 5).twins.compactMap { $0.proof.permutation?.first }
            counts[Set(shifts), default: 0] += 1
        }
        #expect(counts.count == 10 && counts.keys.allSatisfy { $0.count == 2 && !$0.contains(0) })
        let chiSquare = counts.values.map { ($0 - 300) * ($0 - 300) }.reduce(0, +) / 300
        #expect(chiSquare < 28)
    }

    @Test func compositeItemsAreRefused() {
        let item = ChoiceSamples.item(["p", "q", "all of the above"])
        #expect(cycle.attempt(item, count: 5, seed: 1).refusal?.guardID == "composite-option")
        #expect(cycle.declaration.exchangeability == .ifOptionOrderDrawn)
    }
}
