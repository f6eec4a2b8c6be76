// Lists of names that rows refer to by number: scorers, metrics, variants, and fields that nobody knows.

/// Names in the order in which they were first seen.
struct LogNames {
    /// The names.
    private(set) var all: [String] = []
    private var indexOf: [String: Int] = [:]

    /// The number of a name, which is added if it is new; nil where there are too many.
    mutating func index(of name: String) -> Int? {
        // Most logs have a few names, and a look at each is faster than a hash.
        for index in 0..<min(all.count, 8) where all[index] == name { return index }
        if let known = indexOf[name] { return known }
        guard all.count < LogLimits.names else { return nil }
        let kept = KeptText.of(name)
        indexOf[name] = all.count
        all.append(kept)
        return all.count - 1
    }
}

/// Names of fields that are not known.
struct UnknownFields {
    private var names: Set<String> = []

    /// Adds a name.
    mutating func add(_ name: String) {
        if names.count < LogLimits.unknown { names.insert(KeptText.of(name, size: 80)) }
    }

    /// The names, sorted by their bytes.
    var sorted: [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
