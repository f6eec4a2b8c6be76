// Names that Inspect writes: what is none of these is reported as unknown.

/// Fields of Inspect's logs.
enum InspectFields {
    /// Fields of `eval` that are known and not kept.
    static let eval: Set<String> = [
        "eval_id", "eval_set_id", "run_id", "task_id", "task_display_name", "task_description", "task_attribs",
        "task_args_passed", "solver_args_passed", "metadata", "viewer", "scorers", "metrics", "shards",
    ]

    /// Fields of a sample, and of a sample's summary.
    static let sample: Set<String> = [
        "id", "epoch", "input", "choices", "target", "description", "sandbox", "files", "setup", "messages", "output",
        "scores", "score", "metadata", "store", "events", "transcript", "timelines", "model_usage", "role_usage",
        "model_fallbacks", "started_at", "completed_at", "total_time", "working_time", "uuid", "invalidation", "error",
        "error_retries", "attachments", "events_data", "limit", "turn_count", "token_limit", "token_limit_type",
        "token_limit_usage", "message_limit", "time_limit", "limit_reason", "retries", "completed", "message_count",
        "message_refs", "message_pool", "call_pool",
    ]

    /// Metrics that say how sure another is, and are no scores.
    static let spreads: Set<String> = ["stderr", "bootstrap_stderr", "bootstrap_std", "std", "var"]

    /// Metrics that are the mean of the items' values.
    static let means: Set<String> = ["accuracy", "mean"]
}
