// What is no log is refused in one sentence that says what it seems to be.
import AuditModel
import Formats
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct LogDoorTests {
    @Test(arguments: [
        ("%PDF-1.7", "PDF"), ("\u{89}PNG", "no dialect"), ("GIF89a", "picture"), ("", "empty"),
        ("<!DOCTYPE html><table>", "web page"), ("<item/>", "XML"), ("hello world", "text of no dialect"),
        (#"{"question": "q", "choices": ["a"], "answer": 0}"#, "suite"),
        (#"{"@context": {}, "name": "x"}"#, "Croissant"),
        (#"{"leaderboard": []}"#, "leaderboard"), (#"{"a": 1, "b`\u001b[2J": 2}"#, "no dialect"),
        ("[1, 2]", "no dialect"),
        ("{}", "no members"), ("version https://git-lfs.github.com/spec/v1", "Git LFS"),
        ("PK\u{3}\u{4}\(String(repeating: "\u{0}", count: 40))", "archive"),
    ])
    func refusals(text: String, part: String) throws {
        let error = try #require(try logFault(Array(text.utf8)))
        #expect(error.code == "not-a-log" && error.message.contains(part), "\(error.message)")
        #expect(!error.message.contains("\n") && !error.message.contains("\u{1b}"))
    }

    @Test func pictures() throws {
        for bytes in [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0]] as [[UInt8]] {
            #expect(try logFault(bytes)?.message.contains("picture") == true)
        }
    }

    @Test func paths() throws {
        let folder = try Folder()
        for (path, code) in [("/nowhere/at/all", "not-found"), (folder.path, "not-a-log"), ("a\u{0}b", "not-found")] {
            let error = #expect(throws: ResultLogError.self) { try ResultLogReader.read(path) }
            #expect(error?.code == code)
        }
    }

    /// A tree of folders: logs of all kinds, and a sentence for each other file.
    @Test func tree() throws {
        let folder = try Folder([
            "README.md": "# hello", "a/org__m/results_2026-01-21T03-44-18.1.json": LMEvalResultsTests.recent,
            "a/org__m/samples_arc_2026-01-21T03-44-18.1.jsonl": LMEvalSamplesTests.choice(0),
            "a/inspect.json": InspectTests.log([InspectTests.sample("1", score: "1")]),
            "a/eee.json": EveryEvalEverTests.aggregate(),
            "b/deep/er/bad.json": "{\"version\": 2, \"eval\": {\"task\": \"t\", \"model\": \"m\"}, ",
        ])
        let (readings, refused) = try ResultLogReader.readAll(folder.path)
        #expect(Set(readings.map(\.dialect)) == [.lmEval, .inspect, .everyEvalEver])
        #expect(readings.map(\.rows).reduce(0, +) == 2)
        #expect(refused.map { ($0.place?.file ?? "").split(separator: "/").last } == ["README.md", "bad.json"])
    }

    /// Formats are known by content, whatever the name.
    @Test func names() throws {
        #expect(try logs(["x.txt": LMEvalResultsTests.recent]).dialect == .lmEval)
        #expect(try logs(["x": InspectTests.log([])]).dialect == .inspect)
        #expect(try logs(["results.json": EveryEvalEverTests.aggregate()]).dialect == .everyEvalEver)
    }

    @Test func progressIsTold() throws {
        let folder = try Folder([
            "samples_t.jsonl": (0..<20_000).map { LMEvalSamplesTests.choice($0) }.joined(separator: "\n")
        ])
        let told = Told()
        _ = try ResultLogReader.read(folder.path + "/samples_t.jsonl") { told.add($0, $1) }
        #expect(told.all.count >= 3 && told.all.last.map { $0.0 == $0.1 } == true)
        #expect(zip(told.all, told.all.dropFirst()).allSatisfy { $0.0 <= $1.0 })
    }

    /// What progress was told.
    final class Told: @unchecked Sendable {
        private let lock = NSLock()
        private var calls: [(Int, Int)] = []
        func add(_ read: Int, _ of: Int) { lock.withLock { calls.append((read, of)) } }
        var all: [(Int, Int)] { lock.withLock { calls } }
    }
}
