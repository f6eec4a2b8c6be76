// How far a model's score on the originals departs from what its twins and the references lead one to expect.

/// The departure of a model from its references.
public struct CalibratedDeparture: Hashable, Sendable {
    /// Student's t of the residual.
    public let t: Double
    /// Its degrees of freedom.
    public let degrees: Double
    /// One-sided p-value: originals better than expected.
    public let p: Double
    /// What the model would score on the originals had it never met them, in [0, 1].
    public let cleanScore: Double
    /// Its interval.
    public let cleanInterval: Interval
    /// Score minus clean score, in [−1, 1].
    public let inflation: Double
    /// Its interval: above 0 exactly where the one-sided test at (1 − level)/2 rejects.
    public let interval: Interval
    /// The interval with the noise of a model that shares no items with the references: the one to clear by.
    public let independent: Interval
    /// Standard error of the inflation, in share units, near the clean score.
    public let error: Double
    /// How far the model lies outside the references' range, in log-odds; 0 inside.
    public let outside: Double
}
