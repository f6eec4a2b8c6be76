// What HELM's names mean: which statistics are scores, what a perturbation is called, which suite a run is of.

import Formats

/// Names in a HELM run.
enum HELMNames {
    /// Whether a statistic counts tokens, seconds or the like, and scores nothing
    /// (helm/benchmark/metrics/basic_metrics.py and efficiency_metrics.py).
    static func isBookkeeping(_ name: String) -> Bool {
        let starts = ["num_", "finish_reason_", "inference_", "training_", "estimated_num_"]
        return starts.contains { name.hasPrefix($0) } || others.contains(name)
    }

    private static let others: Set<String> = [
        "batch_size", "prompt_truncated", "max_prob", "logprob", "perplexity", "bits_per_byte", "logprob_per_byte",
        "predicted_index", "runtime", "output_text_length",
    ]

    /// What sets a perturbation apart from the others of its item: its name, and parameters and seed where it has some.
    static func variant(_ perturbation: JSONCursor) -> String {
        let name = perturbation.find("name")?.text ?? "perturbed"
        var parameters: [String] = []
        if var walk = perturbation.members() {
            walk.allowsDuplicates = true
            while parameters.count < 20, let (key, value) = try? walk.next() {
                guard !["name", "robustness", "fairness", "computed_on"].contains(key) else { continue }
                if let text = value.scalarText ?? (value.kind == .null ? nil : cut(value)) {
                    parameters.append("\(key)=\(text)")
                }
            }
        }
        return parameters.isEmpty ? name : "\(name)(\(parameters.sorted().joined(separator: ",")))"
    }

    private static func cut(_ value: JSONCursor) -> String {
        String(decoding: value.bytes.prefix(200).filter { $0 > 0x20 }, as: UTF8.self)
    }

    /// Arguments of a run's name that say how the suite was asked, not which suite it is.
    private static let howAsked: Set<String> = [
        "model", "model_deployment", "method", "data_augmentation", "max_eval_instances", "max_train_instances",
        "num_train_trials", "num_trials", "num_outputs", "instructions", "stop", "stop_sequence", "max_tokens",
        "temperature", "prompt", "eval_split", "train_split", "output_format_instructions", "increase_max_tokens",
        "chain_of_thought", "use_chain_of_thought", "global_prefix", "newline", "tokenizer", "groups",
    ]

    /// `mmlu:subject=philosophy` of `mmlu:subject=philosophy,method=multiple_choice_joint,model=openai_gpt2`, also as a
    /// folder is called (`mmlu-subject=…` or `mmlu:subject=…`).
    static func suite(run name: String) -> String {
        let ends: [Character] = name.contains(":") ? [":"] : ["-"]
        let equals = name.firstIndex(of: "=") ?? name.endIndex
        guard let end = name[..<equals].lastIndex(where: { ends.contains($0) }) else {
            return name.contains("=") ? "unknown" : name
        }
        let arguments = arguments(of: name[name.index(after: end)...]).filter { !howAsked.contains($0.key) }
        let base = String(name[..<end])
        guard !arguments.isEmpty else { return base }
        return base + ":" + arguments.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }

    /// The model in a run's name, with `_` where the model's own name has a slash.
    static func model(run name: String) -> String? {
        guard let range = name.ranges(of: "model=").last else { return nil }
        return String(name[range.upperBound...].prefix { $0 != "," })
    }

    private static func arguments(of text: Substring) -> [(key: String, value: String)] {
        text.split(separator: ",").compactMap { part in
            let halves = part.split(separator: "=", maxSplits: 1)
            return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
        }
    }
}
