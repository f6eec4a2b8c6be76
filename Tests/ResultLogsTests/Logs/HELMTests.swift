// HELM runs, synthetic after the harness's own classes: perturbations, trials, references, statistics.
import AuditModel
import ResultLogs
import TestSupport
import Testing

@Suite struct HELMTests {
    static let spec = """
        {"name": "toy:subject=a,method=multiple_choice_joint,model=org_m", "scenario_spec": {"class_name": "x.Toy", "args": {"subject": "a"}},
         "adapter_spec": {"method": "multiple_choice_joint", "model": "org/m", "max_train_instances": 5, "max_eval_instances": 10,
          "num_train_trials": 2, "temperature": 0.0},
         "metric_specs": [{"class_name": "x.Basic", "args": {"names": ["exact_match", "f1_score"]}}], "groups": ["toy"], "novelty": 1}
        """

    static func state(_ id: String, trial: Int = 0, split: String = "test", more: String = "", result: String? = nil)
        -> String
    {
        let answer =
            result ?? #"{"success": true, "completions": [{"text": " B", "finish_reason": {"reason": "length"}}]}"#
        return """
            {"instance": {"id": "\(id)", "input": {"text": "q\(id)"}, "split": "\(split)"\(more), "references":
             [{"output": {"text": "one"}, "tags": []}, {"output": {"text": "two"}, "tags": ["correct"]}]},
             "train_trial_index": \(trial), "output_mapping": {"A": "one", "B": "two"}, "request": {"model": "org/m"},
             "result": \(answer), "num_train_instances": 5, "prompt_truncated": false}
            """
    }

    static func stats(_ id: String, _ value: Double, trial: Int = 0, split: String = "test", more: String = "")
        -> String
    {
        """
        {"instance_id": "\(id)", "train_trial_index": \(trial)\(more), "stats": [
         {"name": {"name": "num_prompt_tokens", "split": "\(split)"}, "count": 1, "sum": 9, "mean": 9.0},
         {"name": {"name": "f1_score", "split": "\(split)"}, "count": 1, "sum": \(value), "mean": \(value)},
         {"name": {"name": "exact_match", "split": "\(split)"}, "count": 1, "sum": \(value), "mean": \(value)}]}
        """
    }

    static let typos =
        #", "perturbation": {"name": "typos", "robustness": true, "fairness": false, "computed_on": "perturbed", "prob": 0.1}"#

    static func run(_ states: [String], _ instance: [String], stats: String = "[]") -> [String: String] {
        [
            "run_spec.json": spec, "scenario.json": #"{"name": "toy", "description": "d", "definition_path": "p"}"#,
            "scenario_state.json":
                #"{"adapter_spec": {"model": "org/m"}, "request_states": [\#(states.joined(separator: ","))]}"#,
            "per_instance_stats.json": "[\(instance.joined(separator: ","))]", "stats.json": stats,
        ]
    }

