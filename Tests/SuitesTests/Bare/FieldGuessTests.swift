// The shapes published suites have, in rows made up here: each is read without a suite.yaml, or refused for its reason.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct FieldGuessTests {
    /// (what the shape is known from, the file, its lines, the items).
    static let shapes: [(String, String, [String], [String])] = [
        (
            "ARC on the Hub", "arc.jsonl",
            [
                #"{"id": "a1", "question": "Which is hot?", "choices": {"text": ["ice", "fire"], "label": ["A", "B"]}, "answerKey": "B"}"#,
                #"{"id": "a2", "question": "Which is wet?", "choices": {"text": ["rain", "sand"], "label": ["1", "2"]}, "answerKey": "1"}"#,
            ], ["a1|Which is hot?|ice/fire|1", "a2|Which is wet?|rain/sand|0"]
        ),
        (
            "ARC as published", "arc.jsonl",
            [
                #"{"id": "a1", "question": {"stem": "Which is hot?", "choices": [{"text": "ice", "label": "A"}, {"text": "fire", "label": "B"}]}, "answerKey": "B"}"#
            ], ["a1|Which is hot?|ice/fire|1"]
        ),
        (
            "MedQA", "m.jsonl",
            [
                #"{"question": "Which bone is longest?", "answer": "Femur", "options": {"A": "Tibia", "B": "Femur"}, "answer_idx": "B"}"#
            ], ["m-1|Which bone is longest?|Tibia/Femur|1"]
        ),
        (
            "MedMCQA", "m.jsonl",
            [
                #"{"id": "x", "question": "Which bone is longest?", "opa": "Tibia", "opb": "Femur", "opc": "Rib", "opd": "Ulna", "cop": 0}"#,
                #"{"id": "y", "question": "Which is a finger bone?", "opa": "Rib", "opb": "Femur", "opc": "Phalanx", "opd": "Ulna", "cop": 2}"#,
            ],
            ["x|Which bone is longest?|Tibia/Femur/Rib/Ulna|0", "y|Which is a finger bone?|Rib/Femur/Phalanx/Ulna|2"]
        ),
        (
            "HellaSwag", "h.jsonl",
            [
                #"{"ind": 24, "activity_label": "x", "ctx_a": "He", "ctx_b": "", "ctx": "He lifts the lid and", "endings": ["looks in.", "flies."], "label": 0}"#,
                #"{"ind": 25, "activity_label": "x", "ctx_a": "She", "ctx_b": "", "ctx": "She opens the door and", "endings": ["melts.", "walks in."], "label": 1}"#,
            ], ["24|He lifts the lid and|looks in./flies.|0", "25|She opens the door and|melts./walks in.|1"]
        ),
        (
            "PIQA", "p.jsonl",
            [
                #"{"goal": "Dry a shirt.", "sol1": "Hang it up.", "sol2": "Soak it.", "label": 0}"#,
                #"{"goal": "Wet a sponge.", "sol1": "Bake it.", "sol2": "Soak it.", "label": 1}"#,
            ], ["p-1|Dry a shirt.|Hang it up./Soak it.|0", "p-2|Wet a sponge.|Bake it./Soak it.|1"]
        ),
        (
            "WinoGrande", "w.jsonl",
            [
                #"{"qID": "q1", "sentence": "The ball broke the vase because _ was hard.", "option1": "the ball", "option2": "the vase", "answer": "1"}"#,
                #"{"qID": "q2", "sentence": "The ball broke the vase because _ was thin.", "option1": "the ball", "option2": "the vase", "answer": "2"}"#,
            ],
            [
                "q1|The ball broke the vase because _ was hard.|the ball/the vase|0",
                "q2|The ball broke the vase because _ was thin.|the ball/the vase|1",
            ]
        ),
        (
            "SIQA", "s.jsonl",
            [
                #"{"context": "Ann fed the cat.", "question": "Why?", "answerA": "it was hungry", "answerB": "it was blue", "answerC": "no", "label": "1"}"#,
                #"{"context": "Bo ran home.", "question": "Why so?", "answerA": "sun", "answerB": "sand", "answerC": "rain", "label": "3"}"#,
            ], ["s-1|Ann fed the cat.|Why?|it was hungry/it was blue/no|0", "s-2|Bo ran home.|Why so?|sun/sand/rain|2"]
        ),
        (
            "COPA of SuperGLUE", "c.jsonl",
            [
                #"{"premise": "The man slipped.", "choice1": "The floor was wet.", "choice2": "He sang.", "question": "cause", "label": 0, "idx": 7}"#,
                #"{"premise": "It rained.", "choice1": "The sand glowed.", "choice2": "The path got muddy.", "question": "effect", "label": 1, "idx": 8}"#,
            ],
            [
                "7|The man slipped. What was the cause?|The floor was wet./He sang.|0",
                "8|It rained. What was the effect?|The sand glowed./The path got muddy.|1",
            ]
        ),
        (
            "RTE of SuperGLUE", "r.jsonl",
            [
                #"{"premise": "A cat sleeps.", "hypothesis": "A cat is awake.", "label": "not_entailment", "idx": 0}"#,
                #"{"premise": "A dog barks.", "hypothesis": "A dog makes noise.", "label": "entailment", "idx": 1}"#,
            ],
            [
                "0|A cat sleeps.|A cat is awake. Does this follow from the text above?|entailment/not_entailment|1",
                "1|A dog barks.|A dog makes noise. Does this follow from the text above?|entailment/not_entailment|0",
            ]
        ),
        (
            "SNLI", "n.jsonl",
            [
                #"{"gold_label": "neutral", "sentence1": "A man walks.", "sentence2": "A man is tired.", "pairID": "p"}"#
            ],
            [
                "n-1|A man walks.|A man is tired. Does this follow from the text above?|entailment/neutral/contradiction|1"
            ]
        ),
        (
            "BoolQ", "b.jsonl",
            [#"{"question": "is ice cold", "title": "Ice", "passage": "Ice is frozen water.", "answer": true}"#],
            ["b-1|Ice is frozen water.|is ice cold|true"]
        ),
        (
            "C-Eval", "e.csv", ["id,question,A,B,C,D,answer", "0,\"2+2, \",3,4,5,6,B", "1,1+1,2,3,4,5,A"],
            ["0|2+2, |3/4/5/6|1", "1|1+1|2/3/4/5|0"]
        ),
        (
            "CMMLU", "e.csv", [",Question,A,B,C,D,Answer", "0,2+2,3,4,5,6,B", "1,1+1,2,3,4,5,A"],
            ["e-1|2+2|3/4/5/6|1", "e-2|1+1|2/3/4/5|0"]
        ),
        (
            "MMLU without a header", "t.csv",
            ["Which is red?,Blood,Snow,Grass,Sky,A", "Which is white?,Blood,Snow,Grass,Sky,B"],
            ["t-1|Which is red?|Blood/Snow/Grass/Sky|0", "t-2|Which is white?|Blood/Snow/Grass/Sky|1"]
        ),
        (
            "GPQA", "g.csv",
            [
                "Record ID,Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2,Explanation",
                "r1,Which gas burns?,Hydrogen,Helium,Neon,It oxidises.",
            ], ["g-1|Which gas burns?|Hydrogen|not Helium/Neon"]
        ),
        (
            "SciQ", "s.jsonl",
            [
                #"{"question": "What melts?", "distractor1": "sand", "distractor2": "air", "correct_answer": "ice", "support": "Ice melts."}"#
            ], ["s-1|What melts?|ice|not sand/air"]
        ),
        (
            "TriviaQA", "t.jsonl",
            [#"{"question_id": "t1", "question": "Who?", "answer": {"value": "Ann", "aliases": ["Ann", "Anna"]}}"#],
            ["t1|Who?|Ann/Anna"]
        ),
        (
            "Natural Questions", "n.jsonl", [#"{"question": "who wrote it", "answer": ["Ann Lee", "A. Lee"]}"#],
            ["n-1|who wrote it|Ann Lee/A. Lee"]
        ),
        (
            "SQuAD on the Hub", "s.jsonl",
            [
                #"{"id": "s1", "title": "T", "context": "Bo wrote it.", "question": "Who wrote it?", "answers": {"text": ["Bo"], "answer_start": [0]}}"#
            ], ["s1|Bo wrote it.|Who wrote it?|Bo"]
        ),
        (
            "MATH-500", "m.jsonl",
            [
                #"{"problem": "Half of $\\pi$?", "solution": "So $\\boxed{\\frac{\\pi}{2}}$.", "answer": "\\frac{\\pi}{2}", "subject": "Algebra", "level": 1, "unique_id": "test/1"}"#
            ], [#"test/1|Half of $\pi$?|\frac{\pi}{2}"#]
        ),
        (
            "AIME", "a.jsonl",
            [
                #"{"problem": "1+1", "answer": "002", "url": "x"}"#,
                #"{"problem": "10*10", "answer": "100", "url": "y"}"#,
            ],
            ["a-1|1+1|2", "a-2|10*10|100"]
        ),
        (
            "GSM8K", "g.jsonl", [#"{"question": "Two and two?", "answer": "2+2=<<2+2=4>>4\n#### 4"}"#],
            ["g-1|Two and two?|4"]
        ),
        (
            "a short answer beside a long one", "f.jsonl",
            [#"{"question": "Two and two?", "answer": "Two and two are four.", "final_answer": "4"}"#],
            ["f-1|Two and two?|4"]
        ),
        (
            "SVAMP", "s.json",
            [#"[{"ID": "c1", "Body": "Ann has 3 pens.", "Question": "How many pens?", "Answer": 3.0, "Type": "Add"}]"#],
            ["c1|Ann has 3 pens.|How many pens?|3"]
        ),
        (
            "MGSM", "m.jsonl", [#"{"question": "2+2?", "answer": null, "answer_number": 4}"#], ["m-1|2+2?|4"]
        ),
        (
            "SimpleQA", "s.csv", ["metadata,problem,answer", "\"{'topic': 'Art'}\",Who painted it?,Bo"],
            ["s-1|Who painted it?|Bo"]
        ),
        (
            "OpenAI evals", "o.jsonl",
            [
                #"{"input": [{"role": "system", "content": "Answer in a word."}, {"role": "user", "content": "Capital?"}], "ideal": "Oslo"}"#
            ], ["o-1|Answer in a word.\n\nCapital?|Oslo"]
        ),
        (
            "Inspect", "i.jsonl",
            [
                #"{"input": "Which?", "choices": ["ice", "fire"], "target": "A", "id": "i1"}"#,
                #"{"input": "What?", "choices": ["ice", "fire"], "target": "B", "id": "i2"}"#,
            ], ["i1|Which?|ice/fire|0", "i2|What?|ice/fire|1"]
        ),
        (
            "BIG-bench", "b.json",
            [
                #"{"name": "b", "examples": [{"input": "Which?", "target_scores": {"ice": 0, "fire": 1}},"#,
                #" {"input": "What?", "target_scores": {"sand": 1, "rain": 0}}]}"#,
            ], ["b-1|Which?|ice/fire|1", "b-2|What?|sand/rain|0"]
        ),
        (
            "TruthfulQA, one right", "t.json",
            [#"[{"question": "Why?", "mc1_targets": {"choices": ["so", "not so"], "labels": [1, 0]}}]"#],
            ["t-1|Why?|so/not so|0"]
        ),
        (
            "TruthfulQA on the Hub", "t.jsonl",
            [
                #"{"type": "A", "category": "Law", "question": "Why?", "best_answer": "so", "correct_answers": ["so", "thus"], "incorrect_answers": ["no"]}"#
            ], ["t-1|Why?|so/thus|not no"]
        ),
        (
            "A dataset viewer", "v.json",
            [
                #"{"features": [], "rows": [{"row_idx": 0, "row": {"question": "Two?", "answer": "2"}, "truncated_cells": []},"#,
                #"{"row_idx": 1, "row": {"question": "Three?", "answer": "3"}, "truncated_cells": []}], "num_rows_total": 2}"#,
            ], ["v-1|Two?|2", "v-2|Three?|3"]
        ),
        (
            "JSON Lines called .json", "l.json",
            [#"{"question": "Two?", "answer": "2"}"#, #"{"question": "Three?", "answer": "3"}"#],
            ["l-1|Two?|2", "l-2|Three?|3"]
        ),
        (
            "a list in a cell", "c.csv",
            [
                "question,choices,answer", "\"Which?\",\"['it''s ice', \"\"b\"\"]\",0".replacing("''", with: "\\'"),
                "What?,\"['x', 'y']\",1",
            ],
            ["c-1|Which?|it's ice/b|0", "c-2|What?|x/y|1"]
        ),
        (
            "splits side by side", "d.json",
            [#"{"train": [{"question": "One?", "answer": "1"}], "test": [{"question": "Two?", "answer": "2"}]}"#],
            ["d-1|Two?|2"]
        ),
        (
            "an instruction apart", "n.jsonl", [#"{"instruction": "Translate.", "input": "dog", "target": "Hund"}"#],
            ["n-1|Translate.\ndog|Hund"]
        ),
        (
            "XML nobody knows", "x.xml",
            [
                "<quiz><q id='1'><question>Which?</question><option>ice</option><option>fire</option><answer>B</answer></q></quiz>"
            ],
            ["1|Which?|ice/fire|1"]
        ),
        (
            "such XML in a namespace", "x.xml",
            [
                "<quiz xmlns='urn:q'><q id='1'><question>Which?</question><options><option>ice</option><option>fire</option></options><answer>B</answer></q></quiz>"
            ], ["1|Which?|ice/fire|1"]
        ),
    ]

    @Test(arguments: shapes.indices)
    func publishedShapes(index: Int) throws {
        let (what, file, lines, items) = Self.shapes[index]
        let suite = try suite([file: lines.joined(separator: "\n")])
        #expect(suite.lines == items, "\(what)")
        #expect(suite.codes.first == "read-as", "\(what)")
        #expect(suite.diagnostics.allSatisfy { $0.severity == .warning }, "\(what)")
        // What is said of the reading is a mapping that reads the same.
        guard let said = suite.diagnostics[0].message.firstRange(of: "`items: ") else { return }
        let mapping = suite.diagnostics[0].message[said.upperBound...].dropLast(2)
        let manifest = "id: \(suite.manifest.id)\nitems: \(mapping.dropLast()), file: \(file)}\n"
        let format =
            what.hasPrefix("JSON Lines") ? manifest.replacing(", file:", with: ", format: jsonl, file:") : manifest
        let again = try Suites_load(["suite.yaml": format, file: lines.joined(separator: "\n")])
        #expect(again.items == suite.items, "\(what): \(format)")
    }

    private func Suites_load(_ files: [String: String]) throws -> Suite { try SuitesTests.suite(files) }

    /// (what is wrong, the file, its lines, a part of the one sentence).
    static let refusals: [(String, String, [String], String)] = [
        ("no question", "f.jsonl", [#"{"a": 1, "b": "x"}"#], "No field holds the question: the fields are `a`, `b`"),
        ("no key", "f.jsonl", [#"{"question": "Q?", "hint": "x"}"#], "No field holds the key"),
        (
            "no key of options", "f.jsonl", [#"{"question": "Q?", "options": ["a", "b"]}"#],
            "No field holds the key of the options"
        ),
        (
            "keys that may count from 0 or 1", "f.jsonl",
            [
                #"{"question": "Q?", "options": ["x", "y", "z"], "answer": 1}"#,
                #"{"question": "P?", "options": ["x", "y", "z"], "answer": 2}"#,
            ],
            "may be 0-based or 1-based positions"
        ),
        (
            "keys that name no option", "f.jsonl", [#"{"question": "Q?", "options": ["x", "y"], "answer": "w"}"#],
            "neither letters nor positions nor texts"
        ),
        (
            "keys that disagree", "f.jsonl",
            [
                #"{"question": "Q?", "options": ["x", "y"], "answer": "A", "answer_index": 0}"#,
                #"{"question": "P?", "options": ["x", "y"], "answer": "A", "answer_index": 1}"#,
            ], "name different options in 1 of 2 rows"
        ),
        (
            "several right options", "f.jsonl", [#"{"question": "Q?", "options": ["x", "y"], "answer": ["A", "B"]}"#],
            "it names several"
        ),
        (
            "class numbers", "f.jsonl", [#"{"sentence": "Nice.", "label": 1}"#, #"{"sentence": "Bad.", "label": 0}"#],
            "The keys in `label` are numbers (0, 1)"
        ),
        (
            "numbers that look like classes", "f.jsonl",
            (0..<20).map { #"{"text": "Words \#($0)", "target": \#($0 % 2)}"# },
            "The keys in `target` are numbers (0, 1)"
        ),
        (
            "two fields that may be the key", "f.jsonl",
            [
                #"{"question": "Q?", "answer": "4", "target": "4.0"}"#,
                #"{"question": "P?", "answer": "5", "target": "6"}"#,
            ], "`answer` and `target` may both be the key and differ in 1 of 2 rows"
        ),
        (
            "candidate answers marked by numbers", "f.jsonl",
            (0..<6).map {
                #"{"paragraph": "P", "question": "Q\#($0 / 3)?", "answer": "a\#($0)", "label": \#($0 % 2)}"#
            },
            "6 rows ask 2 questions"
        ),
        (
            "answers of which some are wrong", "f.jsonl",
            (0..<6).map { #"{"question": "Q\#($0)?", "answer": "a\#($0)", "correct": \#($0 % 2 == 0)}"# },
            "`correct` says yes of some rows"
        ),
        (
            "outcomes without a pair", "f.jsonl",
            [#"{"question": "Who?", "sentence": "Bo did.", "label": "entailment"}"#],
            "The keys in `label` are outcomes of an inference"
        ),
        (
            "a truth of nothing stated", "f.jsonl",
            [#"{"text": "Bo saw Al. He ran.", "target": {"span1_text": "Al"}, "label": true}"#],
            "The keys in `label` are true and false"
        ),
        (
            "a label that disagrees with the answer", "f.jsonl",
            (0..<6).map { #"{"question": "Q\#($0)?", "options": ["x", "y"], "answer": "A", "label": \#($0 % 2)}"# },
            "`answer` and `label` name different options in 3 of 6 rows"
        ),
        (
            "two sentences and a truth", "f.jsonl",
            (0..<6).map { #"{"word": "w", "sentence1": "A\#($0).", "sentence2": "B.", "label": \#($0 % 2 == 0)}"# },
            "No field holds the question"
        ),
        (
            "a key that is a row's name", "f.jsonl", (0..<6).map { #"{"key": \#($0), "prompt": "Write \#($0)."}"# },
            "No field holds the key"
        ),
        (
            "class numbers of a pair", "f.jsonl", [#"{"premise": "A.", "hypothesis": "B.", "label": 1}"#],
            "No field holds the question"
        ),
        (
            "answers of models", "f.jsonl", [#"{"model": "m", "question": "Q?", "answer": "x", "score": 1}"#],
            "The rows name a model (`model`)"
        ),
        (
            "candidate answers", "f.jsonl",
            [
                #"{"question": "Q?", "answer": "x", "is_correct": true}"#,
                #"{"question": "Q?", "answer": "y", "is_correct": false}"#,
                #"{"question": "Q?", "answer": "z", "is_correct": false}"#,
            ], "3 rows ask 1 questions"
        ),
        (
            "several splits", "f.jsonl",
            [
                #"{"question": "Q?", "answer": "x", "split": "train"}"#,
                #"{"question": "P?", "answer": "y", "split": "test"}"#,
            ],
            "The rows are of several splits (`split`: test, train)"
        ),
        (
            "options in one text", "f.jsonl", [#"{"question": "Q?", "options": "x or y", "answer": "A"}"#],
            "holds the options as one text"
        ),
        (
            "rows that differ in options", "f.csv", ["question,A,B,C,answer", "Q?,x,y,,A", "P?,x,y,z,B", "R?,x,y,,B"],
            "Rows differ in their number of options"
        ),
        (
            "several turns", "f.jsonl", [#"{"turns": ["Q?", "And?"], "answer": "x"}"#], "questions of several turns"
        ),
        (
            "a conversation", "f.jsonl",
            [
                #"{"messages": [{"role": "user", "content": "Q"}, {"role": "assistant", "content": "A"}, {"role": "user", "content": "R"}], "answer": "x"}"#
            ],
            "conversations of several messages"
        ),
        (
            "code without an entry point", "f.jsonl",
            [#"{"text": "Write f.", "code": "def f(): pass", "test_list": ["assert f() is None"]}"#],
            "No field names the function"
        ),
        (
            "code without check()", "f.jsonl",
            [
                #"{"prompt": "def f():", "entry_point": "f", "canonical_solution": " pass", "test": "assert f() is None"}"#
            ],
            "do not define `check(candidate)`"
        ),
        (
            "a question that is a kind", "f.jsonl",
            (0..<30).map { #"{"question": "\#($0 % 2 == 0 ? "person" : "place")", "answer": "a\#($0)"}"# },
            "holds only 2 different texts in 30 rows"
        ),
        (
            "several lists", "f.json", [#"{"a": [{"question": "Q?"}], "b": [{"question": "Q?"}]}"#],
            "several lists of rows (`a`, `b`)"
        ),
        (
            "no list", "f.json", [#"{"task": {"acc": 0.5}, "other": 1}"#],
            "one object (with `task`, `other`) and holds no list"
        ),
        ("an empty list", "f.json", ["[]"], "The file holds no rows"),
        ("an empty file", "f.jsonl", [""], "The file is empty"),
        ("Parquet", "f.parquet", ["PAR1xxxx"], "This is Parquet"),
        ("a zip", "f.zip", ["PK\u{3}\u{4}xxxx"], "This is a zip archive"),
        ("HTML", "f.html", ["<!DOCTYPE html><html></html>"], "an HTML page"),
        ("tabs", "f.tsv", ["question\tanswer", "Q?\tx"], "save it with commas"),
        ("prose", "f.txt", ["Hello there"], "neither JSON"),
        ("a table without names", "f.csv", ["1,2", "3,4"], "No column holds the question: the columns are `1`, `2`"),
    ]

    @Test(arguments: refusals.indices)
    func refusalsSayWhyInOneLine(index: Int) {
        let (what, file, lines, why) = Self.refusals[index]
        let error = refusal([file: lines.joined(separator: "\n")])
        #expect(error?.message.contains(why) == true, "\(what): \(error?.message ?? "none")")
        #expect(error?.message.contains("\n") == false && error?.message.hasSuffix(".") == true, "\(what)")
        #expect(error?.place?.file?.hasSuffix(file) == true)
        #expect((error?.code == "mapping-needed") == (error?.example != nil), "\(what)")
    }

    /// The example of a refusal, filled in, is a suite.yaml that reads the file.
    @Test func theFiveLinesWouldDo() throws {
        let rows = [#"{"ask": "Two?", "say": "2"}"#, #"{"ask": "Three?", "say": "3"}"#].joined(separator: "\n")
        let example = try #require(refusal(["sums.jsonl": rows])?.example)
        #expect(example.split(separator: "\n").count == 5)
        let filled = example.replacing("QUESTION", with: "ask").replacing("KEY", with: "say")
        let suite = try suite(["sums.jsonl": rows, "suite.yaml": filled])
        #expect(suite.lines == ["sums-1|Two?|2", "sums-2|Three?|3"])
        #expect(suite.diagnostics == [])
    }

    /// (keys, chance, whether it is said): a blind guess among few texts is not always wrong.
    @Test(arguments: [
        (["yes", "no"], 0.5, true), (["red", "green", "blue", "grey"], 0.25, true),
        ((0..<30).map { "w\($0)" }, 0, false),
    ])
    func chanceOfFewKeys(keys: [String], chance: Double, isSaid: Bool) throws {
        let rows = (0..<60).map { #"{"question": "Q\#($0)?", "answer": "\#(keys[$0 % keys.count])"}"# }
        let suite = try suite(["f.jsonl": rows.joined(separator: "\n")])
        #expect(suite.manifest.chance == chance)
        #expect(suite.codes.contains("few-keys") == isSaid)
    }

    /// What is left out of a question is said.
    @Test(arguments: [
        (#"{"question": "What is shown?", "answer": "a cat", "image": "cat.png"}"#, "media-left-out"),
        (#"{"question": "Who won?", "answer": "Ann", "context": ["a", "b"]}"#, "passage-left-out"),
        (
            #"{"question": "Who won?", "answer": "Ann", "context": {"contexts": ["a"], "labels": ["b"]}}"#,
            "passage-left-out"
        ),
    ])
    func whatIsLeftOutIsSaid(row: String, code: String) throws {
        #expect(try suite(["f.jsonl": row]).codes == ["read-as", code])
    }

    /// A long text beside the question may be what it is about.
    @Test func longTextsThatAreLeftOutAreSaid() throws {
        let long = String(repeating: "words ", count: 40)
        let row = #"{"question": "Who won?", "answer": "Ann", "report": "\#(long)", "rationale": "\#(long)"}"#
        let suite = try suite(["f.jsonl": row])
        #expect(suite.codes == ["read-as", "text-left-out"])
        #expect(suite.diagnostics[1].message.hasPrefix("`report` holds longer texts"))
    }

    @Test func itemsOfOnePassageAreSaidToBeDependent() throws {
        let rows = (0..<6).map { #"{"passage": "P\#($0 / 3)", "question": "Q\#($0)?", "answer": "a\#($0)"}"# }
        #expect(try suite(["f.jsonl": rows.joined(separator: "\n")]).codes == ["read-as", "shared-passage"])
    }

    /// Keys that are numbers but for a few stay texts, and no row is lost.
    @Test func keysThatAreMostlyNumbers() throws {
        let rows = (0..<10).map { #"{"question": "Q\#($0)?", "answer": "\#($0 == 3 ? "None" : String($0))"}"# }
        let suite = try suite(["f.jsonl": rows.joined(separator: "\n")])
        #expect(suite.items.count == 10)
        #expect(suite.codes == ["read-as", "keys-as-texts"])
        #expect(suite.items.allSatisfy { $0.task.kind == .text })
    }

    /// Bad rows among good ones are left out with their place, as with a suite.yaml.
    @Test func badRowsAreStillRemarks() throws {
        var rows = (0..<20).map {
            #"{"question": "Q\#($0)?", "options": ["x", "y"], "answer": "\#($0 % 2 == 0 ? "A" : "B")"}"#
        }
        rows[4] = #"{"question": "Q?", "options": ["x", "y"], "answer": "Z"}"#
        rows[7] = #"{"question": "Q?", "#
        let suite = try suite(["f.jsonl": rows.joined(separator: "\n")])
        #expect(suite.items.count == 18)
        #expect(suite.codes.sorted() == ["gold-out-of-range", "json-syntax", "read-as"])
        #expect(suite.diagnostics.compactMap(\.place?.line).sorted() == [5, 8])
    }

    /// vernier's own items, and twins of them, need neither suite.yaml nor a word on it.
    @Test func ownItemsAreThemselves() throws {
        let item = #"{"id": "a", "question": "2+2?", "kind": "number", "answer": "4"}"#
        #expect(try suite(["f.jsonl": item]).diagnostics == [])
        let twin =
            #"{"id": "a~1", "of": "a", "item": {"id": "a~1", "question": "2+3?", "kind": "number", "answer": "5"}}"#
        let twins = try suite(["f.jsonl": twin])
        #expect(twins.items.map(\.cluster) == ["a"])
        #expect(twins.diagnostics == [])
    }

    /// A catalogue entry with --items reads a bare file too, and keeps its facts.
    @Test func aCatalogueEntryTakesBareItems() throws {
        let entry = "id: x\ntitle: X\nn: {split: test, count: 2, source: here}\nchance: 0.25\n"
        let rows = "question,A,B,answer\nQ?,x,y,A\nP?,x,y,B\n"
        let suite = try suite(["suite.yaml": entry, "data.csv": rows], "suite.yaml", items: "data.csv")
        #expect(suite.lines == ["x-1|Q?|x/y|0", "x-2|P?|x/y|1"])
        #expect(suite.manifest.chance == 0.25)
        #expect(suite.codes == ["read-as"])
    }

    @Test func namesBecomeIds() throws {
        let row = #"{"question": "2+2?", "answer": "4"}"#
        let names = ["a b.jsonl": "a_b", "é.v1.jsonl": "_.v1", ".x.jsonl": "suite_x", "x.json": "x"]
        for (name, id) in names {
            #expect(try suite([name: name.hasSuffix("json") ? "[\(row)]" : row], name).manifest.id == SuiteID(id))
        }
    }
}
