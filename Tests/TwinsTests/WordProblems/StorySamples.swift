// Small stories and helpers for the tests of the operators on word problems.

import AuditModel
import Twins

enum StorySamples {
    /// A numeric item.
    static func story(_ question: String, gold: Int = 7, solution: String? = nil, id: ItemID = "s") -> Item {
        Item(id: id, question: question, task: .number(NumberTask(gold: Rational(gold), solution: solution)))
    }

    /// Items that no operator may choke on.
    static let hostile: [Item] = [
        story(String(repeating: "Anna has 5 hats and ", count: 500_000) + "how many?"),
        story("Anna has 5\u{0} hats. How many?"), story("Anna has 5\u{202E} hats. How many?"),
        story("Anna has \(String(repeating: "9", count: 400)) hats. How many hats does Anna have?"),
        story("Anna has 5 hats. How many?", solution: "5/0 = <<5/0=7>>7\n#### 7"), story(""), story("?"), story(" "),
        story("Anna"), story("Anna's"), story("'Anna' \u{E2}\u{80} \u{C2}"), story("5"), story("$"), story("$5"),
        story(String(repeating: "Anna ", count: 15_000)),
        story(String(repeating: "7 hats, ", count: 10_000) + "how many?"),
        story(String(repeating: "(", count: 90_000), solution: String(repeating: "<<", count: 40_000)),
        Item(
            id: "c",
            question: "Anna?",
            task: .choice(ChoiceTask(options: (0..<5_000).map { "Anna \($0)" }, gold: 0))
        ),
        Item(id: "k", question: "def anna():", task: .code(CodeTask(entryPoint: "a", reference: "", tests: ""))),
    ]

    /// The operators under test.
    static let operators: [any TwinOperator] = [
        PersonNameOperator(), NumberFormatOperator(), InertClauseOperator(), AddedStepOperator(),
        UnknownSwappedOperator(),
    ]
}
