// Inspect's JSON logs with known answers.
import AuditModel
import Foundation
import ResultLogs
import Testing

@Suite struct InspectTests {
    /// A log with the samples given; `more` are members before them.
    static func log(_ samples: [String], more: String = "", eval: String = "") -> String {
        """
        {"version": 2, "status": "success", "eval": {"run_id": "r", "created": "2026-01-02T03:04:05+00:00",
        "task": "arc", "task_version": 3, "dataset": {"name": "d", "samples": 100, "sample_ids": [1, 2], "shuffled": true},
        "model": "org/m", "config": {"limit": 2, "epochs": 2, "epochs_reducer": ["mean"]},
        "revision": {"type": "git", "origin": "o", "commit": "c0", "dirty": true},
        "packages": {"inspect_ai": "0.3.199"}, "model_generate_config": {"temperature": 0.5}\(eval)},
        "plan": {"steps": [{"solver": "generate", "params": {}}], "config": {"max_tokens": 9}},
        "results": {"total_samples": 4, "completed_samples": 3, "scores": [{"name": "match", "scorer": "match",
        "reducer": "mean", "scored_samples": 2, "unscored_samples": 0, "metrics": {"accuracy": {"name": "accuracy",
        "value": 0.50, "params": {}}, "stderr": {"name": "stderr", "value": 0.25}}}]}\(more),
        "samples": [\(samples.joined(separator: ",\n"))]}
        """
    }

    /// A sample with one score.
    static func sample(_ id: String, epoch: Int = 1, score: String, more: String = "") -> String {
        """
        {"id": \(id), "epoch": \(epoch), "input": "2+2?", "target": "4", "messages": [], "output": {"choices":
        [{"message": {"role": "assistant", "content": "so 4"}, "stop_reason": "stop"}]},
        "scores": {"match": {"value": \(score), "answer": "4"}}\(more)}
        """
    }

