// Which references agree with one another, before any of them is trusted.

/// A line through most of the points, whatever the rest do.
///
/// Least trimmed squares (Rousseeuw 1984): of the lines through pairs of points, the one with the smallest sum of the
/// `share` smallest squared residuals.
enum RobustStart {
    /// Share of the points that a line has to fit; up to 35 % may be anything.
    static let share = 0.65
    /// Lines tried at most.
    private static let lines = 600

    /// Fewest points among which some can be told to be off.
    static let fewest = 7

    /// Residuals of every point from that line, in units of a robust scale; nil below `fewest` points.
    static func residuals(_ points: CurvePoints) -> [Double]? {
        let count = points.count
        guard count >= fewest else { return nil }
        let kept = Int((share * Double(count)).rounded(.up))
        var squares = [Double](repeating: 0, count: count)
        var best = Double.infinity
        var bestLine = (slope: 1.0, intercept: 0.0)
        func attempt(_ slope: Double, _ intercept: Double) {
            let sum = leastSum(points, slope, intercept, kept, &squares)
            if sum < best {
                best = sum
                bestLine = (slope, intercept)
            }
        }
        let pairs = count * (count - 1) / 2
        let step = max(1, pairs / lines)
        var index = 0
        for i in 0..<count {
            for j in (i + 1)..<count {
                defer { index += 1 }
                guard index % step == 0 else { continue }
                let run = points.x[j] - points.x[i]
                let slope = abs(run) > 1e-9 ? (points.y[j] - points.y[i]) / run : 1
                let bounded = min(max(slope, CurveFit.slopes.lowerBound), CurveFit.slopes.upperBound)
                attempt(bounded, (points.y[i] + points.y[j] - bounded * (points.x[i] + points.x[j])) / 2)
            }
            if i % max(1, count / 100) == 0 { attempt(1, points.y[i] - points.x[i]) }
        }
        let rest = standardised(points, bestLine.slope, bestLine.intercept)
        let sizes = rest.map(abs).sorted()
        // The kept-th smallest of so many half-normal values.
        let expected = NormalDistribution.quantile(0.5 + 0.5 * Double(kept) / Double(count + 1))
        let scale = max(sizes[kept - 1] / expected, 1e-9)
        return rest.map { $0 / scale }
    }

    /// The sum of the `kept` smallest squared residuals, without sorting all (Hoare's selection); `squares` is room.
    private static func leastSum(
        _ points: CurvePoints,
        _ slope: Double,
        _ intercept: Double,
        _ kept: Int,
        _ squares: inout [Double]
    ) -> Double {
        for i in squares.indices {
            let rest = points.y[i] - intercept - slope * points.x[i]
            squares[i] = rest * rest / (points.yVariance[i] + slope * slope * points.xVariance[i])
        }
        return squares.withUnsafeMutableBufferPointer { values in
            var (low, high) = (0, values.count - 1)
            while low < high {
                let pivot = values[(low + high) / 2]
                var (i, j) = (low, high)
                while i <= j {
                    while values[i] < pivot { i += 1 }
                    while values[j] > pivot { j -= 1 }
                    guard i <= j else { break }
                    values.swapAt(i, j)
                    i += 1
                    j -= 1
                }
                // The `kept` smallest stand in front once the place `kept − 1` is settled.
                if kept - 1 <= j { high = j } else if kept - 1 >= i { low = i } else { break }
            }
            return values.prefix(kept).reduce(0, +)
        }
    }

    private static func standardised(_ points: CurvePoints, _ slope: Double, _ intercept: Double) -> [Double] {
        points.x.indices.map { i in
            let variance = points.yVariance[i] + slope * slope * points.xVariance[i]
            return (points.y[i] - intercept - slope * points.x[i]) / variance.squareRoot()
        }
    }
}
