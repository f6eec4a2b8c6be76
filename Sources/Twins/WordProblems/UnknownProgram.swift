// A bound program with one of its numbers unknown, evaluated in closed form.

import AuditModel

extension WordProblem {
    /// The answer as a function of one number of the question.
    struct Answer {
        /// The function.
        var function: LinearFraction
        /// Whether something is divided by what depends on the number, and the step comes to a whole number: boxes of
        /// 8 and boxes of 9 may be as many.
        var isDivisor = false
        /// Whether what depends on the number is divided, and the step comes to a whole number, which a question may
        /// mean rounded.
        var isDivided = false
    }

    /// The answer as a function of the mention of this index; nil where it is of no form that we vouch for.
    func answer(asFunctionOf mention: Int) -> Answer? {
        var results: [LinearFraction] = []
        var isDivisor = false
        var isDivided = false
        for (step, sources) in zip(program.steps, binding.sources) {
            var operands: [LinearFraction] = []
            for (operand, source) in zip(step.operands, sources) {
                let value: LinearFraction? =
                    switch source {
                    case .mention(let index, let form) where index == mention: form.applied(to: .unknown)
                    case .result(let index, let form):
                        results.indices.contains(index) ? form.applied(to: results[index]) : nil
                    default: LinearFraction(operand.value)
                    }
                guard let value else { return nil }
                operands.append(value)
            }
            guard let result = step.tree.closedForm(operands) else { return nil }
            if step.result.isInteger, operands.contains(where: { !$0.isConstant }) {
                isDivisor = isDivisor || step.tree.dividesByUnknown(operands)
                isDivided = isDivided || step.text.contains(47)
            }
            results.append(result)
        }
        return results.last.map { Answer(function: $0, isDivisor: isDivisor, isDivided: isDivided) }
    }
}

extension NumberForm {
    /// The operand made of an expression in the unknown.
    func applied(to value: LinearFraction) -> LinearFraction? {
        let hundred = LinearFraction(Rational(100))
        let one = LinearFraction(Rational(1))
        return switch self {
        case .itself: value
        case .hundredth: value.divided(by: hundred)
        case .hundredfold: value.multiplied(by: hundred)
        case .complement: hundred.subtracting(value)
        case .rest: value.divided(by: hundred).flatMap { one.subtracting($0) }
        case .grown: hundred.adding(value)
        case .growth: value.divided(by: hundred).flatMap { one.adding($0) }
        case .oneIn: hundred.divided(by: value)
        }
    }
}

extension Expression {
    /// Whether something is divided by an expression in the unknown.
    func dividesByUnknown(_ operands: [LinearFraction]) -> Bool {
        switch self {
        case .operand, .percent: false
        case .negated(let inner): inner.dividesByUnknown(operands)
        case .joined(let left, let operation, let right):
            left.dividesByUnknown(operands) || right.dividesByUnknown(operands)
                || operation == .over && right.closedForm(operands)?.isConstant != true
        }
    }

    /// The value with expressions in an unknown for operands.
    func closedForm(_ operands: [LinearFraction]) -> LinearFraction? {
        switch self {
        case .operand(let index): return operands.indices.contains(index) ? operands[index] : nil
        case .percent(let index):
            return operands.indices.contains(index) ? operands[index].divided(by: LinearFraction(Rational(100))) : nil
        case .negated(let inner): return inner.closedForm(operands)?.negated
        case .joined(let left, let operation, let right):
            guard let a = left.closedForm(operands), let b = right.closedForm(operands) else { return nil }
            return switch operation {
            case .plus: a.adding(b)
            case .minus: a.subtracting(b)
            case .times: a.multiplied(by: b)
            case .over: a.divided(by: b)
            }
        }
    }
}
