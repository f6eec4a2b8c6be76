// Small symmetric systems.

/// Solutions of linear systems with a positive definite matrix.
enum LinearSolution {
    /// Solves A·x = b by Cholesky's factors; zeros where A is not positive definite.
    static func positive(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        let n = right.count
        var lower = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for i in 0..<n {
            for j in 0...i {
                var sum = matrix[i][j]
                for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
                if i == j {
                    guard sum > 0, sum.isFinite else { return [Double](repeating: 0, count: n) }
                    lower[i][i] = sum.squareRoot()
                } else {
                    lower[i][j] = sum / lower[j][j]
                }
            }
        }
        var x = right
        for i in 0..<n {
            for k in 0..<i { x[i] -= lower[i][k] * x[k] }
            x[i] /= lower[i][i]
        }
        for i in (0..<n).reversed() {
            for k in i + 1..<max(n, i + 1) { x[i] -= lower[k][i] * x[k] }
            x[i] /= lower[i][i]
        }
        return x
    }
}
