// Every Eval Ever's aggregates and samples with known answers.
import AuditModel
import Foundation
import ResultLogs
import Testing

@Suite struct EveryEvalEverTests {
    static func aggregate(version: String = "0.3.0", unit: String = "", more: String = "") -> String {
        """
        {"schema_version": "\(version)", "evaluation_id": "s/m/1", "retrieved_timestamp": "1", "odd": 1,
        "source_metadata": {"source_type": "documentation", "source_organization_name": "org",
        "evaluator_relationship": "third_party"}, "eval_library": {"name": "lib", "version": "2"},
        "model_info": {"name": "m", "id": "org/m", "additional_details": {"deployment_type": "unknown"}},
        "evaluation_results": [{"evaluation_result_id": "e1", "evaluation_name": "gpqa",
        "source_data": {"dataset_name": "gpqa", "source_type": "hf_dataset", "samples_number": 198},
        "metric_config": {"metric_name": "accuracy", "metric_kind": "accuracy", "lower_is_better": false\(unit)},
        "score_details": {"score": 63.30, "uncertainty": {"standard_error": {"value": 3.4, "method": "analytic"},
        "confidence_interval": {"lower": 56.6, "upper": 70.0, "confidence_level": 0.95}, "num_samples": 198}}},
        {"evaluation_name": "bad", "source_data": {}, "metric_config": {}, "score_details": {"score": "high"}}]\(more)}
        """
    }

    @Test func scores() throws {
        let reading = try logs(["a.json": Self.aggregate(unit: #", "metric_unit": "percent""#)])
        #expect(reading.dialect == .everyEvalEver && reading.logs.map(\.suite) == ["gpqa", "bad"])
        let log = reading.logs[0]
        #expect(log.model == "org/m" && log.version == "0.3.0" && log.available == 198 && log.planned == nil)
        let score = log.reported[0]
        #expect(score.value.text == "63.30" && score.value.unit == .percent && score.metric == "accuracy")
        #expect(score.standardError?.text == "3.4" && score.count == 198 && score.level == 0.95)
        #expect(score.interval?.low.text == "56.6" && score.interval?.high.text == "70.0")
        #expect(score.higherIsBetter == true && score.aggregation == .mean)
        #expect(log.settings["eval_library"] == "lib" && log.settings["source_type"] == "documentation")
        #expect(log.unknownFields == ["odd"] && log.codes == ["score-not-a-number"])
    }

    /// The unit is what the file says, or shows by its range; never a guess from the value.
    @Test(arguments: [
        ("", PrintedNumber.Unit.unstated), (#", "metric_unit": "proportion""#, .proportion),
        (#", "metric_unit": "points""#, .unstated), (#", "min_score": 0.0, "max_score": 1.0"#, .proportion),
        (#", "min_score": 0, "max_score": 100"#, .percent), (#", "min_score": 0, "max_score": "Infinity""#, .unstated),
        (#", "metric_unit": "points", "min_score": 0, "max_score": 1"#, .unstated),
    ])
    func units(members: String, unit: PrintedNumber.Unit) throws {
        #expect(try logs(["a.json": Self.aggregate(unit: members)]).logs[0].reported[0].value.unit == unit)
    }

    @Test(arguments: [("0.2.0", 0), ("0.2.3", 0), ("0.3.0", 0), ("0.4.0", 1), ("1.0", 1)])
    func versions(version: String, count: Int) throws {
        let reading = try logs(["a.json": Self.aggregate(version: version)])
        #expect(reading.diagnostics.filter { $0.code == "version-unknown" }.count == count)
        #expect(reading.logs[0].reported.count == 1)
    }

    static func row(_ id: String, _ more: String = "", score: String = "1.0", metadata: String = "{}") -> String {
        #"{"schema_version": "0.3.0", "evaluation_id": "s/m/1", "model_id": "org/m", "evaluation_name": "gpqa", "#
            + #""evaluation_result_id": "e1", "sample_id": "\#(id)", "interaction_type": "single_turn", "#
            + #""input": {"raw": "q", "reference": ["4", "four"]}, "output": {"raw": ["so 4"]}, "answer_attribution": "#
            + #"[{"turn_idx": 0, "extracted_value": "3", "is_terminal": false}, {"turn_idx": 1, "#
            + #""extracted_value": "4", "is_terminal": true}], "evaluation": {"score": \#(score), "is_correct": true}, "#
            + #""metadata": \#(metadata)\#(more)}"#
    }

    @Test func rows() throws {
        let text = [
            Self.row("a"), Self.row("b", #", "error": "timeout""#, score: "0"),
            Self.row("c", #", "odd": 1"#, score: "null"),
            Self.row("t1", metadata: #"{"twin_of": "a", "twin_kind": "near", "twin_seed": "7"}"#), "{}",
        ].joined(separator: "\n")
        let reading = try logs(["x_samples.jsonl": text])
        let log = reading.logs[0]
        #expect(reading.rows == 4 && reading.logs.count == 1)
        #expect(log.metrics.map(\.name) == ["score", "is_correct"] && log.variants == ["near 7"])
        #expect(
            log.lines == [
                "a 1 evaluation scored 1.0,1.0", "b 1 evaluation errored 0.0,1.0", "c 1 evaluation scored ?,1.0",
                "a 1 evaluation scored 1.0,1.0",
            ]
        )
        #expect(log.rows.map(\.variant) == [-1, -1, -1, 0])
        #expect(log.rows[0].answer == "4" && log.rows[0].target == "4 | four")
        #expect(log.unknownFields == ["odd"] && log.codes == ["item-missing"])
    }

    /// A samples file is joined to the aggregate that names it, and its count is held against what is said there.
    @Test func folder() throws {
        let more =
            #", "detailed_evaluation_results": {"format": "jsonl", "file_path": "data/u_samples.jsonl", "total_rows": 3}"#
        let reading = try logs([
            "u.json": Self.aggregate(more: more),
            "u_samples.jsonl": [Self.row("a"), Self.row("b")].joined(separator: "\n"),
        ])
        #expect(reading.rows == 2 && reading.logs.map(\.suite) == ["gpqa", "bad"])
        #expect(reading.logs[0].reported.count == 1 && reading.logs[0].rows.count == 2)
        #expect(reading.logs[0].metrics.map(\.name) == ["accuracy", "is_correct"])
        #expect(reading.diagnostics.map(\.code).contains("row-count-differs"))
    }
}
