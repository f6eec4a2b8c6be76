// From data to drawing, along one axis.

/// A linear map of a domain onto a range; the domain is never empty.
struct LinearScale {
    /// Lowest and highest value shown.
    let domain: ClosedRange<Double>
    /// Where they are drawn.
    let from: Double
    /// Where the highest value is drawn.
    let to: Double

    /// A scale.
    init(_ domain: ClosedRange<Double>, from: Double, to: Double) {
        let isEmpty = domain.upperBound - domain.lowerBound < 1e-12
        self.domain = isEmpty ? domain.lowerBound - 0.5...domain.upperBound + 0.5 : domain
        self.from = from
        self.to = to
    }

    /// Where `value` is drawn; values outside the domain are drawn at its ends.
    func callAsFunction(_ value: Double) -> Double {
        let inside = min(max(value.isFinite ? value : domain.lowerBound, domain.lowerBound), domain.upperBound)
        return from + (to - from) * (inside - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    }
}
