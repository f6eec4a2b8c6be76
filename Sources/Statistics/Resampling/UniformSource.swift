// Where resampling gets its randomness: the caller's own generator, so that one seed governs an audit.

/// A source of uniform random integers.
public protocol UniformSource {
    /// A uniform integer in 0..<bound, without bias; `bound` is above zero.
    mutating func below(_ bound: Int) -> Int
}