    @Test func header() throws {
        let reading = try logs(["l.json": Self.log([Self.sample("1", score: #""C""#)])])
        #expect(reading.dialect == .inspect && reading.rows == 1)
        let log = reading.logs[0]
        #expect(log.model == "org/m" && log.suite == "arc" && log.suiteVersion == "3" && log.version == "0.3.199")
        #expect(log.status == .finished && log.created == "2026-01-02T03:04:05+00:00")
        #expect(log.planned == 2 && log.available == 100 && log.epochs == 2)
        let settings = [
            "limit": "2", "git_hash": "c0", "dirty": "true", "temperature": "0.5", "max_tokens": "9",
            "results.completed_samples": "3", "plan": "generate", "dataset.shuffled": "true",
            "epochs_reducer": #"["mean"]"#,
        ]
        for (key, value) in settings { #expect(log.settings[key] == value, "\(key)") }
        #expect(log.diagnostics.isEmpty && log.unknownFields.isEmpty)
    }

    @Test func reported() throws {
        let log = try logs(["l.json": Self.log([])]).logs[0]
        #expect(log.reported.count == 1)
        let score = log.reported[0]
        #expect(score.metric == "accuracy" && score.scorer == "match" && score.value.text == "0.50")
        #expect(score.standardError?.text == "0.25" && score.count == 2 && score.repeats == 2)
        #expect(score.aggregation == .mean)
        #expect(log.rows.isEmpty && log.scorers == ["match"])
    }

    /// Values as Inspect's own metrics read them; NaN, null and texts that are no score leave a row unscored.
    @Test(arguments: [
        (#""C""#, "scored 1.0"), (#""I""#, "scored 0.0"), (#""P""#, "scored 0.5"), (#""N""#, "scored 0.0"),
        ("true", "scored 1.0"), ("false", "scored 0.0"), ("0.25", "scored 0.25"), ("3", "scored 3.0"),
        (#""Yes""#, "scored 1.0"), (#""0.5""#, "scored 0.5"), ("NaN", "unscored ?"), ("null", "unscored ?"),
        ("Infinity", "unscored ?"), (#""great""#, "unscored ?"),
    ])
    func values(value: String, row: String) throws {
        let log = try logs(["l.json": Self.log([Self.sample("1", score: value)])]).logs[0]
        #expect(log.lines == ["1 1 match \(row)"])
        #expect(log.metrics.map(\.name) == ["accuracy"])
        #expect(log.codes == (value == #""great""# ? ["value-not-a-score"] : []))
        #expect(log.rows[0].flags == (value == #""N""# ? [.stated, .unread] : .stated))
    }

    @Test func listsAndDictionaries() throws {
        let samples = [Self.sample("1", score: #"{"a": "C", "b": 0.5}"#), Self.sample("2", score: #"{"b": "I"}"#)]
        let log = try logs(["l.json": Self.log(samples)]).logs[0]
        #expect(log.metrics.map(\.name) == ["a", "b"])
        #expect(log.lines == ["1 1 match scored 1.0,0.5", "2 1 match scored ?,0.0"])
        let list = try logs(["l.json": Self.log([Self.sample("1", score: #"["C", 0, null]"#)])]).logs[0]
        #expect(list.metrics.map(\.name) == ["0", "1", "2"] && list.lines == ["1 1 match scored 1.0,0.0,?"])
    }

    @Test(
        arguments: [
            (#", "limit": {"type": "token", "limit": 5}"#, LoggedRow.Flags.limited),
            (#", "invalidation": {"author": "a"}"#, .invalidated),
            (#", "error_retries": [{"message": "m"}]"#, .retried),
            (#", "error_retries": []"#, []), (#", "limit": null"#, []),
        ] as [(String, LoggedRow.Flags)]
    )
    func sampleFlags(more: String, flags: LoggedRow.Flags) throws {
        let log = try logs(["l.json": Self.log([Self.sample("1", score: "1", more: more)])]).logs[0]
        #expect(log.rows.map(\.flags) == [flags.union(.stated)])
    }

    @Test(
        arguments: [
            (#"[{"message": {"content": "x"}, "stop_reason": "max_tokens"}]"#, LoggedRow.Flags.truncated),
            (#"[{"message": {"content": "x"}, "stop_reason": "content_filter"}]"#, .refused),
            (#"[{"message": {"content": ""}, "stop_reason": "stop"}]"#, .empty),
            (#"[{"message": {"content": [{"type": "text", "text": ""}]}, "stop_reason": "stop"}]"#, .empty),
            (#"[{"message": {"content": "", "tool_calls": [{"id": "1"}]}, "stop_reason": "tool_calls"}]"#, []),
            (#"[{"message": {"content": [{"type": "text", "text": "x"}]}, "stop_reason": "stop"}]"#, []),
            ("[]", .empty),
        ] as [(String, LoggedRow.Flags)]
    )
    func outputFlags(choices: String, flags: LoggedRow.Flags) throws {
        let sample =
            #"{"id": 1, "epoch": 1, "input": "q", "target": "t", "output": {"choices": \#(choices)}, "#
            + #""scores": {"match": {"value": "C"}}}"#
        let log = try logs(["l.json": Self.log([sample])]).logs[0]
        #expect(log.rows.map(\.flags) == [flags.union(.stated)])
    }

    @Test func historyAndReasons() throws {
        let edited = Self.sample("1", score: #""C", "history": [{"value": "I"}, {"value": "C"}]"#)
        let plain = Self.sample("2", score: #""C", "history": []"#)
        let refused = Self.sample("3", score: #"NaN, "reason": "refusal""#)
        let log = try logs(["l.json": Self.log([edited, plain, refused])]).logs[0]
        #expect(log.rows.map(\.flags) == [[.stated, .edited], .stated, [.stated, .refused]])
    }

    /// An error without a score, an error with one, and no score at all.
    @Test func errors() throws {
        let error = #", "error": {"message": "m", "traceback": "t", "traceback_ansi": "t"}"#
        let bare = #"{"id": "a/b", "epoch": 1, "input": "q", "target": ["x", "y"], "scores": null\#(error)}"#
        let empty = #"{"id": 2, "epoch": 2, "input": "q", "target": "", "scores": {}}"#
        let log = try logs(["l.json": Self.log([bare, Self.sample("1", score: "0", more: error), empty])]).logs[0]
        #expect(log.lines == ["a/b 1 match errored ?", "1 1 match scored 0.0", "2 2 match unscored ?"])
        #expect(log.rows.map(\.target) == ["x | y", "4", ""])
        #expect(log.codes == ["errors-scored"])
    }

    @Test(arguments: [
        ("success", ResultLog.Status.finished), ("started", .unfinished), ("cancelled", .cancelled), ("error", .failed),
        ("odd", .unknown),
    ])
    func status(text: String, status: ResultLog.Status) throws {
        let log = Self.log([]).replacingOccurrences(of: #""success""#, with: "\"\(text)\"")
        #expect(try logs(["l.json": log]).logs[0].status == status)
    }

    @Test(arguments: [("2", 0), ("3", 0), ("1", 0), ("4", 1), (#""x""#, 1)]) func versions(version: String, count: Int)
        throws
    {
        let log = Self.log([]).replacingOccurrences(of: #""version": 2"#, with: "\"version\": \(version)")
        let reading = try logs(["l.json": log])
        #expect(reading.diagnostics.filter { $0.code == "version-unknown" }.count == count)
    }

    /// Several scorers, reducers, a dictionary's keys and groups keep their names apart.
    @Test func manyScores() throws {
        let text = """
            {"version": 2, "status": "success", "eval": {"task": "t", "model": "m"}, "results": {"scores": [
            {"name": "a", "scorer": "a", "reducer": "max", "metrics": {"mean": {"name": "mean", "value": 1}}},
            {"name": "fluent", "scorer": "j", "metrics": {"mean": {"name": "mean", "value": 0.1},
            "stderr": {"name": "stderr", "value": 0.01}, "nanny": {"name": "nanny", "value": NaN}}},
            {"name": "b", "scorer": "b", "metrics": {"algebra": {"name": "algebra", "group": "grouped", "value": 0.2},
            "var": {"name": "var", "value": 5}}}]}, "samples": [{"id": 1, "epoch": 1, "input": "q", "target": "t",
            "scores": {"a": {"value": 1}, "j": {"value": {"fluent": 0.1}}}}]}
            """
        let log = try logs(["l.json": text]).logs[0]
        #expect(log.reported.map(\.metric) == ["mean", "fluent", "grouped"])
        #expect(log.reported.map(\.scorer) == ["a", "j", "b"] && log.reported.map(\.part) == [nil, nil, "algebra"])
        #expect(log.reported.map(\.aggregation) == [.other("mean of max"), .mean, .other("grouped")])
        #expect(log.reported.map { $0.standardError?.text } == [nil, "0.01", nil])
        #expect(
            log.lines == ["1 1 a scored 1.0,?", "1 1 j scored ?,0.1"] && log.metrics.map(\.name) == ["mean", "fluent"]
        )
        #expect(log.codes == ["score-not-a-number"] && log.settings["results.b.var"] == "5")
    }

    /// The same item hashes alike inline and put aside, and ids of messages do not matter.
    @Test func attachments() throws {
        func sample(_ id: Int, _ input: String, _ more: String = "") -> String {
            #"{"id": \#(id), "epoch": 1, "input": \#(input), "target": "t", "scores": {}\#(more)}"#
        }
        let aside = #", "attachments": {"abc": "long text", "def": "other"}"#
        let log = try logs([
            "l.json": Self.log([
                sample(1, #""long text""#), sample(2, #""attachment://abc""#, aside),
                sample(3, #""attachment://def""#, aside),
                sample(4, #"[{"id": "x1", "role": "user", "content": "long text"}]"#),
                sample(5, #"[{"id": "x2", "role": "user", "content": "attachment://abc"}]"#, aside),
            ])
        ]).logs[0]
        let hashes = log.rows.map(\.contentHash)
        #expect(hashes[0] == hashes[1] && hashes[0] != hashes[2] && hashes[3] == hashes[4] && hashes[0] != hashes[3])
    }

    /// Before mid-2024 a sample has one `score`, and results a `scorer`.
    @Test func oldLog() throws {
        let text = """
            {"version": 1, "status": "success", "eval": {"task": "t", "model": "m"}, "plan": {},
            "results": {"scorer": {"name": "match"}, "metrics": {"accuracy": {"name": "accuracy", "value": 1.0}}},
            "samples": [{"id": 1, "epoch": 1, "input": "q", "target": "t", "score": {"value": "C"}, "odd": 1}]}
            """
        let log = try logs(["l.json": text]).logs[0]
        #expect(log.lines == ["1 1 match scored 1.0"] && log.reported.map(\.scorer) == ["match"])
        #expect(log.unknownFields == ["sample.odd"])
    }
}
