// How far drafting is: numbers for whoever draws a bar.

/// How far drafting is.
public struct DraftProgress: Hashable, Sendable {
    /// Items in all.
    public var items: Int
    /// Items done.
    public var done: Int
    /// Twins made of them.
    public var twins: Int
    /// Items refused.
    public var refused: Int
    /// Requests put, to the drafting model and the verifiers.
    public var requests: Int
    /// Requests that failed.
    public var failed: Int
}
