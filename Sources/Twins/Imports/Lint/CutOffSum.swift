// Solutions that stop before their last number, as generated ones do when the answer was cut out of them.

import AuditModel

/// The unfinished end of a solution: `… $3200 - $300 =`, `… the total is $`.
struct CutOffSum: Sendable {
    /// The value of the sum before the end; nil if there is none that can be read with certainty.
    let value: Rational?
    /// The last line, shortened.
    let shown: String

    private static let openEnds: Set<String> = [
        "=", "is", "are", "was", "equals", "$", "of", "be", "to", "has", "have", "earn", "or", "for", "cost", "total",
    ]

    /// The end of `prose`, if its last line breaks off.
    init?(_ prose: String) {
        let lines = prose.utf8.split(separator: 10).map { Array($0) }
        guard let line = lines.last(where: { !LintWord.words($0).isEmpty }), line.count <= 4_000,
            let last = LintWord.words(line).last, Self.openEnds.contains(last.text)
        else { return nil }
        shown = String(decoding: line.suffix(50), as: UTF8.self)
        let (plain, _) = EquationLine.parts(line)
        value = EquationLine(plain).openSum.flatMap { ExactArithmetic.value($0) }
    }
}

extension Rational {
    /// Whether it is `exact`, or `exact` written with as many digits after the point as it has itself.
    func isRounding(of exact: Rational) -> Bool {
        guard self != exact else { return true }
        var unit = Rational(1)
        for _ in 0..<12 {
            guard let whole = divided(by: unit), !whole.isInteger else { break }
            unit = unit.divided(by: Rational(10)) ?? unit
        }
        guard let difference = subtracting(exact) else { return false }
        return difference < unit && (Rational(0).subtracting(difference).map { $0 < unit } ?? false)
    }
}
