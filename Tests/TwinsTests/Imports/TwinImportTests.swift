// Other people's twins: every form is told by its content and read; every bad row is counted, none is silent.

import AuditModel
import Foundation
import TestSupport
import Testing
import Twins

struct TwinImportTests {
    static let suite = [
        Item(id: "s1", question: "Ann has 3 hats and buys 4. How many?", task: .number(NumberTask(gold: Rational(7)))),
        Item(id: "s2", question: "Which is red?", task: .choice(ChoiceTask(options: ["sky", "rose", "sea"], gold: 1))),
    ]

    private func read(_ text: String, format: String? = nil, suite: [Item] = suite) throws -> ImportedTwins {
        try TwinImport.read(Array(text.utf8), file: "f", format: format, suite: suite)
    }

    @Test func gsmPlusRowsBecomeTwinsOfTheSuitesItem() throws {
        let got = try read(
            #"{"question":"Ann has 30 hats and buys 40. How many?","solution":"30+40=70\n#### 70","answer":"70","#
                + #""perturbation_type":"digit expansion","seed_question":"Ann has 3 hats and buys 4.  How many?","#
                + #""seed_answer":"7","seed_solution":"3+4=7\n#### 7"}"# + "\n"
                + #"{"question":"Ann has 3.5 hats","answer":"3/4","perturbation_type":"integer-decimal-fraction conversion","#
                + #""seed_question":"Unknown to the suite: 9 and 9?","seed_answer":"18"}"# + "\n"
        )
        #expect(got.format == "gsm-plus")
        #expect(got.diagnostics.isEmpty)
        let first = try #require(got.set.twins.first)
        #expect(first.of == "s1")
        #expect(first.id == "s1~gsm-plus/digit-expansion~1")
        #expect(first.grade == .drafted && first.generation == 1)
        #expect(first.item.task == .number(NumberTask(gold: Rational(70), solution: "30+40=70\n#### 70")))
        #expect(got.set.twins[1].of == "gsm-plus-00002")
        #expect(got.set.twins[1].operatorID == "gsm-plus/integer-decimal-fraction-conversion")
        #expect(got.originals.map(\.id) == ["s1", "gsm-plus-00002"])
    }

