// How an item becomes a prompt and how its answer is read: part of the suite, because both move scores.

/// The asking of a suite: prompt, limits and reading.
public struct Asking: Hashable, Sendable, Codable {
    /// Which API carries the prompt.
    public enum Form: String, Sendable, Codable {
        /// /v1/completions with one text.
        case completion
        /// /v1/chat/completions with one user message.
        case chat
    }

    /// How an answer is read out of a response.
    public enum Reader: String, Sendable, Codable {
        /// The option whose label has the highest log-probability as the next token.
        case optionLogProbability = "option-log-probability"
        /// The option label written in the text.
        case optionLabel = "option-label"
        /// The final number in the text.
        case number
        /// The text compared with the accepted answers.
        case text
    }

    /// Which API carries the prompt.
    public var form: Form
    /// How the answer is read.
    public var reader: Reader
    /// Text before every item: instructions or worked examples (never items of the suite). May be empty.
    public var preamble: String
    /// Most tokens the model may write.
    public var maxTokens: Int
    /// Texts at which the model stops.
    public var stop: [String]
    /// Whether a label's log-probability is taken relative to its mean over all siblings asked (batch calibration;
    /// Zhou et al. 2023, arXiv 2309.17249). Originals and twins enter that mean alike. Only for
    /// `optionLogProbability`.
    public var calibrated: Bool
    /// Where set, every item is also put without its options, after this text, and an option's log-probability is
    /// that of its label plus that of the first token of its text there. Models too small to use a list of options
    /// answer through the text; models tuned on letters through the label. Only for `optionLogProbability`.
    public var clozePreamble: String?

    /// An asking.
    public init(
        form: Form = .completion,
        reader: Reader = .text,
        preamble: String = "",
        maxTokens: Int = 256,
        stop: [String] = [],
        calibrated: Bool = false,
        clozePreamble: String? = nil
    ) {
        self.form = form
        self.reader = reader
        self.preamble = preamble
        self.maxTokens = maxTokens
        self.stop = stop
        self.calibrated = calibrated
        self.clozePreamble = clozePreamble
    }

    private enum CodingKeys: String, CodingKey {
        case form, reader, preamble, stop, calibrated
        case maxTokens = "max_tokens"
        case clozePreamble = "cloze_preamble"
    }

    /// Reads an asking; members left out take the defaults of `init`.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let plain = Asking()
        form = try box.decodeIfPresent(Form.self, forKey: .form) ?? plain.form
        reader = try box.decodeIfPresent(Reader.self, forKey: .reader) ?? plain.reader
        preamble = try box.decodeIfPresent(String.self, forKey: .preamble) ?? plain.preamble
        maxTokens = try box.decodeIfPresent(Int.self, forKey: .maxTokens) ?? plain.maxTokens
        stop = try box.decodeIfPresent([String].self, forKey: .stop) ?? plain.stop
        calibrated = try box.decodeIfPresent(Bool.self, forKey: .calibrated) ?? plain.calibrated
        clozePreamble = try box.decodeIfPresent(String.self, forKey: .clozePreamble)
    }

    /// The prompt that puts `item` to a model.
    ///
    /// `Question: …`, one line an option, `Answer:`; the preamble and then the item's passage before it, a blank line
    /// between.
    /// Code items are put as they stand: the model completes the text.
    public func prompt(for item: Item) -> String {
        var text = preamble.isEmpty ? "" : preamble + "\n\n"
        if let passage = item.passage { text += passage + "\n\n" }
        switch item.task {
        case .code:
            return text + item.question
        case .choice(let choice):
            text += "Question: \(item.question)\n"
            for (label, option) in zip(choice.labels, choice.options) { text += "\(label). \(option)\n" }
        case .number, .text:
            text += "Question: \(item.question)\n"
        }
        return text + "Answer:"
    }

    /// The prompt that puts `item` without its options; nil where the asking has no cloze or the item no options.
    public func clozePrompt(for item: Item) -> String? {
        guard let clozePreamble, reader == .optionLogProbability, case .choice = item.task else { return nil }
        let passage = item.passage.map { $0 + "\n\n" } ?? ""
        return (clozePreamble.isEmpty ? "" : clozePreamble + "\n\n") + passage + "Question: \(item.question)\nAnswer:"
    }
}
