// Commands on items that nobody has described: a file is a suite, and what cannot be told is one sentence with a remedy.
import Foundation
import TestSupport
import Testing

@Suite struct BareSuiteCommandTests {
    private static let rows = (0..<12).map {
        #"{"question": "What is \#($0) plus \#($0 + 3)?", "answer": "\#(2 * $0 + 3)"}"#
    }.joined(separator: "\n")

    @Test func aFileOfItemsIsASuite() async throws {
        let folder = try Folder(["sums.jsonl": Self.rows])
        let shown = try await Tool.run(["suites", "show", folder.path + "/sums.jsonl", "--format", "json"])
        #expect(shown.status == 0, "\(shown.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
        #expect(object?["items"] as? Int == 12)
        #expect((object?["manifest"] as? [String: Any])?["id"] as? String == "sums")
        let text = try await Tool.run(["suites", "show", folder.path + "/sums.jsonl"])
        #expect(
            text.errors.contains("`items: {kind: number, gold_is: number, fields: {question: question, gold: answer}}`")
        )
        #expect(text.output.contains("What is 0 plus 3?"))
        let made = try await Tool.run(
            ["twins", "make", folder.path + "/sums.jsonl", "--count", "1", "--out", folder.path + "/twins"]
        )
        #expect(made.status == 0 || made.status == 3, "\(made.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/twins/twins.jsonl"))
    }

    @Test func whatCannotBeToldIsRefusedWithTheLinesThatWouldDo() async throws {
        let folder = try Folder(["odd.jsonl": #"{"ask": "2+2?", "say": "4"}"#, "notes.txt": "Hello there."])
        let odd = try await Tool.run(["suites", "check", folder.path + "/odd.jsonl"])
        #expect(odd.status == 2)
        #expect(odd.output.isEmpty)
        #expect(odd.errors.contains("No field holds the question: the fields are `ask`, `say`"), "\(odd.errors)")
        #expect(odd.errors.contains("    file: odd.jsonl\n"), "\(odd.errors)")
        let prose = try await Tool.run(["audit", folder.path + "/notes.txt", "--answers", folder.path])
        #expect(prose.status == 2)
        #expect(prose.errors.contains("neither JSON, JSON Lines, XML, YAML nor a table"), "\(prose.errors)")
    }
}
