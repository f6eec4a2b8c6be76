// Results files of lm-evaluation-harness, by version, with known answers.
import AuditModel
import Foundation
import ResultLogs
import Testing

@Suite struct LMEvalResultsTests {
    /// A file as 0.4.3 and later write it: a task, a group, and a task without an error.
    static let recent = """
        {"results": {"arc": {"alias": "arc", "acc,none": 0.30, "acc_stderr,none": 0.0134, "acc_norm,none": 1e-05,
        "acc_norm_stderr,none": "N/A"}, "mmlu": {"acc,none": 0.5, "acc_stderr,none": 0.1, "alias": "mmlu"},
        "f": {"f1,strict": 0.25, "f1,loose": 0.5, "sample_len": 7, "alias": " - f"}},
        "groups": {"mmlu": {"acc,none": 0.5, "acc_stderr,none": 0.1, "alias": "mmlu"}},
        "group_subtasks": {"mmlu": ["mmlu_a", "mmlu_b"], "arc": []},
        "configs": {"arc": {"task": "arc", "metric_list": [{"metric": "acc", "aggregation": "mean",
        "higher_is_better": true}, {"metric": "acc_norm", "aggregation": "def f(x):\\n  return 1"}],
        "repeats": 1, "num_fewshot": 25, "output_type": "multiple_choice",
        "generation_kwargs": {"temperature": 0.7}}},
        "versions": {"arc": 1.0}, "n-shot": {"arc": 25}, "higher_is_better": {"arc": {"acc": true}},
        "n-samples": {"arc": {"original": 1172, "effective": 100}},
        "config": {"model": "hf", "model_args": "pretrained=org/m,revision=step3,dtype=float16", "limit": 100.0,
        "random_seed": 7, "gen_kwargs": null}, "git_hash": "abc", "date": 1768964383.85,
        "lm_eval_version": "0.4.9.1", "novelty": 1}
        """

    @Test func recentFile() throws {
        let reading = try logs(["results_2026-01-21T03-44-18.458309.json": Self.recent])
        #expect(reading.dialect == .lmEval)
        #expect(reading.rows == 0)
        #expect(reading.logs.map(\.suite) == ["arc", "mmlu", "f"])
        let arc = reading.logs[0]
        #expect(arc.model == "org/m@step3")
        #expect(arc.version == "0.4.9.1" && arc.suiteVersion == "1.0" && arc.created == "1768964383.85")
        #expect(arc.planned == 100 && arc.available == 1172 && arc.epochs == 1)
        #expect(arc.status == .finished)
        let settings = [
            "limit": "100.0", "seed": "7", "revision": "step3", "git_hash": "abc", "num_fewshot": "25",
            "temperature": "0.7", "model_args.dtype": "float16", "task.output_type": "multiple_choice",
        ]
        #expect(settings.allSatisfy { arc.settings[$0.key] == $0.value })
        #expect(arc.unknownFields == ["novelty"])
        #expect(arc.diagnostics.isEmpty)
    }

    @Test func scoresAsPrinted() throws {
        let arc = try logs(["r.json": Self.recent]).logs[0]
        #expect(arc.reported.map(\.metric) == ["acc", "acc_norm"])
        let acc = arc.reported[0]
        #expect(acc.value.text == "0.30" && acc.value.decimals == 2 && acc.value.unit == .unstated)
        #expect(acc.standardError?.text == "0.0134")
        #expect(acc.scorer == "none" && acc.count == 100 && acc.higherIsBetter == true && acc.aggregation == .mean)
        #expect(acc.place?.path == "results.arc.acc,none")
        let norm = arc.reported[1]
        #expect(norm.value == PrintedNumber("1e-05") && norm.standardError == nil)
        #expect(norm.aggregation == .other("function"))
    }

    @Test func groupsAndFilters() throws {
        let reading = try logs(["r.json": Self.recent])
        let group = reading.logs[1].reported[0]
        #expect(group.parts == ["mmlu_a", "mmlu_b"] && group.aggregation == nil && group.count == nil)
        #expect(reading.logs[2].reported.map(\.scorer) == ["strict", "loose"])
        #expect(reading.logs[2].planned == 7)
    }

    /// 0.2 and 0.3 write bare names, and nothing about the number of items.
    @Test func oldFile() throws {
        let text = """
            {"results": {"wsc": {"acc": 0.36538461538461536, "acc_stderr": 0.0474473339327792},
            "wiki": {"word_perplexity": 12.3}}, "versions": {"wsc": 0, "wiki": 1},
            "config": {"model": "hf-causal", "model_args": "use_accelerate=True,pretrained=E/p,revision=main",
            "num_fewshot": 0, "limit": null}}
            """
        let reading = try logs(["x.json": text])
        #expect(reading.logs.map(\.suite) == ["wsc", "wiki"])
        let score = reading.logs[0].reported[0]
        #expect(score.value.text == "0.36538461538461536" && score.scorer == nil && score.count == nil)
        #expect(score.standardError?.text == "0.0474473339327792" && score.aggregation == nil)
        #expect(reading.logs[0].model == "E/p" && reading.logs[0].suiteVersion == "0")
        #expect(reading.logs[0].settings["num_fewshot"] == "0" && reading.logs[0].settings["limit"] == nil)
    }

    /// What is no number, or an error without its score, is never a score.
    @Test(arguments: [
        (#""acc,none": "N/A""#, 0), (#""acc,none": null"#, 0), (#""acc,none": NaN"#, 0), (#""acc,none": 1e400"#, 0),
        (#""acc_stderr,none": 0.1"#, 0), (#""acc,none": 0.5"#, 1),
    ])
    func notScores(member: String, count: Int) throws {
        let log = try logs(["r.json": #"{"results": {"t": {\#(member)}}, "configs": {}}"#]).logs[0]
        #expect(log.reported.count == count)
        #expect(log.codes == (count == 1 ? [] : ["score-not-a-number"]))
    }

    @Test(arguments: [("0.3.0", 0), ("0.4.12", 0), ("0.4.9.1", 0), ("0.5.0", 1), ("1.0", 1), ("unknown", 0)])
    func versions(version: String, remarks: Int) throws {
        let text = #"{"results": {"t": {"acc,none": 1}}, "configs": {}, "lm_eval_version": "\#(version)"}"#
        #expect(try logs(["r.json": text]).diagnostics.filter { $0.code == "version-unknown" }.count == remarks)
    }

    /// Arguments as an object (0.4.8 and later), an adapter, and a name at the top.
    @Test(arguments: [
        (#""config": {"model_args": {"pretrained": "a/b", "peft": "c"}}"#, "a/b+c"),
        (#""config": {"model": "m"}"#, "m"), (#""config": {"model": "hf"}, "model_name": "x/y""#, "x/y"),
        (#""config": {"model_args": "model=gpt,base_url=http://h/?a=b"}"#, "gpt"), (#""config": {}"#, "unknown"),
    ])
    func models(member: String, model: ModelID) throws {
        #expect(try logs(["r.json": #"{"results": {"t": {}}, "configs": {}, \#(member)}"#]).logs[0].model == model)
    }
}
