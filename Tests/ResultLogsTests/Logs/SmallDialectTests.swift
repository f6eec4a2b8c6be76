// OpenAI evals, promptfoo, lighteval and batch output: synthetic files after the ecosystem's own writers.
import AuditModel
import Formats
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct OpenAIEvalsTests {
    static let spec =
        #"{"spec": {"completion_fns": ["gpt-3.5-turbo"], "eval_name": "toy.dev.v0", "base_eval": "toy", "split": "dev", "run_config": {"max_samples": 3, "seed": 7}, "created_by": "", "run_id": "R1", "created_at": "2023-04-05 01:02:03.4"}}"#

    static func event(_ type: String, _ sample: String, _ data: String) -> String {
        #"{"run_id": "R1", "event_id": 0, "sample_id": "\#(sample)", "type": "\#(type)", "data": \#(data), "created_by": "", "created_at": "x"}"#
    }

    /// Events in any order; what each sample came to.
    @Test func aRun() throws {
        let text = [
            Self.spec, #"{"final_report": {"accuracy": 0.50, "boostrap_std": 0.2, "note": "x"}}"#,
            Self.event("match", "toy.dev.1", #"{"correct": true, "expected": "A", "picked": "A", "sampled": "A."}"#),
            Self.event("sampling", "toy.dev.0", #"{"prompt": [{"role": "user", "content": "q"}], "sampled": [" "]}"#),
            Self.event("match", "toy.dev.0", #"{"correct": false, "expected": ["B", "b"], "picked": null}"#),
            Self.event("sampling", "toy.dev.2", #"{"prompt": "q", "sampled": ["x"]}"#),
            Self.event("error", "toy.dev.3", #"{"type": "E", "message": "m"}"#),
            Self.event("embedding", "toy.dev.0", "{}"),
            Self.event("match", "toy.dev.1", #"{"correct": false, "expected": "A", "picked": "C"}"#),
        ].joined(separator: "\n")
        let reading = try logs(["r.jsonl": text])
        let log = reading.logs[0]
        #expect(reading.dialect == .openAIEvals && log.model == "gpt-3.5-turbo" && log.suite == "toy.dev.v0")
        #expect(log.status == .finished && log.settings["limit"] == "3" && log.settings["seed"] == "7")
        #expect(
            log.lines == [
                "toy.dev.1 1 score scored 1.0", "toy.dev.0 1 score scored 0.0", "toy.dev.2 1 score unscored ?",
                "toy.dev.3 1 score errored ?", "toy.dev.1 1 score scored 0.0",
            ]
        )
        #expect(log.rows[1].target == "B | b" && log.rows[1].flags == [.empty, .unread])
        // The spread in the report is that of tenths of the samples, and no standard error of the accuracy.
        #expect(log.reported.map(\.metric) == ["accuracy"] && log.reported[0].value.text == "0.50")
        #expect(log.reported[0].standardError == nil && log.settings["boostrap_std"] == "0.2")
        #expect(log.codes == ["events-not-read"])
    }

    /// Grades by a model: numbers are scores, a choice that could not be read is flagged; no report means not finished.
    @Test func metrics() throws {
        let text = [
            Self.spec, Self.event("metrics", "a", #"{"choice": "Y", "score": 1.0, "accuracy": true}"#),
            Self.event("metrics", "b", #"{"choice": "__invalid__", "score": 0.0}"#), "{", "[1]",
            Self.event("match", "c", "{}").replacing(#""sample_id": "c", "#, with: ""),
        ].joined(separator: "\n")
        let log = try logs(["r.jsonl": text]).logs[0]
        #expect(log.metrics.map(\.name) == ["score", "accuracy"])
        #expect(log.lines == ["a 1 score scored 1.0,1.0", "b 1 score scored 0.0,?"])
        #expect(log.rows[1].flags == [.unread] && log.status == .unfinished && log.codes.contains("no-final-report"))
        #expect(log.diagnostics.count { $0.severity == .error } == 3)
    }
}

@Suite struct PromptfooTests {
    static func result(_ test: Int, prompt: Int = 0, provider: String = "openai:m", _ rest: String) -> String {
        #"{"promptIdx": \#(prompt), "testIdx": \#(test), "provider": {"id": "\#(provider)", "label": ""}, "prompt": {"raw": "p", "label": "P\#(prompt)"}, "vars": {"q": "\#(test % 10)"}, \#(rest)}"#
    }

    static func document(_ results: [String], stats: String = "{}", config: String = "{}", version: Int = 3) -> String {
        #"{"evalId": "eval-1", "results": {"version": \#(version), "timestamp": "2025-01-01", "prompts": [{"raw": "p", "provider": "openai:m", "metrics": {"testPassCount": 2, "testFailCount": 1, "testErrorCount": 1}}], "results": [\#(results.joined(separator: ","))], "stats": \#(stats)}, "config": \#(config), "shareableUrl": null, "metadata": {"promptfooVersion": "0.100.0"}}"#
    }

    @Test func anEvaluation() throws {
        let graded = #""gradingResult": {"pass": true}"#
        let results = [
            Self.result(
                0,
                #""success": true, "score": 1, "failureReason": 0, "response": {"output": "a", "finishReason": "stop"}, \#(graded)"#
            ),
            Self.result(
                1,
                #""success": false, "score": 0.5, "failureReason": 1, "error": "Expected x", "namedScores": {"tone": 0.25}, "response": {"output": ""}, "testCase": {"assert": [{"type": "equals", "value": "x"}]}"#
            ),
            Self.result(2, #""success": false, "score": 0, "failureReason": 2, "error": "API error"# + "\""),
            Self.result(0, provider: "other:n", #""success": true, "score": 1, "novelty": 1"#), "{}",
        ]
        let reading = try logs([
            "p.json": Self.document(
                results,
                stats: #"{"successes": 2, "failures": 1, "errors": 2}"#,
                config: #"{"description": "toy"}"#
            )
        ])
        let log = reading.logs[0]
        #expect(
            reading.dialect == .promptfoo && reading.rows == 4 && reading.logs.map(\.model) == ["openai:m", "other:n"]
        )
        #expect(log.suite == "toy" && log.version == "0.100.0" && log.planned == 4 && log.settings["prompt"] == "P0")
        #expect(log.metrics.map(\.name) == ["pass", "score", "tone"])
        #expect(
            log.lines == ["0 1 score scored 1.0,1.0,?", "1 1 score scored 0.0,0.5,0.25", "2 1 score errored ?,?,?"]
        )
        #expect(log.rows[1].flags == [.empty] && log.rows[1].target == "x" && log.rows[0].flags == [.stated])
        #expect(log.codes == ["item-missing"] && reading.logs[1].unknownFields == ["results.results.novelty"])
    }

    /// A test that is repeated gets a new number each time; what it asks says that it is the same.
    @Test func repeats() throws {
        let results = [0, 1, 10, 11].map { Self.result($0, #""success": true, "score": 1"#) }
        let log = try logs(["p.json": Self.document(results, config: #"{"evaluateOptions": {"repeat": 2}}"#)]).logs[0]
        #expect(log.epochs == 2 && log.planned == 2)
        #expect(log.rows.map { "\($0.item) \($0.epoch)" } == ["0 1", "1 1", "0 2", "1 2"])
    }

    @Test func otherForms() throws {
        #expect(try logFault(Array(Self.document([], version: 9).utf8))?.code == "version-unknown")
        let lines = [0, 1].map { Self.result($0, #""success": true, "score": 1"#) }.joined(separator: "\n")
        #expect(try logs(["p.jsonl": lines]).rows == 2)
        let short = try logs(["p.json": Self.document([], stats: #"{"successes": 5, "failures": 0, "errors": 0}"#)])
        #expect(short.logs[0].codes == ["row-count-differs"])
    }
}

@Suite struct LightevalTests {
    static let results = """
        {"config_general": {"lighteval_sha": "abc", "max_samples": 10, "model_config": {"model_name": "org/m", "generation_parameters": {"temperature": 0.5}}},
         "results": {"gsm8k|5": {"em": 0.70, "em_stderr": 0.1528}, "arc|25": {"acc": 0.5, "acc_stderr": 0.1}, "all": {"acc": 0.5, "em": 0.70}},
         "versions": {"gsm8k|5": 0}, "config_tasks": {"gsm8k|5": {"name": "gsm8k", "original_num_docs": 1319, "effective_num_docs": 10,
          "metrics": [{"metric_name": "em", "higher_is_better": true}]}}, "summary_tasks": {}, "summary_general": {}, "novelty": 1}
        """

    static func detail(_ id: Int, _ value: Double, gold: Int = 1) -> String {
        #"{"doc": {"query": "q\#(id)", "choices": ["one", "two"], "gold_index": [\#(gold)], "id": "\#(id)", "task_name": "arc|25"}, "model_response": {"text": ["two"], "logprobs": []}, "metric": {"acc": \#(value)}}"#
    }

    @Test func resultsDocument() throws {
        let reading = try logs(["results_x.json": Self.results])
        let log = reading.logs[0]
        #expect(reading.dialect == .lighteval && reading.logs.map(\.suite) == ["gsm8k|5", "arc|25", "all"])
        #expect(
            log.model == "org/m" && log.available == 1319 && log.planned == 10 && log.settings["num_fewshot"] == "5"
        )
        #expect(log.reported.map(\.value.text) == ["0.70"] && log.reported[0].standardError?.text == "0.1528")
        #expect(
            log.reported[0].count == 10 && log.reported[0].higherIsBetter == true && log.unknownFields == ["novelty"]
        )
        #expect(reading.logs[2].reported.allSatisfy { $0.aggregation == .macro && $0.parts == ["gsm8k|5", "arc|25"] })
    }

    @Test func details() throws {
        let text = [Self.detail(0, 1), Self.detail(1, 0, gold: 0), "3"].joined(separator: "\n")
        let folder = try Folder(["details/org/m/2025-01-01/details_arc_2025-01-01T00-00-00.jsonl": text])
        let log = try ResultLogReader.read(
            folder.path + "/details/org/m/2025-01-01/details_arc_2025-01-01T00-00-00.jsonl"
        ).logs[0]
        #expect(log.dialect == .lighteval && log.model == "org/m" && log.suite == "arc|25")
        #expect(
            log.lines == ["0 1 score scored 1.0", "1 1 score scored 0.0"] && log.rows.map(\.target) == ["two", "one"]
        )
        #expect(log.rows[0].answer == "two" && log.codes == ["json-not-an-object"])
        #expect(try logs(["d.jsonl": Self.detail(0, 1)]).logs[0].codes == ["model-unknown"])
    }

    /// Parquet goes through a command that writes JSON Lines; here a stand-in plays it, and real ones are tried where
    /// there is one.
    @Test func parquet() throws {
        let folder = try Folder([
            "x.parquet": "PAR1....", "good": "#!/bin/sh\nprintf '{\"item\": 1, \"model\": \"m\", \"score\": 1}\\n'\n",
            "bad": "#!/bin/sh\necho 'no magic bytes' >&2\nexit 1\n",
            "endless": "#!/bin/sh\nyes 0123456789012345678901234567890\n",
        ])
        for name in ["good", "bad", "endless"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path + "/" + name)
        }
        let path = folder.path + "/x.parquet"
        let lines = try ParquetTable.jsonLines(of: path, command: folder.path + "/good")
        #expect(
            try String(contentsOfFile: lines.path, encoding: .utf8) == "{\"item\": 1, \"model\": \"m\", \"score\": 1}\n"
        )
        for (command, code) in [("bad", "parquet-unreadable"), ("endless", "too-large"), ("none", "no-duckdb")] {
            let error = #expect(throws: FormatError.self) {
                try ParquetTable.jsonLines(of: path, limit: 1 << 20, command: folder.path + "/" + command)
            }
            #expect(error?.code == code)
        }
        let error = #expect(throws: ResultLogError.self) { try ResultLogReader.read(path) }
        #expect(error?.code == "no-duckdb" || error?.code == "parquet-unreadable")
    }
}

@Suite struct BatchOutputTests {
    static func line(_ id: String, _ rest: String) -> String { #"{"id": "b", "custom_id": "\#(id)", \#(rest)}"# }

    static func answer(_ text: String, reason: String = "stop", model: String = "m") -> String {
        #""response": {"status_code": 200, "request_id": "r", "body": {"model": "\#(model)", "choices": [{"message": {"content": "\#(text)"}, "finish_reason": "\#(reason)"}]}}, "error": null"#
    }

    @Test func answers() throws {
        let text = [
            Self.line("a1|it|em|original|0", Self.answer("B")),
            Self.line("a1|x|typo#1|1", Self.answer("", reason: "length")),
            Self.line("a1|y|original|0", #""response": null, "error": {"code": "batch_expired", "message": "m"}"#),
            Self.line("plain", Self.answer("C", model: "n")), #"{"response": null}"#,
            Self.line(
                "a1|z|original|0",
                #""response": {"status_code": 200, "body": {"model": "m", "output": [{"type": "message", "content": [{"type": "output_text", "text": "D"}]}]}}"#
            ),
        ].joined(separator: "\n")
        let reading = try logs(["out.jsonl": text])
        let log = reading.logs[0]
        #expect(reading.dialect == .batchOutput && reading.rows == 5)
        #expect(reading.logs.map { "\($0.model) \($0.suite)" } == ["m a1", "n batch"])
        // Repeats are counted from 1, whoever counted from 0.
        #expect(
            log.rows.map { "\($0.item) \($0.epoch) \($0.variant) \($0.state)" } == [
                "it|em 1 -1 unscored", "x 2 0 unscored", "z 1 -1 unscored", "y 1 -1 errored",
            ]
        )
        #expect(log.variants == ["typo#1"] && log.rows[1].flags == [.truncated, .stated, .empty])
        #expect(log.rows.map(\.answer) == ["B", "", "D", nil] && log.rows[0].outputHash != 0)
        #expect(log.codes == ["item-missing", "no-scores-in-file"])
    }

    @Test func input() throws {
        let line = #"{"custom_id": "a|b|c|1", "method": "POST", "url": "/v1/chat/completions", "body": {}}"#
        #expect(try logFault(Array(line.utf8))?.code == "batch-input")
    }
}
