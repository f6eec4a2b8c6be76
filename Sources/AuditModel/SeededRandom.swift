// Randomness that is the same everywhere: a counter-based generator addressed by (seed, stream, index).

/// SplitMix64 over a (seed, stream) start: the draw at an index depends on nothing else.
///
/// Source of the mixing constants: Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014. Not for cryptography.
public struct SeededRandom: Sendable {
    private var state: UInt64

    /// The generator of `stream` under `seed`; equal arguments give equal draws on any machine.
    public init(seed: UInt64, stream: UInt64 = 0) {
        state = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mix(Self.mix(stream) &+ 0xD1B5_4A32_D192_ED03)
    }

    /// The generator of a stream named by text, such as an item's id and an operator's.
    public init(seed: UInt64, stream: String) { self.init(seed: seed, stream: Self.hash(stream)) }

    /// The generator of the stream named `first/second/third`: the draws of the joined text, without joining it.
    public init(seed: UInt64, stream first: String, _ second: String, _ third: String) {
        var value = Self.hashed(first, onto: Self.hashStart)
        value = Self.hashed(second, onto: Self.hashed("/", onto: value))
        value = Self.hashed(third, onto: Self.hashed("/", onto: value))
        self.init(seed: seed, stream: Self.mix(value))
    }

    /// 64 uniform bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// A uniform integer in 0..<bound, without bias; `bound` above zero.
    public mutating func below(_ bound: Int) -> Int {
        let size = UInt64(bound)
        // Lemire's multiply-and-reject: unbiased, and on average one draw.
        var (high, low) = next().multipliedFullWidth(by: size)
        if low < size {
            let floor = (0 &- size) % size
            while low < floor { (high, low) = next().multipliedFullWidth(by: size) }
        }
        return Int(high)
    }

    /// A uniform double in [0, 1) on a grid of 2^-53.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// `items` in a uniform random order (Fisher–Yates from the end).
    @inlinable
    public mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
        var result = items
        for index in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(index, below(index + 1)) }
        return result
    }

    /// FNV-1a of the UTF-8 bytes, mixed: a stable 64-bit hash for stream names.
    public static func hash(_ text: String) -> UInt64 { mix(hashed(text, onto: hashStart)) }

    private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hashed(_ text: String, onto start: UInt64) -> UInt64 {
        var value = start
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return value
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
