// The distribution of a group's sum over all splits of the pooled values into groups of the same sizes.

/// Splits of two samples.
enum GroupSplits {
    /// By counting splits on a lattice, or by running through at most a million; nil above `costLimit`.
    static func exact(_ first: [Double], _ second: [Double], costLimit: Int) -> PermutationTails? {
        // The smaller group is followed; which one it is only turns the tails round.
        let swapped = second.count < first.count
        let (small, large) = swapped ? (second, first) : (first, second)
        guard let tails = split(small, large, costLimit) else { return nil }
        return swapped ? PermutationTails(turning: tails) : tails
    }

    static func drawn<Source: UniformSource>(
        _ first: [Double],
        _ second: [Double],
        draws: Int,
        _ random: inout Source
    ) -> PermutationTails {
        let observed = first.reduce(0, +)
        var pool = first + second
        let slack = 1e-9 * pool.reduce(0) { $0 + abs($1) }
        var (above, equal) = (0, 0)
        for _ in 0..<draws {
            var sum = 0.0
            for index in first.indices {
                pool.swapAt(index, index + random.below(pool.count - index))
                sum += pool[index]
            }
            if sum > observed + slack { above += 1 } else if sum >= observed - slack { equal += 1 }
        }
        return PermutationTails(above: above, equal: equal, of: draws)
    }

    private static func split(_ small: [Double], _ large: [Double], _ costLimit: Int) -> PermutationTails? {
        let pool = small + large
        if let whole = PermutationTails.lattice(pool), let tails = counted(whole, small.count, costLimit) {
            return tails
        }
        var ways = 1
        for index in 0..<small.count {
            let (next, over) = ways.multipliedReportingOverflow(by: pool.count - index)
            guard !over, next / (index + 1) <= min(1_000_000, costLimit) else { return nil }
            ways = next / (index + 1)
        }
        let observed = small.reduce(0, +)
        let slack = 1e-9 * pool.reduce(0) { $0 + abs($1) }
        var (above, equal, below) = (0, 0, 0)
        var chosen = Array(small.indices)
        while true {
            let sum = chosen.reduce(0) { $0 + pool[$1] }
            if sum > observed + slack { above += 1 } else if sum < observed - slack { below += 1 } else { equal += 1 }
            // The next combination in lexicographic order.
            var place = chosen.count - 1
            while place >= 0, chosen[place] == pool.count - chosen.count + place { place -= 1 }
            guard place >= 0 else { break }
            chosen[place] += 1
            for later in chosen.indices where later > place { chosen[later] = chosen[later - 1] + 1 }
        }
        return PermutationTails(above: Double(above), equal: Double(equal), below: Double(below))
    }

    /// Table of (values taken, their sum), one pooled value at a time; rows are scaled so that nothing overflows.
    private static func counted(_ pool: [Int], _ taken: Int, _ costLimit: Int) -> PermutationTails? {
        let floor = pool.min() ?? 0
        let shifted = pool.map { $0 - floor }
        let width = shifted.sorted(by: >).prefix(taken).reduce(0, +) + 1
        let (cells, over) = width.multipliedReportingOverflow(by: taken + 1)
        guard !over, cells <= min(costLimit / pool.count, 1 << 24) else { return nil }
        // Entry (j, s) is P(j of the values so far are taken and sum to s), values taken one by one without return.
        var table = [Double](repeating: 0, count: cells)
        table[0] = 1
        for (seen, value) in shifted.enumerated() {
            let left = Double(pool.count - seen)
            table.withUnsafeMutableBufferPointer { table in
                var count = min(taken, seen + 1)
                while count >= 0 {
                    let stay = max(0, left - Double(taken - count)) / left
                    let take = Double(taken - count + 1) / left
                    var sum = width - 1
                    while sum >= 0 {
                        var next = table[count * width + sum] * stay
                        if count > 0, sum >= value { next += table[(count - 1) * width + sum - value] * take }
                        table[count * width + sum] = next
                        sum -= 1
                    }
                    count -= 1
                }
            }
        }
        let observed = shifted.prefix(taken).reduce(0, +)
        return PermutationTails(Array(table[(taken * width)...]), at: observed)
    }
}
