// Sums in one line, evaluated exactly: no recursion, bounded length.

import AuditModel

/// One symbol of an expression.
enum ArithmeticSymbol: Hashable, Sendable {
    /// A number; `isPercent` where a percent sign follows.
    case number(Rational, decimals: Int, isPercent: Bool)
    /// `+`, `-`, `*` or `/`.
    case operation(UInt8)
    case open
    case close
}

/// Evaluates symbols.
enum ExactArithmetic {
    /// Longest expression.
    static let mostSymbols = 200

    /// The value by the usual precedence, or from left to right; nil where it is none or does not fit.
    ///
    /// With `percentAsIs`, a percent sign is a unit and not a hundredth.
    static func value(_ symbols: [ArithmeticSymbol], leftToRight: Bool = false, percentAsIs: Bool = false) -> Rational?
    {
        guard symbols.count <= mostSymbols else { return nil }
        var values: [Rational] = []
        var pending: [UInt8] = []
        func apply() -> Bool {
            guard let sign = pending.popLast(), let right = values.popLast(), let left = values.popLast() else {
                return false
            }
            let result: Rational? =
                switch sign {
                case 43: left.adding(right)
                case 45: left.subtracting(right)
                case 42: left.multiplied(by: right)
                default: left.divided(by: right)
                }
            guard let result else { return false }
            values.append(result)
            return true
        }
        func rank(_ sign: UInt8) -> Int { sign == 40 ? 0 : leftToRight || sign == 43 || sign == 45 ? 1 : 2 }
        var isAfterValue = false
        for symbol in symbols {
            switch symbol {
            case .number(let value, _, let isPercent):
                guard !isAfterValue, let share = isPercent && !percentAsIs ? value.divided(by: Rational(100)) : value
                else { return nil }
                values.append(share)
                isAfterValue = true
            case .operation(let sign):
                if !isAfterValue {
                    guard sign == 45 else { return nil }
                    values.append(Rational(0))
                }
                while let top = pending.last, top != 40, rank(top) >= rank(sign) { guard apply() else { return nil } }
                pending.append(sign)
                isAfterValue = false
            case .open:
                if isAfterValue { pending.append(42) }
                pending.append(40)
                isAfterValue = false
            case .close:
                guard isAfterValue else { return nil }
                while let top = pending.last, top != 40 { guard apply() else { return nil } }
                guard pending.popLast() == 40 else { return nil }
            }
        }
        guard isAfterValue else { return nil }
        while !pending.isEmpty { guard pending.last != 40, apply() else { return nil } }
        return values.count == 1 ? values[0] : nil
    }
}
