// Small symmetric systems, solved in place.

/// A linear system with a positive definite matrix, of which the lower triangle is kept; filled and solved many times.
struct LinearSystem {
    /// The right-hand side; after `solve` the solution.
    var right: [Double]
    private var lower: [Double]
    private var size = 0

    /// Room for systems of up to `capacity` unknowns.
    init(capacity: Int) {
        right = Array(repeating: 0, count: capacity)
        lower = Array(repeating: 0, count: capacity * (capacity + 1) / 2)
    }

    /// An empty system of `size` unknowns.
    mutating func clear(size: Int) {
        self.size = size
        for i in 0..<size { right[i] = 0 }
        for i in 0..<(size * (size + 1) / 2) { lower[i] = 0 }
    }

    /// Adds `value` to the matrix at `row` and `column`, the latter at most the former.
    mutating func add(_ value: Double, _ row: Int, _ column: Int) { lower[row * (row + 1) / 2 + column] += value }

    /// Solves by Cholesky's factors; zeros where the matrix is not positive definite.
    mutating func solve() {
        for i in 0..<size {
            let own = i * (i + 1) / 2
            for j in 0...i {
                let other = j * (j + 1) / 2
                var sum = lower[own + j]
                for k in 0..<j { sum -= lower[own + k] * lower[other + k] }
                if i == j {
                    guard sum > 0, sum.isFinite else {
                        for k in 0..<size { right[k] = 0 }
                        return
                    }
                    lower[own + j] = sum.squareRoot()
                } else {
                    lower[own + j] = sum / lower[other + j]
                }
            }
        }
        for i in 0..<size {
            let own = i * (i + 1) / 2
            for k in 0..<i { right[i] -= lower[own + k] * right[k] }
            right[i] /= lower[own + i]
        }
        for i in (0..<size).reversed() {
            for k in i + 1..<max(size, i + 1) { right[i] -= lower[k * (k + 1) / 2 + i] * right[k] }
            right[i] /= lower[i * (i + 1) / 2 + i]
        }
    }
}
