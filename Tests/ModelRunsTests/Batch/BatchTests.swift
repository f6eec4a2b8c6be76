// Lines of a batch: ids that every service takes and that tell everything apart, bodies that an audit would send.

import AuditModel
import Formats
import Foundation
import Testing

@testable import ModelRuns

@Suite struct BatchTests {
    @Test(arguments: [
        ("q1", "option-permutation~3", 1, "a1b2c3d4|q1|option-permutation~3|1", true),
        ("q1", "original", 12, "a1b2c3d4|q1|original|12", true),
        ("mmlu/abstract_algebra/12", "format~1", 1, "a1b2c3d4|mmlu/abstract_algebra/12|format~1|1", true),
    ]) func plainIDs(_ item: String, _ variant: String, _ number: Int, _ text: String, _ isPlain: Bool) {
        let id = BatchID(audit: "a1b2c3d4", item: item, variant: variant, repeat: number)
        #expect(id.text == text && id.isPlain == isPlain)
    }

    /// SHA-256 of the item by `printf ITEM | sha256sum`.
    @Test(arguments: [
        ("a|b", "#"), (String(repeating: "x", count: 200), "#"), ("é", "#"), ("a b", "#"), ("line\n", "#"), ("", "#"),
        ("#0123456789abcdef", "#"), ("\"", "#"), ("\u{0}", "#"),
    ]) func hashedIDs(_ item: String, _ start: String) throws {
        let id = BatchID(audit: "a1b2c3d4", item: item, variant: "original", repeat: 1)
        let parts = id.text.split(separator: "|", omittingEmptySubsequences: false)
        #expect(parts.count == 4 && !id.isPlain)
        #expect(parts[1].first == "#" && parts[1].dropFirst().count == 16)
        #expect(parts[1].dropFirst().allSatisfy { $0.isHexDigit })
        #expect(id.text.utf8.count <= 64)
        if item == "a|b" { #expect(parts[1] == "#" + "0eab8a0a3380abf4") }
    }

    @Test func idsAreShortWhateverTheParts() {
        let long = String(repeating: "long-", count: 50)
        for item in ["q", long, "漢字"] {
            for variant in ["original", long, "a|b", "number-resampling-grade-c~10"] {
                let id = BatchID(audit: "a1b2c3d4", item: item, variant: variant, repeat: 1_000_000)
                #expect(id.text.utf8.count <= 64, "\(id.text)")
                #expect(id.text.split(separator: "|").count == 4)
                #expect(id.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
            }
        }
    }

    private static let item = Item(
        id: "q",
        passage: "A \"passage\".",
        question: "What?\u{1B}\n|",
        task: .choice(ChoiceTask(options: ["a", "b"], gold: 0))
    )

    @Test(arguments: [Asking.Form.completion, .chat]) func theBodyIsWhatAnAuditSends(_ form: Asking.Form) throws {
        let asking = Asking(form: form, reader: .optionLabel, maxTokens: 7, stop: ["\n"])
        let request = ModelRequest(putting: Self.item, by: asking, to: "m")
        #expect(request.prompt == asking.prompt(for: Self.item) && request.topLogProbabilities == 0)
        let id = BatchID(audit: "a", item: "q", variant: "original", repeat: 1)
        let line = try BatchLine.bytes(id, request)
        #expect(line.last == 0x0A && !line.dropLast().contains(0x0A))
        let value = try JSONValue.parse(line, file: nil)
        #expect(value["custom_id"]?.stringValue == "a|q|original|1" && value["method"]?.stringValue == "POST")
        #expect(value["url"]?.stringValue == (form == .chat ? "/v1/chat/completions" : "/v1/completions"))
        let body = try #require(value["body"])
        #expect(try CanonicalJSON.bytes(body) == CompletionRequest.body(request))
    }

    @Test func aClozeIsACompletionOfOneToken() throws {
        let asking = Asking(form: .chat, reader: .optionLogProbability, clozePreamble: "Answer briefly.")
        let cloze = try #require(ModelRequest(cloze: Self.item, by: asking, to: "m", repeatIndex: 1))
        #expect(cloze.form == .completion && cloze.maxTokens == 1 && cloze.repeatIndex == 1)
        #expect(ModelRequest(cloze: Self.item, by: Asking(), to: "m") == nil)
        #expect(ModelRequest(putting: Self.item, by: asking, to: "m").topLogProbabilities == 20)
    }

    @Test func whatCannotBeAskedIsAnError() {
        var request = ModelRequest(putting: Self.item, by: Asking(), to: "m")
        request.maxTokens = 0
        let id = BatchID(audit: "a", item: "q", variant: "original", repeat: 1)
        #expect(throws: RunError.self) { try BatchLine.bytes(id, request) }
    }
}
