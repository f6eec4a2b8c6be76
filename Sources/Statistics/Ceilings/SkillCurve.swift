// What a figure of fit usually is at a given skill.

/// The least-squares parabola of a figure on skill over some models, and where one more model of a skill would lie.
///
/// Assumes that the figure's spread about the curve is the same at every skill; the curve's own error grows towards the
/// ends and beyond.
public struct SkillCurve: Sendable {
    /// Degrees of freedom: models − 3.
    public let degrees: Double
    /// The skills' range.
    public let range: ClosedRange<Double>
    /// Standard deviation of the skills.
    public let deviation: Double
    private let middle: Double
    private let skew: Double
    private let count: Double
    private let square: Double
    private let mean: Double
    private let slope: Double
    private let bend: Double
    private let variance: Double

    /// The curve of `values` on `skills`; nil below twelve models, where a number is not finite, or where there are fewer
    /// than three different skills.
    ///
    /// `least` is the smallest variance that one value has by itself: models that agree better do so by luck.
    public init?(skills: [Double], values: [Double], least: Double = 0) {
        guard skills.count >= 12, skills.count == values.count, (skills + values).allSatisfy(\.isFinite),
            let low = skills.min(), let high = skills.max()
        else { return nil }
        count = Double(skills.count)
        let centre = skills.reduce(0, +) / count
        let spread = (skills.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / (count - 1)).squareRoot()
        guard spread > 0 else { return nil }
        (middle, deviation, range) = (centre, spread, low...high)
        // Polynomials orthogonal over the standardised skills.
        let z = skills.map { ($0 - centre) / spread }
        let cube = z.reduce(0) { $0 + $1 * $1 * $1 } / (count - 1)
        let share = (count - 1) / count
        skew = cube
        let second = z.map { $0 * $0 - cube * $0 - share }
        let whole = second.reduce(0) { $0 + $1 * $1 }
        guard whole > 1e-9 * count else { return nil }
        square = whole
        let average = values.reduce(0, +) / count
        let first = zip(z, values).reduce(0) { $0 + $1.0 * $1.1 } / (count - 1)
        let curve = zip(second, values).reduce(0) { $0 + $1.0 * $1.1 } / whole
        (mean, slope, bend) = (average, first, curve)
        let rest = z.indices.reduce(0.0) { sum, place in
            let residual = values[place] - average - first * z[place] - curve * second[place]
            return sum + residual * residual
        }
        degrees = count - 3
        variance = max(rest / degrees, least)
    }

    /// The value to expect at `skill`, and the standard error of one more model's value there.
    public func prediction(at skill: Double) -> (value: Double, error: Double) {
        let (value, leverage) = curve(at: skill)
        return (value, (variance * (1 + leverage)).squareRoot())
    }

    /// How far `value` of one of the curve's own models lies above it, all alike in spread whatever their skill.
    public func residual(_ value: Double, at skill: Double) -> Double {
        let (usual, leverage) = curve(at: skill)
        return (value - usual) / max(1 - leverage, 1e-6).squareRoot()
    }

    private func curve(at skill: Double) -> (value: Double, leverage: Double) {
        let z = (skill - middle) / deviation
        let second = z * z - skew * z - (count - 1) / count
        return (mean + slope * z + bend * second, 1 / count + z * z / (count - 1) + second * second / square)
    }

    /// P of a value at least as large as `value` for one more model of `skill`, by Student's t.
    public func upperTail(_ value: Double, at skill: Double) -> Double {
        let (usual, error) = prediction(at: skill)
        guard error > 0 else { return value > usual ? 0 : 1 }
        return StudentT.upperTail((value - usual) / error, degrees: degrees)
    }

    /// P of a value at most as large as `value`.
    public func lowerTail(_ value: Double, at skill: Double) -> Double {
        let (usual, error) = prediction(at: skill)
        guard error > 0 else { return value < usual ? 0 : 1 }
        return StudentT.upperTail((usual - value) / error, degrees: degrees)
    }

    /// The range of one more model's values at `skill`.
    public func interval(at skill: Double, level: Double) -> Interval {
        let (usual, error) = prediction(at: skill)
        let reach = StudentT.quantile(0.5 + level / 2, degrees: degrees) * error
        return Interval(usual - reach, usual + reach)
    }

    /// Whether `skill` lies within the models' skills or at most half their standard deviation beyond.
    public func reaches(_ skill: Double) -> Bool {
        skill >= range.lowerBound - deviation / 2 && skill <= range.upperBound + deviation / 2
    }
}
