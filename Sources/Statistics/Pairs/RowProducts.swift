// Inner products of all pairs of rows: what covariances and distances between hundreds of models are made of.

/// The symmetric matrix of inner products of rows.
struct RowProducts {
    let rows: Int
    private let products: [Double]

    /// Products of `rows`, all of one length (the shortest); sums run in a fixed order.
    init(_ rows: [[Double]]) {
        let width = rows.map(\.count).min() ?? 0
        // Four columns a vector; the last is filled up with zeros.
        let lanes = (width + 3) / 4
        var packed = [SIMD4<Double>](repeating: .zero, count: rows.count * lanes)
        for (row, values) in rows.enumerated() {
            for column in 0..<width { packed[row * lanes + column / 4][column % 4] = values[column] }
        }
        var products = [Double](repeating: 0, count: rows.count * rows.count)
        packed.withUnsafeBufferPointer { packed in
            for first in rows.indices {
                for second in first..<rows.count {
                    let (a, b) = (first * lanes, second * lanes)
                    var (even, odd) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
                    var index = 0
                    while index + 1 < lanes {
                        even += packed[a + index] * packed[b + index]
                        odd += packed[a + index + 1] * packed[b + index + 1]
                        index += 2
                    }
                    if index < lanes { even += packed[a + index] * packed[b + index] }
                    let product = (even + odd).sum()
                    products[first * rows.count + second] = product
                    products[second * rows.count + first] = product
                }
            }
        }
        self.rows = rows.count
        self.products = products
    }

    subscript(first: Int, second: Int) -> Double { products[first * rows + second] }

    /// Squared distance of two rows, never below zero.
    func distance(_ first: Int, _ second: Int) -> Double {
        max(0, self[first, first] + self[second, second] - 2 * self[first, second])
    }
}
