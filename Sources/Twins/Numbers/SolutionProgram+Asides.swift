// Equations of the prose that lead nowhere: asides, which a program may leave out.

import AuditModel

extension SolutionProgram {
    /// The program without equations of the prose whose result no later step could use.
    func withoutAsides(in setting: OperandBinding.Setting) -> SolutionProgram {
        guard steps.contains(where: { $0.origin == .prose }) else { return self }
        var kept = steps
        var index = kept.count - 2
        while index >= 0 {
            if kept[index].origin == .prose {
                let result = kept[index].result
                let hundredth = result.divided(by: Rational(100))
                let hundredfold = result.multiplied(by: Rational(100))
                let isUsed = kept[(index + 1)...].contains { step in
                    step.operands.contains { $0.value == result || $0.value == hundredth || $0.value == hundredfold }
                }
                if !isUsed { kept.remove(at: index) }
            }
            index -= 1
        }
        return SolutionProgram(steps: kept)
    }
}
