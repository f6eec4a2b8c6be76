// `vernier suites` on entries of the catalogue: facts wherever the tool is run, and no word on items they do not have.
import Foundation
import TestSupport
import Testing

@Suite struct CatalogueCommandTests {
    private static let says = "catalogue entry: items are not described here"

    @Test func anEntryIsShownAndCheckedForWhatItIs() async throws {
        let shown = try await Tool.run(["suites", "show", "suites/gpqa-diamond"])
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.output.contains(Self.says) && shown.output.contains("198 (diamond)"))
        #expect(shown.output.contains("label errors  unknown"))
        let checked = try await Tool.run(["suites", "check", "suites/gpqa-diamond", "suites/common-facts"])
        #expect(checked.output.contains("gpqa-diamond: \(Self.says)"))
        #expect(checked.output.contains("common-facts: 360 items"))
        // What has no items has not been found sound.
        #expect(checked.status == 3)
        let audited = try await Tool.run(["audit", "suites/gpqa-diamond", "--answers", "x"])
        #expect(audited.status == 2 && audited.errors.contains(Self.says), "\(audited.errors)")
    }

    @Test func factsAreAtHandOutsideOfTheRepository() async throws {
        let elsewhere = try Folder()
        let shown = try await Tool.run(
            ["suites", "show", "GPQA-Diamond (0-shot)", "--format", "json"],
            directory: elsewhere.path
        )
        let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
        let facts = object?["facts"] as? [String: Any]
        #expect((facts?["n"] as? [String: Any])?["count"] as? Int == 198, "\(shown.errors)")
        #expect(object?["note"] as? String == Self.says)
        let list = try await Tool.run(["suites", "list", "--facts", "--format", "json"], directory: elsewhere.path)
        let all = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [Any]
        #expect((all?.count ?? 0) >= 40)
        let bare = try await Tool.run(["suites", "list"], directory: elsewhere.path)
        #expect(bare.status == 2 && bare.errors.contains("--facts"), "\(bare.errors)")
    }

    @Test func anAmbiguousNameAndAStrangeOneAreRefused() async throws {
        let ambiguous = try await Tool.run(["suites", "show", "GPQA"])
        #expect(ambiguous.status == 2)
        #expect(ambiguous.errors.contains("gpqa-diamond, gpqa-extended, gpqa-main"), "\(ambiguous.errors)")
        let near = try await Tool.run(["suites", "show", "MMLU-Pro History"])
        #expect(near.status == 2 && near.errors.contains("mmlu-pro"), "\(near.errors)")
    }

    /// The tool's list of a folder is what `make docs` writes into it.
    @Test func aFolderOfOnesOwnIsACatalogue() async throws {
        let folder = try Folder([
            "riddles/suite.yaml": "title: Riddles\nn: {count: 120, split: test, source: a card}\nchance: unknown\n"
        ])
        let list = try await Tool.run(["suites", "list", folder.path, "--facts"])
        #expect(list.status == 0 && list.output.contains("riddles  120    unknown"), "\(list.output)")
        let checked = try await Tool.run(["suites", "check", folder.path + "/riddles"])
        #expect(checked.status == 3 && checked.output.contains("fact-missing"), "\(checked.output)")
    }
}
