// All of HumanEval: how many tasks have twins, and whether they hold when they are run again without our proofs.

import AuditModel
import Foundation
import Grading
import Synchronization
import TestSupport
import Testing
import Twins

@Suite(
    .serialized,
    .enabled(if: TestData.isUsable, "the data are not on this machine"),
    .enabled(if: CodeSamples.hasSandbox, "bubblewrap is not usable here: `apt-get install bubblewrap`")
)
struct HumanEvalTwinTests {
    private static let operators: [any TwinOperator] = [
        FunctionRenamingOperator(), ParameterReorderOperator(), ConstantShiftOperator(), FunctionCompositionOperator(),
    ]

    private static let made = Result {
        let items = try CodeSamples.humanEval()
        return (items: items, set: TwinMaker.make(items, operators: operators, count: 1, seed: 20))
    }

    private func twins(_ id: OperatorID) throws -> [Twin] {
        try Self.made.get().set.twins.filter { $0.operatorID == id }
    }

    /// What the project promised: at least 120 of 164 tasks renamed and at least 60 with a far twin. The bars here are
    /// what was reached when this was written, less a little.
    @Test(arguments: [
        ("function-renaming", 160), ("parameter-reorder", 18), ("constant-shift", 2), ("function-composition", 108),
    ])
    func coverage(_ id: String, _ atLeast: Int) throws {
        let set = try Self.made.get().set
        let made = try twins(OperatorID(id))
        let figures = made.compactMap(\.proof.figures)
        let mutants = figures.compactMap { $0["mutants"] }.reduce(0, +)
        let killed = figures.compactMap { $0["killed"] }.reduce(0, +)
        let proved = made.count { $0.grade == .proved }
        var refused: [String: Int] = [:]
        for refusal in set.refusals where refusal.operatorID.description == id {
            refused[refusal.guardID, default: 0] += 1
        }
        let shown = refused.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print(
            "\(id): \(made.count) of 164 tasks, \(proved) at grade A, \(Int(killed)) of \(Int(mutants)) mutants killed; \(shown)"
        )
        #expect(Set(made.map(\.of)).count >= atLeast)
        #expect(made.count + refused.values.reduce(0, +) == 164)
        #expect(refused["sandbox-ended"] == nil && refused["no-sandbox"] == nil && refused["reference-fails"] == nil)
        #expect(figures.count == made.count && figures.allSatisfy { ($0["killed"] ?? 0) >= 1 })
        #expect(killed >= 0.85 * mutants)
        if id == "constant-shift" { #expect(proved == 0) }
        if id == "function-renaming" { #expect(proved >= 120) }
    }

    /// As a grader would run them: no counting, no changed tree, only the texts of the twin.
    @Test func everyReferencePassesItsTestsWhenSimplyRun() throws {
        let all = try Self.made.get().set.twins
        let results = try CodeSandbox.find().results(of: all.compactMap { CodeSamples.program($0.item) })
        #expect(results.count == all.count)
        for (twin, result) in zip(all, results) { #expect(result.result == .pass, "\(twin.id): \(result)") }
    }

    /// The original's solution, recited, is wrong wherever the twin asks for something else.
    @Test func aRecitedSolutionFailsRecomputedTwins() throws {
        let originals = try originals()
        let far = try twins("function-composition") + twins("constant-shift")
        let programs = far.compactMap { twin in
            originals[twin.of].flatMap(CodeTask.init).flatMap {
                CodeSamples.program(twin.item, reference: $0.reference)
            }
        }
        let results = try CodeSandbox.find().results(of: programs)
        #expect(results.count == far.count)
        for (twin, result) in zip(far, results) { #expect(result.result != .pass, "\(twin.id)") }
    }

    /// By a replacement of whole words that knows nothing of Python.
    @Test func renamingBackRestoresEveryByte() throws {
        let originals = try originals()
        for twin in try twins("function-renaming") {
            let original = try #require(originals[twin.of])
            let old = try #require(CodeTask(of: original))
            let new = try #require(CodeTask(of: twin.item))
            let renames = try #require(twin.proof.renames)
            #expect(renames.first?.from == old.entryPoint && renames.first?.to == new.entryPoint)
            let pairs = [
                (twin.item.question, original.question), (new.reference, old.reference), (new.tests, old.tests),
            ]
            for (text, wanted) in pairs {
                let restored = renames.reduce(text) { WordReplacement.replace($1.to, with: $1.from, in: $0) }
                #expect(Array(restored.utf8) == Array(wanted.utf8), "\(twin.id)")
            }
            #expect(
                !WordReplacement.replace(old.entryPoint + "(", with: "", in: twin.item.question)
                    .contains("def " + old.entryPoint + "(")
            )
        }
    }

    /// Python's own doctest on the docstrings: where the original's examples hold under it, the twin's do.
    @Test func doctestAgreesWithTheExamples() throws {
        let originals = try originals()
        // Where names alone have changed there is nothing for it to find.
        let all = try Self.made.get().set.twins.filter {
            $0.operatorID != "function-renaming" && $0.item.question.contains(">>>")
        }
        let check = """

            import doctest
            test = doctest.DocTestParser().get_doctest(ENTRY.__doc__ or '', globals(), 'twin', None, 0)
            assert test.examples, 'none'
            assert doctest.DocTestRunner().run(test, out=lambda text: None).failed == 0
            """
        func program(_ item: Item) -> CodeProgram? {
            CodeTask(of: item).map {
                CodeProgram(source: item.question + $0.reference + check.replacing("ENTRY", with: $0.entryPoint))
            }
        }
        let sandbox = try CodeSandbox.find()
        let before = try sandbox.results(of: all.compactMap { originals[$0.of].flatMap(program) })
        let after = try sandbox.results(of: all.compactMap { program($0.item) })
        #expect(before.count == all.count && after.count == all.count)
        var held = 0
        for (twin, (before, after)) in zip(all, zip(before, after)) where before.result == .pass {
            #expect(after.result == .pass, "\(twin.id): \(after)")
            held += 1
        }
        #expect(held > 40, "\(held)")
    }

    @Test func noTwinRepeatsItsOriginalOrASibling() throws {
        let originals = try originals()
        let asked = try Self.made.get().set.twins
        for twin in asked {
            let original = try #require(originals[twin.of])
            #expect(twin.item.question != original.question)
        }
        #expect(Set(asked.map { $0.item.question + "\($0.of)" }).count == asked.count)
    }

    private func originals() throws -> [ItemID: Item] {
        Dictionary(try Self.made.get().items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Whole words on bytes, written apart from the operators.
enum WordReplacement {
    static func replace(_ word: String, with other: String, in text: String) -> String {
        let bytes = Array(text.utf8)
        let wanted = Array(word.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let end = at + wanted.count
            if end <= bytes.count, Array(bytes[at..<end]) == wanted, at == 0 || !isWord(bytes[at - 1]),
                end == bytes.count || !isWord(bytes[end])
            {
                result += Array(other.utf8)
                at = end
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == 95 || byte >= 128 || (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
    }
}
