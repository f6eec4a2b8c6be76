// What holds of every number twin of GSM8K, test and train, and the coverage that was promised.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import Twins

struct NumberTwinsPropertyTests {
    private struct Row: Decodable {
        var question: String
        var answer: String
    }

    private func train() throws -> [Item] {
        let text = String(decoding: try TestData.bytes("suites/gsm8k/train.jsonl"), as: UTF8.self)
        return try text.split(separator: "\n").enumerated().compactMap { index, line in
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            guard let gold = row.answer.components(separatedBy: "#### ").last,
                let value = Rational(text: gold.trimmingCharacters(in: .whitespaces))
            else { return nil }
            let task = NumberTask(gold: value, solution: row.answer)
            return Item(id: ItemID("train-\(index)"), question: row.question, task: .number(task))
        }
    }

    /// `question` with the bindings written over, forwards or backwards.
    private func rewritten(_ question: String, _ bindings: [Proof.Binding], isBack: Bool) -> String {
        var bytes = Array(question.utf8)
        var shift = 0
        for binding in bindings {
            let (old, new) = isBack ? (binding.to, binding.from) : (binding.from, binding.to)
            let at = binding.offset + (isBack ? 0 : shift)
            bytes.replaceSubrange(at..<at + old.utf8.count, with: Array(new.utf8))
            shift += new.utf8.count - old.utf8.count
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func check(_ twin: Twin, of original: Item) throws {
        guard case .number(let task) = twin.item.task, case .number(let key) = original.task else {
            Issue.record("\(twin.id) is no number task")
            return
        }
        #expect(TinyEvaluator.fault(try #require(task.solution), gold: task.gold) == nil, "\(twin.id)")
        #expect(task.gold != key.gold && twin.item.question != original.question, "\(twin.id)")
        let bindings = try #require(twin.proof.bindings)
        #expect(twin.item.question == rewritten(original.question, bindings, isBack: false), "\(twin.id)")
        // In text order, the offsets are those of the original once all before are restored.
        #expect(original.question == rewritten(twin.item.question, bindings, isBack: true), "\(twin.id)")
        #expect(twin.grade != .drafted && twin.proof.steps?.isEmpty == false)
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
    func GSM8KIsCoveredAsPromised() throws {
        let items = try Samples.gsm8k()
        #expect(items.count == 1_319)
        let originals = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        let set = TwinMaker.make(items, operators: [NumberResamplingOperator()], count: 10, seed: 1)
        for twin in set.twins { try check(twin, of: try #require(originals[twin.of])) }
        for (id, twins) in Dictionary(grouping: set.twins, by: \.of) {
            #expect(Set(twins.map(\.item.question)).count == twins.count, "\(id)")
        }
        let row = try #require(TwinCoverage.rows(set, items: items.count).first)
        #expect(row.covered + row.refused.values.reduce(0, +) == items.count)
        let proved = Dictionary(grouping: set.twins.filter { $0.grade == .proved }, by: \.of)
        #expect(Double(proved.count) / Double(items.count) >= 0.55)
        #expect(Double(proved.values.count { $0.count == 10 }) / Double(items.count) >= 0.40)
        let five = TwinMaker.make(items, operators: [NumberResamplingOperator()], count: 5, seed: 1)
        let balance = TwinBalance.rows(five, originals: items)
        #expect(balance.map(\.covariate) == ["question-length", "number-size", "answer-size", "steps"])
        for row in balance { #expect(abs(row.standardisedDifference) < 0.1, "\(row)") }
        let guards = row.refused.sorted { $0.value > $1.value || $0.value == $1.value && $0.key < $1.key }
        Attachment.record("covered \(row.covered), ten \(row.itemsWith10); \(guards)", named: "gsm8k-coverage.txt")
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
    func everyProgramOfTheTrainSplitReplaysItsGold() throws {
        let items = try train()
        #expect(items.count == 7_473)
        var replayed = 0
        var covered = 0
        for item in items {
            guard case .number(let task) = item.task else { continue }
            if case .success(let problem) = WordProblem.read(item) {
                let results = try #require(problem.binding.replay(problem.program, values: [:])).results
                #expect(results == problem.program.steps.map(\.result), "\(item.id)")
                #expect(results.last == task.gold, "\(item.id)")
                replayed += 1
            }
            let attempt = NumberResamplingOperator().attempt(item, count: 1, seed: 3)
            covered += attempt.twins.isEmpty ? 0 : 1
            for twin in attempt.twins { try check(twin, of: item) }
        }
        #expect(covered <= replayed && Double(covered) / Double(items.count) >= 0.55)
        Attachment.record("read \(replayed), covered \(covered) of \(items.count)", named: "gsm8k-train.txt")
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
    func equalSeedsGiveEqualBytesOnAnyNumberOfThreads() throws {
        let items = Array(try Samples.gsm8k().prefix(200))
        let operators: [any TwinOperator] = [NumberResamplingOperator(), NumberEasingOperator()]
        let one = TwinMaker.make(items, operators: operators, count: 5, seed: 9, threads: 1)
        let many = TwinMaker.make(items, operators: operators, count: 5, seed: 9, threads: 7)
        #expect(try TwinsFile.bytes(one) == TwinsFile.bytes(many))
        let other = TwinMaker.make(items, operators: operators, count: 5, seed: 10)
        #expect(one.twins.map(\.item.question) != other.twins.map(\.item.question))
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
    func easierTwinsHaveSmallerNumbersAndAnswers() throws {
        let items = try Samples.gsm8k()
        let originals = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        let set = TwinMaker.make(items, operators: [NumberEasingOperator()], count: 5, seed: 1)
        #expect(Set(set.twins.map(\.of)).count >= 600)
        for twin in set.twins {
            let original = try #require(originals[twin.of])
            try check(twin, of: original)
            for binding in try #require(twin.proof.bindings) {
                let (from, to) = (try #require(Rational(text: binding.from)), try #require(Rational(text: binding.to)))
                #expect(to < from, "\(twin.id)")
            }
            guard case .number(let new) = twin.item.task, case .number(let old) = original.task else { continue }
            #expect(abs(new.gold.doubleValue) < abs(old.gold.doubleValue), "\(twin.id)")
        }
        let size = TwinBalance.rows(set, originals: items).filter { $0.covariate == "number-size" }
        #expect(size.allSatisfy { $0.standardisedDifference < -0.2 } && size.count == 1)
    }
}
