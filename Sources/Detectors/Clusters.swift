// Cluster names to numbers.

/// Labels of clusters.
struct Clusters {
    /// One number a row, numbered by first appearance, rows without a name alone.
    private(set) var all: [Int] = []
    private var position: [String: Int] = [:]
    private var next = 0
    private var latest: (name: String, label: Int)?

    /// No rows yet; room for `rows` of them.
    init(rows: Int = 0) { all.reserveCapacity(rows) }

    /// The numbers; nil where no two rows share one.
    var labels: [Int]? { next == all.count ? nil : all }

    /// Number of clusters.
    var count: Int { next }

    /// The next row.
    mutating func append(_ name: String?) {
        guard let name else {
            all.append(next)
            next += 1
            return
        }
        // A cluster's rows mostly stand together.
        if let latest, latest.name == name {
            all.append(latest.label)
            return
        }
        let label = position[name] ?? next
        if label == next {
            position[name] = next
            next += 1
        }
        all.append(label)
        latest = (name, label)
    }

    /// `labels` where two of them are equal, else nil.
    static func shared(_ labels: [Int]) -> [Int]? { Set(labels).count == labels.count ? nil : labels }
}
