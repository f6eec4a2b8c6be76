// What a manifest keeps of the description it was read from, when that was another harness's or catalogue's.

/// What another harness or catalogue says of a suite.
public struct SuiteOrigin: Hashable, Sendable, Codable {
    /// The form of the description: `lm-eval`, `croissant`, `qti`.
    public var form: String
    /// The version the description states, as it is written there.
    public var version: String?
    /// The data set of the items as it is named there, such as `allenai/ai2_arc`.
    public var dataset: String?
    /// The part of the data set that is scored.
    public var split: String?
    /// Names of the metrics, the first one first.
    public var metrics: [String]
    /// Number of worked examples put before an item.
    public var examples: Int?

    /// What is said; leave out what is not stated.
    public init(
        form: String,
        version: String? = nil,
        dataset: String? = nil,
        split: String? = nil,
        metrics: [String] = [],
        examples: Int? = nil
    ) {
        self.form = form
        self.version = version
        self.dataset = dataset
        self.split = split
        self.metrics = metrics
        self.examples = examples
    }

    private enum CodingKeys: String, CodingKey {
        case form, version, dataset, split, metrics, examples
    }

    /// Reads an origin; only the form is required.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        form = try box.decode(String.self, forKey: .form)
        version = try box.decodeIfPresent(String.self, forKey: .version)
        dataset = try box.decodeIfPresent(String.self, forKey: .dataset)
        split = try box.decodeIfPresent(String.self, forKey: .split)
        metrics = try box.decodeIfPresent([String].self, forKey: .metrics) ?? []
        examples = try box.decodeIfPresent(Int.self, forKey: .examples)
    }
}
