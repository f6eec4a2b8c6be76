// Replies as models write them, and as they should never be believed.

import AuditModel
import Testing

@testable import Twins

struct DraftReplyTests {
    @Test(arguments: [
        ("<rewritten>How many?</rewritten>", "How many?"),
        ("Sure! <rewritten>\n How many? \n</rewritten> Hope it helps.", "How many?"),
        ("Between <rewritten> and </rewritten> then.\n<rewritten>How many?</rewritten>", "How many?"),
        ("<think>let me <rewritten>x</rewritten></think>\n<rewritten>How many?</rewritten>", "How many?"),
        ("<rewritten>How many?", "How many?"),
        ("```\nHow many?\n```", "How many?"),
        ("Here you go:\n```text\nHow many?\nAnd when?\n```\nBye", "How many?\nAnd when?"),
        ("Here is the rewritten question:\n\n\"How many?\"", "How many?"),
        ("\u{201C}How many?\u{201D}", "How many?"),
        ("**Question:** How many?", "**Question:** How many?"),
        ("Question: How many?", "How many?"),
        ("How many?\n\nNote: I kept the numbers.", "How many?"),
        ("She said \"no\" and \"yes\"", "She said \"no\" and \"yes\""),
    ])
    func questions(reply: String, expected: String) {
        #expect(DraftReply.question(ModelResponse(text: reply)) == expected)
    }

    @Test(arguments: [
        "", "   \n", "I'm sorry, but I can't help with that.", "I cannot do this", "<think>endless thoughts",
        "<rewritten></rewritten>", "``````",
    ])
    func nothing(reply: String) {
        let read = DraftReply.question(ModelResponse(text: reply))
        #expect(read == nil || reply == "``````" && read == reply)
    }

    @Test func cutOffRepliesAreNone() {
        #expect(DraftReply.question(ModelResponse(text: "<rewritten>How many", finishReason: "length")) == nil)
        #expect(DraftReply.question(ModelResponse(text: "How many", finishReason: "length")) == nil)
        #expect(DraftReply.question(ModelResponse(text: "How many", finishReason: "content_filter")) == nil)
    }

    @Test(arguments: [
        "{\"label\": \"A\", \"text\": \"Rome\"}\n{\"label\": \"C\", \"text\": \"Bern\"}",
        "```json\n{\"label\":\"C\",\"text\":\"Bern\"},\n{\"label\":\"A\",\"text\":\" Rome \"}\n```",
        "[{\"label\": \"A\", \"text\": \"Rome\"},\n {\"label\": \"C\", \"text\": \"Bern\"}]",
        "Sure:\n[\"Rome\", \"Bern\"]",
        "{\"text\": \"Rome\"}\n{\"text\": \"Bern\"}",
        "A. Rome\nC. Bern",
        "- C) Bern\n- A) Rome",
    ])
    func options(reply: String) {
        #expect(DraftReply.options(ModelResponse(text: reply), labels: ["A", "C"]) == ["Rome", "Bern"])
    }

    @Test(arguments: [
        "", "{\"label\": \"A\", \"text\": \"Rome\"}",
        "{\"label\": \"A\", \"text\": \"x\"}\n{\"label\": \"A\", \"text\": \"y\"}",
        "{\"label\": \"A\", \"text\": \"x\"}\n{\"label\": \"B\", \"text\": \"y\"}", "[1, 2]", "[[[[[[",
        "{\"label\": \"A\", \"text\": \"\"}\n{\"label\": \"C\", \"text\": \"y\"}", "A. x\nC. y\nA. z",
    ])
    func noOptions(reply: String) {
        #expect(DraftReply.options(ModelResponse(text: reply), labels: ["A", "C"]) == nil)
    }

    @Test func labelsThatBeginAlike() {
        let labels = ["1", "10"]
        #expect(DraftReply.options(ModelResponse(text: "10. b\n1. a"), labels: labels) == ["a", "b"])
    }
}
