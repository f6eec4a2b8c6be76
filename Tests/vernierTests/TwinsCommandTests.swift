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
        // Siblings are alike on purpose.
        let sound = try await Tool.run(["suites", "check", folder.path])
        #expect(sound.output.contains("siblings of one cluster aside") && !sound.output.contains("FAIL  duplicates"))
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

    @Test func forgedNumberTwinsAreSeenAndCountForNothing() async throws {
        let folder = try Folder()
        let made = try await Tool.run([
            "twins", "make", "suites/everyday-sums", "--operator", "number-resampling", "--out", folder.path,
        ])
        #expect(made.status == 0)
        // A solution of its own for every twin: it replays, and has nothing to do with the question.
        let twins = try Self.text(folder, "twins.jsonl").split(separator: "\n").map { line -> String in
            var row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            var item = try #require(row["item"] as? [String: Any])
            item["answer"] = "2"
            item["solution"] = "1+1 = <<1+1=2>>2\n#### 2"
            row["item"] = item
            return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
        }
        try Data(twins.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: folder.path + "/twins.jsonl"))
        let checked = try await Tool.run(["twins", "check", folder.path])
        #expect(checked.status == 1 && checked.output.contains("another key or solution"), "\(checked.output)")
        let out = try Folder()
        let audited = try await Tool.run([
            "audit", "suites/everyday-sums", "--twins", folder.path, "--answers", "audits/everyday-sums/answers",
            "--out", out.path,
        ])
        #expect(audited.errors.contains("do not hold") && audited.errors.contains("they count as grade C"))
        let record = try Self.text(out, "record.json")
        #expect(record.contains("\"number-resampling-grade-c\"") && !record.contains("\"headline_operator\""))
        // Fewer twins than were made are seen too.
        let short = twins.dropLast().joined(separator: "\n")
        try Data(short.utf8).write(to: URL(fileURLWithPath: folder.path + "/twins.jsonl"))
        #expect(try await Tool.run(["twins", "check", folder.path]).output.contains("were made"))
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
        let verified = try await Tool.run(["verify", out.path, "--answers", answers])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("1860 given twins, equal byte for byte"))
    }

    @Test func twinsThatNobodyWasAskedAreNoNewsAboutAModel() async throws {
        let folder = try Folder()
        let made = try await Tool.run([
            "twins", "make", "suites/common-facts", "--operator", "option-permutation", "--operator", "format",
            "--operator", "option-cycle", "--out", folder.path,
        ])
        #expect(made.status == 0)
        let out = try Folder()
        let run = try await Tool.run([
            "audit", "suites/common-facts", "--twins", folder.path, "--answers", "audits/common-facts/answers", "--out",
            out.path,
        ])
        #expect(run.status == 1 && !run.output.contains("VOID"), "\(run.output)")
        #expect(run.errors.contains("have no recorded answer and were left out"))
        // A cyclic order is a permutation too: it makes no finding surer.
        #expect(run.output.contains("Only one kind of twins"))
        let other = try await Tool.run([
            "audit", "suites/everyday-sums", "--twins", folder.path, "--answers", "audits/everyday-sums/answers",
            "--out", out.path,
        ])
        #expect(other.status == 2 && other.errors.contains("twins is of an item of everyday-sums"), "\(other.errors)")
    }

    @Test func whatIsNotOursIsNotReplaced() async throws {
        let folder = try await Self.made(["--count", "1"])
        let onto = try await Tool.run(["twins", "make", folder.path, "--out", folder.path])
        #expect(onto.status == 2 && onto.errors.contains("would replace what they are made from"))
        let over = try await Tool.run(["twins", "make", "suites/everyday-sums", "--out", folder.path])
        #expect(over.status == 2 && over.errors.contains("The folder holds another suite"))
        let again = try await Tool.run(["twins", "make", "suites/common-facts", "--count", "1", "--out", folder.path])
        #expect(again.status == 0, "\(again.errors)")
        let nobody = try await Tool.run(["twins", "show", folder.path, "--operator", "nope"])
        #expect(nobody.status == 2 && nobody.errors.contains("No twin or refusal here is of 'nope'"))
    }

    @Test func aReviewTakesWrongTwinsOutAndCanBeCorrected() async throws {
        let folder = try await Self.made(["--count", "1"])
        let sheet = folder.path + "/sheet.csv"
        let review = ["twins", "review", folder.path]
        let none = try await Tool.run(review + ["--sheet", sheet])
        #expect(none.status == 2 && none.errors.contains("There are no drafts"))
        let chosen = ["--operator", "option-permutation", "--sample", "60", "--sheet", sheet]
        #expect(try await Tool.run(review + chosen).status == 0)
        #expect(try await Tool.run(review + chosen).status == 2)
        let lines = try Self.text(folder, "sheet.csv").components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(lines.count == 61)
        func fill(_ wrong: Int) throws {
            // The last two cells, verdict and note, are empty.
            let filled = lines.enumerated().map { index, line in
                index == 0 ? line : line.dropLast(1) + (index <= wrong ? "wrong," : "right,")
            }
            try Data(filled.joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: sheet))
        }
        try fill(1)
        let first = try await Tool.run(review + ["--filled", sheet])
        // Clopper-Pearson, one-sided 95 %: 1 of 60 leaves 7.7 %, 0 of 60 4.9 %.
        #expect(first.status == 3 && first.output.contains("at most 7.7 % wrong (95 %): not accepted"), "\(first)")
        #expect(try Self.text(folder, "twins.jsonl").split(separator: "\n").count == 359)
        #expect(try Self.text(folder, "refusals.jsonl").contains("judged-wrong"))
        try fill(0)
        let second = try await Tool.run(review + ["--filled", sheet])
        #expect(second.status == 0 && second.output.contains("at most 4.9 % wrong (95 %): accepted"), "\(second)")
        #expect(try Self.text(folder, "twins.jsonl").split(separator: "\n").count == 360)
        let over = try await Tool.run(["twins", "make", "suites/common-facts", "--out", folder.path])
        #expect(over.status == 2 && over.errors.contains("reviewed"))
    }

    @Test func othersTwinsAreImportedAndLinted() async throws {
        let folder = try Folder([
            "suite/suite.yaml": "id: pens\ntitle: Pens\nitems: {file: items.jsonl}\n",
            "suite/items.jsonl":
                #"{"id":"pens-1","kind":"number","question":"Ann buys 4 pens at $3 each. How many dollars?","answer":"12"}"#,
            "own.csv": "original_id,twin,answer\npens-1,Ann buys 5 pens at $3 each. How many dollars?,15\n"
                + "pens-9,Bob buys 2 pens at $3 each. How many dollars?,6.5\n",
        ])
        let file = folder.path + "/own.csv"
        let suite = ["--suite", folder.path + "/suite"]
        let imported = try await Tool.run(["twins", "import", file, "--out", folder.path + "/twins"] + suite)
        #expect(imported.status == 3, "\(imported.errors)")
        #expect(imported.errors.contains("1 twins are of items that neither the file nor the suite holds"))
        let shown = try await Tool.run(["twins", "show", folder.path + "/twins"])
        #expect(shown.status == 0 && shown.output.contains("Some twins are of items that are not in this folder"))
        let linted = try await Tool.run(["twins", "lint", file] + suite)
        #expect(linted.status == 1 && linted.output.contains("original-missing"), "\(linted.output)")
        #expect(linted.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(linted.output)")
        let what = try await Tool.run(["twins", "lint", folder.path + "/suite/suite.yaml"])
        #expect(what.status == 2)
    }

    @Test func thePageOfOperatorsIsCurrent() async throws {
        let page = try Data(contentsOf: TestData.repository.appendingPathComponent("docs/operators.md"))
        let written = try await Tool.run(["twins", "operators"])
        #expect(written.output == String(decoding: page, as: UTF8.self), "Run `make docs`.")
    }
}
