// How an lm-eval run was made, from the several places where the file says so.

import Formats

/// Settings of lm-eval runs.
enum LMEvalSettings {
    /// What all tasks of a file share.
    static func shared(_ top: [String: JSONCursor], _ model: LMEvalModel) -> LogSettings {
        var settings = LogSettings()
        settings.add(membersOf: top["config"], except: ["model_args", "gen_kwargs"])
        for (key, value) in model.arguments { settings.set("model_args." + key, value) }
        if model.arguments.isEmpty { settings.set("model_args", top["config"]?.find("model_args")?.scalarText) }
        for key in [
            "git_hash", "upper_git_hash", "lm_eval_version", "transformers_version", "model_source",
            "system_instruction_sha", "chat_template_sha", "fewshot_as_multiturn", "max_length",
            "total_evaluation_time_seconds",
        ] {
            settings.set(key, top[key]?.scalarText)
        }
        let generation = LMEvalModel.pairs(top["config"]?.find("gen_kwargs"))
        for (key, value) in generation { settings.set("gen_kwargs." + key, value) }
        settings.set("temperature", generation["temperature"])
        settings.set("max_tokens", generation["max_gen_toks"] ?? generation["max_tokens"])
        settings.set("revision", model.revision)
        settings.setIfMissing("seed", top["config"]?.find("random_seed")?.scalarText)
        return settings
    }

    /// The same with what is of one task.
    static func task(
        _ shared: LogSettings,
        config: JSONCursor?,
        shots: JSONCursor?,
        hash: JSONCursor?
    ) -> LogSettings {
        var settings = shared
        settings.add(
            membersOf: config,
            prefix: "task.",
            except: ["metric_list", "fewshot_config", "process_docs", "process_results", "metadata"]
        )
        settings.set("num_fewshot", shots?.scalarText ?? config?.find("num_fewshot")?.scalarText)
        let generation = config?.find("generation_kwargs")
        settings.setIfMissing("temperature", generation?.find("temperature")?.scalarText)
        settings.setIfMissing("max_tokens", generation?.find("max_gen_toks")?.scalarText)
        settings.set("task_hash", hash?.text)
        return settings
    }
}
