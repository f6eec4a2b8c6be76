// The left side of an annotation as a tree, evaluated exactly.

import AuditModel

/// An arithmetic expression whose numbers are operands by index, so that it can be replayed on other numbers.
indirect enum Expression: Hashable, Sendable {
    /// The operand of this index.
    case operand(Int)
    /// The operand of this index with a percent sign: a hundredth of it.
    case percent(Int)
    /// Minus an expression.
    case negated(Expression)
    /// Two expressions joined by `+`, `-`, `*` or `/`.
    case joined(Expression, Operation, Expression)

    /// The four operations.
    enum Operation: UInt8, Sendable {
        case plus = 43
        case minus = 45
        case times = 42
        case over = 47
    }

    /// The exact value with these operands; nil where it is undefined or does not fit.
    func value(_ operands: [Rational]) -> Rational? {
        switch self {
        case .operand(let index): operands.indices.contains(index) ? operands[index] : nil
        case .percent(let index):
            operands.indices.contains(index) ? operands[index].divided(by: Rational(100)) : nil
        case .negated(let inner): inner.value(operands).flatMap { Rational(0).subtracting($0) }
        case .joined(let left, let operation, let right):
            left.value(operands).flatMap { a in
                right.value(operands).flatMap { b in
                    switch operation {
                    case .plus: a.adding(b)
                    case .minus: a.subtracting(b)
                    case .times: a.multiplied(by: b)
                    case .over: a.divided(by: b)
                    }
                }
            }
        }
    }
}
