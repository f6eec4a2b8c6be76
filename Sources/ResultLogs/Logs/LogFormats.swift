// The registry of dialects of logs.

/// All dialects of logs.
public enum LogFormats {
    /// The registry, the most particular first: a new dialect is one file and one line here.
    public static let all: [any LogFormat] = [
        LMEvalFormat(),
        InspectFormat(),
        EveryEvalEverFormat(),
        HELMFormat(),
        OpenAIEvalsFormat(),
        PromptfooFormat(),
        LightevalFormat(),
        BatchOutputFormat(),
        LongFormFormat(),
    ]
}
