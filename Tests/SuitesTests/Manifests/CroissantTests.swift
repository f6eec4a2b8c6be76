// Synthetic descriptions in Croissant 1.0 and 1.1, written by hand from the specification, with data beside them.
import AuditModel
import Fingerprints
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct CroissantTests {
    private static let rows = "ask,say\nTwo?,two\nThree?,three\n"

    private static func sum(_ text: String) -> String {
        var stream = SHA256Stream()
        stream.update(Array(text.utf8))
        return stream.hex()
    }

    /// A description of one CSV with the fields `question` and `answer` in the columns `ask` and `say`.
    static func description(
        _ url: String = "rows.csv",
        sum: String? = nil,
        version: String? = "http://mlcommons.org/croissant/1.1",
        more: String = "",
        distribution: String = ""
    ) -> String {
        func field(_ name: String, _ column: String) -> String {
            #"{"@type": "cr:Field", "@id": "items/\#(name)", "name": "\#(name)", "dataType": "sc:Text","#
                + #" "source": {"fileObject": {"@id": "f"}, "extract": {"column": "\#(column)"}}}"#
        }
        let conforms = version.map { #""conformsTo": "\#($0)", "# } ?? ""
        let sha = sum.map { #", "sha256": "\#($0)""# } ?? ""
        return #"{"@context": {"@vocab": "https://schema.org/"}, "@type": "sc:Dataset", \#(conforms)"name": "Sums","#
            + #" "description": "Sums in words", "license": "CC0", "version": "1.2.0", "datePublished": "2026-01-02","#
            + #" "own:note": {"kept": true}, \#(more) "distribution": [{"@type": "cr:FileObject", "@id": "f","#
            + #" "name": "rows", "contentUrl": "\#(url)", "encodingFormat": "text/csv"\#(sha)}\#(distribution)],"#
            + #" "recordSet": [{"@type": "cr:RecordSet", "@id": "items", "name": "items","#
            + #" "field": [\#(field("question", "ask")), \#(field("answer", "say"))]}]}"#
    }

    @Test(arguments: ["1.0", "1.1"])
    func dataBesideTheDescriptionAreRead(version: String) throws {
        let text = Self.description(sum: Self.sum(Self.rows), version: "http://mlcommons.org/croissant/" + version)
        let suite = try suite(["croissant.json": text, "rows.csv": Self.rows], "croissant.json")
        #expect(suite.lines == ["Sums-1|Two?|two", "Sums-2|Three?|three"])
        #expect(suite.manifest.title == "Sums")
        #expect(suite.manifest.licence == "CC0")
        #expect(suite.manifest.released == "2026-01-02")
        #expect(suite.manifest.origin?.form == "croissant")
        #expect(suite.manifest.origin?.version == "1.2.0")
        #expect(suite.codes == ["read-as"])
    }

    /// The folder of a description is the description.
    @Test func aFolderWithADescription() throws {
        let files = ["d/croissant.json": Self.description(), "d/rows.csv": Self.rows]
        #expect(try suite(files, "d").items.count == 2)
    }

    /// (version, code of the remark; nil: refused).
    @Test(
        arguments: [
            ("http://mlcommons.org/croissant/1.2", "croissant-version"), (nil, "croissant-version"),
            ("http://mlcommons.org/croissant/2.0", nil),
        ] as [(String?, String?)]
    )
    func versionsAreGated(version: String?, code: String?) throws {
        let files = ["croissant.json": Self.description(version: version), "rows.csv": Self.rows]
        if let code {
            #expect(try suite(files, "croissant.json").codes == [code, "read-as"])
        } else {
            #expect(
                refusal(files, "croissant.json")?.message
                    == "This is Croissant 2.0, which is not read; 1.0 and 1.1 are."
            )
        }
    }

    @Test func anotherFileThanTheOneDescribed() {
        let text = Self.description(sum: Self.sum("other"))
        let error = refusal(["croissant.json": text, "rows.csv": Self.rows], "croissant.json")
        #expect(error?.code == "checksum")
        #expect(error?.place?.file?.hasSuffix("rows.csv") == true)
    }

    /// Files that are elsewhere are named, never fetched by reading.
    @Test func remoteFilesAreNotFetched() throws {
        let sum = String(repeating: "0", count: 64)
        let text = Self.description("https://example.invalid/d/far-away-rows.csv", sum: sum)
        let error = refusal(["croissant.json": text])
        #expect(error?.code == "items-missing")
        #expect(error?.message.contains("(`far-away-rows.csv`) are not here: run `vernier suites fetch`") == true)
        let noSum = refusal(["croissant.json": Self.description("https://example.invalid/d/far-away-rows.csv")])
        #expect(noSum?.code == "items-elsewhere")
        #expect(noSum?.message.contains("cannot be fetched") == true, "\(noSum?.message ?? "")")
    }

    @Test(arguments: ["../rows.csv", "/etc/passwd", "a/../../rows.csv", "file:///etc/passwd"])
    func pathsOutsideAreRefused(url: String) {
        let error = refusal(["d/croissant.json": Self.description(url), "rows.csv": Self.rows], "d/croissant.json")
        #expect(error?.code == "not-items")
        #expect(error?.message.contains("lies outside the description's folder") == true, "\(error?.message ?? "")")
    }

    /// Equal bytes under two names are said, as is a data set that changes.
    @Test func overlapAndLiveData() throws {
        let sum = Self.sum(Self.rows)
        let twin =
            #", {"@type": "cr:FileObject", "@id": "g", "name": "train", "contentUrl": "train.csv","#
            + #" "encodingFormat": "text/csv", "sha256": "\#(sum)"}"#
        let text = Self.description(sum: sum, more: #""isLiveDataset": true,"#, distribution: twin)
        let files = ["croissant.json": text, "rows.csv": Self.rows, "train.csv": Self.rows]
        let suite = try suite(files, "croissant.json")
        #expect(suite.codes == ["live-dataset", "split-overlap", "read-as", "split-overlap"])
        #expect(suite.diagnostics[1].message.contains("`rows` and `train` have the same SHA-256"))
        #expect(suite.diagnostics[3].message == "2 of 2 items stand in `train` as well: the splits overlap.")
    }

    /// JSON with a context that is no data set, and a description cut off, end in one line.
    @Test func whatIsNoDescription() {
        #expect(refusal(["x.json": #"{"@context": "x", "@type": "Person"}"#])?.code == "not-items")
        let cut = refusal(["x.json": String(Self.description().prefix(200))])
        #expect(cut?.code == "items-unreadable" && cut?.message.contains("\n") == false)
        let bare = refusal([
            "x.json": #"{"@context": "x", "@type": "Dataset", "conformsTo": "http://mlcommons.org/croissant/1.0"}"#
        ])
        #expect(bare?.code == "items-elsewhere" && bare?.message.contains("names no records") == true)
    }
}
