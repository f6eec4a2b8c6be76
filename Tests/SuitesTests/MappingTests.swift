// suite.yaml: how rows become items, and what is said of those that do not.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct MappingTests {
    private func load(_ manifest: String, _ files: [String: String], items: String? = nil) throws -> Suite {
        let folder = try Folder(files.merging(["suite.yaml": manifest]) { $1 })
        return try SuiteReader.load(folder.path, items: items.map { folder.path + "/" + $0 })
    }

    /// The example of the module's README: five lines are a suite.
    @Test func fiveLinesAreASuite() throws {
        let manifest = """
            id: my-suite
            items:
              file: questions.csv
              kind: choice
              fields: {question: question, options: [a, b, c], gold: key}
            """
        let suite = try load(
            manifest,
            ["questions.csv": "question,a,b,c,key\nWhich is red?,Blood,Snow,Grass,A\nWhite?,Coal,Milk,Soot,B\n"]
        )
        #expect(suite.manifest.title == "my-suite")
        #expect(suite.manifest.chance == 1.0 / 3)
        #expect(suite.manifest.asking.reader == .optionLabel)
        #expect(suite.items.map(\.id) == ["my-suite-1", "my-suite-2"])
        #expect(suite.items[1].task == .choice(ChoiceTask(options: ["Coal", "Milk", "Soot"], gold: 1)))
        #expect(suite.diagnostics == [])
    }

    @Test func nativeItemsNeedNoMapping() throws {
        let lines = """
            {"id":"a","question":"2+2?","kind":"number","answer":"4"}
            {"question":"Sky?","kind":"choice","options":["red","blue"],"gold":1,"subject":"nature"}
            {"id":7,"question":"Say hi","kind":"text","accepted":["hi"]}
            """
        let suite = try load("title: T\nid: t\n", ["items.jsonl": lines])
        #expect(suite.items.map(\.id) == ["a", "nature-2", "7"])
        #expect(suite.diagnostics == [])
        let again = try load(
            "id: t",
            ["items.jsonl": String(decoding: ItemLines.bytes(of: suite.items), as: UTF8.self)]
        )
        #expect(again.items == suite.items)
        #expect(again.fingerprint == suite.fingerprint)
    }

    /// SHA-256 of the one canonical line below, by `printf '…\n' | sha256sum`.
    @Test func theFingerprintIsThatOfTheCanonicalLines() throws {
        let suite = try load("id: t", ["items.jsonl": #"{"kind":"number","question":"2+2?","answer":"4","id":"a"}"#])
        let line = #"{"answer":"4","id":"a","kind":"number","question":"2+2?"}"# + "\n"
        #expect(try ItemLines.bytes(of: suite.items) == Array(line.utf8))
        #expect(suite.fingerprint == "18ccc70b0c6a1fdad50be816ed2280071470b3d8643f81d426a2886afec05aa9")
    }

    /// The same two rows in both forms MMLU comes in.
    @Test(arguments: [
        "question,choice0,choice1,choice2,choice3,answer\nQ1?,a,b,c,d,0\nQ2?,e,f,g,h,3\n",
        "Q1?,a,b,c,d,A\nQ2?,e,f,g,h,D\n",
    ])
    func mmluInBothForms(table: String) throws {
        let folder = try Folder(["test/world_facts_test.csv": table, "test/other.csv": "x"])
        for items in [folder.path, folder.path + "/test", folder.path + "/test/world_facts_test.csv"] {
            let suite = try SuiteReader.load(TestData.suite("mmlu"), items: items)
            #expect(suite.items.map(\.id) == ["world_facts-1", "world_facts-2"])
            #expect(suite.items.map(\.subject) == ["world_facts", "world_facts"])
            #expect(
                suite.items.map(\.task) == [
                    .choice(ChoiceTask(options: ["a", "b", "c", "d"], gold: 0)),
                    .choice(ChoiceTask(options: ["e", "f", "g", "h"], gold: 3)),
                ]
            )
            #expect(suite.diagnostics == [])
        }
    }

    private static let choice = """
        id: t
        items: {file: t.csv, kind: choice, fields: {id: id, question: q, options: [a, b, c], gold: k}}
        """

    /// (keys of three rows of three options, gold indices or the code of the error).
    @Test(
        arguments: [
            (["A", "c", "(B)"], [0, 2, 1], nil), (["0", "2", "1"], [0, 2, 1], nil), (["1", "3", "2"], [0, 2, 1], nil),
            (["y", "z", "x"], [1, 2, 0], nil), (["1", "2", "1"], [], "gold-ambiguous"),
            (["0", "3", "1"], [], "gold-ambiguous"),
            (["what", "is", "this"], [], "gold-ambiguous"),
        ] as [([String], [Int], String?)]
    )
    func autoGoldLooksAtTheWholeColumn(keys: [String], golds: [Int], code: String?) throws {
        let rows = keys.enumerated().map { "\($0),Q\($0)?,x,y,z,\($1)" }.joined(separator: "\n")
        let files = ["t.csv": "id,q,a,b,c,k\n\(rows)\n"]
        if let code {
            let error = #expect(throws: SuiteError.self) { try load(Self.choice, files) }
            #expect(error?.code == code)
        } else {
            let tasks = try load(Self.choice, files).items.map(\.task)
            #expect(tasks == golds.map { .choice(ChoiceTask(options: ["x", "y", "z"], gold: $0)) })
        }
    }

    /// (row, code of the diagnostic): each is left out with its line, and the good rows around it stay.
    @Test(arguments: [
        ("1,,x,y,z,A", "empty-question"), ("1,Q?,x,,z,A", "empty-option"), ("1,Q?,x,y,z,D", "gold-out-of-range"),
        ("1,Q?,x,y,z,", "gold-out-of-range"), ("1,Q?,x,y,z", "csv-field-count"), ("1,Q?,x,y,z,A,B", "csv-field-count"),
        ("1,\"Q\"?,x,y,z,A", "csv-text-after-quote"),
    ])
    func badRowsAreLeftOutWithTheirPlace(row: String, code: String) throws {
        let good = (0..<20).map { "g\($0),\"Good\n\($0)?\",x,y,z,\(["A", "B", "C"][$0 % 3])" }
        let suite = try load(
            Self.choice,
            ["t.csv": (["id,q,a,b,c,k", good[0], row] + good[1...]).joined(separator: "\n")]
        )
        #expect(suite.items.count == 20)
        #expect(suite.diagnostics.map(\.code) == [code])
        #expect(suite.diagnostics.first?.severity == .error)
        #expect(suite.diagnostics.first?.place?.line == 4)
    }

    @Test func badNativeRowsSayWhatIsMissing() throws {
        let lines = """
            {"id":"ok","question":"Q?","kind":"number","answer":"4"}
            {"id":"x","question":"Q?","kind":"number"}
            {"id":"x","question":"Q?","kind":"choice","options":["a","b"],"gold":2}
            {"id":"x","question":"Q?","kind":"choice","options":["a"],"gold":0}
            {"id":"x","question":"Q?","kind":"choice","options":["a","b"],"labels":["A","A"],"gold":0}
            {"id":"x","question":"Q?","kind":"choice","options":["a","b"],"gold":-1}
            {"id":"x","question":"Q?","kind":"essay"}
            [1]
            {"id":"x"
            """
        let suite = try load("id: t", ["items.jsonl": lines])
        #expect(suite.items.map(\.id) == ["ok"])
        let codes = suite.diagnostics.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }.map(\.code)
        #expect(
            codes == [
                "bad-item", "gold-out-of-range", "too-few-options", "bad-labels", "gold-out-of-range", "bad-item",
                "not-an-object", "json-syntax",
            ]
        )
        #expect(suite.diagnostics.contains { $0.message.contains("`answer`") && $0.place?.line == 2 })
    }

    @Test func repeatedIdsAreMadeUniqueAndSaid() throws {
        let rows = ["a", "a", "a#2", "b", "a"].map { "\($0),Q?,x,y,z,A" }.joined(separator: "\n")
        let suite = try load(Self.choice, ["t.csv": "id,q,a,b,c,k\n\(rows)\n"])
        #expect(suite.items.map(\.id) == ["a", "a#2", "a#2#2", "b", "a#3"])
        #expect(suite.diagnostics.map(\.code) == ["duplicate-id", "duplicate-id", "duplicate-id"])
        #expect(suite.diagnostics.allSatisfy { $0.severity == .warning })
    }

    /// (answer, exact key or nil).
    @Test(
        arguments: [
            ("1+1\n#### 2", "2"), ("#### 1,234", "1234"), ("#### $5.50", "5.5"), ("#### -3", "-3"),
            ("x #### 1 #### 7 ", "7"),
            ("no mark 5", nil), ("#### five", nil), ("####", nil),
        ] as [(String, String?)]
    )
    func hashAnswers(answer: String, key: String?) throws {
        let manifest = "id: t\nitems: {file: t.csv, kind: number, gold_is: hash-answer, fields: {question: q, gold: a}}"
        let suite = try load(manifest, ["t.csv": "q,a\nFirst?,#### 1\nQ?,\"\(answer)\"\n"])
        #expect(suite.items.dropFirst().map(\.task.goldText) == (key.map { [$0] } ?? []))
        #expect(suite.diagnostics.map(\.code) == (key == nil ? ["gold-not-a-number"] : []))
    }

    @Test func jsonRecordsPathsAndTemplates() throws {
        let manifest = """
            id: t
            items:
              file: t.json
              records: data.examples
              kind: choice
              gold_is: text
              fields: {question: "{input.text} {{pick one}}", options: choices.text, gold: target, cluster: input.group}
            """
        let json = """
            {"data": {"examples": [
              {"input": {"text": "Pick.", "group": 3}, "choices": {"text": ["a", "b"]}, "target": "b"},
              {"input": {"text": "Pick."}, "choices": {}, "target": "b"}]}}
            """
        let suite = try load(manifest, ["t.json": json])
        #expect(suite.items.map(\.question) == ["Pick. {pick one}"])
        #expect(suite.items[0].cluster == "3")
        #expect(suite.items[0].task == .choice(ChoiceTask(options: ["a", "b"], gold: 1)))
        #expect(suite.diagnostics.map(\.code) == ["missing-field"])
        #expect(suite.diagnostics[0].place?.path == "data.examples[1]")
    }

    /// (suite.yaml, code, path of the place).
    @Test(
        arguments: [
            ("id: ../x", "manifest-invalid", "id"), ("id: t\nchance: 2", "manifest-invalid", "chance"),
            ("id: t\nchance: high", "manifest-unreadable", "chance"), ("- 1", "manifest-unreadable", nil),
            ("id: [", "manifest-unreadable", nil), ("id: t\nitems: 3", "mapping", "items"),
            ("id: t\nitems: {kind: essay}", "mapping", "items.kind"),
            ("id: t\nitems: {file: ../x}", "mapping", "items.file"),
            ("id: t\nitems: {file: /etc/passwd}", "mapping", "items.file"),
            ("id: t\nitems: {format: pdf}", "mapping", "items.format"),
            ("id: t\nitems: {fields: {question: q}}", "mapping", "items.kind"),
            ("id: t\nitems: {kind: choice, fields: {question: q, gold: g}}", "mapping", "items.fields"),
            ("id: t\nitems: {kind: text, fields: {question: '{q', gold: g}}", "mapping", "items.fields.question"),
            ("id: t\nitems: {kind: text, fields: {query: q}}", "mapping", "items.fields.query"),
            (
                "id: t\nitems: {kind: number, gold_is: letter, fields: {question: q, gold: g}}", "mapping",
                "items.gold_is"
            ),
            ("id: t\nitems: {subject_from_file: x}", "mapping", "items.subject_from_file"),
            (
                "id: t\nsource: {files: [{url: 'https://x/y', sha256: abc, name: y}]}", "manifest-invalid",
                "source.files[0].sha256"
            ),
            (
                "id: t\nsource: {files: [{url: 'https://x/y', sha256: abc, name: ../y}]}", "manifest-invalid",
                "source.files[0].name"
            ),
            (
                "id: t\nsource: {files: [{url: 'file:///y', sha256: abc, name: y}]}", "manifest-invalid",
                "source.files[0].url"
            ),
            ("id: t\nasking: {max_tokens: 0}", "manifest-invalid", "asking.max_tokens"),
            ("id: t\nasking: {reader: mind}", "manifest-unreadable", "asking.reader"),
        ] as [(String, String, String?)]
    )
    func badManifestsAreOneClearError(manifest: String, code: String, path: String?) throws {
        let error = #expect(throws: SuiteError.self) {
            try load(manifest, ["items.jsonl": #"{"id":"a","question":"2+2?","kind":"number","answer":"4"}"#])
        }
        #expect(error?.code == code)
        #expect(error?.place?.path == path)
        #expect(error?.place?.file?.hasSuffix("suite.yaml") == true)
    }

    @Test func unknownKeysAreWarnings() throws {
        let suite = try load(
            "id: t\nlicense: MIT\nitems: {files: x}",
            ["items.jsonl": #"{"id":"a","question":"2+2?","kind":"number","answer":"4"}"#]
        )
        #expect(suite.diagnostics.map(\.code) == ["unknown-key", "unknown-key"])
        #expect(suite.diagnostics.map(\.place?.path) == ["items.files", "license"])
    }

    /// (files, items, code).
    @Test(
        arguments: [
            ([:], nil, "items-missing"), ([:], "nowhere", "items-missing"), (["d/x.txt": ""], "d", "items-missing"),
            (["items.jsonl": ""], nil, "no-items"), (["items.jsonl": "{}"], nil, "no-items"),
            (["x.parquet": "PAR1"], "x.parquet", "not-items"), (["x.json": "{"], "x.json", "items-unreadable"),
            (["x.csv": "a,b"], "x.csv", "not-items"), (["y.csv": "a,b\n1,2"], "y.csv", "mapping-needed"),
        ] as [([String: String], String?, String)]
    )
    func missingItemsAreOneClearError(files: [String: String], items: String?, code: String) throws {
        let error = #expect(throws: SuiteError.self) { try load("id: t-\(UUID().uuidString)", files, items: items) }
        #expect(error?.code == code)
    }

    @Test func aSuiteThatIsNotThereNamesNoOther() throws {
        let error = #expect(throws: SuiteError.self) { try SuiteReader.load("/nowhere") }
        #expect(error?.code == "suite-not-found")
    }

    @Test func cacheFoldersStayInside() {
        for id in ["../../x", "a/b", "", ".", "ok-1.0_x"] {
            let folder = SuiteCache.folder(for: SuiteID(id))
            let name = folder.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            #expect(folder.hasSuffix("/suites/" + name))
            #expect(!name.isEmpty && !name.hasPrefix("."))
        }
        #expect(SuiteCache.folder(for: "ok-1.0_x").hasSuffix("/suites/ok-1.0_x"))
    }
}
