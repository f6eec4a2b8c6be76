// Names and versions of Every Eval Ever's schemas 0.2 and 0.3.

/// Fields of Every Eval Ever's files.
enum EEEFields {
    /// The top of an aggregate.
    static let top: Set<String> = [
        "schema_version", "evaluation_id", "evaluation_timestamp", "retrieved_timestamp", "source_metadata",
        "eval_library", "model_info", "evaluation_results", "detailed_evaluation_results",
        "detailed_evaluation_results_per_samples", "source_data",
    ]

    /// One result of an aggregate.
    static let result: Set<String> = [
        "evaluation_result_id", "evaluation_name", "source_data", "evaluation_timestamp", "metric_config",
        "score_details", "generation_config", "detailed_evaluation_results_url",
    ]

    /// One row of a samples file.
    static let row: Set<String> = [
        "schema_version", "evaluation_id", "model_id", "evaluation_name", "evaluation_result_id", "sample_id",
        "sample_hash", "interaction_type", "input", "output", "messages", "interactions", "answer_attribution",
        "evaluation", "token_usage", "performance", "error", "metadata", "hierarchy",
    ]

    /// Whether a version is 0.2 or 0.3.
    static func isKnown(version: String) -> Bool {
        let parts = version.split(separator: ".")
        return parts.count >= 2 && parts[0] == "0" && (parts[1] == "2" || parts[1] == "3")
    }
}
