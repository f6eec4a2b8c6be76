// A bound program as a flat list of instructions over 64-bit fractions, with what every draw must keep true of it.

import AuditModel

/// What a draw is tried on: fast, and strict about what kind of number each part of each step may become.
struct CompiledProgram {
    /// One instruction of a stack machine.
    private struct Instruction {
        enum Kind { case fixed, mention, result, percent, negate, plus, minus, times, over }
        var kind: Kind
        var form = NumberForm.itself
        var index = 0
        var value = Fraction(0)
        /// The result must be whole, as it was.
        var staysWhole = false
        /// The sign of the result, which it must keep; 2 where it need not.
        var sign = 2
    }

    /// What a step's result must remain.
    private struct Shape {
        var old: Fraction
        var digits: Int
        var scale: Int
    }

    /// The instructions of each step.
    private var code: [[Instruction]] = []
    private var shapes: [Shape] = []
    /// The free mentions that each step is the first to use.
    private(set) var firstUses: [[Int]] = []

    /// Whether draws must be no larger than the original.
    private let isEasier: Bool

    /// The answer on the question's own numbers.
    var answer: Fraction { shapes.last?.old ?? Fraction(0) }
    /// How many steps there are.
    var count: Int { code.count }

    /// `program` bound by `binding`; nil if one of its numbers does not fit 64 bits.
    init?(_ program: SolutionProgram, _ binding: OperandBinding, size: MentionDomain.Size) {
        isEasier = size == .easier
        var seen: UInt64 = 0
        for (step, sources) in zip(program.steps, binding.sources) {
            guard let old = Fraction(step.result) else { return nil }
            var list: [Instruction] = []
            guard Self.compile(step.tree, step, sources, Set(binding.free), into: &list) != nil else { return nil }
            var uses: [Int] = []
            for instruction in list where instruction.kind == .mention {
                if seen & 1 << UInt64(instruction.index) == 0 {
                    seen |= 1 << UInt64(instruction.index)
                    uses.append(instruction.index)
                }
            }
            code.append(list)
            shapes.append(Shape(old: old, digits: old.wholeDigits, scale: Self.scale(old)))
            firstUses.append(uses)
        }
    }

    /// Compiles `tree` and returns its value on the original numbers.
    private static func compile(
        _ tree: Expression,
        _ step: SolutionProgram.Step,
        _ sources: [OperandBinding.Source],
        _ free: Set<Int>,
        into list: inout [Instruction]
    ) -> Fraction? {
        switch tree {
        case .operand(let index), .percent(let index):
            guard step.operands.indices.contains(index), let value = Fraction(step.operands[index].value)
            else { return nil }
            switch sources[index] {
            case .mention(let at, let form) where free.contains(at):
                list.append(Instruction(kind: .mention, form: form, index: at))
            case .result(let at, let form): list.append(Instruction(kind: .result, form: form, index: at))
            default: list.append(Instruction(kind: .fixed, value: value))
            }
            guard case .percent = tree else { return value }
            list.append(Instruction(kind: .percent))
            return value.divided(by: Fraction(100))
        case .negated(let inner):
            guard let value = compile(inner, step, sources, free, into: &list) else { return nil }
            list.append(Instruction(kind: .negate))
            return value.negated
        case .joined(let left, let operation, let right):
            guard let a = compile(left, step, sources, free, into: &list),
                let b = compile(right, step, sources, free, into: &list),
                let value = joined(a, operation, b)
            else { return nil }
            var instruction = Instruction(kind: kind(operation))
            if operation == .over || operation == .times { instruction.staysWhole = value.isWhole }
            if operation == .minus || operation == .plus { instruction.sign = value.sign }
            list.append(instruction)
            return value
        }
    }

    private static func kind(_ operation: Expression.Operation) -> Instruction.Kind {
        switch operation {
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .over: .over
        }
    }

    private static func joined(_ a: Fraction, _ operation: Expression.Operation, _ b: Fraction) -> Fraction? {
        switch operation {
        case .plus: a.adding(b)
        case .minus: a.subtracting(b)
        case .times: a.multiplied(by: b)
        case .over: a.divided(by: b)
        }
    }

    /// The denominators a result may have: those of two decimals, of as many as the original has, or the original's.
    private static func scale(_ old: Fraction) -> Int {
        var scale = 100
        while scale < 1_000_000_000_000, !scale.isMultiple(of: old.bottom) { scale *= 10 }
        return scale.isMultiple(of: old.bottom) ? scale : old.bottom
    }

    /// The result of the step `index` with these values of mentions and earlier results; nil where it is undefined
    /// or no longer the kind of number it was: whole, of its sign, at most 1, as long to within a digit.
    func result(
        _ index: Int,
        mentions: UnsafeMutableBufferPointer<Fraction>,
        results: UnsafeMutableBufferPointer<Fraction>,
        stack: UnsafeMutableBufferPointer<Fraction>
    ) -> Fraction? {
        var top = 0
        for instruction in code[index] {
            switch instruction.kind {
            case .fixed:
                stack[top] = instruction.value
                top += 1
            case .mention, .result:
                let source = instruction.kind == .mention ? mentions[instruction.index] : results[instruction.index]
                guard let value = instruction.form.applied(to: source) else { return nil }
                stack[top] = value
                top += 1
            case .percent:
                guard let value = stack[top - 1].divided(by: Fraction(100)) else { return nil }
                stack[top - 1] = value
            case .negate: stack[top - 1] = stack[top - 1].negated
            case .plus, .minus, .times, .over:
                let (a, b) = (stack[top - 2], stack[top - 1])
                let joined: Fraction? =
                    switch instruction.kind {
                    case .plus: a.adding(b)
                    case .minus: a.subtracting(b)
                    case .times: a.multiplied(by: b)
                    default: a.divided(by: b)
                    }
                guard let value = joined, !instruction.staysWhole || value.isWhole,
                    instruction.sign == 2 || instruction.sign == value.sign
                else { return nil }
                top -= 1
                stack[top - 1] = value
            }
        }
        let new = stack[0]
        return keepsShape(new, shapes[index]) ? new : nil
    }

    private func keepsShape(_ new: Fraction, _ shape: Shape) -> Bool {
        if shape.old.isWhole && !new.isWhole || shape.old.sign != new.sign { return false }
        if !shape.old.isWhole, shape.old.top > 0, shape.old.top <= shape.old.bottom, new.top > new.bottom {
            return false
        }
        if !shape.scale.isMultiple(of: new.bottom) { return false }
        return isEasier ? new.wholeDigits <= shape.digits : abs(new.wholeDigits - shape.digits) <= 1
    }

    /// Whether `new` may be an answer: another than the original's, within a factor of 20, and no larger where it is
    /// to be easier.
    func isAnswer(_ new: Fraction) -> Bool {
        guard new != answer, let ratio = new.divided(by: answer) else { return false }
        let factor = Double(ratio.top) / Double(ratio.bottom)
        return isEasier ? factor <= 1 && factor >= 0.005 : factor <= 20 && factor >= 0.05
    }

    /// The most values a step's instructions can stack.
    static let stackSize = 160
}
