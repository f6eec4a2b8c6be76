// What is asked of a model: everything that can change the answer, and nothing else.

/// One request to a model; equal requests are asked once and their answers reused.
public struct ModelRequest: Hashable, Sendable, Codable {
    /// The model's name at the endpoint.
    public var model: ModelID
    /// Which API carries it.
    public var form: Asking.Form
    /// The prompt: the text of a completion, or the one user message of a chat.
    public var prompt: String
    /// Most tokens to write, at least 1.
    public var maxTokens: Int
    /// Texts at which to stop.
    public var stop: [String]
    /// Sampling temperature.
    public var temperature: Double
    /// How many alternatives a token to report log-probabilities for; 0 asks for none.
    public var topLogProbabilities: Int
    /// The sampling seed sent to the endpoint.
    public var seed: Int
    /// Which repeat of the same question this is, from 0.
    public var repeatIndex: Int

    /// A request.
    public init(
        model: ModelID,
        form: Asking.Form,
        prompt: String,
        maxTokens: Int,
        stop: [String] = [],
        temperature: Double = 0,
        topLogProbabilities: Int = 0,
        seed: Int = 0,
        repeatIndex: Int = 0
    ) {
        self.model = model
        self.form = form
        self.prompt = prompt
        self.maxTokens = maxTokens
        self.stop = stop
        self.temperature = temperature
        self.topLogProbabilities = topLogProbabilities
        self.seed = seed
        self.repeatIndex = repeatIndex
    }

    private enum CodingKeys: String, CodingKey {
        case model, form, prompt, stop, temperature, seed
        case maxTokens = "max_tokens"
        case topLogProbabilities = "top_log_probabilities"
        case repeatIndex = "repeat"
    }
}
