// The distribution of the number of flips when both sides order the models alike.

/// Scores split into what true differences bear on and what only sampling error moves.
struct FlipNull {
    let slope: Double
    /// Part that is kept: original − w·(original − twin/slope).
    private let kept: [Double]
    /// Share w of D that belongs to the original; the twin has −(1 − w).
    private let share: Double
    /// Error contributions of D, a row a model.
    private let rows: [[Double]]
    /// Both sides' centred scores on the scale of the originals.
    private let observed: (first: [Double], second: [Double])

    init(_ originals: ScoreErrors, _ twins: ScoreErrors) {
        let (first, second) = (originals.centred, twins.centred)
        slope = Self.slope(first, second)
        let scale = 1 / slope
        rows = zip(first.rows, second.rows).map { a, b in zip(a, b).map { $0 - scale * $1 } }
        var (cross, square) = (0.0, 0.0)
        for (a, d) in zip(first.rows, rows) {
            for (x, y) in zip(a, d) {
                cross += x * y
                square += y * y
            }
        }
        let share = square > 0 ? cross / square : 0.5
        self.share = share
        observed = (first.means, second.means.map { scale * $0 })
        kept = zip(first.means, second.means).map { $0 - share * ($0 - scale * $1) }
    }

    /// Σ over pairs of P(the two sides differ in order | what is kept).
    var expected: Double {
        let products = RowProducts(rows)
        var total = 0.0
        for a in kept.indices {
            for b in (a + 1)..<max(a + 1, kept.count) {
                total += flipProbability(abs(kept[a] - kept[b]), error: products.distance(a, b).squareRoot())
            }
        }
        return total
    }

    /// The sides are `gap` + w·D and `gap` − (1 − w)·D: their product is negative outside its two roots, or between
    /// them where w lies outside 0…1.
    private func flipProbability(_ gap: Double, error: Double) -> Double {
        guard error > 0 else { return 0 }
        let outside = share > 0 && share < 1
        guard gap > 0 else { return outside ? 1 : 0 }
        let roots = [-gap / (share * error), gap / ((1 - share) * error)].sorted()
        let between = NormalDistribution.cdf(roots[1]) - NormalDistribution.cdf(roots[0])
        return outside
            ? NormalDistribution.cdf(roots[0]) + NormalDistribution.upperTail(roots[1]) : max(0, between)
    }

    /// How deep the observed orders disagree, on the scale of the originals.
    var depth: Double { Self.depth(observed.first, observed.second) }

    /// Number and depth of flips in draws of D with the covariance of its rows; draw r uses `source(r)`.
    func draws<Source: UniformSource>(_ count: Int, source: (Int) -> Source) -> [(flips: Int, depth: Double)] {
        let columns = rows.first?.count ?? 0
        let lanes = (columns + 3) / 4
        var packed = [SIMD4<Double>](repeating: .zero, count: rows.count * lanes)
        for (row, values) in rows.enumerated() {
            for column in 0..<columns { packed[row * lanes + column / 4][column % 4] = values[column] }
        }
        var noise = [SIMD4<Double>](repeating: .zero, count: lanes)
        var (one, other) = (kept, kept)
        return (0..<count).map { draw in
            var random = source(draw)
            for column in 0..<columns {
                // Midpoints of 2³² equal slices: never 0 or 1.
                noise[column / 4][column % 4] =
                    NormalDistribution.quantile((Double(random.below(1 << 32)) + 0.5) * 0x1p-32)
            }
            for model in kept.indices {
                var sum = SIMD4<Double>.zero
                for lane in 0..<lanes { sum += packed[model * lanes + lane] * noise[lane] }
                one[model] = kept[model] + share * sum.sum()
                other[model] = kept[model] - (1 - share) * sum.sum()
            }
            return (Self.flips(one, other), Self.depth(one, other))
        }
    }

    /// Sum over pairs in opposite orders of the smaller of their two differences.
    static func depth(_ first: [Double], _ second: [Double]) -> Double {
        var total = 0.0
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
                for a in first.indices {
                    for b in (a + 1)..<max(a + 1, first.count) {
                        let (x, y) = (first[a] - first[b], second[b] - second[a])
                        // Both above zero, or both below, where the orders are opposite.
                        total += max(0, min(x, y)) + max(0, min(-x, -y))
                    }
                }
            }
        }
        return total
    }

    /// Pairs that tie on either side.
    static func ties(_ first: [Double], _ second: [Double]) -> Int {
        var total = 0
        for a in first.indices {
            for b in (a + 1)..<max(a + 1, first.count) where first[a] == first[b] || second[a] == second[b] {
                total += 1
            }
        }
        return total
    }

    /// Pairs in opposite orders; ties on either side do not count.
    static func flips(_ first: [Double], _ second: [Double]) -> Int {
        let order = first.indices.sorted { a, b in
            first[a] != first[b] ? first[a] < first[b] : second[a] < second[b]
        }
        return KendallTau.inversions(order.map { second[$0] })
    }

    /// Twin points per original point, by least squares with errors on both sides (Deming) and their covariance known.
    ///
    /// 1 below eight models, or where the two sides do not go together beyond their errors; kept within ¼…4.
    private static func slope(_ first: ScoreErrors, _ second: ScoreErrors) -> Double {
        guard first.models >= 8 else { return 1 }
        func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        func errors(_ a: ScoreErrors, _ b: ScoreErrors) -> Double {
            zip(a.rows, b.rows).reduce(0) { $0 + product($1.0, $1.1) }
        }
        let (xx, yy, xy) = (errors(first, first), errors(second, second), errors(first, second))
        let (sxx, syy) = (product(first.means, first.means), product(second.means, second.means))
        let sxy = product(first.means, second.means)
        guard sxx > 2 * xx, sxy - xy > 0 else { return 1 }
        let a = sxy * xx - sxx * xy
        let b = sxx * yy - syy * xx
        let c = syy * xy - sxy * yy
        guard xx > 0 || yy > 0, a > 0, b * b >= 4 * a * c else { return min(4, max(0.25, (sxy - xy) / (sxx - xx))) }
        return min(4, max(0.25, (-b + (b * b - 4 * a * c).squareRoot()) / (2 * a)))
    }
}
