// How speeds are measured and printed: CPU-seconds of this process, because the machines are shared.

import Foundation

/// Measuring and printing.
enum Measure {
    /// User and system seconds that `work` takes, best of three.
    static func cpu(_ work: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = clock()
            try work()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return max(best, 1e-6)
    }

    /// One figure beside a peer's or a limit.
    static func line(_ what: String, _ figure: String, _ peer: String) { print("\(what): \(figure)   [\(peer)]") }

    /// A whole number with thousands apart.
    static func count(_ value: Double) -> String {
        var digits = Array("\(Int(min(max(value, 0), 1e15)))")
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }
}

/// What ends the measuring: a sentence that says what could not be measured.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
