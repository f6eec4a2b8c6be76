// Twins as a batch: an independent check of ids and bodies, files split where a service asks, hashed ids with their map.

import Foundation
import TestSupport
import Testing

@Suite struct ExportBatchTests {
    private static func twins(_ suite: String, _ arguments: [String]) async throws -> Folder {
        let folder = try Folder()
        let result = try await Tool.run(["twins", "make", suite] + arguments + ["--out", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private static func lines(_ path: String) throws -> [[String: Any]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test(.enabled(if: ForeignReader.isUsable, "\(ForeignReader.missing)"))
    func filesAreSplitAndEveryIDIsItsOwn() async throws {
        let twins = try await Self.twins("suites/common-facts", ["--operator", "option-permutation", "--count", "1"])
        let folder = try Folder()
        let result = try await Tool.run([
            "export", twins.path, "--to", "openai-batch", "--model", "some-model", "--originals", "--lines", "500",
            "--out", folder.path + "/batch.jsonl",
        ])
        #expect(result.status == 0, "\(result.errors)")
        // 360 originals, 360 twins, and a cloze that each original shares with its twin.
        let files = (1...3).map { folder.path + "/batch-\($0).jsonl" }
        #expect(result.output.split(separator: "\n").map(String.init) == files + [folder.path + "/batch-map.jsonl"])
        let (status, text) = try await ForeignReader.run(ForeignChecks.batch, ["500"] + files)
        #expect(status == 0 && text == "3 1080\n", "\(text)")
        let map = try Self.lines(folder.path + "/batch-map.jsonl")
        #expect(map.count == 4 * 360 && map.count { $0["same_as"] is String } == 360)
        let ids = Set(try files.flatMap { try Self.lines($0).compactMap { $0["custom_id"] as? String } })
        #expect(map.allSatisfy { ids.contains(($0["same_as"] ?? $0["custom_id"]) as? String ?? "") })
        let again = try Folder()
        let other = try await Tool.run([
            "export", twins.path, "--to", "openai-batch", "--model", "some-model", "--out", again.path + "/batch.jsonl",
        ])
        // Without the originals nothing is shared, and one file needs no number and no map.
        #expect(other.output == again.path + "/batch.jsonl\n")
        #expect(try Self.lines(again.path + "/batch.jsonl").count == 720)
    }

    @Test(.enabled(if: ForeignReader.isUsable, "\(ForeignReader.missing)"))
    func hostileIDsAreHashedAndMapped() async throws {
        let ids = ["a|b", String(repeating: "long", count: 60), "漢 字", "=1+1", "<b>", "#0123456789abcdef", "a\"b"]
        let items = try ids.map { id in
            let item: [String: Any] = [
                "id": id, "question": "Which? {\(id)} \\ |\t$x & #", "kind": "choice",
                "options": ["one", "two", "three", "four"],
                "gold": 1,
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: item), as: UTF8.self)
        }
        let suite = try Folder([
            "suite.yaml": "id: made-up\ntitle: Made up\nasking: {form: chat, reader: option-label, max_tokens: 5}\n",
            "items.jsonl": items.joined(separator: "\n") + "\n",
        ])
        let twins = try await Self.twins(suite.path, ["--operator", "option-permutation", "--count", "2"])
        let folder = try Folder()
        let result = try await Tool.run([
            "export", twins.path, "--to", "openai-batch", "--model", "some-model", "--originals",
            "--out", folder.path + "/b.jsonl",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let (status, text) = try await ForeignReader.run(ForeignChecks.batch, ["50000", folder.path + "/b.jsonl"])
        #expect(status == 0 && text == "1 21\n", "\(text)")
        let map = try Self.lines(folder.path + "/b-map.jsonl")
        #expect(Set(map.compactMap { $0["item"] as? String }) == Set(ids))
        let known = map.filter { $0["item"] as? String == "=1+1" && $0["variant"] as? String == "original" }
        #expect((known.first?["custom_id"] as? String)?.hasSuffix("|=1+1|original|1") == true)
        let prompts = try Self.lines(folder.path + "/b.jsonl").compactMap { line in
            ((line["body"] as? [String: Any])?["messages"] as? [[String: Any]])?.first?["content"] as? String
        }
        #expect(prompts.count == 21 && prompts.allSatisfy { $0.contains("A. ") && $0.hasSuffix("Answer:") })
    }
}