    @Test func aRun() throws {
        let mean = #"{"name": {"name": "exact_match", "split": "test"}, "count": 2, "sum": 1.0, "mean": 0.50}"#
        let count = #"{"name": {"name": "num_instances", "split": "test"}, "count": 2, "sum": 4.0, "mean": 2.0}"#
        let worst = mean.replacing(
            #""split": "test"}"#,
            with:
                #""split": "test", "perturbation": {"name": "typos", "robustness": true, "computed_on": "worst", "prob": 0.1}}"#
        )
        let reading = try logs(
            Self.run(
                [
                    Self.state("1"), Self.state("2"), Self.state("1", more: Self.typos), Self.state("1", trial: 1),
                    Self.state("9", split: "valid"),
                ],
                [
                    Self.stats("1", 1), Self.stats("2", 0), Self.stats("1", 0, more: Self.typos),
                    Self.stats("1", 1, trial: 1),
                    Self.stats("9", 1, split: "valid"),
                ],
                stats: "[\(mean),\(count),\(worst)]"
            )
        )
        let log = reading.logs[0]
        #expect(reading.dialect == .helm && reading.rows == 5 && reading.logs.count == 2)
        #expect(log.model == "org/m" && log.suite == "toy:subject=a" && log.status == .finished)
        #expect(log.planned == 2 && log.epochs == 2 && log.unknownFields == ["novelty"])
        #expect(log.metrics.map(\.name) == ["exact_match", "f1_score"] && log.variants == ["typos(prob=0.1)"])
        #expect(
            log.lines == [
                "1 1 score scored 1.0,1.0", "2 1 score scored 0.0,0.0", "1 1 score scored 0.0,0.0",
                "1 2 score scored 1.0,1.0",
            ]
        )
        #expect(log.rows.map(\.variant) == [-1, -1, 0, -1])
        #expect(
            log.rows[0].answer == "two" && log.rows[0].target == "two" && log.rows[0].flags == [.truncated, .stated]
        )
        #expect(log.reported.map(\.value.text) == ["0.50", "0.50"] && log.reported.map(\.count) == [2, nil])
        #expect(log.reported.map(\.part) == [nil, "typos(prob=0.1), on worst"])
        #expect(log.settings["num_fewshot"] == "5" && log.settings["limit"] == "10" && log.settings["split"] == "test")
        #expect(
            reading.logs[1].suite == "toy:subject=a (valid)" && reading.logs[1].lines == ["9 1 score scored 1.0,1.0"]
        )
        #expect(reading.diagnostics.isEmpty)
    }

    /// What went wrong is told apart: an error, a missing score, a request that was made twice.
    @Test func faults() throws {
        let failed = Self.state("3", result: #"{"success": false, "error": "x", "completions": []}"#)
        let log = try logs(
            Self.run(
                [Self.state("1"), Self.state("2"), Self.state("1"), failed],
                [Self.stats("1", 1), Self.stats("1", 0)]
            )
        ).logs[0]
        #expect(
            log.lines == [
                "1 1 score scored 1.0,1.0", "2 1 score unscored ?,?", "1 1 score scored 0.0,0.0",
                "3 1 score errored ?,?",
            ]
        )
    }

    /// One request for each reference is one row; statistics of two metrics may stand apart.
    @Test func separateReferences() throws {
        let states = (0..<2).map {
            Self.state("1").replacing(
                #""train_trial_index": 0"#,
                with: #""train_trial_index": 0, "reference_index": \#($0)"#
            )
        }
        let parts = Self.stats("1", 1).replacing("exact_match", with: "other").replacing("f1_score", with: "third")
        let log = try logs(Self.run(states, [Self.stats("1", 1), parts])).logs[0]
        #expect(log.rows.count == 1 && log.rows[0].answer == nil && log.metrics.count == 4)
    }

    /// Single files of a run, with what they cannot say remarked.
    @Test func singleFiles() throws {
        let files = Self.run([Self.state("1"), Self.state("2")], [Self.stats("1", 1), Self.stats("2", 0)])
        for (name, rows, codes) in [
            ("scenario_state.json", 2, ["no-scores-in-file"]), ("per_instance_stats.json", 2, ["model-unknown"]),
            ("run_spec.json", 0, []),
        ] {
            let reading = try logs([name: files[name] ?? ""])
            #expect(reading.dialect == .helm && reading.rows == rows && reading.logs[0].codes == codes, "\(name)")
        }
        #expect(try logFault(Array((files["scenario.json"] ?? "").utf8))?.code == "no-scores-in-file")
        let predictions =
            #"[{"instance_id": "1", "train_trial_index": 0, "predicted_text": " B", "mapped_output": "two", "stats": {"exact_match": 1.0, "num_bytes": 2}}]"#
        #expect(try logs(["display_predictions.json": predictions]).logs[0].lines == ["1 1 score scored 1.0"])
    }

    /// A bad request costs itself only.
    @Test func badRows() throws {
        let log = try logs(Self.run([Self.state("1"), "{}", "3"], [Self.stats("1", 1), #"{"stats": []}"#])).logs[0]
        #expect(log.rows.count == 1 && log.codes == ["item-missing", "item-missing", "item-missing"])
    }
}
