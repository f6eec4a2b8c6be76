// How an item becomes a request: the one place, so that a batch asks what an audit asks.

public import AuditModel

extension ModelRequest {
    /// The request that puts `item` to `model` as the suite asks it; `repeatIndex` is from 0.
    public init(putting item: Item, by asking: Asking, to model: ModelID, repeatIndex: Int = 0) {
        self.init(
            model: model,
            form: asking.form,
            prompt: asking.prompt(for: item),
            maxTokens: asking.maxTokens,
            stop: asking.stop,
            topLogProbabilities: asking.reader == .optionLogProbability ? 20 : 0,
            repeatIndex: repeatIndex
        )
    }

    /// The request that puts `item` without its options, where the suite asks that too. Siblings share it, since equal
    /// requests are asked once.
    public init?(cloze item: Item, by asking: Asking, to model: ModelID, repeatIndex: Int = 0) {
        guard let prompt = asking.clozePrompt(for: item) else { return nil }
        self.init(
            model: model,
            form: .completion,
            prompt: prompt,
            maxTokens: 1,
            topLogProbabilities: 100,
            repeatIndex: repeatIndex
        )
    }
}
