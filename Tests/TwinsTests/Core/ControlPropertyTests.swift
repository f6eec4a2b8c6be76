// What holds for every operator for items of any type, whatever the item, the seed and the number of threads.

import AuditModel
import Foundation
import Synchronization
import TestSupport
import Testing
import Twins

struct ControlPropertyTests {
    static let operators: [any TwinOperator] = [
        IdentityOperator(), FormatOperator(), TypoNoiseOperator(), PromptTemplateOperator(),
    ]

    /// Items of every kind with and without a passage; some are refused by some operators.
    static let items: [Item] = (0..<300).map { number in
        let words = ["garden", "basket", "window", "yellow", "morning", "candle"]
        let question =
            "Where did the \(words[number % 6]) near number \(number) stand? It's a \"\(words[number % 5])\"."
        let tasks: [AnswerTask] = [
            .number(NumberTask(gold: Rational(number), solution: "<<1+1=2>>")),
            .choice(ChoiceTask(options: ["the window", "a \(number)", "c"], gold: number % 3)),
            .text(TextTask(accepted: ["there"])),
            .code(CodeTask(entryPoint: "f", reference: "return 1", tests: "assert f() == 1")),
        ]
        return Item(
            id: ItemID("item-\(number)"),
            passage: number % 3 == 0 ? "In the garden of \(number)." : nil,
            question: question,
            task: tasks[number % 4]
        )
    }

    @Test(arguments: [1, 2, 3, 8])
    func sameBytesOnAnyNumberOfThreads(threads: Int) throws {
        let make = { (threads: Int?, seed: UInt64) in
            TwinMaker.make(Self.items, operators: Self.operators, count: 3, seed: seed, threads: threads)
        }
        let set = make(threads, 11)
        let plain = TwinSet(
            twins: Self.operators.flatMap { one in
                Self.items.flatMap { one.attempt($0, count: 3, seed: 11).twins }
            },
            refusals: Self.operators.flatMap { one in
                Self.items.compactMap { one.attempt($0, count: 3, seed: 11).refusal }
            }
        )
        #expect(set == plain)
        #expect(try TwinsFile.bytes(set) == TwinsFile.bytes(make(nil, 11)))
        #expect(make(threads, 12) != set)
        #expect(make(threads, 11).refusals.contains { $0.guardID == "wrong-kind" })
    }

    /// What is asked and what counts as right, to the byte.
    private func content(_ item: Item) -> [[UInt8]] {
        var texts = [item.passage ?? "", item.question, item.task.goldText]
        if case .choice(let task) = item.task { texts += task.options + task.labels }
        return texts.map { Array($0.utf8) }
    }

    @Test(arguments: [1, 2, 3])
    func generationsAreDistinctAndNamed(generation: Int) throws {
        for one in Self.operators {
            var parents: [Twin]?
            for step in 1...generation {
                let attempts: [(parent: Item, twins: [Twin])]
                if let parents {
                    attempts = parents.map { ($0.item, one.attempt(on: $0, count: 2, seed: 5).twins) }
                } else {
                    attempts = Self.items.map { ($0, one.attempt($0, count: 2, seed: 5).twins) }
                }
                #expect(attempts.contains { !$0.twins.isEmpty })
                for (parent, twins) in attempts {
                    for (index, twin) in twins.enumerated() {
                        #expect(twin.generation == step && twin.of == parent.id && twin.item.id == twin.id)
                        #expect(twin.id.rawValue == "\(parent.id)~\(one.declaration.id)~\(index + 1)")
                        #expect(twin.guards == one.declaration.guards && twin.proof.kind == one.declaration.proof)
                        #expect(twin.item.task == parent.task && twin.item.passage == parent.passage)
                    }
                    guard one.declaration.id != "identity" else { continue }
                    let contents = [content(parent)] + twins.map { content($0.item) }
                    #expect(Set(contents).count == contents.count, "\(parent.id) \(one.declaration.id)")
                }
                parents = attempts.flatMap(\.twins)
            }
        }
    }

    /// A slip that undid a slip would give back the published question.
    @Test(.enabled(if: TestData.isUsable))
    func noTwinOfATwinIsTheOriginal() throws {
        for item in try Samples.gsm8k() {
            for one in Self.operators where one.declaration.id != "identity" {
                for twin in one.attempt(item, count: 2, seed: 1).twins {
                    for next in one.attempt(on: twin, count: 3, seed: 1).twins {
                        #expect(content(next.item) != content(item), "\(next.id)")
                    }
                }
            }
        }
    }

