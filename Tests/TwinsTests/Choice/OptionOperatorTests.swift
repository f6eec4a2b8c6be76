// Option twins: the right text stays right, draws are uniform and distinct, and what may not be moved is not.

import AuditModel
import Testing
import Twins

private func choice(
    _ options: [String],
    gold: Int = 0,
    question: String = "Which is it?",
    labels: [String]? = nil,
    id: ItemID = "c"
) -> Item {
    Item(id: id, question: question, task: .choice(ChoiceTask(options: options, labels: labels, gold: gold)))
}

private func task(_ item: Item) throws -> ChoiceTask {
    guard case .choice(let task) = item.task else {
        Issue.record("not a choice")
        return ChoiceTask(options: [], gold: 0)
    }
    return task
}

struct OptionOperatorTests {
    let permutation = OptionPermutationOperator()
    let relabelling = OptionRelabellingOperator()

    @Test(arguments: [2, 3, 4, 5, 8, 10, 26, 64]) func permutationsKeepTheGoldText(_ size: Int) throws {
        let options = (0..<size).map { "option text \($0)" }
        for gold in [0, size / 2, size - 1] {
            let original = choice(options, gold: gold)
            let twins = permutation.attempt(original, count: 5, seed: 11).twins
            #expect(twins.count == min(5, size == 2 ? 1 : 5))
            var orders: Set<[String]> = [options]
            for twin in twins {
                let moved = try task(twin.item)
                #expect(moved.options[moved.gold] == options[gold])
                #expect(moved.options.sorted() == options.sorted())
                #expect(orders.insert(moved.options).inserted)
                let order = try #require(twin.proof.permutation)
                #expect(order.map { options[$0] } == moved.options)
            }
        }
    }

    @Test func theDrawsOfASeedNeverChange() {
        // Recorded answers belong to these orders: a change of the generator or of its use would orphan them.
        let four = permutation.attempt(choice(["p", "q", "r", "s"]), count: 3, seed: 1).twins.map(\.proof.permutation)
        let ten = choice((0..<10).map(String.init), id: "ten")
        let orders = [[2, 7, 4, 0, 8, 1, 9, 3, 5, 6], [6, 4, 8, 5, 9, 2, 0, 7, 3, 1]]
        #expect(four == [[2, 1, 3, 0], [0, 2, 1, 3], [2, 1, 0, 3]])
        #expect(permutation.attempt(ten, count: 2, seed: 1).twins.map(\.proof.permutation) == orders)
    }

    @Test func asManyPermutationsAsExist() {
        #expect(permutation.attempt(choice(["p", "q"]), count: 5, seed: 1).twins.count == 1)
        #expect(permutation.attempt(choice(["p", "q", "r"]), count: 50, seed: 1).twins.count == 5)
        #expect(permutation.attempt(choice(["p", "q", "r"]), count: 0, seed: 1).twins.isEmpty)
    }

    @Test(arguments: [1, 2]) func permutationsAreDrawnUniformly(_ count: Int) throws {
        // 23 orders of 4 options are not the identity. Over 4,600 items each is expected 200 times in every place;
        // chi-square with 22 degrees of freedom exceeds 48.3 with probability 0.001 (NIST tables).
        var counts = [[String]: [Int]]()
        for number in 0..<4_600 {
            let original = choice(["p", "q", "r", "s"], id: ItemID("item-\(number)"))
            let twins = permutation.attempt(original, count: count, seed: 5).twins
            let last = try task(try #require(twins.last).item)
            counts[last.options, default: []].append(number)
        }
        #expect(counts.count == 23)
        #expect(counts[["p", "q", "r", "s"]] == nil)
        let chiSquare = counts.values.map { ($0.count - 200) * ($0.count - 200) }.reduce(0, +) / 200
        #expect(chiSquare < 49)
    }

    @Test func relabellingKeepsOptionsOrderAndKey() throws {
        let original = choice(["Lyon", "Paris", "Nice", "Metz"], gold: 1)
        let twins = relabelling.attempt(original, count: 5, seed: 2).twins
        #expect(twins.count == 5)
        #expect(Set(twins.map { try? task($0.item).labels }).count == 5)
        for twin in twins {
            let renamed = try task(twin.item)
            #expect(renamed.options == ["Lyon", "Paris", "Nice", "Metz"] && renamed.gold == 1)
            #expect(Set(renamed.labels).isDisjoint(with: ["A", "B", "C", "D", "I"]))
        }
        #expect(relabelling.declaration.exchangeability == .never)
    }

    @Test func labelsThatCouldBeTakenForTextAreNotUsed() throws {
        let numbers = choice(["1", "2", "3", "4"], question: "Of P and T, which ii?")
        for twin in relabelling.attempt(numbers, count: 50, seed: 2).twins {
            let labels = Set(try task(twin.item).labels)
            #expect(labels.isDisjoint(with: ["1", "2", "3", "4", "P", "T", "ii"]))
        }
    }

    static let refused: [(item: Item, guardID: String)] = [
        (choice(["only"]), "too-few-options"),
        (choice((0..<5_000).map { "option \($0)" }), "too-many-options"),
        (choice(["p", "q"], gold: 2), "malformed-choice"),
        (choice(["p", "q"], gold: -1), "malformed-choice"),
        (choice(["p", "q"], labels: ["A"]), "malformed-choice"),
        (choice(["p", "q"], labels: ["A", "A"]), "malformed-choice"),
        (choice(["Paris", " paris. "]), "duplicate-options"),
        (choice(["p", "q"], question: String(repeating: "long ", count: 2_000_000)), "oversized"),
        (choice(["p", String(repeating: "x", count: 200_000)]), "oversized"),
        (choice(["p\u{0}", "q"]), "control-characters"),
        (choice(["p", "q"], question: "\u{200F}which?"), "control-characters"),
        (choice(["p", "q", "all of the above"]), "composite-option"),
        (choice(["p", "q"], question: "Why is option B right?"), "label-in-question"),
        (Item(id: "n", question: "?", task: .number(NumberTask(gold: Rational(1)))), "wrong-kind"),
    ]

    @Test func everyRefusalHasItsGuard() {
        for row in Self.refused {
            for attempt in [
                permutation.attempt(row.item, count: 5, seed: 1),
                relabelling.attempt(row.item, count: 5, seed: 1),
            ] {
                #expect(attempt.twins.isEmpty)
                #expect(attempt.refusal?.guardID == row.guardID)
                #expect((attempt.refusal?.detail.utf8.count ?? 0) < 300)
            }
            #expect(permutation.declaration.guards.contains(row.guardID))
        }
    }
}
