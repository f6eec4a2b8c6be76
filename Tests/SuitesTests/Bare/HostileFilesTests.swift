// Files that mean harm or are broken, with nothing beside them: each ends in one line, whatever it is called.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct HostileFilesTests {
    static let files: [(String, String)] = [
        ("a.json", String(repeating: "[", count: 200_000)), ("a.jsonl", String(repeating: "{\"a\":", count: 200_000)),
        ("a.json", "[1, 2, 3]"), ("a.jsonl", "null\nnull\n"), ("a.jsonl", "[1]\n[2]\n"), ("a.json", "{}"),
        ("a.json", "\"text\""), ("a.json", "{\"a\": [[1], [2]]}"), ("a.jsonl", "{\"question\": \u{0}}"),
        ("a.json", "{" + (0..<5000).map { "\"k\($0)\": {\"x\": 1}" }.joined(separator: ",") + "}"),
        ("a.json", "[{" + (0..<5000).map { "\"k\($0)\": \"x\"" }.joined(separator: ",") + "}]"),
        ("a.csv", "question,answer"), ("a.csv", "\n\n\n"), ("a.csv", "\"question,answer\nQ?,x"),
        ("a.csv", (0..<5000).map(String.init).joined(separator: ",") + "\n"),
        ("a.csv", "question,question,answer,answer\n"), ("a.xml", "<"), ("a.xml", "no markup"), ("a.yaml", "- - -"),
        ("a.yaml", "a: &a [x]\nb: *a\n"), ("a", ""), ("a.gz", "not gzip at all"), ("a.json.gz", "\u{1F}\u{8B}"),
        ("a.jsonl", "{\"question\": \"Q?\", \"answer\": {\"deep\": {\"deeper\": {\"deepest\": {\"x\": {\"y\": 1}}}}}}"),
    ]

    @Test(arguments: files.indices)
    func oneLineAndNoItems(index: Int) {
        let (name, text) = Self.files[index]
        let error = refusal([name: text], name)
        let message = error?.message ?? "read"
        #expect(!message.contains("\n") && message.utf8.count < 1000, "\(name): \(message.prefix(300))")
        #expect(error?.place?.file?.hasSuffix(name) == true)
    }

    /// A name of 100,000 letters is shown cut.
    @Test func longNamesAreShownCut() {
        let long = String(repeating: "n", count: 100_000)
        for file in [
            ("a.jsonl", "{\"\(long)\": \"x\"}"), ("a.csv", "\(long),b\n1,2\n"),
            ("a.json", "{\"\(long)\": [{\"x\": 1}], \"b\": [{\"x\": 1}]}"),
        ] {
            let message = refusal([file.0: file.1])?.message ?? "read"
            #expect(message.utf8.count < 1000, "\(file.0): \(message.prefix(200))")
        }
    }
}
