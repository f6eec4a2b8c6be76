// The controls: one changes nothing, the other nothing that matters.

import AuditModel
import Testing
import Twins

struct ControlOperatorTests {
    let items: [Item] = [
        Item(id: "t", question: "Who can't say \"no\"? It's 3.5 m.", task: .text(TextTask(accepted: ["x"]))),
        Item(id: "n", question: "A hat is $9.  Two hats?", task: .number(NumberTask(gold: Rational(18)))),
        Item(id: "c", question: "What is x?", task: .choice(ChoiceTask(options: ["p", "q"], gold: 1))),
    ]

    @Test func identityIsTheSameToTheByte() {
        for item in items {
            let twins = IdentityOperator().attempt(item, count: 5, seed: 1).twins
            #expect(twins.count == 1)
            #expect(Array(twins[0].item.question.utf8) == Array(item.question.utf8))
            #expect(twins[0].item.task == item.task)
            #expect(twins[0].item.id == twins[0].id)
        }
    }

    @Test func formatChangesOnlyWhiteSpaceAndQuotes() {
        for item in items {
            let twins = FormatOperator().attempt(item, count: 5, seed: 1).twins
            #expect(twins.count == 5)
            #expect(Set(twins.map(\.item.question)).count == 5)
            for twin in twins {
                #expect(twin.item.question != item.question)
                #expect(twin.item.task == item.task)
                #expect(bare(twin.item.question) == bare(item.question))
            }
        }
    }

    /// The text without white space and with straight quotes, written apart from the operator's own check.
    private func bare(_ text: String) -> String {
        let straight: [Character: Character] = ["\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\""]
        return String(text.filter { !$0.isWhitespace }.map { straight[$0] ?? $0 })
    }

    static let refused: [(item: Item, guardID: String)] = [
        (
            Item(id: "x", question: "def f():", task: .code(CodeTask(entryPoint: "f", reference: "", tests: ""))),
            "wrong-kind"
        ),
        (
            Item(id: "x", question: "What?\n  print(x)", task: .text(TextTask(accepted: ["x"]))),
            "layout-carries-meaning"
        ),
        (Item(id: "x", question: "a\u{0}b", task: .text(TextTask(accepted: ["x"]))), "control-characters"),
        (Item(id: "x", question: "a\u{2066}b", task: .text(TextTask(accepted: ["x"]))), "control-characters"),
        (
            Item(
                id: "x",
                question: String(repeating: "a b ", count: 2_500_000),
                task: .text(TextTask(accepted: ["x"]))
            ),
            "oversized"
        ),
    ]

    @Test func formatRefusesByGuard() {
        for row in Self.refused {
            #expect(FormatOperator().attempt(row.item, count: 5, seed: 1).refusal?.guardID == row.guardID)
        }
        let long = Self.refused.last?.item
        #expect(long.map { IdentityOperator().attempt($0, count: 1, seed: 1).refusal?.guardID } == "oversized")
    }
}
