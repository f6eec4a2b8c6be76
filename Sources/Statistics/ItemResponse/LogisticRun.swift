// The logistic curve of an item on all nodes, without an exponential a node.
import Foundation

/// exp(a(θ − b)) on the nodes of `AbilityGrid`, four at a time: on equal steps it is a geometric series, so each next
/// block is one multiplication (relative error below 1e-13 at the last node).
///
/// Needs |a(θ − b)| below 700 on the grid, which `ItemCurves` and the fit guarantee.
struct LogisticRun {
    private(set) var odds: SIMD4<Double>
    private let ratio: Double

    init(_ a: Double, _ b: Double, block: Int = 0) {
        let start = exp(a * (AbilityGrid.node(4 * block) - b))
        let one = exp(a * AbilityGrid.step)
        let two = one * one
        odds = start * SIMD4(1, one, two, two * one)
        ratio = two * two
    }

    @inline(__always) mutating func advance() { odds *= ratio }

    /// Adds log(1 + exp(a(θ − b))) of every item in `range` to `total`, with one logarithm a node for many items.
    static func addLogOnePlusOdds(
        _ a: UnsafeBufferPointer<Double>,
        _ b: UnsafeBufferPointer<Double>,
        _ range: some Sequence<Int>,
        to total: UnsafeMutableBufferPointer<Double>
    ) {
        let blocks = AbilityGrid.blocks
        let last = AbilityGrid.node(AbilityGrid.count - 1)
        withUnsafeTemporaryAllocation(of: SIMD4<Double>.self, capacity: blocks) { product in
            product.initialize(repeating: SIMD4(repeating: 1))
            var bound = 0.0
            func flush() {
                for block in 0..<blocks {
                    for lane in 0..<4 { total[4 * block + lane] += log(product[block][lane]) }
                    product[block] = SIMD4(repeating: 1)
                }
                bound = 0
            }
            for item in range {
                let largest = max(0, a[item] * (last - b[item])) + 0.7
                if bound + largest > 690 { flush() }
                bound += largest
                var run = LogisticRun(a[item], b[item])
                for block in 0..<blocks {
                    product[block] *= 1 + run.odds
                    run.advance()
                }
            }
            if bound > 0 { flush() }
        }
    }
}
