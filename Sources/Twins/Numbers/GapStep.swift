// A number that the solution uses without saying how it came to it, where only one operation on two numbers makes it.

import AuditModel

/// Fills gaps: an operand that is said nowhere becomes the result of a step of its own.
enum GapStep {
    private static let most = 3
    /// What one step combines.
    private struct Part {
        var value: Rational
        /// The mention it is, and whether the program uses it elsewhere.
        var unused: Bool
    }

    /// The program with up to three missing steps, each the only single operation on two numbers that makes the
    /// operand, with at least one number in it that the program would otherwise leave unused. Even so two in thirty such steps of
    /// GSM8K were guessed wrongly when they were read by hand: twins that rest on one are of grade B.
    static func filled(_ program: SolutionProgram, in setting: OperandBinding.Setting) -> SolutionProgram {
        var steps = program.steps
        for _ in 0..<most {
            guard let (index, step) = first(steps, in: setting) else { break }
            steps.insert(step, at: index)
        }
        return SolutionProgram(steps: steps)
    }

    private static func first(
        _ steps: [SolutionProgram.Step],
        in setting: OperandBinding.Setting
    ) -> (at: Int, step: SolutionProgram.Step)? {
        var used: UInt64 = 0
        var gaps: [(step: Int, value: Rational)] = []
        for (index, step) in steps.enumerated() {
            for operand in step.operands {
                let found = OperandBinding.candidates(operand.value, step: index, of: steps, in: setting)
                used |= found.said
                if found.count == 0 { gaps.append((index, operand.value)) }
            }
        }
        guard let gap = gaps.first else { return nil }
        var parts: [Part] = []
        for (at, mention) in setting.mentions.enumerated() {
            guard let value = mention.values.first, mention.mustBeUsed || mention.form != .words else { continue }
            parts.append(Part(value: value, unused: used & 1 << UInt64(at) == 0 && mention.mustBeUsed))
            if mention.form == .percent, let share = value.divided(by: Rational(100)) {
                parts.append(Part(value: share, unused: used & 1 << UInt64(at) == 0))
            } else if mention.form == .words, mention.values.count > 1 {
                parts.append(Part(value: mention.values[1], unused: used & 1 << UInt64(at) == 0))
            }
        }
        for step in steps[..<gap.step] { parts.append(Part(value: step.result, unused: false)) }
        // A conversion of units is another way: "3.5 yards" as 10.5 feet, and not as 3.5 + 7.
        for constant in setting.constants where constant != Rational(0) && constant != Rational(1) {
            parts.append(Part(value: constant, unused: false))
        }
        guard parts.count <= 48 else { return nil }
        var only: [UInt8]?
        for (i, a) in parts.enumerated() {
            for b in parts[..<i] {
                for (sign, value, isSwapped) in results(a.value, b.value) where value == gap.value {
                    // A second way to make the number: nobody can say which was meant.
                    if only != nil { return nil }
                    guard a.unused || b.unused else { return nil }
                    let (left, right) = isSwapped ? (b.value, a.value) : (a.value, b.value)
                    only = Array("\(left)\(sign)\(right)".utf8)
                }
            }
        }
        guard let only, !only.contains(45) || only.first != 45, let step = SolutionProgram.step(only, origin: .gap),
            step.result == gap.value
        else { return nil }
        return (gap.step, step)
    }

    private static func results(_ a: Rational, _ b: Rational) -> [(Character, Rational, Bool)] {
        var found: [(Character, Rational, Bool)] = []
        if let sum = a.adding(b) { found.append(("+", sum, false)) }
        if let product = a.multiplied(by: b) { found.append(("*", product, false)) }
        if let left = a.subtracting(b), !left.isNegative { found.append(("-", left, false)) }
        if let left = b.subtracting(a), !left.isNegative, a != b { found.append(("-", left, true)) }
        if let ratio = a.divided(by: b) { found.append(("/", ratio, false)) }
        if let ratio = b.divided(by: a), a != b { found.append(("/", ratio, true)) }
        return found
    }
}
