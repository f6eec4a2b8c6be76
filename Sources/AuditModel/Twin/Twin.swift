// An item made from an item, with everything needed to make it again and to believe its key.

/// A twin: a line of twins.jsonl.
public struct Twin: Hashable, Sendable, Codable {
    /// How well its key is shown.
    public enum Grade: String, Sendable, Codable {
        /// Proved: by permutation, replay, equality or tests.
        case proved = "A"
        /// Guarded: proved, but a soft guard fired or plausibility is unproved.
        case guarded = "B"
        /// Drafted by a model and not yet sampled by people.
        case drafted = "C"
    }

    /// Its id: `<original id>~<operator>~<index>`.
    public var id: ItemID
    /// The id of the item it was made from.
    public var of: ItemID
    /// 1 for a twin of an original, 2 for a twin of a twin.
    public var generation: Int
    /// The operator that made it.
    public var operatorID: OperatorID
    /// The seed it was drawn with (the audit's seed).
    public var seed: UInt64
    /// How well its key is shown.
    public var grade: Grade
    /// The item to ask. Its id is the twin's.
    public var item: Item
    /// What shows that the key holds.
    public var proof: Proof
    /// The guards it passed.
    public var guards: [String]

    /// A twin.
    public init(
        id: ItemID,
        of: ItemID,
        generation: Int = 1,
        operatorID: OperatorID,
        seed: UInt64,
        grade: Grade,
        item: Item,
        proof: Proof,
        guards: [String]
    ) {
        self.id = id
        self.of = of
        self.generation = generation
        self.operatorID = operatorID
        self.seed = seed
        self.grade = grade
        self.item = item
        self.proof = proof
        self.guards = guards
    }

    private enum CodingKeys: String, CodingKey {
        case id, of, generation, seed, grade, item, proof, guards
        case operatorID = "operator"
    }
}

/// The object that shows a twin's key to be right.
public struct Proof: Hashable, Sendable, Codable {
    /// Its kind, as the operator declares it.
    public var kind: String
    /// For a permutation: twin position → original position, 0-based.
    public var permutation: [Int]?
    /// For a replay: the program, one `expression = value` a step, with the twin's numbers.
    public var steps: [String]?
    /// For a replay: original number → new number at each free mention, in text order; for another edit of the
    /// question: what was written over, in text order.
    public var bindings: [Binding]?

    /// For a renaming: old name to new, in the order of first mention; applied backwards it restores the original.
    public var renames: [Renaming]?
    /// For a proof by tests or by agreement, what was counted: `mutants` and `killed`, `asked` and `agreed`, ….
    public var figures: [String: Double]?

    /// One name given another.
    public struct Renaming: Hashable, Sendable, Codable {
        /// The name in the original.
        public var from: String
        /// The name in the twin.
        public var to: String

        /// A renaming.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// One place of the question given other words: a number with a new value, a word with another spelling.
    public struct Binding: Hashable, Sendable, Codable {
        /// UTF-8 offset of the place in the original question.
        public var offset: Int
        /// What the original says there.
        public var from: String
        /// What the twin says there.
        public var to: String

        /// A binding.
        public init(offset: Int, from: String, to: String) {
            self.offset = offset
            self.from = from
            self.to = to
        }
    }

    /// A proof; fill in the members its kind has.
    public init(
        kind: String,
        permutation: [Int]? = nil,
        steps: [String]? = nil,
        bindings: [Binding]? = nil,
        renames: [Renaming]? = nil,
        figures: [String: Double]? = nil
    ) {
        self.kind = kind
        self.permutation = permutation
        self.steps = steps
        self.bindings = bindings
        self.renames = renames
        self.figures = figures
    }
}
