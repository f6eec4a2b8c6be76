// The distribution of a sum whose terms may each take either sign.

/// Sign flips of non-zero terms.
enum SignFlips {
    /// By convolution on a lattice, or by running through all signs of at most 20 terms; nil above `costLimit`.
    static func exact(_ terms: [Double], costLimit: Int) -> PermutationTails? {
        if let whole = PermutationTails.lattice(terms), let tails = convolved(whole, costLimit) { return tails }
        guard terms.count <= 20, 1 << terms.count <= costLimit else { return nil }
        let observed = terms.reduce(0, +)
        let slack = 1e-9 * terms.reduce(0) { $0 + abs($1) }
        var (above, equal, below) = (0, 0, 0)
        var sums = [0.0]
        for term in terms { sums = sums.map { $0 + term } + sums.map { $0 - term } }
        for sum in sums {
            if sum > observed + slack { above += 1 } else if sum < observed - slack { below += 1 } else { equal += 1 }
        }
        return PermutationTails(above: Double(above), equal: Double(equal), below: Double(below))
    }

    static func drawn<Source: UniformSource>(_ terms: [Double], draws: Int, _ random: inout Source) -> PermutationTails
    {
        let observed = terms.reduce(0, +)
        let slack = 1e-9 * terms.reduce(0) { $0 + abs($1) }
        var (above, equal) = (0, 0)
        for _ in 0..<draws {
            var sum = 0.0
            for term in terms { sum += random.below(2) == 0 ? term : -term }
            if sum > observed + slack { above += 1 } else if sum >= observed - slack { equal += 1 }
        }
        return PermutationTails(above: above, equal: equal, of: draws)
    }

    /// The number of plus signs weighs each term: a sum of variables that are 0 or |term|, up to a constant.
    private static func convolved(_ terms: [Int], _ costLimit: Int) -> PermutationTails? {
        let sizes = terms.map(abs)
        let total = sizes.reduce(0, +)
        guard total < costLimit / sizes.count else { return nil }
        var table = [Double](repeating: 0, count: total + 1)
        table[0] = 1
        var top = 0
        // Smallest first: the table grows slowly.
        for size in sizes.sorted() {
            top += size
            table.withUnsafeMutableBufferPointer { table in
                var index = top
                while index >= size {
                    table[index] = 0.5 * (table[index] + table[index - size])
                    index -= 1
                }
                while index >= 0 {
                    table[index] *= 0.5
                    index -= 1
                }
            }
        }
        let positive = terms.reduce(0) { $0 + max(0, $1) }
        return PermutationTails(table, at: positive)
    }
}
