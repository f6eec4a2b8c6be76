// What every operator owes, on real items and hostile ones: declared refusals, distinct twins, proofs that hold again,
// the same bytes at any number of threads, and twins of twins.

import AuditModel
import TestSupport
import Testing
import Twins

struct EveryOperatorTests {
    /// Operators that need no sandbox; those that do have tests of their own.
    private static let operators = TwinOperators.all.filter { $0.declaration.proof != "tests" }

    /// A spread of published items, word problems and choices.
    private static func published() throws -> [Item] {
        let words = try Samples.gsm8k()
        let choices = try Samples.mmlu()
        return stride(from: 0, to: words.count, by: 13).map { words[$0] }
            + stride(from: 0, to: choices.count, by: 127).map { choices[$0] }
    }

    @Test func idsAndWordsOfDeclarationsAreThere() {
        let all = TwinOperators.all.map(\.declaration)
        #expect(Set(all.map(\.id)).count == all.count)
        for one in all {
            #expect(one.summary.hasSuffix(".") && one.blindTo.count > 20, "\(one.id)")
            #expect(Set(one.guards).count == one.guards.count, "\(one.id)")
            // Only an order that may have been drawn makes siblings exchangeable.
            #expect((one.exchangeability == .never) || one.proof == "permutation" || one.id == "identity", "\(one.id)")
        }
    }

    @Test(.enabled(if: TestData.isUsable, "needs VERNIER_DATA"))
    func twinsOfPublishedItemsKeepEveryPromise() throws {
        let items = try Self.published()
        let one = TwinMaker.make(items, operators: Self.operators, count: 3, seed: 5, threads: 1)
        let many = TwinMaker.make(items, operators: Self.operators, count: 3, seed: 5, threads: 5)
        #expect(one == many)
        #expect(one.twins.count > 3_000)
        #expect(DistinctTwins.repeated(one.twins, originals: items).isEmpty)
        let declared = Dictionary(uniqueKeysWithValues: TwinOperators.all.map { ($0.declaration.id, $0.declaration) })
        for refusal in one.refusals {
            let guards = declared[refusal.operatorID]?.guards ?? []
            #expect(guards.contains(refusal.guardID), "\(refusal.operatorID) refuses by \(refusal.guardID)")
        }
        for twin in one.twins {
            #expect(twin.proof.kind == declared[twin.operatorID]?.proof)
            #expect(twin.id == twin.item.id && twin.generation == 1)
        }
        let failed = ProofCheck.results(one.twins, originals: items).filter { $0.status != .holds }
        #expect(failed.isEmpty, "\(failed.prefix(3))")
    }

    @Test(.enabled(if: TestData.isUsable, "needs VERNIER_DATA"))
    func placebosOfTheSecondAndThirdGeneration() throws {
        let items = Array(try Self.published().prefix(40)) + Array(try Self.published().suffix(40))
        for maker in Self.operators {
            let first = TwinMaker.make(items, operators: [maker], count: 1, seed: 5)
            let second = TwinMaker.placebos(of: first.twins, operators: [maker], count: 1, seed: 5)
            let third = TwinMaker.placebos(of: second.twins, operators: [maker], count: 1, seed: 5)
            #expect(second.twins.allSatisfy { $0.generation == 2 })
            #expect(third.twins.allSatisfy { $0.generation == 3 })
            let lineage = first.twins + second.twins + third.twins
            #expect(DistinctTwins.repeated(lineage, originals: items).isEmpty, "\(maker.declaration.id)")
            let suites = [items, first.twins.map(\.item), second.twins.map(\.item)]
            for (twins, originals) in zip([first.twins, second.twins, third.twins], suites) {
                let failed = ProofCheck.results(twins, originals: originals).filter { $0.status != .holds }
                #expect(failed.isEmpty, "\(maker.declaration.id): \(failed.prefix(2))")
            }
        }
    }

