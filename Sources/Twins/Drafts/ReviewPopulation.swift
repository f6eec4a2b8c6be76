// The twins a sample is drawn from, operator by operator, with a fingerprint that a changed set does not have.

import AuditModel

/// Twins by operator, and their originals.
struct ReviewPopulation {
    private let byOperator: [OperatorID: [Twin]]
    private let byID: [ItemID: Twin]
    private let originals: [ItemID: Item]
    private let fingerprints: [OperatorID: String]

    init(_ set: TwinSet, originals items: [Item] = []) {
        byOperator = Dictionary(grouping: set.twins, by: \.operatorID)
        byID = Dictionary(set.twins.map { ($0.id, $0) }) { first, _ in first }
        originals = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        fingerprints = byOperator.mapValues { twins in
            // Sorted, so that the order of a file is no part of what was reviewed.
            ReviewRow.hash(twins.map { ReviewRow.hash(ReviewRow.content($0)) }.sorted())
        }
    }

    /// Operators with twins of grade C, sorted.
    var drafted: [OperatorID] {
        byOperator.filter { $0.value.contains { $0.grade == .drafted } }.map(\.key).sorted()
    }

    /// The twins of an operator, in the order of the set.
    func twins(of id: OperatorID) -> [Twin] { byOperator[id] ?? [] }

    /// The twin with this id.
    func twin(_ id: ItemID) -> Twin? { byID[id] }

    /// What all twins of an operator say, in 16 hexadecimal digits; empty if it has none.
    func fingerprint(of id: OperatorID) -> String { fingerprints[id] ?? "" }

    /// What a twin was made from: an item of the suite, or another twin.
    func original(of twin: Twin) -> Item? { originals[twin.of] ?? byID[twin.of]?.item }

    /// How many twins of each operator make a sample of `total`, as even as their numbers allow.
    func sizes(of ids: [OperatorID], total: Int) -> [Int] {
        var sizes = [Int](repeating: 0, count: ids.count)
        let most = ids.enumerated().map { index, id in ids[..<index].contains(id) ? 0 : twins(of: id).count }
        var left = max(0, total)
        while left > 0 {
            let open = ids.indices.filter { sizes[$0] < most[$0] }
            guard !open.isEmpty else { break }
            let share = max(1, left / open.count)
            for index in open where left > 0 {
                let more = min(share, most[index] - sizes[index], left)
                sizes[index] += more
                left -= more
            }
        }
        return sizes
    }
}
