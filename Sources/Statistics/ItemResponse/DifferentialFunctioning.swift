// Is a model abler on the published form than the reference models' own shift allows?

/// Differential functioning of the published form: a target's shift against the reference models' (method.md 4).
///
/// Each model's shift is its ability on the originals minus its ability on the twins, items of both forms fitted
/// jointly on the references. The references' mean shift (weights 1/(error² + τ²)) is what harder twins cost everyone;
/// τ² is their between-model variance by the method of moments, not below 0 (DerSimonian and Laird 1986). A target's
/// excess over the mean is divided by √(SE₀² + SE₁² + τ² + variance of the mean) and referred to Student's t with
/// references − 1 degrees of freedom. Null hypothesis: the target's shift is drawn from the references' population. The
/// target must not be among the references (for those `leaveOneOut`). Below about ten references the test is
/// conservative: it rejects 1 to 3 % of clean targets at 5 %.
public struct DifferentialFunctioning: Hashable, Sendable {
    /// One model against the references.
    public struct Result: Hashable, Sendable {
        /// The shift minus the references' mean shift, in standard deviations of ability.
        public let excess: Double
        /// The standard error of `excess`, τ² and the error of the mean included.
        public let error: Double
        /// excess / error.
        public let t: Double
        /// References − 1.
        public let degrees: Double
        /// P(T ≥ t): small where the model is abler on the originals than the references' shift allows.
        public let p: Double

        /// The interval of `excess` by Student's t.
        public func interval(level: Double) -> Interval {
            let reach = StudentT.quantile(0.5 + level / 2, degrees: degrees) * error
            return Interval(excess - reach, excess + reach)
        }
    }

    /// The references' shifts that were used: finite, with errors above 0.
    public let references: [FormShift]
    /// Their mean shift.
    public let mean: Double
    /// The standard error of `mean`.
    public let meanError: Double
    /// τ², the variance of the shift between references beyond their errors.
    public let betweenVariance: Double
    /// Cochran's Q of the shifts, on references − 1 degrees of freedom.
    public let heterogeneity: Double
    /// P of a heterogeneity at least as large if all references share one shift.
    public let heterogeneityP: Double

    /// Calibrates on `references`; nil below two usable ones.
    public init?(references: [FormShift]) {
        let usable = references.filter { $0.value.isFinite && $0.error.isFinite && $0.error > 0 }
        guard usable.count >= 2 else { return nil }
        let weights = usable.map { 1 / ($0.error * $0.error) }
        let total = weights.reduce(0, +)
        let centre = zip(usable, weights).reduce(0) { $0 + $1.0.value * $1.1 } / total
        let q = zip(usable, weights).reduce(0) { $0 + $1.1 * ($1.0.value - centre) * ($1.0.value - centre) }
        let freedom = Double(usable.count - 1)
        let spread = total - weights.reduce(0) { $0 + $1 * $1 } / total
        let between = spread > 0 ? max(0, (q - freedom) / spread) : 0
        let random = usable.map { 1 / ($0.error * $0.error + between) }
        let sum = random.reduce(0, +)
        self.references = usable
        mean = zip(usable, random).reduce(0) { $0 + $1.0.value * $1.1 } / sum
        meanError = 1 / sum.squareRoot()
        betweenVariance = between
        heterogeneity = q
        heterogeneityP = ChiSquare.upperTail(q, degrees: freedom)
    }

    /// Tests a model that is not among the references; nil where its shift is not finite.
    public func test(_ target: FormShift) -> Result? {
        guard target.value.isFinite, target.error.isFinite, target.error > 0 else { return nil }
        let excess = target.value - mean
        let error = (target.error * target.error + betweenVariance + meanError * meanError).squareRoot()
        let degrees = Double(references.count - 1)
        let t = excess / error
        return Result(
            excess: excess,
            error: error,
            t: t,
            degrees: degrees,
            p: StudentT.upperTail(t, degrees: degrees)
        )
    }

    /// Every shift tested against all the others; nil where fewer than two others are usable.
    ///
    /// The items stay as fitted, the model itself included in that fit.
    public static func leaveOneOut(_ shifts: [FormShift]) -> [Result?] {
        shifts.indices.map { left in
            let others = shifts.indices.filter { $0 != left }.map { shifts[$0] }
            return DifferentialFunctioning(references: others)?.test(shifts[left])
        }
    }
}
