// Tasks of the lm-evaluation-harness, written here in its form: what is followed, and what is never run or guessed.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct LMEvalTests {
    private static let choices = [
        #"{"q": "Which is hot?", "opts": ["ice", "fire"], "k": 1, "why": "it burns"}"#,
        #"{"q": "Which is wet?", "opts": ["rain", "sand"], "k": 1, "why": "no"}"#,
    ].joined(separator: "\n")

    private static func task(_ lines: String...) -> String {
        (["task: t", "dataset_path: org/data", "test_split: test"] + lines).joined(separator: "\n") + "\n"
    }

    /// (task, rows, the items).
    static let read: [(String, String, [String])] = [
        // Numbers count from 0 in the harness, though the column alone would not say so.
        (
            task("output_type: multiple_choice", "doc_to_text: q", "doc_to_choice: opts", "doc_to_target: k"), choices,
            ["t-1|Which is hot?|ice/fire|1", "t-2|Which is wet?|rain/sand|1"]
        ),
        (
            task(
                "output_type: multiple_choice",
                #"doc_to_text: "Question: {{q.strip()}}\nAnswer:""#,
                #"doc_to_choice: "{{opts}}""#,
                #"doc_to_target: "{{k}}""#
            ), choices,
            ["t-1|Which is hot?|ice/fire|1", "t-2|Which is wet?|rain/sand|1"]
        ),
        (
            task(
                "output_type: multiple_choice",
                "doc_to_text: q",
                "doc_to_choice: [no, yes]",
                "doc_to_target: label"
            ),
            #"{"q": "Is ice cold?", "label": 1}"# + "\n" + #"{"q": "Is ice hot?", "label": 0}"#,
            ["t-1|Is ice cold?|no/yes|1", "t-2|Is ice hot?|no/yes|0"]
        ),
        // Options listed in the prompt are options, not part of the question.
        (
            task(
                "output_type: multiple_choice",
                #"doc_to_text: "{{q}}\nA. {{opts[0]}}\nB. {{opts[1]}}\nAnswer:""#,
                #"doc_to_choice: ["A", "B"]"#,
                "doc_to_target: k"
            ), choices,
            ["t-1|Which is hot?|ice/fire|1", "t-2|Which is wet?|rain/sand|1"]
        ),
        (
            task(
                "output_type: multiple_choice",
                "doc_to_text: q",
                #"doc_to_choice: "{{[a, b]}}""#,
                #"doc_to_target: "{{['A', 'B'].index(key)}}""#
            ), #"{"q": "Which?", "a": "ice", "b": "fire", "key": "B"}"#, ["t-1|Which?|ice/fire|1"]
        ),
        (
            task("output_type: generate_until", #"doc_to_text: "Q: {{q}}\nA:""#, #"doc_to_target: "{{why}}""#),
            choices, ["t-1|Which is hot?|it burns", "t-2|Which is wet?|no"]
        ),
        (
            task("output_type: generate_until", "doc_to_text: q", "doc_to_target: n"),
            #"{"q": "2+2?", "n": "4", "answer": "5"}"#, ["t-1|2+2?|4"]
        ),
    ]

    @Test(arguments: read.indices)
    func fieldsAreThoseOfTheTask(index: Int) throws {
        let (task, rows, items) = Self.read[index]
        let suite = try suite(["t.yaml": task, "rows.jsonl": rows], "t.yaml", items: "rows.jsonl")
        #expect(suite.lines == items)
        #expect(suite.codes.first == "read-as")
        #expect(suite.diagnostics.first?.message.contains("as the description says") == true)
        #expect(suite.manifest.origin?.dataset == "org/data")
        #expect(suite.manifest.origin?.split == "test")
    }

    /// (lines of a task, a part of the sentence): code is never run, and keys are not guessed against it.
    @Test(arguments: [
        (["doc_to_text: q", "doc_to_target: !function utils.target"], "`doc_to_target` is code (utils.target)"),
        (["doc_to_text: q", "process_docs: !function utils.rows", "doc_to_target: k"], "`process_docs` is code"),
        (["class: !function task.Own"], "`class` is code (task.Own), which is never run"),
        (
            ["output_type: multiple_choice", "doc_to_text: q", "doc_to_choice: !function u.c", "doc_to_target: k"],
            "`doc_to_choice` is code"
        ),
        (["doc_to_text: q", #"doc_to_target: "{% if k %}a{% endif %}""#], "`doc_to_target` is more than is read here"),
        (
            [
                "output_type: multiple_choice", "doc_to_text: q", "doc_to_choice: opts",
                #"doc_to_target: "{{opts[k]}}""#,
            ],
            "`doc_to_target` is more than is read here (`{{opts[k]}}`)"
        ),
        (
            ["output_type: multiple_choice", "doc_to_text: q", #"doc_to_choice: "{{opts|sort}}""#, "doc_to_target: k"],
            "`doc_to_choice` is more than is read here"
        ),
    ])
    func whatIsNotFollowedIsRefused(lines: [String], why: String) {
        let task = (["task: t", "dataset_path: org/data"] + lines).joined(separator: "\n")
        let error = refusal(["t.yaml": task, "rows.jsonl": Self.choices], "t.yaml", items: "rows.jsonl")
        #expect(error?.code == "task-code")
        #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("\n") == false)
    }

    /// A prompt made by code costs the question's wording alone, and is said.
    @Test func aPromptMadeByCodeIsSaid() throws {
        let task = Self.task("doc_to_text: !function utils.prompt", "doc_to_target: answer")
        let rows = #"{"question": "Capital?", "answer": "Oslo"}"#
        let suite = try suite(["t.yaml": task, "rows.jsonl": rows], "t.yaml", items: "rows.jsonl")
        #expect(suite.lines == ["t-1|Capital?|Oslo"])
        #expect(suite.codes == ["task-not-followed", "read-as"])
        #expect(suite.diagnostics[0].message.contains("code (utils.prompt), which is never run"))
    }

    /// Rows that are not as the task says are read by names, and that is said.
    @Test func rowsOfAnotherShape() throws {
        let task = Self.task("output_type: generate_until", "doc_to_text: query", "doc_to_target: reply")
        let rows = #"{"question": "Capital?", "answer": "Oslo"}"#
        let suite = try suite(["t.yaml": task, "rows.jsonl": rows], "t.yaml", items: "rows.jsonl")
        #expect(suite.codes.contains("description-not-followed"))
    }

    @Test func includesAreMergedAndStayInside() throws {
        let base = "dataset_path: org/base\ndoc_to_text: q\ndoc_to_target: wrong\ntask: base\n"
        let files = [
            "a/t.yaml": "include: base.yaml\ntask: t\ndoc_to_target: why\n", "a/base.yaml": base,
            "rows.jsonl": Self.choices,
        ]
        let suite = try suite(files, "a/t.yaml", items: "rows.jsonl")
        #expect(suite.lines == ["t-1|Which is hot?|it burns", "t-2|Which is wet?|no"])
        #expect(suite.manifest.origin?.dataset == "org/base")
        for (include, why) in [
            ("../base.yaml", "outside the task's folder"), ("/etc/passwd", "outside the task's folder"),
            ("t.yaml", "include each other without end"), ("[a.yaml, b.yaml]", "must name one file"),
        ] {
            let error = refusal(
                ["base.yaml": base, "a/t.yaml": "task: t\ninclude: \(include)\n"],
                "a/t.yaml",
                items: "base.yaml"
            )
            #expect(error?.code == "task-include")
            #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
        }
        let gone = refusal(["t.yaml": "task: t\ninclude: gone.yaml\n"], "t.yaml")
        #expect(gone?.place?.file?.hasSuffix("gone.yaml") == true)
    }

    /// Items that lie elsewhere are named with where; files beside the task are read.
    @Test func whereTheItemsAre() throws {
        let task = Self.task("dataset_name: part", "doc_to_text: q", "doc_to_target: why")
        let error = refusal(["t.yaml": task])
        #expect(error?.code == "items-elsewhere")
        #expect(error?.message.contains("`org/data` (part part, split test)") == true, "\(error?.message ?? "")")
        let beside = """
            task: t
            dataset_path: json
            dataset_kwargs: {data_files: {test: rows.jsonl}}
            test_split: test
            doc_to_text: q
            doc_to_target: why
            """
        #expect(try suite(["t.yaml": beside, "rows.jsonl": Self.choices], "t.yaml").items.count == 2)
        let outside = beside.replacing("rows.jsonl", with: "../rows.jsonl")
        #expect(refusal(["rows.jsonl": Self.choices, "a/t.yaml": outside], "a/t.yaml")?.code == "items-elsewhere")
    }

    @Test(arguments: [
        ("group: g\ntask: [a, b]\n", "a group of tasks (`a`, `b`)"),
        ("a: 1\n", "neither a suite.yaml"), ("task: t\ndataset_path: [\n", "YAML"),
    ])
    func otherYAML(text: String, why: String) {
        let error = refusal(["t.yaml": text])
        #expect(error?.message.contains("\n") == false && error?.message.contains(why) == true)
    }
}
