// `vernier twins` as a user meets it: a folder that is a suite, proofs gone through again, tampering seen.

import Foundation
import TestSupport
import Testing

struct TwinsCommandTests {
    /// A folder of permutation twins of common-facts.
    private static func made(_ arguments: [String] = []) async throws -> Folder {
        let folder = try Folder()
        let result = try await Tool.run(
            ["twins", "make", "suites/common-facts", "--operator", "option-permutation", "--out", folder.path]
                + arguments
        )
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private static func text(_ folder: Folder, _ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)), as: UTF8.self)
    }

    @Test func theFolderIsASuiteAndItsProofsHold() async throws {
        let folder = try await Self.made()
        let shown = try await Tool.run(["suites", "show", folder.path, "--format", "json"])
        #expect(shown.status == 0 && shown.output.contains("\"items\": 1800"))
        let checked = try await Tool.run(["twins", "check", folder.path])
        #expect(checked.status == 0)
        #expect(checked.output.contains("option-permutation: 1800 of 1800 proofs hold"))
        // Twins of twins carry their lineage on.
        let placebos = try Folder()
        let again = try await Tool.run(
            ["twins", "make", folder.path, "--operator", "format", "--count", "1", "--out", placebos.path]
        )
        #expect(again.status == 0, "\(again.errors)")
        let first = try #require(try Self.text(placebos, "twins.jsonl").split(separator: "\n").first)
        #expect(first.contains("\"generation\":2") && first.contains("~option-permutation~1~format~1\""))
        #expect(try await Tool.run(["twins", "check", placebos.path]).status == 0)
    }

    @Test(arguments: [
        ("\"gold\":0", "\"gold\":1", "the key did not move with its text"),
        ("\"permutation\":[0,", "\"permutation\":[9,", "the proof is no permutation of the options"),
        ("\"kind\":\"permutation\"", "\"kind\":\"trust-me\"", "the proof is of kind trust-me"),
    ])
    func tamperingIsSeen(old: String, new: String, why: String) async throws {
        let folder = try await Self.made(["--count", "2"])
        let twins = try Self.text(folder, "twins.jsonl")
        let line = try #require(twins.split(separator: "\n").first { $0.contains(old) })
        let range = try #require(line.range(of: old))
        let tampered = twins.replacing(line, with: line.replacingCharacters(in: range, with: new), maxReplacements: 1)
        try Data(tampered.utf8).write(to: URL(fileURLWithPath: folder.path + "/twins.jsonl"))
        let checked = try await Tool.run(["twins", "check", folder.path])
        #expect(checked.status == 1)
        #expect(checked.output.contains(why))
    }

    @Test func anItemStandsBesideItsTwins() async throws {
        let folder = try await Self.made(["--count", "1"])
        let shown = try await Tool.run(["twins", "show", folder.path, "cf-geography-001"])
        #expect(shown.status == 0)
        let rows = shown.output.split(separator: "\n")
        #expect(rows.contains { $0.contains(" │ ") && $0.contains("key: ") && $0.contains("[-") && $0.contains("{+") })
        #expect(!shown.output.contains("\u{1B}"))
        #expect(rows.allSatisfy { $0.count <= 80 })
        let missing = try await Tool.run(["twins", "show", folder.path, "no-such-item"])
        #expect(missing.status == 2 && missing.errors.contains("There is no item or twin 'no-such-item'"))
        let nothing = try await Tool.run(["twins", "show", "suites"])
        #expect(nothing.status == 2 && nothing.errors.contains("There is no twins.jsonl in this folder"))
    }

    @Test func anAuditTakesGivenTwinsAndLeadsToTheSameVerdict() async throws {
        let folder = try await Self.made()
        let out = try Folder()
        let answers = "audits/common-facts/answers"
        let run = try await Tool.run([
            "audit", "suites/common-facts", "--twins", folder.path, "--answers", answers, "--out", out.path,
            "--format", "json",
        ])
        #expect(run.status == 1, "\(run.errors)")
        struct Report: Decodable {
            struct Model: Decodable {
                var model: String
                var finding: String
                var gap: Double
            }
            var models: [Model]
        }
        let given = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        let made = try JSONDecoder().decode(
            Report.self,
            from: try Data(contentsOf: TestData.repository.appendingPathComponent("audits/common-facts/verdict.json"))
        )
        #expect(given.models.map(\.model) == made.models.map(\.model) && given.models.count == 4)
        #expect(given.models.map(\.finding) == made.models.map(\.finding))
        #expect(given.models.map(\.gap) == made.models.map(\.gap))
        // The twins lie in the audit's folder, so that the record can be computed again.
        let recordings = TestData.repository.appendingPathComponent(answers)
        try FileManager.default.copyItem(at: recordings, to: URL(fileURLWithPath: out.path + "/answers"))
        let verified = try await Tool.run(["verify", out.path])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("1860 given twins, equal byte for byte"))
    }

    @Test func thePageOfOperatorsIsCurrent() async throws {
        let page = try Data(contentsOf: TestData.repository.appendingPathComponent("docs/operators.md"))
        let written = try await Tool.run(["twins", "operators"])
        #expect(written.output == String(decoding: page, as: UTF8.self), "Run `make docs`.")
    }
}
