// Sample files of lm-evaluation-harness, and folders, with known answers.
import AuditModel
import Formats
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct LMEvalSamplesTests {
    static let stamp = "2026-01-21T03-44-18.458309"

    /// A row of a choice among options, as 0.4.7 writes it.
    static func choice(
        _ id: Int,
        target: String = "1",
        likelihoods: [String] = ["-3.5", "-1.25", "-9"],
        options: [String] = [" red", " green", " blue"],
        extra: String = #""filter": "none", "metrics": ["acc"], "acc": 1.0"#
    ) -> String {
        let requests = options.enumerated().map { #""gen_args_\#($0)": {"arg_0": "Q", "arg_1": "\#($1)"}"# }
        let pairs = likelihoods.map { #"["\#($0)", "False"]"# }.joined(separator: ", ")
        return #"{"doc_id": \#(id), "doc": {"q": "x"}, "target": "\#(target)", "arguments": {"#
            + requests.joined(separator: ", ") + #"}, "resps": [[\#(pairs)]], "filtered_resps": [\#(pairs)], "#
            + extra + #", "doc_hash": "d\#(id)", "target_hash": "t"}"#
    }

    /// A row of a generated answer.
    static func generation(_ id: Int, _ filter: String, _ answer: String, _ score: String) -> String {
        #"{"doc_id": \#(id), "doc": {"q": "x"}, "target": "7", "arguments": {"gen_args_0": {"arg_0": "Q", "arg_1": "#
            + #"{"until": []}}}, "resps": [["so 7"]], "filtered_resps": [\#(answer)], "filter": "\#(filter)", "#
            + #""metrics": ["exact_match"], "exact_match": \#(score)}"#
    }

    private func rows(_ text: String, _ name: String = "samples_t_\(stamp).jsonl") throws -> ResultLog {
        try logs([name: text]).logs[0]
    }

    @Test func filtersAndScores() throws {
        let text = [
            Self.generation(0, "strict", #""[invalid]""#, "0.0"), Self.generation(1, "strict", #""7""#, "1.0"),
            Self.generation(0, "flexible", #""7""#, "true"), Self.generation(1, "flexible", #""7""#, #""1.0""#),
        ].joined(separator: "\n")
        let log = try rows(text)
        #expect(log.suite == "t" && log.created == Self.stamp)
        #expect(log.scorers == ["strict", "flexible"] && log.metrics.map(\.name) == ["exact_match"])
        #expect(
            log.lines == [
                "0 1 strict scored 0.0", "1 1 strict scored 1.0", "0 1 flexible scored 1.0", "1 1 flexible scored 1.0",
            ]
        )
        #expect(log.rows.map(\.answer) == [nil, "7", "7", "7"] && log.rows.map(\.target) == ["7", "7", "7", "7"])
        #expect(log.rows.map(\.flags) == [[.unread], [], [], []])
        #expect(log.rows.map(\.line) == [1, 2, 3, 4])
        #expect(Set(log.rows.map(\.outputHash)).count == 1 && !log.rows.contains { $0.outputHash == 0 })
    }

    /// The answer is said in the key's words, or not at all.
    @Test(
        arguments: [
            ("1", ["-3.5", "-1.25", "-9"], [" red", " green", " blue"], "1"),
            ("0", ["-3.5", "-1.25", "-9"], [" red", " green", " blue"], "1"),
            ("green", ["-3.5", "-1.25", "-9"], [" red", " green", " blue"], "green"),
            ("blue", ["-1", "-1", "-9"], [" red", " green", " blue"], "red"),
            // Options that are all one text do not tell which was chosen.
            ("does.", ["-3.5", "-1.25"], [" does.", " does."], nil),
            // The key 2 may be the number of an option or the text of another.
            ("2", ["-3.5", "-1.25", "-9"], [" 2", " 4", " 6"], nil),
            ("1", ["nan", "-1.25"], [" a", " b"], nil), ("1", ["-inf", "-2"], [" a", " b"], "1"),
        ] as [(String, [String], [String], String?)]
    )
    func options(target: String, likelihoods: [String], options: [String], answer: String?) throws {
        let log = try rows(Self.choice(0, target: target, likelihoods: likelihoods, options: options))
        #expect(log.rows.map(\.answer) == [answer])
    }

    /// The likeliest option is that of exact numbers, whatever their spelling; ties go to the first.
    @Test func likeliest() throws {
        var random = SeededRandom(seed: 3)
        var rows: [String] = []
        var best: [Int] = []
        for id in 0..<600 {
            let base = -random.unit() * 50
            let texts = (0..<4).map { _ -> String in
                switch random.below(7) {
                case 0: "\(base)"
                case 1: "\(base.nextUp)"
                case 2: "\(base.nextDown)"
                case 3: "\(Int(base))"
                case 4: "\(base)e-1"
                case 5: "\(base)000000000000000"
                default: "\(-random.unit() * 50)"
                }
            }
            let values = texts.map { Double($0) ?? .nan }
            best.append(values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 })
            rows.append(Self.choice(id, target: "0", likelihoods: texts, options: [" a", " b", " c", " d"]))
        }
        #expect(try self.rows(rows.joined(separator: "\n")).rows.map(\.answer) == best.map(String.init))
        // Numbers that are not spelt as texts.
        let bare = rows.map { $0.replacing(/\["(-?[0-9.e-]+)", "False"\]/) { "[\($0.1), false]" } }
        #expect(try self.rows(bare.joined(separator: "\n")).rows.map(\.answer) == best.map(String.init))
    }

    /// Before 0.4.7 rows name neither filters nor metrics: all documents of a filter come before those of the next.
    @Test func unnamedFilters() throws {
        let row = { (id: Int, value: Int) in Self.choice(id, extra: #""acc": \#(value), "acc_norm": 0.5"#) }
        let log = try rows([row(0, 1), row(1, 0), row(0, 0), row(1, 0)].joined(separator: "\n"))
        #expect(log.scorers == ["none", "filter-2"] && log.metrics.map(\.name) == ["acc", "acc_norm"])
        #expect(log.lines.map { $0.prefix(3) } == ["0 1", "1 1", "0 1", "1 1"])
        #expect(log.codes.filter { $0 != "model-unknown" } == ["filters-unnamed"])
    }

    /// A list of rows, as before 0.4.3, with arguments as lists.
    @Test func array() throws {
        let text = """
            [ {"doc_id": 5, "doc": {}, "target": 7, "arguments": [["Q", {"until": []}]], "resps": [["7"]],
               "filtered_resps": ["7"], "exact_match": 1.0},
              {"doc_id": 6, "doc": {}, "target": 8, "arguments": [["Q"]], "resps": [[""]], "filtered_resps": ["-3.5"],
               "word_perplexity": [-3.5, 2], "mystery": "x"} ]
            """
        let log = try rows(text, "pretrained__m_t.jsonl")
        #expect(log.lines == ["5 1 none scored 1.0", "6 1 none unscored ?"])
        #expect(log.rows.map(\.answer) == ["7", nil] && log.rows.map(\.target) == ["7", "8"])
        #expect(log.rows[1].flags == [.empty])
        #expect(log.unknownFields == ["mystery"])
        #expect(log.codes.contains("metric-not-per-item"))
    }

    /// Bad rows cost themselves only.
    @Test func badRows() throws {
        let text = [
            Self.choice(0), "{\"doc_id\": 1, \"doc\": ", "[1]", #"{"doc": {}, "acc": 1}"#, "",
            #"{"doc_id": 2, "doc_id": 3, "doc": {}, "acc": 1}"#,
            Self.choice(4, extra: #""filter": "none", "metrics": ["acc"], "acc": NaN"#),
            Self.choice(5, extra: #""filter": "none", "metrics": ["acc"], "acc": 1e999"#),
        ].joined(separator: "\n")
        let reading = try logs(["samples_t_\(Self.stamp).jsonl": text])
        #expect(reading.rows == 3)
        #expect(reading.logs[0].lines == ["0 1 none scored 1.0", "4 1 none unscored ?", "5 1 none unscored ?"])
        let remarks = reading.diagnostics.filter { $0.severity == .error }
        #expect(
            Set(remarks.map { "\($0.code)@\($0.place?.line ?? 0)" }) == [
                "json-syntax@2", "json-not-an-object@3", "item-missing@4", "json-duplicate-key@6",
            ]
        )
    }

    @Test func hashes() throws {
        let log = try rows([Self.choice(0), Self.choice(1), Self.choice(0)].joined(separator: "\n"))
        #expect(
            log.rows[0].contentHash == log.rows[2].contentHash && log.rows[0].contentHash != log.rows[1].contentHash
        )
        #expect(!log.rows.contains { $0.contentHash == 0 })
    }

    /// Long texts are cut, never in the middle of a character's bytes.
    @Test func longAnswers() throws {
        let long = String(repeating: "é", count: 500)
        let log = try rows(Self.generation(0, "none", "\"x\(long)\"", "1"))
        #expect(log.rows[0].answer == "x" + String(repeating: "é", count: 99))
    }

    /// Samples are joined to the results of the same time and task; their rows' filters are named there.
    @Test func folder() throws {
        let results =
            #"{"results": {"t": {"acc,none": 0.5}, "u": {"acc,none": 1}}, "configs": {}, "#
            + #""config": {"model_args": "pretrained=a/b"}}"#
        let reading = try logs([
            "results_\(Self.stamp).json": results,
            "samples_t_\(Self.stamp).jsonl": [Self.choice(0), Self.choice(1)].joined(separator: "\n"),
            "samples_t_2020-01-01T00-00-00.jsonl": Self.choice(0), "notes.json": "{}",
        ])
        #expect(reading.logs.map(\.suite) == ["t", "u", "t"] && reading.rows == 3)
        #expect(reading.logs.map { $0.rows.count } == [2, 0, 1])
        #expect(reading.logs.map(\.model.rawValue) == ["a/b", "a/b", "unknown"])
        #expect(reading.logs[0].file?.hasSuffix("samples_t_\(Self.stamp).jsonl") == true)
        #expect(reading.logs[0].reported[0].place?.file?.hasSuffix("results_\(Self.stamp).json") == true)
        #expect(reading.diagnostics.map(\.code) == ["file-not-read", "model-unknown"])
    }

    /// Before 0.4.3 names hold the model's arguments and the task, and no time.
    @Test func oldFolder() throws {
        let results = #"{"results": {"t": {"acc,none": 0.5}, "my_t": {"acc,none": 1}}, "configs": {}}"#
        let reading = try logs(["results.json": results, "pretrained__a_my_t.jsonl": Self.choice(0)])
        #expect(reading.logs.map { $0.rows.count } == [0, 1])
    }

    /// The model is known from a folder that is named for it; compression is told from the bytes.
    @Test func model() throws {
        let folder = try Folder(["EleutherAI__pythia-14m/x": ""])
        let path = folder.path + "/EleutherAI__pythia-14m/samples_a_b_\(Self.stamp).jsonl.gz"
        try FileBytes.write(try Gzip.compress(Array(Self.choice(3).utf8)), to: path)
        let log = try ResultLogReader.read(path).logs[0]
        #expect(log.model == "EleutherAI/pythia-14m" && log.suite == "a_b" && log.rows.count == 1)
        #expect(log.diagnostics.isEmpty)
    }
}