    @Test func placebosOfASet() {
        let twins = TwinMaker.make(Self.items, operators: Self.operators, count: 1, seed: 2, threads: 1).twins
        for threads in [1, 2, 8] {
            let placebos = TwinMaker.placebos(of: twins, operators: Self.operators, count: 2, seed: 2, threads: threads)
            #expect(placebos.twins.allSatisfy { $0.generation == 2 })
            #expect(placebos == TwinMaker.placebos(of: twins, operators: Self.operators, count: 2, seed: 2, threads: 3))
        }
    }

    static let manyOptions = (0..<5_000).map { "option \($0)" }

    static let hostile: [String] = [
        "", " ", "\n", "\u{0}", "a\u{0}", "\u{202E}abc garden", "\u{61C}", "\u{FEFF}garden basket",
        String(repeating: "garden basket. ", count: 700_000),
        String(repeating: "9", count: 400) + " gardens and " + String(repeating: "7", count: 400) + " baskets",
        String(repeating: "garden", count: 16_000), String(repeating: "\"'", count: 50_000),
        String(repeating: ". ", count: 49_999),
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} garden's \u{1F1E9}\u{1F1EA}?",
        String(
            decoding: [0xED, 0xA0, 0x80, 0xFF, 0xC0, 0x41, 0x20, 0x67, 0x61, 0x72, 0x64, 0x65, 0x6E],
            as: UTF8.self
        ),
        "e\u{301}\u{301}\u{301}'e garden", "\u{E2}\u{80}", "'", "\"", "a'", "'a", "a.\u{A0}b. \u{2003}c.",
        "\r\n  garden",
        "\u{FFFF}\u{10FFFF} basket", "\\", "`", "<", "=", "==", "5 garden", "garden\u{2019}s",
    ]

    // By index, so that no report prints ten megabytes.
    @Test(arguments: hostile.indices)
    func hostileTextsAreRefusedOrComeOutWhole(index: Int) {
        let text = Self.hostile[index]
        // What is longer is refused.
        let digits = text.utf8.count > 100_000 ? [] : text.utf8.filter { (48...57).contains($0) }
        let tasks: [AnswerTask] = [
            .text(TextTask(accepted: [text.utf8.count > 200 ? "x" : text])),
            .number(NumberTask(gold: Rational(1), solution: "")),
            .choice(ChoiceTask(options: Self.manyOptions, gold: 4_999)),
            .choice(ChoiceTask(options: [], gold: 0)),
        ]
        for task in tasks {
            let item = Item(id: ItemID(String(text.prefix(20))), question: text, task: task)
            for one in Self.operators {
                let attempt = one.attempt(item, count: 3, seed: 9)
                #expect(attempt.twins.isEmpty == (attempt.refusal != nil))
                if let refusal = attempt.refusal { #expect(one.declaration.guards.contains(refusal.guardID)) }
                for twin in attempt.twins {
                    #expect(twin.item.task == task)
                    #expect(twin.item.question.utf8.filter { (48...57).contains($0) } == digits)
                }
            }
        }
    }

    @Test func oneThreadIsTheCallers() {
        let here = pthread_self()
        let calls = Atomic(0)
        let elsewhere = Atomic(0)
        let set = TwinMaker.make(Self.items, operators: Self.operators, count: 1, seed: 1, threads: 1) { _ in
            calls.add(1, ordering: .relaxed)
            if pthread_equal(here, pthread_self()) == 0 { elsewhere.add(1, ordering: .relaxed) }
        }
        #expect(!set.twins.isEmpty && calls.load(ordering: .relaxed) >= Self.operators.count)
        #expect(elsewhere.load(ordering: .relaxed) == 0)
    }

    @Test func nothingIsMadeOfNothing() {
        for count in [0, -1, .min] {
            for one in Self.operators { #expect(one.attempt(Self.items[0], count: count, seed: 1) == TwinAttempt()) }
        }
        #expect(TwinMaker.make([], operators: Self.operators, seed: 1) == TwinSet())
        #expect(TwinMaker.make(Self.items, operators: [], seed: 1, threads: 1) == TwinSet())
        #expect(TwinMaker.make(Self.items, operators: [], seed: 1, threads: 3) == TwinSet())
        #expect(TwinMaker.make(Self.items, operators: Self.operators, count: 1, seed: 1, threads: -3).twins.count > 300)
    }
}