    /// Items that nobody should have written.
    private static let hostile: [Item] = {
        let long = String(repeating: "A man has 12 apples and 3 pears. ", count: 320_000)
        let digits = String(repeating: "9", count: 400)
        let options = (0..<5_000).map { "option \($0)" }
        let marks = "Who \u{202E}evil\u{202C} is\u{0}? \u{200F}\u{2066}"
        let number: (String, String?) -> AnswerTask = { gold, solution in
            .number(NumberTask(gold: Rational(text: gold) ?? Rational(1), solution: solution))
        }
        let few = ChoiceTask(options: ["yes", "no"], gold: 0)
        let text = TextTask(accepted: [""], rejected: [digits])
        return [
            Item(id: "long", question: long, task: number("15", "<<12+3=15>>")),
            Item(id: "long-choice", passage: long, question: "Which?", task: .choice(few)),
            Item(id: "many", question: "Which?", task: .choice(ChoiceTask(options: options, gold: 4_999))),
            Item(id: "marks", question: marks, task: .choice(few)),
            Item(id: "marks-number", question: marks + " 3 pens", task: number("3", "<<3+0=3>>")),
            Item(
                id: "digits",
                question: "A box has \(digits) pens and 2 caps. How many?",
                task: number("1", "<<\(digits)+2=1>>")
            ),
            Item(id: "zero", question: "Divide 7 pens among 0 people. How many?", task: number("7", "<<7/0=7>>")),
            Item(id: "nested", question: "What is 1?", task: number("1", "<<" + String(repeating: "(", count: 90_000))),
            Item(id: "empty", question: "", task: .text(text)),
            Item(id: "no-gold", question: "Which?", task: .choice(ChoiceTask(options: ["a", "b"], gold: 9))),
            Item(id: "no-options", question: "Which?", task: .choice(ChoiceTask(options: [], gold: 0))),
            Item(
                id: "labels",
                question: "Which?",
                task: .choice(ChoiceTask(options: ["a", "b"], labels: ["A"], gold: 0))
            ),
            Item(id: "passage", passage: "\u{0}", question: "Who?", task: .text(TextTask(accepted: ["\u{0}"]))),
            Item(id: "combining", question: "e" + String(repeating: "\u{301}", count: 50_000), task: .choice(few)),
            Item(
                id: "code",
                question: "def f(",
                task: .code(CodeTask(entryPoint: "f", reference: "\u{0}", tests: ")"))
            ),
        ]
    }()

    @Test(.timeLimit(.minutes(5))) func hostileItemsAreRefusedByAGuardOrTwinnedWithProof() {
        let set = TwinMaker.make(Self.hostile, operators: Self.operators, count: 2, seed: 1)
        let declared = Dictionary(uniqueKeysWithValues: TwinOperators.all.map { ($0.declaration.id, $0.declaration) })
        for refusal in set.refusals {
            #expect(declared[refusal.operatorID]?.guards.contains(refusal.guardID) == true, "\(refusal)")
            #expect(refusal.detail.utf8.count < 400, "\(refusal.operatorID) \(refusal.guardID)")
        }
        // Nothing is lost: each item is twinned or refused by each operator.
        let twinned = Set(set.twins.map { "\($0.operatorID)/\($0.of)" })
        let refused = Set(set.refusals.map { "\($0.operatorID)/\($0.item)" })
        #expect(twinned.union(refused).count == Self.hostile.count * Self.operators.count)
        #expect(twinned.isDisjoint(with: refused))
        // Numbers and options of such items are proved by nothing.
        let forbidden: Set<ItemID> = ["long", "many", "marks", "marks-number", "digits", "zero", "nested"]
        let proved = set.twins.filter {
            forbidden.contains($0.of) && !["identity", "typo-noise", "format"].contains($0.operatorID)
        }
        #expect(
            proved.allSatisfy { $0.of != "long" && $0.of != "marks" && $0.of != "marks-number" },
            "\(proved.map(\.id))"
        )
        let recomputed = set.twins.filter { declared[$0.operatorID]?.relation == .recomputed }
        #expect(recomputed.isEmpty, "\(recomputed.map(\.id))")
    }
}
