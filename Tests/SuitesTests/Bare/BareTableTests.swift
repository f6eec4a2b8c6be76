// Every file of the shared suites and contamination data, read with nothing beside it: rows counted by Python, or refused.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct BareTableTests {
    /// Rows of each file under the folders given, by Python's own readers: a dictionary of path to count, -1 for a
    /// document without a list of rows and for what is said about the data (README.md, SHA256SUMS).
    static let counting = """
        import csv, gzip, io, json, os, sys
        import xml.etree.ElementTree as tree
        counts = {}
        for root in sys.argv[1:]:
            for folder, _, names in os.walk(root):
                for name in names:
                    path = os.path.join(folder, name)
                    if name in ("README.md", "SHA256SUMS"): counts[path] = -1; continue
                    data = open(path, "rb").read()
                    if name.endswith(".gz"): data, name = gzip.decompress(data), name[:-3]
                    if name.endswith(".xml"): count = len(tree.fromstring(data))
                    elif name.endswith(".csv"):
                        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
                        header = any(len(x) > 1 and x[0].isalpha() and " " not in x for x in rows[0]) and len(rows[0][0]) < 20
                        count = len(rows) - header
                    else:
                        lines = [x for x in data.decode("utf-8").split("\\n") if x.strip()]
                        try: document = json.loads(data)
                        except ValueError: document = [json.loads(x) for x in lines]
                        if name.endswith(".jsonl"): document = [json.loads(x) for x in lines]
                        if isinstance(document, dict):
                            lists = [x for x in document.values() if isinstance(x, list)]
                            document = lists[0] if len(lists) == 1 else None
                        count = -1 if document is None else len(document)
                    counts[path] = count
        print(json.dumps(counts))
        """

    /// Files that hold items and are read; every other file is refused. A trailing `/` stands for a folder.
    static let read = [
        "suites/bbh/", "suites/copa_balanced_xml/", "suites/decon_reference/gsm8k_test-1.jsonl.gz", "suites/gsm8k/",
        "suites/gsm_plus/", "suites/humaneval/HumanEval.jsonl.gz", "suites/humaneval/example_problem.jsonl",
        "suites/inspect_examples/bias_detection.jsonl", "suites/inspect_examples/biology_qa.jsonl",
        "suites/inspect_examples/security_guide.jsonl", "suites/inspect_examples/theory_of_mind.jsonl",
        "suites/mmlu_csv/", "suites/mmlu_pro/", "suites/mmlu_redux/", "suites/truthfulqa/", "suites/wsc_xml/",
        "contamination/llm_decontaminator/rephrase/abstract_algebra_test.csv",
        "contamination/llm_decontaminator/rephrase/high_school_us_history_test.csv",
        "contamination/llm_decontaminator/rephrase/sociology_test.csv",
    ]

    /// What a refusal must say, by the beginning of the path.
    static let reasons = [
        ("suites/bfcl_v4/BFCL", "`question` holds neither a text nor a list of texts"),
        ("suites/bfcl_v4/possible_answer/", "No field holds the question: the fields are `id`, `ground_truth`"),
        ("suites/decon_reference/mmlu", "A row is one candidate answer, marked right or wrong by `is_correct`"),
        ("suites/humaneval/example_samples", "No field holds the question: the fields are `task_id`, `completion`"),
        ("suites/inspect_examples/popularity", "No field holds the key"),
        ("suites/label_errors/", "holds the question: the "), ("suites/mbpp/", "No field names the function"),
        ("suites/mt_bench/judge_prompts", "No field holds the question"),
        ("suites/mt_bench/mt_bench/question", "`turns` holds questions of several turns"),
        ("suites/mt_bench/mt_bench/reference", "The rows name a model (`model_id`)"),
        ("suites/mt_bench/vicuna_bench/question", "No field holds the key"),
        ("suites/mt_bench/vicuna_bench/reference", "The rows name a model (`model_id`)"),
        ("contamination/llm_decontaminator/database/", "No field holds the question: the fields are `test`, `train`"),
        ("contamination/llm_decontaminator/rephrase/", "`text`"),
        ("contamination/llm_decontaminator/test/", "No field holds the key"),
        ("contamination/lm_contamination_index/", "No field holds the question: the fields are `corpus`, `dataset`"),
        ("contamination/metabench_finetuned/", "The document is one object (with `metabench"),
        ("contamination/ngram_probe/", "The rows name a model (`model`)"),
        (
            "contamination/web_contamination_annotations/",
            "No column holds the question: the columns are `item`, `label`"
        ),
    ]

    @Test func everyFileIsReadOrRefusedInOneLine() throws {
        let root = TestData.path("")
        let counted = try Python.run(Self.counting, [root + "suites", root + "contamination"])
        let counts = try #require(counted as? [String: Int])
        #expect(counts.count > 200)
        var table: [String] = []
        for (path, count) in counts.sorted(by: { $0.key < $1.key }) {
            let name = String(path.dropFirst(root.count))
            let isItems = count >= 0 && Self.read.contains { $0.hasSuffix("/") ? name.hasPrefix($0) : name == $0 }
            do {
                let suite = try SuiteReader.load(path)
                let lost = suite.diagnostics.count { $0.severity == .error }
                table.append("\(name)  \(suite.items.count) of \(count)  \(suite.diagnostics.first?.message ?? "")")
                #expect(isItems, "\(name) was read and holds no items")
                #expect(suite.items.count + lost == count, "\(name): \(suite.items.count) + \(lost), Python \(count)")
                #expect(lost == 0, "\(name): \(suite.diagnostics.first { $0.severity == .error }?.message ?? "")")
                #expect(suite.codes.first == "read-as", "\(name) does not say how it was read")
                #expect(Set(suite.items.map(\.id)).count == suite.items.count)
            } catch let error as SuiteError {
                table.append("\(name)  refused (\(count) rows)  \(error.code): \(error.message)")
                #expect(!isItems, "\(name): \(error.message)")
                #expect(["mapping-needed", "not-items"].contains(error.code), "\(name): \(error.code)")
                #expect(!error.message.contains("\n") && error.message.hasSuffix("."))
                let isProse = name.hasSuffix("README.md") || name.hasSuffix("SHA256SUMS")
                let reason = isProse ? "neither JSON" : Self.reasons.first { name.hasPrefix($0.0) }?.1
                #expect(reason.map(error.message.contains) == true, "\(name): \(error.message)")
                #expect((error.code == "mapping-needed") == (error.example != nil))
            }
        }
        print(table.joined(separator: "\n"))
    }

    /// (file, the first item as a line, the right option's or answer's text): read by eye in the file.
    @Test(arguments: [
        ("suites/bbh/boolean_expressions.json", "not ( True ) and ( True ) is|False"),
        (
            "suites/inspect_examples/biology_qa.jsonl",
            "q1|Hansen's disease is more commonly known by which name?|Leprosy"
        ),
        ("suites/humaneval/example_problem.jsonl", "test/0|def return1():\n|return1"),
    ])
    func firstItems(file: String, line: String) throws {
        let suite = try SuiteReader.load(TestData.path(file))
        #expect(suite.lines.first?.hasSuffix(line) == true, "\(suite.lines.first ?? "")")
    }

    /// What is read without a suite.yaml is what the shipped suite.yaml reads.
    @Test(arguments: [
        ("gsm8k", "suites/gsm8k/test.jsonl"), ("humaneval", "suites/humaneval/HumanEval.jsonl.gz"),
        ("truthfulqa", "suites/truthfulqa/TruthfulQA.csv"), ("wsc", "suites/wsc_xml/WSCollection.xml"),
        ("copa", "suites/copa_balanced_xml/balanced-copa-dev-all.xml"),
        ("mmlu-pro", "suites/mmlu_pro/mmlu_pro_test.jsonl.gz"),
        ("mmlu", "suites/mmlu_csv/test"),
    ])
    func theGuessIsTheShippedMapping(id: String, file: String) throws {
        let stated = try SuiteReader.load(TestData.suite(id), items: TestData.path(file))
        let guessed = try SuiteReader.load(TestData.path(file))
        #expect(guessed.items.count == stated.items.count)
        #expect(guessed.items.map(\.question) == stated.items.map(\.question))
        #expect(guessed.items.map(\.task) == stated.items.map(\.task))
        #expect(guessed.items.map(\.cluster) == stated.items.map(\.cluster))
        #expect(guessed.items.map(\.subject) == stated.items.map(\.subject))
        // Some manifests state chance to four places.
        #expect(abs(guessed.manifest.chance - stated.manifest.chance) < 0.0001)
    }

    /// Folders: parts of one suite are read together, and folders of many things name them.
    @Test(arguments: [
        ("suites/mmlu_csv/dev", 285, 57), ("suites/bbh", 6511, 27), ("suites/copa_balanced_xml", 1000, 2),
        ("suites/wsc_xml", 285, 0), ("suites/truthfulqa", 817, 38), ("suites/mmlu_redux", 5700, 0),
    ])
    func foldersAreRead(folder: String, count: Int, subjects: Int) throws {
        let suite = try SuiteReader.load(TestData.path(folder))
        #expect(suite.items.count == count)
        #expect(Set(suite.items.compactMap(\.subject)).count == subjects)
    }

    @Test(arguments: [
        ("suites/gsm8k", "several splits or files"), ("suites/humaneval", "of different kinds"),
        ("suites/mmlu_csv", "name one of its folders (dev, test)"), ("suites/inspect_examples", "of different kinds"),
        ("suites/bfcl_v4", "`question` holds neither"), ("suites", "name one of its folders (bbh, bfcl_v4"),
    ])
    func foldersOfManyThingsAreRefused(folder: String, why: String) {
        let error = #expect(throws: SuiteError.self) { try SuiteReader.load(TestData.path(folder)) }
        #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
    }
}
