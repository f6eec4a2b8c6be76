// Code items for the tests: HumanEval as published, and small ones of our own.

import AuditModel
import Formats
import Foundation
import Grading
import TestSupport

enum CodeSamples {
    /// True where there is a sandbox, and where its absence must be a failure: VERNIER_REQUIRE_SANDBOX=1.
    static let hasSandbox: Bool = {
        if ProcessInfo.processInfo.environment["VERNIER_REQUIRE_SANDBOX"] == "1" { return true }
        return (try? CodeSandbox.find()) != nil
    }()

    private struct Row: Decodable {
        var task_id: String
        var prompt: String
        var entry_point: String
        var canonical_solution: String
        var test: String
    }

    /// HumanEval, in file order.
    static func humanEval() throws -> [Item] {
        let bytes = try FileBytes.read(TestData.path("suites/humaneval/HumanEval.jsonl.gz"))
        return try bytes.split(separator: 10).map { line in
            let row = try JSONDecoder().decode(Row.self, from: Data(line))
            let task = CodeTask(entryPoint: row.entry_point, reference: row.canonical_solution, tests: row.test)
            return Item(id: ItemID(row.task_id), question: row.prompt, task: .code(task))
        }
    }

    /// An item with the parts given and sound ones for the rest.
    static func item(
        _ id: String = "x",
        prompt: String = prompt,
        entry: String = "scaled_total",
        reference: String = reference,
        tests: String = tests
    ) -> Item {
        let task = CodeTask(entryPoint: entry, reference: reference, tests: tests)
        return Item(id: ItemID(id), question: prompt, task: .code(task))
    }

    static let prompt = """
        def scaled_total(lst, factor):
            \"\"\" Add the numbers of lst that are greater than 9 and return their scaled total.
            >>> scaled_total([1, 20, 30], 2)
            100
            >>> scaled_total([], 3)
            0
            \"\"\"

        """

    static let reference = """
            # lst may be empty
            total = 0
            for number in lst:
                if number > 9:
                    total += number
            return total * factor

        """

    static let tests = """
        def check(candidate):
            assert candidate([1, 20, 30], 2) == 100
            assert candidate([], 3) == 0
            assert candidate([10, 9, 8], 4) == 40, "the bound"
            assert candidate([5, 6, 7], 1) == 0

        """

    /// The whole program of an item.
    static func program(_ item: Item, reference: String? = nil) -> CodeProgram? {
        guard case .code(let task) = item.task else { return nil }
        let source = item.question + (reference ?? task.reference) + "\n" + task.tests + "\ncheck(\(task.entryPoint))\n"
        return CodeProgram(source: source)
    }
}

extension CodeTask {
    /// The task of a code item.
    init?(of item: Item) {
        guard case .code(let task) = item.task else { return nil }
        self = task
    }
}
