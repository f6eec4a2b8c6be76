// What a program makes of one unknown, exactly: a quotient of two linear expressions, or nothing we vouch for.

import AuditModel

/// `(a·x + b) / (c·x + d)` over exact fractions.
///
/// Such a function takes no value twice unless it is constant, which is what makes an unknown unique. Every operation
/// returns nil where the result is of no such form or does not fit.
struct LinearFraction: Hashable {
    private let a: Rational
    private let b: Rational
    private let c: Rational
    private let d: Rational

    /// The unknown itself.
    static let unknown = LinearFraction(a: Rational(1), b: Rational(0), c: Rational(0), d: Rational(1))

    /// A number.
    init(_ value: Rational) {
        self.init(a: Rational(0), b: value, c: Rational(0), d: Rational(1))
    }

    private init(a: Rational, b: Rational, c: Rational, d: Rational) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    /// Whether it takes every value at most once: ad - bc is not 0.
    var isOneToOne: Bool {
        guard let left = a.multiplied(by: d), let right = b.multiplied(by: c) else { return false }
        return left != right
    }

    /// The value where the unknown is `x`; nil where it is undefined.
    func value(at x: Rational) -> Rational? {
        guard let top = a.multiplied(by: x)?.adding(b), let bottom = c.multiplied(by: x)?.adding(d) else { return nil }
        return top.divided(by: bottom)
    }

    /// Whether it is a number whatever the unknown.
    var isConstant: Bool { constant != nil }

    /// The number it is, if it is one whatever the unknown.
    private var constant: Rational? {
        guard a == Rational(0), c == Rational(0) else { return nil }
        return b.divided(by: d)
    }

    /// Minus it.
    var negated: LinearFraction? { multiplied(by: LinearFraction(Rational(-1))) }

    /// The sum; of two that are not constant only over denominators in proportion.
    func adding(_ other: LinearFraction) -> LinearFraction? {
        if let k = other.constant { return adding(k) }
        if let k = constant { return other.adding(k) }
        guard let factor = Self.factor(of: (c, d), over: (other.c, other.d)),
            let p = other.a.multiplied(by: factor)?.adding(a), let q = other.b.multiplied(by: factor)?.adding(b)
        else { return nil }
        return LinearFraction(a: p, b: q, c: c, d: d)
    }

    private func adding(_ k: Rational) -> LinearFraction? {
        guard let p = c.multiplied(by: k)?.adding(a), let q = d.multiplied(by: k)?.adding(b) else { return nil }
        return LinearFraction(a: p, b: q, c: c, d: d)
    }

    /// The difference.
    func subtracting(_ other: LinearFraction) -> LinearFraction? { other.negated.flatMap { adding($0) } }

    /// The product; of two that are not constant only where a numerator and a denominator cancel.
    func multiplied(by other: LinearFraction) -> LinearFraction? {
        if let k = other.constant { return scaled(k) }
        if let k = constant { return other.scaled(k) }
        if let factor = Self.factor(of: (a, b), over: (other.c, other.d)) {
            return LinearFraction(a: other.a, b: other.b, c: c, d: d).scaled(factor)
        }
        if let factor = Self.factor(of: (other.a, other.b), over: (c, d)) {
            return LinearFraction(a: a, b: b, c: other.c, d: other.d).scaled(factor)
        }
        return nil
    }

    private func scaled(_ k: Rational) -> LinearFraction? {
        guard let p = a.multiplied(by: k), let q = b.multiplied(by: k) else { return nil }
        return LinearFraction(a: p, b: q, c: c, d: d)
    }

    /// The quotient; nil for a divisor that is 0.
    func divided(by other: LinearFraction) -> LinearFraction? {
        guard other.a != Rational(0) || other.b != Rational(0) else { return nil }
        return multiplied(by: LinearFraction(a: other.c, b: other.d, c: other.a, d: other.b))
    }

    /// The k with `left = k · right`, not 0; nil if the two are in no proportion.
    private static func factor(of left: (Rational, Rational), over right: (Rational, Rational)) -> Rational? {
        guard let p = left.0.multiplied(by: right.1), let q = left.1.multiplied(by: right.0), p == q else { return nil }
        let factor = right.0 == Rational(0) ? left.1.divided(by: right.1) : left.0.divided(by: right.0)
        return factor == Rational(0) ? nil : factor
    }
}

extension LinearFraction {
    /// `3*x + 5`, `(2*x + 1)/(1*x + 4)` with every coefficient written, in the unknown of this letter.
    func written(in letter: String) -> String {
        let top = Self.linear(a, letter, b)
        return c == Rational(0) && d == Rational(1) ? top : "(\(top))/(\(Self.linear(c, letter, d)))"
    }

    private static func linear(_ factor: Rational, _ letter: String, _ term: Rational) -> String {
        func shown(_ value: Rational) -> String { value.isNegative || !value.isInteger ? "(\(value))" : "\(value)" }
        if factor == Rational(0) { return shown(term) }
        return "\(shown(factor))*\(letter)" + (term == Rational(0) ? "" : " + \(shown(term))")
    }
}