    @Test func copaPairsAreFoundByIdOrMark() throws {
        let item = { (id: Int, key: Int, mark: String) in
            "<item id=\"\(id)\" asks-for=\"cause\" most-plausible-alternative=\"\(key)\"\(mark)>"
                + "<p>The cup fell.</p><a1>It was pushed.</a1><a2>It was full.</a2></item>"
        }
        let got = try read("<c>\(item(4, 1, ""))\(item(1004, 2, ""))\(item(7, 3, " mirrored=\"true\""))</c>")
        #expect(got.format == "balanced-copa")
        #expect(got.set.twins.map(\.id) == ["4~balanced-copa/mirrored~1"])
        #expect(got.set.twins[0].item.question == "The cup fell. What was the cause?")
        #expect(got.originals.map(\.id) == ["4"])
        #expect(got.unkeyed.map(\.of) == ["7"])
        #expect(got.rows == 2)
    }

    /// A HELM run written by hand after its schema; no real one with perturbations was at hand.
    static let helm = """
        {"adapter_spec": {}, "request_states": [
          {"instance": {"id": "id1", "input": {"text": "Is ice cold?"},
            "references": [{"output": {"text": "Yes"}, "tags": ["correct"]}, {"output": {"text": "No"}, "tags": []}]}},
          {"instance": {"id": "id1", "input": {"text": "Is ise cold?"},
            "perturbation": {"name": "typos", "robustness": true, "fairness": false, "computed_on": "perturbed"},
            "references": [{"output": {"text": "Yes"}, "tags": ["correct"]}, {"output": {"text": "No"}, "tags": []}]}},
          {"instance": {"id": "id1", "input": {"text": "Is ise cold?"}, "perturbation": {"name": "typos"},
            "references": [{"output": {"text": "Yes"}, "tags": ["correct"]}, {"output": {"text": "No"}, "tags": []}]}},
          {"instance": {"id": "id2", "input": {"text": "Sky?"}, "perturbation": {"name": "dialect"}, "references": []}}
        ]}
        """

    @Test func helmPerturbationsShareTheInstanceId() throws {
        let got = try read(Self.helm)
        #expect(got.format == "helm")
        #expect(got.set.twins.map(\.id) == ["id1~helm/typos~1"])
        #expect(got.promises["helm/typos"]?.key == .kept)
        #expect(got.originals.map(\.question) == ["Is ice cold?"])
        #expect(got.unkeyed.map(\.of) == ["id2"])
        let instances = #"[{"id":"a","input":{"text":"Q"},"references":[{"output":{"text":"x"},"tags":["correct"]}]}]"#
        #expect(try read(instances).originals.map(\.id) == ["a"])
    }

    @Test(arguments: [
        "original_id,twin,answer,operator\ns1,\"Ann owns 3 hats, buys 4. Total?\",7,paraphrase\n",
        "of,text,key,type\r\ns1,Ann owns 3 hats and buys 4. Total?,7,Paraphrase\r\n",
        "{\"id\":\"s1\",\"question\":\"Ann owns 3 hats and buys 4. Total?\",\"gold\":7,\"perturbation\":\"paraphrase\"}\n",
    ]) func tablesAreReadByTheirColumns(text: String) throws {
        let got = try read(text)
        #expect(got.format == "table")
        #expect(got.set.twins.map(\.id) == ["s1~imported/paraphrase~1"])
        #expect(got.set.twins.first?.item.task == .number(NumberTask(gold: Rational(7))))
        #expect(got.diagnostics.isEmpty)
    }

    @Test func tablesTakeOptionsAndKeptKeysFromTheSuite() throws {
        let got = try read("of,twin,answer,operator\ns2,Which one is red?,B,paraphrase\ns2,What is red?,,paraphrase\n")
        #expect(got.set.twins.map(\.item.task) == [Self.suite[1].task, Self.suite[1].task])
        let own = try read("of,twin,options,answer\ns2,Which is blue?,sky|rose,sky\ns2,Which?,sky|rose,mud\n")
        #expect(own.set.twins.map(\.item.task.goldText) == ["A. sky"])
        #expect(own.unkeyed.map(\.key) == ["mud"])
        #expect(own.diagnostics.map(\.code) == ["key-unusable"])
    }

    @Test func ourOwnFileKeepsItsGrade() throws {
        let twins = IdentityOperator().attempt(Self.suite[0], count: 1, seed: 3).twins
        let bytes = try TwinsFile.bytes(TwinSet(twins: twins))
        let got = try TwinImport.read(bytes, file: nil, suite: Self.suite)
        #expect(got.format == "vernier")
        #expect(got.set.twins == twins)
    }

    @Test func anUnknownFormIsOneError() {
        for text in ["", "hello", "a,b\n1,2\n", "{\"a\":1}", "<x/>", "\u{0}\u{0}", "[]"] {
            #expect(throws: TwinsError.self) { try read(text) }
        }
        #expect(throws: TwinsError.self) { try read("of,twin,answer\n", format: "nonsense") }
    }

    /// Hostile files: an error or counted diagnostics, never a crash and never silence.
    static let hostile: [(name: String, bytes: [UInt8], format: String)] = [
        ("bad UTF-8", Array("of,twin,answer\ns1,".utf8) + [0xFF, 0xFE] + Array(",7\n".utf8), "table"),
        (
            "bad UTF-8 in JSON", Array("{\"of\":\"s1\",\"twin\":\"".utf8) + [0xC0] + Array("\",\"answer\":7}\n".utf8),
            "table"
        ),
        ("deep JSON", Array(String(repeating: "[", count: 100_000).utf8), "helm"),
        ("deep row", Array((String(repeating: "{\"a\":", count: 50_000) + "\n").utf8), "gsm-plus"),
        (
            "entities",
            Array("<!DOCTYPE c [<!ENTITY a \"b\">]><c><item id=\"1\"><p>&a;</p></item></c>".utf8), "balanced-copa"
        ),
        (
            "external entity", Array("<!DOCTYPE c [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><c>&a;</c>".utf8),
            "balanced-copa"
        ),
        ("long key", Array(("of,twin,answer\ns1,Q?," + String(repeating: "9", count: 1_000_000) + "\n").utf8), "table"),
        ("long text", Array(("of,twin,answer\ns1," + String(repeating: "a ", count: 100_000) + ",7\n").utf8), "table"),
        (
            "huge id", Array("<c><item id=\"99999999999999999999\" most-plausible-alternative=\"1\"/></c>".utf8),
            "balanced-copa"
        ),
        ("negative id", Array("<c><item id=\"-9223372036854775808\"/></c>".utf8), "balanced-copa"),
        ("open quote", Array("of,twin,answer\ns1,\"Q,7\ns1,Q,8\n".utf8), "table"),
        (
            "no references", Array("{\"request_states\":[{\"instance\":{\"input\":{\"text\":\"Q\"}}}, 3, null]}".utf8),
            "helm"
        ),
        ("no key", Array("of,twin,answer\ns1,Q?,\n".utf8), "table"),
    ]

    @Test(arguments: hostile) func hostileFilesAreCounted(row: (name: String, bytes: [UInt8], format: String)) {
        do {
            let got = try TwinImport.read(row.bytes, file: "f", format: row.format, suite: Self.suite)
            #expect(!got.diagnostics.isEmpty, "\(row.name)")
            #expect(got.diagnostics.allSatisfy { $0.message.utf8.count < 400 }, "\(row.name)")
            #expect(TwinLint.check(got, suite: Self.suite).twins == got.set.twins.count + got.unkeyed.count)
        } catch {
            #expect(error.code == "unreadable", "\(row.name)")
            #expect(error.message.utf8.count < 400)
        }
    }

    @Test func formulasAndRepeatedIdsAreOnlyText() throws {
        let got = try read("of,twin,answer\ns1,=HYPERLINK(0),7\ns1,=HYPERLINK(0),7\nnone,Q?,1\n")
        #expect(
            got.set.twins.map(\.id) == [
                "s1~imported/unnamed~1", "s1~imported/unnamed~2", "none~imported/unnamed~1",
            ]
        )
        let report = TwinLint.check(got, suite: Self.suite)
        #expect(report.findings.map(\.rule) == ["twin-equals-sibling", "original-missing"])
    }

    // MARK: Real files

    @Test(.enabled(if: TestData.isUsable, "needs VERNIER_DATA")) func allOfGSMPlusIsRead() throws {
        let bytes = Array(try TestData.bytes("suites/gsm_plus/gsmplus_testmini.jsonl"))
        let suite = try Samples.gsm8k()
        let got = try TwinImport.read(bytes, file: "testmini", suite: suite)
        // Counted apart: lines, and distinct seeds by Foundation's own reader.
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let seeds = try lines.map { line in
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            return try #require(row?["seed_question"])
        }
        #expect(got.rows == lines.count && got.set.twins.count == 2_400)
        #expect(got.originals.count == Set(seeds).count)
        #expect(got.diagnostics.isEmpty && got.unkeyed.isEmpty)
        #expect(Set(got.set.twins.map(\.id)).count == 2_400)
        let ids = Set(suite.map(\.id))
        #expect(got.set.twins.allSatisfy { ids.contains($0.of) })
        #expect(
            Dictionary(grouping: got.set.twins, by: \.operatorID).mapValues(\.count).values.allSatisfy { $0 == 300 }
        )
    }

    @Test(.enabled(if: TestData.isUsable, "needs VERNIER_DATA")) func allOfBalancedCopaIsRead() throws {
        let bytes = Array(try TestData.bytes("suites/copa_balanced_xml/balanced-copa-dev-all.xml"))
        let got = try TwinImport.read(bytes, file: "copa")
        let elements = String(decoding: bytes, as: UTF8.self).components(separatedBy: "<item ").count - 1
        #expect(got.originals.count + got.set.twins.count == elements)
        #expect(got.originals.count == 500 && got.set.twins.count == 500 && got.rows == 500)
        #expect(got.diagnostics.isEmpty)
    }

    @Test(.enabled(if: TestData.isUsable, "needs VERNIER_DATA")) func realHELMRunsHaveOriginalsAndNoTwins() throws {
        let run = "logs/every_eval_ever/helm/mmlu-subject=philosophy,method=multiple_choice_joint,model=openai_gpt2"
        let got = try TwinImport.read(path: TestData.path(run))
        #expect(got.format == "helm")
        #expect(got.originals.count == 10 && got.set.twins.isEmpty)
    }
}
