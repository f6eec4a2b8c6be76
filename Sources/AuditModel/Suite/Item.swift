// What one question of a suite is, whatever dialect it came in.

/// One question of a suite with its key.
///
/// As JSON (a line of items.jsonl): `id`, `question`, `kind` and the members of the kind, and optionally
/// `subject`, `cluster`, `passage`.
public struct Item: Hashable, Sendable {
    /// Its id, unique in the suite.
    public var id: ItemID
    /// The part of the suite it belongs to, such as a school subject.
    public var subject: String?
    /// Items with the same cluster share a passage or template and are not independent; nil stands alone.
    public var cluster: String?
    /// What is read before the question: the text of a reading task, the premise of an inference pair, the first
    /// sentence of a pair. The question is then about it, or is the pair's other half.
    public var passage: String?
    /// The question as the model reads it, without options.
    public var question: String
    /// What kind of answer is asked for, and the key.
    public var task: AnswerTask

    /// An item.
    public init(
        id: ItemID,
        subject: String? = nil,
        cluster: String? = nil,
        passage: String? = nil,
        question: String,
        task: AnswerTask
    ) {
        self.id = id
        self.subject = subject
        self.cluster = cluster
        self.passage = passage
        self.question = question
        self.task = task
    }
}

extension Item: Codable {
    private enum Key: String, CodingKey {
        case id, subject, cluster, passage, question, kind, options, labels, gold, answer, solution, accepted, rejected
        case entryPoint = "entry_point"
        case reference, tests
    }

    /// Reads one line of items.jsonl.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        id = try box.decode(ItemID.self, forKey: .id)
        subject = try box.decodeIfPresent(String.self, forKey: .subject)
        cluster = try box.decodeIfPresent(String.self, forKey: .cluster)
        passage = try box.decodeIfPresent(String.self, forKey: .passage)
        question = try box.decode(String.self, forKey: .question)
        switch try box.decode(AnswerTask.Kind.self, forKey: .kind) {
        case .choice:
            let options = try box.decode([String].self, forKey: .options)
            let labels = try box.decodeIfPresent([String].self, forKey: .labels)
            task = .choice(ChoiceTask(options: options, labels: labels, gold: try box.decode(Int.self, forKey: .gold)))
        case .number:
            let solution = try box.decodeIfPresent(String.self, forKey: .solution)
            task = .number(NumberTask(gold: try box.decode(Rational.self, forKey: .answer), solution: solution))
        case .text:
            let accepted = try box.decode([String].self, forKey: .accepted)
            let rejected = try box.decodeIfPresent([String].self, forKey: .rejected) ?? []
            task = .text(TextTask(accepted: accepted, rejected: rejected))
        case .code:
            task = .code(
                CodeTask(
                    entryPoint: try box.decode(String.self, forKey: .entryPoint),
                    reference: try box.decode(String.self, forKey: .reference),
                    tests: try box.decode(String.self, forKey: .tests)
                )
            )
        }
    }

    /// Writes one line of items.jsonl.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(id, forKey: .id)
        try box.encodeIfPresent(subject, forKey: .subject)
        try box.encodeIfPresent(cluster, forKey: .cluster)
        try box.encodeIfPresent(passage, forKey: .passage)
        try box.encode(question, forKey: .question)
        try box.encode(task.kind, forKey: .kind)
        switch task {
        case .choice(let choice):
            try box.encode(choice.options, forKey: .options)
            try box.encode(choice.labels, forKey: .labels)
            try box.encode(choice.gold, forKey: .gold)
        case .number(let number):
            try box.encode(number.gold, forKey: .answer)
            try box.encodeIfPresent(number.solution, forKey: .solution)
        case .text(let text):
            try box.encode(text.accepted, forKey: .accepted)
            try box.encode(text.rejected, forKey: .rejected)
        case .code(let code):
            try box.encode(code.entryPoint, forKey: .entryPoint)
            try box.encode(code.reference, forKey: .reference)
            try box.encode(code.tests, forKey: .tests)
        }
    }
}
