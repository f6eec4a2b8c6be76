// Cluster names to numbers.

/// Labels of clusters.
enum Clusters {
    /// One number a row, numbered by first appearance, rows without a name alone; nil where no two rows share one.
    static func labels(_ names: [String?]) -> [Int]? {
        var position: [String: Int] = [:]
        var labels: [Int] = []
        var next = 0
        for name in names {
            if let name, let known = position[name] {
                labels.append(known)
                continue
            }
            if let name { position[name] = next }
            labels.append(next)
            next += 1
        }
        return next == names.count ? nil : labels
    }
}
