// How a name in a report becomes a suite: exactly, or not at all. MMLU-ProX is not MMLU-Pro.
public import AuditModel

extension SuiteCatalogue {
    /// The suite with this id.
    public subscript(id: SuiteID) -> SuiteFacts? { suites.first { $0.id == id } }

    /// What `name` means here: an id, title, alias or shared name, in any case, with or without spaces, hyphens and
    /// underscores; with settings such as `5-shot` or `(CoT)`; with a part such as `validation` after it. A name of
    /// several parts, such as LiveCodeBench v6, finds the suite and no part: any of them may be meant.
    public func match(_ name: String) -> SuiteMatch {
        guard name.utf8.count <= SuiteName.limit else { return .unknown(near: []) }
        let words = SuiteName.words(name)
        let bare = SuiteName.withoutSettings(words)
        return whole(words) ?? whole(bare) ?? part(words) ?? part(bare) ?? .unknown(near: near(bare))
    }

    private func whole(_ words: [String]) -> SuiteMatch? {
        guard let positions = index[words.joined()] else { return nil }
        return positions.count == 1
            ? .found(suites[positions[0]], split: nil) : .ambiguous(positions.map { suites[$0] })
    }

    /// A suite's name followed by that of one of its parts; no part where the name fits several of them.
    private func part(_ words: [String]) -> SuiteMatch? {
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            let key = words[count...].joined()
            let found = (index[words[..<count].joined()] ?? []).compactMap { position in
                let parts = suites[position].parts.filter { $0.keys.contains(key) }
                return parts.isEmpty ? nil : (suite: suites[position], parts: parts)
            }
            if found.count > 1 { return .ambiguous(found.map(\.suite)) }
            if let only = found.first {
                return .found(only.suite, split: only.parts.count == 1 ? only.parts[0] : nil)
            }
        }
        return nil
    }

    /// Suites one of whose names holds the words in a row, or is held by them; at most eight.
    private func near(_ words: [String]) -> [SuiteFacts] {
        let matching = suites.lazy.filter { suite in
            (suite.ownNames + suite.sharedNames).contains { name in
                let other = SuiteName.words(name)
                return other.holds(words) || words.holds(other)
            }
        }
        return Array(matching.prefix(8))
    }
}

extension SuiteFacts {
    /// Every part with a name: the one scored by convention and the others.
    var parts: [Split] { (n.map { [$0] } ?? []) + splits }
}

extension SuiteFacts.Split {
    fileprivate var keys: [String] { ([split] + aliases).map(SuiteName.key) }
}

extension [String] {
    /// Whether `run` stands in here, word by word.
    fileprivate func holds(_ run: [String]) -> Bool {
        guard !run.isEmpty, run.count <= count else { return false }
        return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
    }
}
