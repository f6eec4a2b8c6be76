// What parts of a data set are called, in names of files, records and fields.

/// Names of splits.
enum SplitNames {
    private static let words = [
        "train": "train", "training": "train", "dev": "dev", "development": "dev", "val": "dev", "valid": "dev",
        "validation": "dev", "test": "test", "testing": "test",
    ]

    /// The split a name speaks of (`train`, `dev` or `test`), by the first word that is a split's; nil if none is.
    static func split(of name: String) -> String? {
        name.lowercased().split { !$0.isLetter }.lazy.compactMap { words[String($0)] }.first
    }

    /// Whether `word` is the name of a split and nothing more.
    static func isSplit(_ word: some StringProtocol) -> Bool { words[word.lowercased()] != nil }
}
