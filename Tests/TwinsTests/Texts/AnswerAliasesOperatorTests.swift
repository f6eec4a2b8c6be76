// Answer aliases: the question and every old answer stay; what is added is the same answer otherwise spelt.

import AuditModel
import Testing
import Twins

struct AnswerAliasesOperatorTests {
    let aliases = AnswerAliasesOperator()

    private func added(_ answers: [String], rejected: [String] = []) -> [String: [String]] {
        let task = TextTask(accepted: answers, rejected: rejected)
        let item = Item(id: "a", question: "Which one?", task: .text(task))
        var added: [String: [String]] = [:]
        for twin in aliases.attempt(item, count: 10, seed: 1).twins {
            guard case .text(let wider) = twin.item.task, let family = twin.proof.steps?.first else { continue }
            #expect(twin.item.question == item.question && twin.grade == .proved)
            #expect(Array(wider.accepted.prefix(answers.count)) == answers && wider.rejected == rejected)
            added[family] = Array(wider.accepted.dropFirst(answers.count))
        }
        return added
    }

    @Test(arguments: [
        ("Paris", "letter-case", ["paris", "PARIS"]), ("the Nile", "article", ["Nile"]),
        ("piano", "article", ["the piano"]), ("piano", "final-period", ["piano."]),
        ("Done.", "final-period", ["Done"]), ("well-being", "hyphen", ["well being"]),
        ("ice cream", "hyphen", ["ice-cream"]), ("8", "number-word", ["eight"]), ("eight", "number-word", ["8"]),
        ("Twenty-one", "number-word", ["21"]), ("12 months", "number-word", ["twelve months"]),
        ("Dvořák", "diacritics", ["Dvorak"]), ("Málaga", "diacritics", ["Malaga"]),
        ("U.S.", "acronym-points", ["US"]), ("US", "acronym-points", ["U.S."]),
        ("the U.S. Senate", "acronym-points", ["the US Senate"]),
    ]) func spellings(_ answer: String, _ family: String, _ expected: [String]) {
        #expect(added([answer])[family] == expected)
    }

    @Test(arguments: [
        ("US", "letter-case"), ("it", "letter-case"), ("-5", "hyphen"), ("1914-1918", "hyphen"),
        ("New York", "hyphen"), ("1945", "number-word"), ("two hundred", "number-word"), ("one of them", "article"),
        ("3 million", "number-word"), ("2.5", "number-word"), ("007", "number-word"), ("Paris", "article"),
        ("IV", "acronym-points"), ("U.S.", "final-period"), ("Paris", "diacritics"), ("B2B", "letter-case"),
    ]) func noSuchSpelling(_ answer: String, _ family: String) { #expect(added([answer])[family] == nil) }

    @Test func whatIsRejectedOrAcceptedAlreadyIsNotAdded() {
        #expect(added(["eight", "8"])["number-word"] == nil)
        #expect(added(["8"], rejected: ["Eight"])["number-word"] == nil)
    }

    @Test func refusals() {
        let long = String(repeating: "word ", count: 40)
        let cases: [(AnswerTask, String)] = [
            (.number(NumberTask(gold: Rational(4))), "wrong-kind"), (.text(TextTask(accepted: [])), "no-answer"),
            (.text(TextTask(accepted: [long])), "long-answer"), (.text(TextTask(accepted: ["?!"])), "no-variant"),
            (.text(TextTask(accepted: (0..<300).map { "a\($0)" })), "too-many-answers"),
        ]
        for (task, guardID) in cases {
            let attempt = aliases.attempt(Item(id: "a", question: "?", task: task), count: 3, seed: 1)
            #expect(attempt.refusal?.guardID == guardID && attempt.twins.isEmpty)
        }
    }
}
