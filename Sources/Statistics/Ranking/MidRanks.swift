// Places in order, with ties sharing theirs.

/// Mid-ranks: 1 for the smallest value, and the mean of their places for equal ones.
public enum MidRanks {
    /// The mid-rank of every value; NaN values come last, as equals.
    public static func of(_ values: [Double]) -> [Double] {
        let keys = values.map { $0.isNaN ? Double.infinity : $0 }
        let order = keys.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
        var ranks = [Double](repeating: 0, count: keys.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
            start = end
        }
        return ranks
    }
}
