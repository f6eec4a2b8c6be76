// Where a model stands on a fitted scale.

/// An ability with its standard error, in standard deviations of the fitted models.
public struct Ability: Hashable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error: the posterior's standard deviation, or 1/√information for a likelihood estimate.
    public let error: Double

    /// An ability of `value` with standard error `error`.
    public init(value: Double, error: Double) {
        self.value = value
        self.error = error
    }
}
