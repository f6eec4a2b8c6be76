// Whether twins are new items: none may equal its original or a sibling of the same operator.

public import AuditModel

/// Finds repetitions.
public enum DistinctTwins {
    /// What is asked and what counts as right, byte for byte; ids, clusters and worked solutions do not count.
    struct Content: Hashable {
        private let parts: [[UInt8]]

        init(_ item: Item) {
            var parts = [Array((item.passage ?? "").utf8), Array(item.question.utf8)]
            switch item.task {
            case .choice(let task):
                parts.append([UInt8(truncatingIfNeeded: task.gold)])
                parts += (task.options + task.labels).map { Array($0.utf8) }
            case .number(let task): parts.append(Array(task.gold.description.utf8))
            case .text(let task): parts += (task.accepted + [""] + task.rejected).map { Array($0.utf8) }
            case .code(let task): parts += [task.entryPoint, task.reference, task.tests].map { Array($0.utf8) }
            }
            self.parts = parts
        }
    }

    private struct Family: Hashable {
        var of: ItemID
        var by: OperatorID
    }

    /// The twins that equal their original or an earlier sibling, in their order. Identity twins are meant to.
    public static func repeated(_ twins: [Twin], originals: [Item]) -> [ItemID] {
        var parents: [ItemID: Item] = [:]
        for item in originals { parents[item.id] = item }
        for twin in twins where parents[twin.id] == nil { parents[twin.id] = twin.item }
        var seen: [Family: Set<Content>] = [:]
        var found: [ItemID] = []
        for twin in twins where twin.operatorID != "identity" {
            let family = Family(of: twin.of, by: twin.operatorID)
            if seen[family] == nil { seen[family] = Set([parents[twin.of].map(Content.init)].compactMap(\.self)) }
            if seen[family, default: []].insert(Content(twin.item)).inserted == false { found.append(twin.id) }
        }
        return found
    }
}
