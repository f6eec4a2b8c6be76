// Who wrote a log: the dialects that are read.

/// A harness's way of writing results.
public enum LogDialect: String, Hashable, Sendable, Codable, CaseIterable {
    /// lm-evaluation-harness: `results_*.json` and `samples_*.jsonl`.
    case lmEval = "lm-eval"
    /// Inspect: `.eval` archives and JSON.
    case inspect
    /// HELM: a run's folder.
    case helm
    /// OpenAI evals: events, a line each.
    case openAIEvals = "openai-evals"
    /// Every Eval Ever: aggregates and their sample files.
    case everyEvalEver = "every-eval-ever"
    /// promptfoo: JSON.
    case promptfoo
    /// lighteval: results, and details as JSON Lines.
    case lighteval
    /// Output of OpenAI's batch service.
    case batchOutput = "openai-batch"
    /// A row an outcome: item, model, variant, repeat, score.
    case longForm = "long-form"
}
