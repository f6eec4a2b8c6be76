// The audit's generator in the form that Statistics draws from.

import AuditModel
import Statistics

/// `SeededRandom` as a `UniformSource`.
struct SeededSource: UniformSource {
    private var random: SeededRandom

    init(seed: UInt64, purpose: String, stream: Int) {
        random = SeededRandom(
            seed: seed ^ SeededRandom.hash(purpose),
            stream: UInt64(truncatingIfNeeded: stream)
        )
    }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }
}
