// The nodes on which curves over ability are tabulated, and how a value between nodes is read.

/// Equally spaced abilities, 1/16 apart, from −8 on; curves on them are read between nodes by the 8-point Lagrange
/// formula.
///
/// A logistic curve of discrimination a is read with an error of about 1e-3·(a/16)⁸: 1e-12 at a = 1, 2e-8 at a = 4.
enum AbilityGrid {
    static let step = 0.0625
    static let first = -8.0
    /// 66 blocks of four: the last node is 8.4375, so that every ability within ±8 has four nodes on either side
    /// save at the edges, where the formula reads off centre.
    static let count = 264
    static let blocks = count / 4
    static let limit = 8.0

    static func node(_ index: Int) -> Double { first + step * Double(index) }

    /// The eight weights at `ability` and the node the first of them belongs to; |ability| ≤ 8.
    static func stencil(_ ability: Double) -> (start: Int, weights: SIMD8<Double>) {
        let place = (ability - first) / step
        let start = min(max(Int(place.rounded(.down)) - 3, 0), count - 8)
        let x = place - Double(start)
        // ∏(x − k) over all but one, from both ends; scaled by 1/(k! (7 − k)! (−1)^(7 − k)).
        var left = SIMD8<Double>(repeating: 1)
        var right = left
        for k in 1..<8 {
            left[k] = left[k - 1] * (x - Double(k - 1))
            right[7 - k] = right[8 - k] * (x - Double(8 - k))
        }
        return (start, left * right * scale)
    }

    private static let scale = SIMD8<Double>(
        -1.0 / 5040,
        1.0 / 720,
        -1.0 / 240,
        1.0 / 144,
        -1.0 / 144,
        1.0 / 240,
        -1.0 / 720,
        1.0 / 5040
    )

    /// `curve` (count values) at `ability`.
    static func read(_ curve: UnsafeBufferPointer<Double>, at ability: Double) -> Double {
        let (start, weights) = stencil(ability)
        var sum = 0.0
        for k in 0..<8 { sum += weights[k] * curve[start + k] }
        return sum
    }
}
