// The parts of a suite's facts: sizes, kinds of score, clusters, people's scores, and texts with their source.

extension SuiteFacts {
    /// A part of a suite that is scored, with its number of items.
    public struct Split: Hashable, Sendable, Codable {
        /// Its name, such as `test` or `diamond`.
        public var split: String
        /// Its number of scored items, above 0.
        public var count: Int
        /// Where the number is from; best two sources that agree.
        public var source: String
        /// Other names of the part.
        public var aliases: [String]

        /// A part.
        public init(split: String, count: Int, source: String, aliases: [String] = []) {
            self.split = split
            self.count = count
            self.source = source
            self.aliases = aliases
        }
    }

    /// How the published number arises from the items' scores: what values it can take.
    public enum ScoreKind: String, Sendable, Codable, CaseIterable {
        /// An item scores 0 or 1 and the number is right over n: a multiple of 1/n, or of 1/(n × repeats).
        case shareOfItems = "share-of-items"
        /// An item can score in between (F1, partial credit): not tied to multiples of 1/n.
        case meanOfItems = "mean-of-items"
        /// The mean of the scores of subjects, tasks or languages, each weighing the same.
        case meanOfGroups = "mean-of-groups"
        /// The share of answers that a judge prefers to a reference's.
        case winRate = "win-rate"
        /// A judge's marks, such as 1 to 10.
        case rating
    }

    /// The kinds of score in use.
    public struct Score: Hashable, Sendable, Codable {
        /// The authors' own first, then others that reports use.
        public var kinds: [ScoreKind]
        /// What a reader must know about it, such as repeats or weights.
        public var note: String?
        /// Where this is from.
        public var source: String

        /// Kinds of score.
        public init(kinds: [ScoreKind], note: String? = nil, source: String) {
            self.kinds = kinds
            self.note = note
            self.source = source
        }
    }

    /// Items that share something, so that n overstates what they tell.
    public struct Clusters: Hashable, Sendable, Codable {
        /// What they share, such as `passage`.
        public var unit: String
        /// Number of clusters in the part that is scored by convention, where known.
        public var count: Int?
        /// Where this is from.
        public var source: String

        /// Clusters.
        public init(unit: String, count: Int? = nil, source: String) {
            self.unit = unit
            self.count = count
            self.source = source
        }
    }

    /// A published score of people.
    public struct HumanScore: Hashable, Sendable, Codable {
        /// The score, in [0, 1].
        public var score: Double
        /// Who they were, and on which items if not on all.
        public var who: String
        /// Where the figure is from.
        public var source: String

        /// A score.
        public init(score: Double, who: String, source: String) {
            self.score = score
            self.who = who
            self.source = source
        }
    }

    /// A text with its source.
    public struct SourcedText: Hashable, Sendable, Codable {
        /// The text.
        public var text: String
        /// Where it is from.
        public var source: String

        /// A text.
        public init(text: String, source: String) {
            self.text = text
            self.source = source
        }
    }

    /// Names with their source.
    public struct SourcedNames: Hashable, Sendable, Codable {
        /// The names.
        public var names: [String]
        /// Where they are from.
        public var source: String

        /// Names.
        public init(names: [String], source: String) {
            self.names = names
            self.source = source
        }
    }
}
