// Names that lm-evaluation-harness writes: what is none of these is reported as unknown.

import Formats

/// Fields of lm-eval's files.
enum LMEvalFields {
    /// The top of a results file.
    static let top: Set<String> = [
        "results", "groups", "group_subtasks", "configs", "versions", "n-shot", "higher_is_better", "n-samples",
        "samples", "config", "git_hash", "date", "pretty_env_info", "transformers_version", "lm_eval_version",
        "upper_git_hash", "tokenizer_pad_token", "tokenizer_eos_token", "tokenizer_bos_token", "eot_token_id",
        "max_length", "model_source", "model_name", "model_name_sanitized", "system_instruction",
        "system_instruction_sha", "fewshot_as_multiturn", "chat_template", "chat_template_sha", "task_hashes",
        "start_time", "end_time", "total_evaluation_time_seconds", "chat_template_args",
    ]

    /// A task's results that are no scores.
    static let notScores: Set<String> = ["alias", "name", "sample_len", "sample_count", "samples", " "]

    /// A row of a samples file, scores apart.
    static let row: Set<String> = [
        "doc_id", "doc", "target", "arguments", "resps", "filtered_resps", "filter", "metrics", "doc_hash",
        "prompt_hash", "target_hash", "truth",
    ]

    /// Whether a version is 0.2 to 0.4; nil where it is not spelt as a version.
    static func isKnown(version: String) -> Bool? {
        let parts = version.split(separator: ".")
        guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber }) else {
            return nil
        }
        return major == 0 && (2...4).contains(minor)
    }

    /// Whether a name is one of 0.3's for an item's prompts: `prompt_0`, `logit_1`.
    static func isNumbered(_ name: String) -> Bool {
        let parts = name.split(separator: "_")
        return parts.count == 2 && (parts[0] == "prompt" || parts[0] == "logit") && Int(parts[1]) != nil
    }
}
