// Where every simulated number comes from: one counter-based generator a population, and the few distributions needed.

import AuditModel
import Foundation
import Statistics

/// The draws of one population: (seed, stream) fixes them all, on any machine and whatever thread asks.
struct Draws: UniformSource, Sendable {
    private var random: SeededRandom
    private var spare: Double?

    /// The draws of `stream` under `seed`.
    init(seed: UInt64, stream: Int) {
        random = SeededRandom(seed: seed, stream: UInt64(truncatingIfNeeded: stream))
    }

    /// A uniform integer in 0..<bound; `bound` above zero.
    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    /// A uniform double in [0, 1).
    mutating func unit() -> Double { random.unit() }

    /// A standard normal (Marsaglia's polar method).
    mutating func normal() -> Double {
        if let value = spare {
            spare = nil
            return value
        }
        while true {
            let u = 2 * random.unit() - 1
            let v = 2 * random.unit() - 1
            let s = u * u + v * v
            guard s > 0, s < 1 else { continue }
            let factor = (-2 * log(s) / s).squareRoot()
            spare = v * factor
            return u * factor
        }
    }
}
