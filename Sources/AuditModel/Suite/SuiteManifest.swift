// What a suite says about itself: suite.yaml, in types.

/// The manifest of a suite.
public struct SuiteManifest: Hashable, Sendable, Codable {
    /// The suite's id: the name of its folder.
    public var id: SuiteID
    /// A title for people.
    public var title: String
    /// What it measures, in one sentence.
    public var measures: String
    /// Licence of the items, an SPDX id where there is one.
    public var licence: String
    /// Name of the metric, such as `accuracy`.
    public var metric: String
    /// Score of blind guessing, in [0, 1].
    public var chance: Double
    /// Release date, ISO 8601 (`2021-10-27`), where known.
    public var released: String?
    /// Share of items with a wrong key, where someone has measured it.
    public var labelErrorRate: SourcedRate?
    /// Published reports that the suite was met in training, where known.
    public var contaminationReports: [SourcedNote]
    /// Suites meant to follow this one.
    public var successors: [String]
    /// How the options came to be in their order; `drawn` makes permutations exchangeable with the original.
    public var optionOrder: OptionOrder?
    /// Where the items come from.
    public var source: ItemSource?
    /// What another harness or catalogue says of the suite, where the manifest was read from there.
    public var origin: SuiteOrigin?
    /// How an item is put to a model and its answer read.
    public var asking: Asking

    /// A manifest; only what cannot be guessed is required.
    public init(
        id: SuiteID,
        title: String,
        measures: String = "",
        licence: String = "",
        metric: String = "accuracy",
        chance: Double = 0,
        released: String? = nil,
        labelErrorRate: SourcedRate? = nil,
        contaminationReports: [SourcedNote] = [],
        successors: [String] = [],
        optionOrder: OptionOrder? = nil,
        source: ItemSource? = nil,
        origin: SuiteOrigin? = nil,
        asking: Asking = Asking()
    ) {
        self.id = id
        self.title = title
        self.measures = measures
        self.licence = licence
        self.metric = metric
        self.chance = chance
        self.released = released
        self.labelErrorRate = labelErrorRate
        self.contaminationReports = contaminationReports
        self.successors = successors
        self.optionOrder = optionOrder
        self.source = source
        self.origin = origin
        self.asking = asking
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, measures, licence, metric, chance, released, successors, source, origin, asking
        case labelErrorRate = "label_error_rate"
        case contaminationReports = "contamination_reports"
        case optionOrder = "option_order"
    }
}

/// A measured share with its source.
public struct SourcedRate: Hashable, Sendable, Codable {
    /// The share, in [0, 1].
    public var rate: Double
    /// Where the figure is from.
    public var source: String

    /// A share.
    public init(rate: Double, source: String) {
        self.rate = rate
        self.source = source
    }
}

/// A remark with its source.
public struct SourcedNote: Hashable, Sendable, Codable {
    /// What is reported.
    public var note: String
    /// Where.
    public var source: String

    /// A remark.
    public init(note: String, source: String) {
        self.note = note
        self.source = source
    }
}

/// How a suite's options came to be in their published order.
public struct OptionOrder: Hashable, Sendable, Codable {
    /// Whether the order was drawn at random, independent of the key.
    public enum Kind: String, Sendable, Codable {
        /// Drawn by a recorded seed: the original is exchangeable with its permutations.
        case drawn
        /// Unknown or chosen by people.
        case authored
    }

    /// How the order came to be.
    public var kind: Kind
    /// The recorded seed of the draw.
    public var seed: UInt64?

    /// An order.
    public init(kind: Kind, seed: UInt64? = nil) {
        self.kind = kind
        self.seed = seed
    }
}

/// Where items are fetched from when they are not in the repository.
public struct ItemSource: Hashable, Sendable, Codable {
    /// One downloadable file.
    public struct File: Hashable, Sendable, Codable {
        /// http or https address.
        public var url: String
        /// SHA-256 of the bytes as downloaded, in lower-case hexadecimal.
        public var sha256: String
        /// Name to store it under, a plain file name.
        public var name: String

        /// A file.
        public init(url: String, sha256: String, name: String) {
            self.url = url
            self.sha256 = sha256
            self.name = name
        }
    }

    /// The files.
    public var files: [File]

    /// A source.
    public init(files: [File]) { self.files = files }
}
