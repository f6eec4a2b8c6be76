// What is known of a published suite besides its items: what a claim made on it is judged by.

/// The facts of one suite, each with its source; nil or empty where nobody could source it, which is never a zero.
public struct SuiteFacts: Hashable, Sendable, Codable {
    /// The suite's id: the name of its folder.
    public var id: SuiteID
    /// A title for people.
    public var title: String
    /// Other names that mean this suite and no other.
    public var aliases: [String]
    /// Names that reports give to this suite and to others as well, such as GPQA for its Diamond part.
    public var sharedNames: [String]
    /// What it measures, in one sentence.
    public var measures: String
    /// Licence of the items.
    public var licence: SourcedText?
    /// Name of the metric, such as `accuracy`.
    public var metric: String
    /// How item scores become the published number.
    public var score: Score?
    /// The part that is scored by convention; nil too where no part is (see `splits`).
    public var n: Split?
    /// Other parts that are scored, or that the name has also stood for.
    public var splits: [Split]
    /// Items that are not independent of each other.
    public var clusters: Clusters?
    /// Score of blind guessing, in [0, 1].
    public var chance: SourcedRate?
    /// Release date: `2021`, `2021-10` or `2021-10-27`.
    public var released: SourcedText?
    /// Share of items with a wrong key or no single right one, where someone has measured it.
    public var labelErrorRate: SourcedRate?
    /// Published scores of people.
    public var human: [HumanScore]
    /// Published reports that the suite was met in training; empty says nothing about it.
    public var contaminationReports: [SourcedNote]
    /// Suites meant to follow this one.
    public var successors: SourcedNames?
    /// Whether the manifest says where the items are and how they are read; else it is a catalogue entry.
    public var describesItems: Bool

    /// Facts; only what names the suite is required.
    public init(
        id: SuiteID,
        title: String,
        aliases: [String] = [],
        sharedNames: [String] = [],
        measures: String = "",
        licence: SourcedText? = nil,
        metric: String = "accuracy",
        score: Score? = nil,
        n: Split? = nil,
        splits: [Split] = [],
        clusters: Clusters? = nil,
        chance: SourcedRate? = nil,
        released: SourcedText? = nil,
        labelErrorRate: SourcedRate? = nil,
        human: [HumanScore] = [],
        contaminationReports: [SourcedNote] = [],
        successors: SourcedNames? = nil,
        describesItems: Bool = false
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.sharedNames = sharedNames
        self.measures = measures
        self.licence = licence
        self.metric = metric
        self.score = score
        self.n = n
        self.splits = splits
        self.clusters = clusters
        self.chance = chance
        self.released = released
        self.labelErrorRate = labelErrorRate
        self.human = human
        self.contaminationReports = contaminationReports
        self.successors = successors
        self.describesItems = describesItems
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, aliases, measures, licence, metric, score, n, splits, clusters, chance, released, human
        case successors
        case sharedNames = "shared_names"
        case labelErrorRate = "label_error_rate"
        case contaminationReports = "contamination_reports"
        case describesItems = "describes_items"
    }
}
