// Words by which what the schema has no member for is written, and read again.

import AuditModel

/// Keys of `details` and `metadata` that vernier writes and reads.
enum EEEStated {
    /// The filter or scorer.
    static let scorer = "scorer"
    /// The metric that a row's score is of.
    static let metric = "metric"
    /// The part of the suite that a score is about.
    static let part = "part"
    /// How scores of items became one.
    static let aggregation = "aggregation"
    /// How many answers each item got.
    static let repeats = "repeats"
    /// Which repeat of its item a row is, from 1.
    static let `repeat` = "repeat"
    /// What became of a row that has no score: `unscored`, `errored` or `excluded`.
    static let state = "state"
    /// How many lines a row became, one for each metric, where there are more than one.
    static let lines = "lines"
    /// What the log says of the answer, words separated by spaces.
    static let flags = "flags"
    /// Hashes of what the log held and vernier does not keep, 16 hexadecimal digits.
    static let contentHash = "content_hash"
    /// Hash of the model's raw output.
    static let outputHash = "output_hash"
    /// The item as published, where `twin_of` is itself a twin.
    static let root = "twin_root"
    /// `stated` where the log itself says which answers are correct, beside their score.
    static let correctness = "is_correct"
    /// What stands at `lower_is_better` was not stated by the log.
    static let assumed = "assumed"
}

extension LoggedRow.Flags {
    private static let names: [(word: String, flag: LoggedRow.Flags)] = [
        ("truncated", .truncated), ("empty", .empty), ("refused", .refused), ("edited", .edited),
        ("invalidated", .invalidated), ("limited", .limited), ("retried", .retried), ("unread", .unread),
        ("stated", .stated),
    ]

    /// The flags as words separated by spaces.
    var words: String { Self.names.filter { contains($0.flag) }.map(\.word).joined(separator: " ") }

    /// The flags of such words; others are passed over.
    init(words: String) {
        self = []
        for word in words.utf8.prefix(200).split(separator: UInt8(ascii: " ")) {
            for name in Self.names where name.word.utf8.elementsEqual(word) { insert(name.flag) }
        }
    }
}

extension LoggedRow.State {
    private static let names: [(word: String, state: LoggedRow.State)] = [
        ("scored", .scored), ("unscored", .unscored), ("errored", .errored), ("excluded", .excluded),
    ]

    /// The state as a word.
    var word: String { Self.names.first { $0.state == self }?.word ?? "unscored" }

    /// The state of such a word.
    init?(word: String) {
        guard let found = Self.names.first(where: { $0.word == word }) else { return nil }
        self = found.state
    }
}
