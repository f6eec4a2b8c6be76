// Which items take their role together.

/// Items by cluster, clusters in order of first appearance.
struct ItemGrouping {
    /// Number of clusters; items without one count as one each.
    let count: Int
    private let order: [Int]
    private let starts: [Int]

    init(_ items: [SiblingItem]) {
        var position: [Int: Int] = [:]
        var slots: [Int] = []
        slots.reserveCapacity(items.count)
        var count = 0
        for item in items {
            if let cluster = item.cluster {
                if let slot = position[cluster] {
                    slots.append(slot)
                    continue
                }
                position[cluster] = count
            }
            slots.append(count)
            count += 1
        }
        var starts = [Int](repeating: 0, count: count + 1)
        for slot in slots { starts[slot + 1] += 1 }
        for slot in 0..<count { starts[slot + 1] += starts[slot] }
        var next = starts
        var order = [Int](repeating: 0, count: items.count)
        for (item, slot) in slots.enumerated() {
            order[next[slot]] = item
            next[slot] += 1
        }
        self.count = count
        self.order = order
        self.starts = starts
    }

    /// The items of a cluster, in order.
    subscript(_ cluster: Int) -> ArraySlice<Int> { order[starts[cluster]..<starts[cluster + 1]] }
}
