// Folders without a suite.yaml: which of their files are one suite.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct BareFolderTests {
    private static let rows = (0..<3).map { #"{"question": "Q\#($0)?", "answer": "a\#($0)"}"# }.joined(separator: "\n")

    /// (files, ids of the items, subjects).
    static let read: [([String], [String], [String])] = [
        (["one.jsonl", "README.md", "LICENSE", "SHA256SUMS", "notes.txt"], ["f-1", "f-2", "f-3"], []),
        (["a_test.jsonl", "b_test.jsonl"], ["a-1", "a-2", "a-3", "b-1", "b-2", "b-3"], ["a", "b"]),
        (
            ["maths.jsonl", "art.jsonl"], ["art-1", "art-2", "art-3", "maths-1", "maths-2", "maths-3"],
            ["art", "maths"]
        ),
        (["train.jsonl", "test.jsonl", "dev.jsonl"], ["f-1", "f-2", "f-3"], []),
    ]

    @Test(arguments: read.indices)
    func partsOfOneSuite(index: Int) throws {
        let (files, ids, subjects) = Self.read[index]
        let content = Dictionary(
            uniqueKeysWithValues: files.map { ("f/" + $0, $0.hasSuffix("jsonl") ? Self.rows : "#") }
        )
        let suite = try suite(content, "f")
        #expect(suite.items.map(\.id.rawValue) == ids)
        #expect(Set(suite.items.compactMap(\.subject)).sorted() == subjects)
        #expect(suite.codes == (files.contains("dev.jsonl") ? ["split-chosen", "read-as"] : ["read-as"]))
        #expect(files.contains("dev.jsonl") == (suite.diagnostics[0].place?.file?.hasSuffix("/test.jsonl") == true))
    }

    /// (files, a part of the sentence).
    @Test(arguments: [
        (["a_test.jsonl", "b_train.jsonl"], "several splits"), (["test.jsonl", "test_hard.jsonl"], "several files"),
        (["a.jsonl", "test.jsonl"], "several splits or files"), (["x.bin", "y.bin"], "no file of items"),
        (["in/a.jsonl"], "name one of its folders (in)"),
    ])
    func whatDoesNotBelongTogether(files: [String], why: String) {
        let content = Dictionary(uniqueKeysWithValues: files.map { ("f/" + $0, Self.rows) })
        let error = refusal(content, "f")
        #expect(error?.code == "not-items")
        #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
    }

    @Test func filesOfDifferentKindsAreNamed() {
        let error = refusal(["f/a.jsonl": Self.rows, "f/b.jsonl": #"{"x": 1}"#], "f")
        #expect(error?.message.contains("(a.jsonl, b.jsonl) are of different kinds") == true, "\(error?.message ?? "")")
        let other = refusal(["f/a.jsonl": Self.rows, "f/b.csv": "question,answer\nQ?,x\n"], "f")
        #expect(other?.message.contains("several files (a.jsonl, b.csv)") == true, "\(other?.message ?? "")")
    }

    /// A few foreign rows must not hide behind many good ones.
    @Test func aSmallForeignFileIsNotSwallowed() {
        let many = (0..<100).map { #"{"question": "Q\#($0)?", "answer": "a\#($0)"}"# }.joined(separator: "\n")
        #expect(refusal(["f/a.jsonl": many, "f/b.jsonl": #"{"x": 1}"#], "f")?.code == "not-items")
    }
}
