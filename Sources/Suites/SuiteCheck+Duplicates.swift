// Items that are the same twice, word for word or nearly, found without comparing every pair.
import AuditModel

extension SuiteCheck {
    static func duplicates(_ items: [Item]) -> SuiteCheckResult {
        var groups: [[String]: [Int]] = [:]
        for (index, item) in items.enumerated() { groups[Wording.words(wholeText(item)), default: []].append(index) }
        // Two formulas may differ in their signs only; what has no words is compared as it stands.
        let repeated = groups.values.filter { $0.count > 1 }.flatMap { indices in
            Dictionary(grouping: indices) { Identifier<Item>(Wording.symbols(wholeText(items[$0]))) }
                .values.filter { $0.count > 1 && !areTwins($0.map { items[$0] }) }.flatMap(\.self)
        }
        return result("duplicates", failing: repeated.sorted().map { items[$0].id }, clean: "No item is there twice.") {
            "\($0) items have the same question and options as another: they count double. Keep one of each."
        }
    }

    static func nearDuplicates(_ items: [Item]) -> SuiteCheckResult {
        let pairs = NearDuplicates(items.map { Wording.words(wholeText($0)) }, similarity: similarity).pairs
        // Declared siblings (one cluster) are alike on purpose; exact repetitions are the other check's.
        let foreign = pairs.filter { left, right in
            (items[left].cluster == nil || items[left].cluster != items[right].cluster)
                && Wording.symbols(wholeText(items[left])) != Wording.symbols(wholeText(items[right]))
        }
        let concerned = Set(foreign.flatMap { [$0.0, $0.1] }).sorted().map { items[$0].id }
        let example = foreign.first.map { " (first: \(items[$0.0].id) and \(items[$0.1].id))" } ?? ""
        let clean =
            "No two items share \(similarity) of their words"
            + (items.contains { $0.cluster != nil } ? ", siblings of one cluster aside." : ".")
        return result("near-duplicates", failing: concerned, clean: clean) {
            "\($0) items share \(similarity) of their words with another\(example): name a cluster for siblings, or keep one."
        }
    }

    /// Whether all are twins of one original: controls may differ in white space only, and are meant to.
    private static func areTwins(_ items: [Item]) -> Bool {
        guard let cluster = items.first?.cluster else { return false }
        return items.allSatisfy { $0.cluster == cluster && $0.id.rawValue.hasPrefix(cluster + "~") }
    }

    private static func wholeText(_ item: Item) -> String {
        let asked = (item.passage.map { [$0] } ?? []) + [item.question]
        return if case .choice(let task) = item.task {
            (asked + task.options).joined(separator: "\n")
        } else {
            asked.joined(separator: "\n")
        }
    }
}

/// Pairs of word sets with a Jaccard similarity of at least a threshold.
///
/// Prefix filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007): two sets can only be that similar
/// if they share one of their rarest words, so only items that meet in an index of rare words are compared.
struct NearDuplicates {
    /// Index pairs (smaller first), sorted.
    let pairs: [(Int, Int)]

    init(_ texts: [[String]], similarity: Double) {
        var numbers: [String: Int] = [:]
        var frequency: [Int] = []
        var sets: [[Int]] = texts.map { words in
            var set: Set<Int> = []
            for word in words {
                let number = numbers[word] ?? frequency.count
                if number == frequency.count {
                    numbers[word] = number
                    frequency.append(0)
                }
                if set.insert(number).inserted { frequency[number] += 1 }
            }
            return Array(set)
        }
        // Rarest first; ties by first appearance, which is the same on every machine.
        for index in sets.indices {
            sets[index].sort { (frequency[$0], $0) < (frequency[$1], $1) }
        }
        // Equal sets are one set: a thousand copies must not make half a million comparisons.
        var members: [[Int]: [Int]] = [:]
        for (index, set) in sets.enumerated() where !set.isEmpty { members[set, default: []].append(index) }
        let groups = members.map { (set: $0.key, items: $0.value) }
            .sorted { ($0.set.count, $0.items[0]) < ($1.set.count, $1.items[0]) }
        var index: [Int: [Int]] = [:]
        var found: [(Int, Int)] = []
        for (at, group) in groups.enumerated() {
            for next in group.items.dropFirst() { found.append((group.items[0], next)) }
            let least = Int((similarity * Double(group.set.count) - 1e-9).rounded(.up))
            let prefix = group.set.prefix(group.set.count - least + 1)
            var candidates: Set<Int> = []
            for word in prefix {
                for other in index[word] ?? [] where groups[other].set.count >= least { candidates.insert(other) }
                index[word, default: []].append(at)
            }
            for other in candidates {
                let shared = Set(group.set).intersection(groups[other].set).count
                let union = group.set.count + groups[other].set.count - shared
                if Double(shared) >= similarity * Double(union) - 1e-9 {
                    let (left, right) = (group.items[0], groups[other].items[0])
                    found.append((min(left, right), max(left, right)))
                }
            }
        }
        pairs = found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}
