// How close is equal: 1e-10, relative for large values and absolute below one.

import Statistics

/// Whether `value` agrees with `reference` to 1e-10.
func close(_ value: Double, _ reference: Double) -> Bool {
    abs(value - reference) <= 1e-10 * max(1, abs(reference))
}

/// Whether `value` agrees with `reference` to a relative 1e-10, for values far out in a tail.
func relativelyClose(_ value: Double, _ reference: Double) -> Bool {
    abs(value - reference) <= 1e-10 * abs(reference)
}

/// A small generator of the tests' own (SplitMix64).
struct TestSource: UniformSource {
    private var state: UInt64

    init(_ seed: Int, _ stream: Int = 0) {
        state = UInt64(truncatingIfNeeded: seed)
        // Streams start at mixed states: starts a constant apart would be one sequence, shifted.
        state = next() ^ (UInt64(truncatingIfNeeded: stream) &* 0xD1B5_4A32_D192_ED03)
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
