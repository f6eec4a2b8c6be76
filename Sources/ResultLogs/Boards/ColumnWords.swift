// The words by which headings are told apart. One list a meaning; a heading outside all of them is a score.

/// Words of headings.
enum ColumnWords {
    /// Headings that are the model's.
    static let model: Set<String> = ["model", "models", "model name", "modelname", "llm", "llms", "llm name"]
    /// Headings that begin with "model" and are something else of it.
    static let notModel: Set<String> = [
        "type", "types", "size", "family", "organization", "organisation", "org", "dtype", "sha", "hash", "link", "url",
        "source", "provider", "annotations", "precision", "date", "release", "released", "license", "licence", "params",
        "parameters", "parameter", "architecture", "card", "weights", "revision", "availability", "access", "category",
        "developer", "creator", "owner", "country", "cost", "price", "count", "number", "style", "environment", "judge",
        "config", "args", "tokenizer", "series", "class", "notes", "description", "prediction", "predictions", "output",
        "outputs",
        "response", "responses", "answer", "completion", "text", "solution", "input",
    ]
    /// Headings of what stands for a model where no column is called so.
    static let likeModel: Set<String> = [
        "name", "full name", "display name", "system", "systems", "method", "methods", "agent", "agent name",
        "approach",
        "submission", "submission name", "entry", "team", "team name", "participant", "algorithm", "chatbot",
        "assistant",
        "engine", "evaluator", "judge", "checkpoint", "network", "solver", "bot", "player", "model or system",
    ]
    /// Headings of rows that are not models: then models may be the columns.
    static let benchmark: Set<String> = [
        "benchmark", "benchmarks", "task", "tasks", "dataset", "datasets", "metric", "metrics", "eval", "evals",
        "evaluation", "evaluations", "test", "tests", "category", "capability", "suite", "subject", "domain",
    ]
    /// Headings that tell rows of one model apart, in a table with a row a model and task.
    static let part: Set<String> = [
        "task", "task name", "dataset", "dataset name", "benchmark", "benchmark name", "suite", "metric", "metric name",
        "subset", "split", "subject", "language", "category", "domain", "eval", "evaluation", "test", "variant",
        "evaluation name",
    ]
    /// Headings of items: a table with them holds outcomes.
    static let item: Set<String> = [
        "item", "item id", "itemid", "question id", "questionid", "question", "sample id", "sampleid", "instance id",
        "instanceid", "doc id", "docid", "problem id", "problemid", "example id", "task id", "taskid", "prompt id",
        "instance", "sample", "example", "problem",
    ]
    /// Units in brackets that no score has.
    static let unit: Set<String> = [
        "mm", "cm", "m", "km", "kg", "s", "ms", "sec", "secs", "seconds", "min", "mins", "minutes", "h", "hours",
        "days", "lines",
        "words", "chars", "characters", "tokens", "$", "€", "usd", "b", "m", "gb", "mb", "flop", "flops", "bytes",
    ]
    static let rank: Set<String> = ["rank", "#", "place", "pos", "position", "ranking", "no", "rank ub", "#rank"]
    static let date: Set<String> = [
        "date", "dates", "released", "release", "year", "month", "day", "timestamp", "updated", "created", "submitted",
        "published", "started", "cutoff", "evaluated",
    ]
    static let identifier: Set<String> = [
        "id", "uuid", "hash", "sha", "index", "idx", "commit", "key", "guid", "seed", "seeds", "revision",
    ]
    static let standardError: Set<String> = ["stderr", "sterr", "se", "sem", "stderror"]
    static let spread: Set<String> = [
        "std", "stddev", "sd", "stdev", "variance", "var", "lower", "upper", "margin", "pvalue", "confidence", "ci",
        "±",
        "σ", "deviation", "iqr", "interval", "lowerbound", "upperbound",
    ]
    static let difference: Set<String> = [
        "diff", "difference", "delta", "Δ", "∆", "δ", "gain", "improvement", "drop", "change", "decay", "gap",
        "increase",
        "decrease",
    ]
    /// Words that make a score of what other words would not.
    static let score: Set<String> = [
        "score", "scores", "accuracy", "acc", "em", "f1", "winrate", "elo", "rating", "correct", "resolved", "solved",
        "bleu",
        "ndcg", "mrr", "recall", "precision", "exact", "rouge", "rougel", "map", "success",
    ]
    static let cost: Set<String> = [
        "cost", "costs", "price", "prices", "pricing", "usd", "dollars", "$", "€", "time", "times", "seconds", "secs",
        "sec",
        "ms", "minutes", "hours", "hrs", "latency", "runtime", "duration", "throughput", "speed", "tps", "flop",
        "flops",
        "compute", "memory", "gb", "mb", "vram", "energy", "watts", "tokens", "token",
    ]
    static let setting: Set<String> = [
        "shots", "shot", "temperature", "temp", "epoch", "epochs", "fewshot", "window", "length", "lengths", "lines",
        "version", "versions", "frames", "steps", "layers", "resolution", "crop", "batch", "beam", "beams", "params",
        "parameters", "param", "#params", "size", "budget", "retries", "chars", "characters", "words",
    ]
    /// Steps of a path under which no scores lie.
    static let settingPath: Set<String> = [
        "config", "configuration", "settings", "setting", "parameters", "params", "args", "arguments", "usage",
        "environment", "hyperparameters", "generation", "info", "metadata", "meta",
    ]
    static let count: Set<String> = [
        "n", "num", "number", "count", "counts", "#", "samples", "trials", "tests", "cases", "items", "votes",
        "battles",
        "matches", "wins", "losses", "draws", "ties", "rows", "tasks", "questions", "examples", "instances", "problems",
        "attempts", "runs", "successes", "passes", "responses", "games", "rank", "ranks",
    ]
    /// Headings of how many items a score is computed on.
    static let items: Set<String> = [
        "samples", "tests", "cases", "items", "tasks", "questions", "examples", "instances", "problems",
    ]
    static let lowerIsBetter: Set<String> = [
        "error", "errors", "err", "wer", "cer", "ppl", "perplexity", "loss", "hallucination", "hallucinations",
        "toxicity",
        "mae", "rmse", "mse", "↓", "⬇", "failure", "failures",
    ]
    static let higherIsBetter: Set<String> = [
        "↑", "⬆", "accuracy", "acc", "em", "f1", "winrate", "elo", "rating", "correct", "resolved", "solved", "bleu",
        "ndcg",
        "mrr", "recall", "precision", "score", "scores", "pass", "success", "average", "overall", "consistency",
    ]

    /// Whether a text looks like a model's name: it has a word that families of models share.
    static func looksLikeModel(_ text: String) -> Bool {
        let lower = text.prefix(120).lowercased()
        return families.contains { lower.contains($0) }
    }

    private static let families = [
        "gpt", "claude", "gemini", "llama", "mistral", "mixtral", "qwen", "phi-", "gemma", "deepseek", "falcon",
        "command-r",
        "command r", "grok", "palm", "bert", "flan", "bloom", "pythia", "vicuna", "wizardlm", "alpaca", "olmo",
        "internlm",
        "baichuan", "chatglm", "glm-", "yi-", "nova-", "kimi", "minimax", "starcoder", "codestral", "codellama",
        "zephyr",
        "opt-", "o1-", "o3-", "o4-", "davinci", "sonnet", "opus", "haiku", "mpt-", "dbrx", "jamba", "nemotron",
        "granite",
        "ernie", "hunyuan", "doubao", "smollm", "resnet", "vit_", "-instruct", "-7b", "-8b", "-13b", "-70b", "7b-",
        "70b-",
    ]
}
