// Agreement of two orders, as the balance of pairs they order alike and pairs they order apart.

/// Kendall's τ-b, which corrects for ties; counted in O(n log n) (Knight 1966).
public struct KendallTau: Hashable, Sendable {
    /// τ-b, in −1…1.
    public let coefficient: Double
    /// Pairs in the same order.
    public let concordant: Int
    /// Pairs in opposite order.
    public let discordant: Int
    /// Number of values.
    public let count: Int
    /// Two-sided p of no association: exact without ties up to 60 values, else normal with the variance corrected for
    /// ties.
    public let twoSided: Double

    /// The correlation of `first` with `second`; nil where lengths differ, one does not vary or a value is not finite.
    public init?(_ first: [Double], _ second: [Double]) {
        guard first.count == second.count, first.count > 1, (first + second).allSatisfy(\.isFinite) else { return nil }
        let n = first.count
        let order = first.indices.sorted { a, b in
            if first[a] != first[b] { return first[a] < first[b] }
            return second[a] != second[b] ? second[a] < second[b] : a < b
        }
        let ties = Ties(first.sorted()), otherTies = Ties(second.sorted())
        var joint = 0
        var run = 1
        for (a, b) in zip(order, order.dropFirst()) {
            if first[a] == first[b], second[a] == second[b] { joint += run } else { run = 0 }
            run += 1
        }
        let pairs = n * (n - 1) / 2
        guard ties.pairs < pairs, otherTies.pairs < pairs else { return nil }
        discordant = Self.inversions(order.map { second[$0] })
        concordant = pairs - ties.pairs - otherTies.pairs + joint - discordant
        count = n
        let balance = Double(concordant - discordant)
        let scale = Double(pairs - ties.pairs).squareRoot() * Double(pairs - otherTies.pairs).squareRoot()
        coefficient = min(1, max(-1, balance / scale))
        if ties.pairs == 0, otherTies.pairs == 0, n <= 60 {
            twoSided = Self.exact(n, min(discordant, pairs - discordant))
        } else {
            let size = Double(n) * Double(n - 1)
            var variance = (size * Double(2 * n + 5) - ties.fives - otherTies.fives) / 18
            variance += 2 * Double(ties.pairs) * Double(otherTies.pairs) / size
            if n > 2 { variance += ties.triples * otherTies.triples / (9 * size * Double(n - 2)) }
            twoSided = variance > 0 ? min(1, 2 * NormalDistribution.upperTail(abs(balance) / variance.squareRoot())) : 1
        }
    }

    /// Sums over groups of equal values t: pairs, t(t−1)(t−2) and t(t−1)(2t+5).
    private struct Ties {
        var pairs = 0
        var triples = 0.0
        var fives = 0.0

        init(_ sorted: [Double]) {
            var start = 0
            while start < sorted.count {
                var end = start + 1
                while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
                let t = Double(end - start)
                pairs += (end - start) * (end - start - 1) / 2
                triples += t * (t - 1) * (t - 2)
                fives += t * (t - 1) * (2 * t + 5)
                start = end
            }
        }
    }

    /// Pairs of places whose values descend, by merging.
    static func inversions(_ values: [Double]) -> Int {
        var (current, other) = (values, values)
        var found = 0
        var width = 1
        while width < values.count {
            var start = 0
            while start < values.count {
                let middle = min(start + width, values.count)
                let end = min(middle + width, values.count)
                var (left, right) = (start, middle)
                for place in start..<end {
                    if right >= end || (left < middle && current[left] <= current[right]) {
                        other[place] = current[left]
                        left += 1
                    } else {
                        other[place] = current[right]
                        found += middle - left
                        right += 1
                    }
                }
                start = end
            }
            swap(&current, &other)
            width *= 2
        }
        return found
    }

    /// Twice the share of orders with at most `few` inversions (Mahonian numbers), at most 1.
    private static func exact(_ n: Int, _ few: Int) -> Double {
        guard 2 * few < n * (n - 1) / 2 else { return 1 }
        var shares = [Double](repeating: 0, count: few + 1)
        shares[0] = 1
        for size in stride(from: 2, through: n, by: 1) {
            var next = shares
            var window = 0.0
            for index in 0...few {
                window += shares[index]
                if index >= size { window -= shares[index - size] }
                next[index] = window / Double(size)
            }
            shares = next
        }
        return min(1, 2 * shares.reduce(0, +))
    }
}
