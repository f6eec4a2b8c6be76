// The controls of an audit: their truth is known, so it is tested.

import AuditModel
import Foundation
import Testing

@testable import ModelRuns

@Suite struct SimulatedEndpointTests {
    private static let asking = Asking(reader: .optionLogProbability, maxTokens: 1)

    private func item(_ id: String, gold: Int = 1) -> Item {
        Item(
            id: ItemID(id),
            question: "Question \(id)?",
            task: .choice(ChoiceTask(options: ["w", "x", "y", "z"], gold: gold))
        )
    }

    private func twin(_ index: Int, of original: String) -> Twin {
        let id = ItemID("\(original)~option-permutation~\(index)")
        return Twin(
            id: id,
            of: ItemID(original),
            operatorID: "option-permutation",
            seed: 1,
            grade: .proved,
            item: item(id.rawValue, gold: index % 4),
            proof: Proof(kind: "permutation"),
            guards: []
        )
    }

    private func asked(_ item: Item) -> ModelRequest {
        ModelRequest(model: "s", form: .completion, prompt: Self.asking.prompt(for: item), maxTokens: 1)
    }

    /// Shares of right answers to originals and to twins.
    private func shares(_ kind: SimulatedEndpoint.Kind, skill: Double) async throws -> (
        Double, Double, SimulatedEndpoint
    ) {
        let originals = (0..<400).map { item("i\($0)") }
        let twins = (0..<400).flatMap { number in (0..<3).map { twin($0, of: "i\(number)") } }
        let book = SimulatedEndpoint.book(originals: originals, twins: twins, asking: Self.asking)
        let model = SimulatedEndpoint(kind: kind, skill: skill, seed: 7, book: book)
        func share(_ items: [Item]) async throws -> Double {
            var right = 0
            for item in items {
                let response = try await model.answer(asked(item))
                guard case .choice(let task) = item.task else { continue }
                #expect(response.firstToken.count == 4)
                #expect(response.firstToken.first.map { $0.token == response.text } == true)
                if response.firstToken.first?.token == " \(task.labels[task.gold])" { right += 1 }
            }
            return Double(right) / Double(items.count)
        }
        return (try await share(originals), try await share(twins.map(\.item)), model)
    }

    @Test func theCleanOneHasNoGap() async throws {
        let (original, twin, _) = try await shares(.clean, skill: 0.6)
        // Four standard errors of 400 and of 1200 draws.
        #expect(abs(original - 0.6) < 4 * sqrt(0.24 / 400))
        #expect(abs(twin - 0.6) < 4 * sqrt(0.24 / 1200))
    }

    @Test func theLeakyOneKnowsOriginalsOnly() async throws {
        let (original, twin, model) = try await shares(.leaky(fraction: 0.5), skill: 0.4)
        let memorised = (0..<400).filter { model.hasMemorised(ItemID("i\($0)")) }.count
        #expect(abs(Double(memorised) / 400 - 0.5) < 4 * sqrt(0.25 / 400))
        #expect(abs(original - 0.7) < 4 * sqrt(0.21 / 400))
        #expect(abs(twin - 0.4) < 4 * sqrt(0.24 / 1200))
        #expect(try await shares(.leaky(fraction: 1), skill: 0).0 == 1)
        #expect(try await shares(.leaky(fraction: 1), skill: 0).1 == 0)
    }

    @Test func answersInAnyOrderAlike() async throws {
        let originals = (0..<50).map { item("i\($0)") }
        let book = SimulatedEndpoint.book(originals: originals, twins: [], asking: Self.asking)
        let model = SimulatedEndpoint(kind: .clean, skill: 0.5, seed: 1, book: book)
        var forward: [ModelResponse] = []
        for item in originals { forward.append(try await model.answer(asked(item))) }
        var backward: [ModelResponse] = []
        for item in originals.reversed() { backward.append(try await model.answer(asked(item))) }
        #expect(forward == backward.reversed())
        #expect(Set(forward).count > 2)
    }

    @Test func anIdenticalTwinIsRememberedWithItsOriginal() async throws {
        let original = item("i")
        var same = twin(0, of: "i")
        same.item = Item(id: same.id, question: original.question, task: original.task)
        let book = SimulatedEndpoint.book(originals: [original], twins: [same], asking: Self.asking)
        #expect(book.count == 1)
        #expect(book.values.first?.role == .original)
    }

    @Test func placebosKeepTheirFirstOriginal() {
        let first = twin(0, of: "i")
        var second = twin(1, of: first.id.rawValue)
        second.generation = 2
        var loop = twin(2, of: "a")
        loop.id = "a"
        loop.generation = 1_000_000
        let book = SimulatedEndpoint.book(originals: [], twins: [first, second, loop], asking: Self.asking)
        #expect(book[Self.asking.prompt(for: second.item)]?.original == "i")
        #expect(book.count == 3)
    }

    @Test(arguments: [
        (AnswerTask.number(NumberTask(gold: Rational(41))), 1.0, "#### 41"),
        (.number(NumberTask(gold: Rational(41))), 0, "#### 42"),
        (.text(TextTask(accepted: ["yes"], rejected: ["no"])), 1, " yes"),
        (.text(TextTask(accepted: ["yes"], rejected: ["no"])), 0, " no"),
        (.text(TextTask(accepted: ["yes"])), 0, " none of these"),
        (.choice(ChoiceTask(options: ["x", "y"], gold: 0)), 0, " B"),
        (.choice(ChoiceTask(options: ["x"], gold: 0)), 0, ""),
        (.code(CodeTask(entryPoint: "f", reference: "    return 1", tests: "")), 1, "    return 1"),
    ])
    func writesWhatTheReaderReads(task: AnswerTask, skill: Double, expected: String) async throws {
        let asking = Asking(reader: .text)
        let item = Item(id: "i", question: "Q", task: task)
        let book = SimulatedEndpoint.book(originals: [item], twins: [], asking: asking)
        let model = SimulatedEndpoint(kind: .clean, skill: skill, seed: 1, book: book)
        let asked = ModelRequest(model: "s", form: .completion, prompt: asking.prompt(for: item), maxTokens: 9)
        #expect(try await model.answer(asked).text == expected)
    }

    @Test func refusesWhatItWasNotToldOf() async {
        let model = SimulatedEndpoint(kind: .clean, skill: 1, seed: 1, book: [:])
        #expect(await code { try await model.answer(request("what?")) } == "not-in-book")
    }
}
