// The equations of a worked solution, annotated or in the prose.

import AuditModel

/// `left = right` as a solution writes it.
struct WrittenEquation: Hashable, Sendable {
    /// The left side; has at least one operation.
    var left: [ArithmeticSymbol]
    /// The right side: a number, or a sum that is itself followed by `=`.
    var right: [ArithmeticSymbol]
    /// The two sides, shortened, for people.
    var shown: String
    /// Whether amounts are in cents or dollars, so that a hundredth may be meant.
    var hasMoney: Bool

    /// The last number of the right side, if that is a number.
    var result: Rational? { right.count == 1 ? ExactArithmetic.value(right, percentAsIs: true) : nil }

    /// Whether the sides are equal, up to the rounding of the right side as it is written (less than one unit of its
    /// last digit), a percent sign read either way, cents against dollars, or sloppy precedence.
    var holds: Bool? {
        var wasRead = false
        // 1/1/2 may mean 1/(1/2).
        let divisions = zip(left.dropFirst(), left.dropFirst(3)).contains {
            $0 == .operation(47) && $1 == .operation(47)
        }
        for percent in [true, false] {
            for leftToRight in [false, true] {
                guard let a = ExactArithmetic.value(left, leftToRight: leftToRight, percentAsIs: percent) else {
                    continue
                }
                for other in [true, false] {
                    guard let b = ExactArithmetic.value(right, percentAsIs: other) else { continue }
                    wasRead = true
                    if agrees(a, b) { return true }
                    let isLoose = hasMoney || hasPercent
                    if isLoose, let c = a.multiplied(by: Rational(100)), agrees(c, b) { return true }
                    if isLoose, let c = a.divided(by: Rational(100)), agrees(c, b) { return true }
                    // A running total: 3/2 = 1.50 + 3 = 4.50.
                    if right.count > 1, let c = ExactArithmetic.value([right[0]]), agrees(a, c) { return true }
                }
            }
        }
        return wasRead && !divisions ? false : nil
    }

    /// The exact value of the left side, where the right side only rounds it.
    var unrounded: Rational? {
        guard let a = ExactArithmetic.value(left), let b = result, a != b, agrees(a, b) else { return nil }
        return a
    }

    private var hasPercent: Bool {
        (left + right).contains { if case .number(_, _, true) = $0 { true } else { false } }
    }

    private func agrees(_ a: Rational, _ b: Rational) -> Bool {
        var decimals = 0
        if right.count == 1, case .number(_, let places, _) = right[0] { decimals = min(places, 12) }
        for case .number(_, let places, _) in right { decimals = max(decimals, min(places, 12)) }
        var scale: Int128 = 1
        for _ in 0..<decimals { scale *= 10 }
        guard let unit = Rational(1, scale), let difference = a.subtracting(b) else { return false }
        return difference < unit && Rational(0).subtracting(difference).map { $0 < unit } == true
    }
}

/// Reads equations, line by line.
enum SolutionEquations {
    private static let mostEquations = 300

    /// The equations of `solution` in text order; what cannot be read with certainty is left out.
    static func read(_ solution: String) -> [WrittenEquation] {
        var found: [WrittenEquation] = []
        for line in solution.utf8.split(separator: 10) where line.count <= 4_000 {
            let bytes = Array(line)
            if bytes.starts(with: [35, 35]) { continue }
            let (plain, annotations) = EquationLine.parts(bytes)
            for annotation in annotations {
                let sides = annotation.split(separator: 61, omittingEmptySubsequences: false)
                guard sides.count == 2, let left = EquationLine(Array(sides[0])).whole,
                    let right = EquationLine(Array(sides[1])).whole, left.count > 1, right.count == 1
                else { continue }
                let shown = "<<" + String(decoding: annotation.prefix(50), as: UTF8.self) + ">>"
                found.append(
                    WrittenEquation(left: left, right: right, shown: shown, hasMoney: EquationLine.hasMoney(bytes))
                )
            }
            found += EquationLine(plain).equations(hasMoney: EquationLine.hasMoney(bytes))
            if found.count >= mostEquations { return found }
        }
        return found
    }
}
