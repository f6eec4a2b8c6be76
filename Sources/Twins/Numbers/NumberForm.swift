// The ways in which a solution writes a number that it took from somewhere: as it is, as a share, as what is left.

import AuditModel

/// How an operand is made of its source.
enum NumberForm: UInt8, Hashable, Sendable {
    /// x.
    case itself
    /// x/100: a percentage as a share, cents as dollars.
    case hundredth
    /// 100x: a share as a percentage, dollars as cents.
    case hundredfold
    /// 100-x: what a percentage leaves.
    case complement
    /// 1-x/100: what a percentage leaves, as a share.
    case rest
    /// 100+x: a whole grown by a percentage.
    case grown
    /// 1+x/100: the factor of a growth.
    case growth
    /// 100/x: one in how many a percentage is.
    case oneIn

    /// The forms that a percentage may take.
    static let ofPercent: [NumberForm] = [.itself, .hundredth, .complement, .rest, .grown, .growth, .oneIn]

    /// The operand made of `value`.
    func applied(to value: Rational) -> Rational? {
        let hundred = Rational(100)
        switch self {
        case .itself: return value
        case .hundredth: return value.divided(by: hundred)
        case .hundredfold: return value.multiplied(by: hundred)
        case .complement: return hundred.subtracting(value)
        case .rest: return hundred.subtracting(value)?.divided(by: hundred)
        case .grown: return hundred.adding(value)
        case .growth: return hundred.adding(value)?.divided(by: hundred)
        case .oneIn: return hundred.divided(by: value)
        }
    }

    /// The operand made of `value`.
    func applied(to value: Fraction) -> Fraction? {
        let hundred = Fraction(100)
        switch self {
        case .itself: return value
        case .hundredth: return value.divided(by: hundred)
        case .hundredfold: return value.multiplied(by: hundred)
        case .complement: return hundred.subtracting(value)
        case .rest: return hundred.subtracting(value)?.divided(by: hundred)
        case .grown: return hundred.adding(value)
        case .growth: return hundred.adding(value)?.divided(by: hundred)
        case .oneIn: return hundred.divided(by: value)
        }
    }
}
