// A worked solution as a program: its annotated steps, in order, replayable on other numbers.

import AuditModel

/// The `<<expression=result>>` annotations of a solution.
struct SolutionProgram {
    /// One annotation.
    struct Step {
        /// The left side as written.
        var text: [UInt8]
        /// The left side as a tree.
        var tree: Expression
        /// The numbers of the left side.
        var operands: [ExpressionParser.Operand]
        /// The right side.
        var result: Rational
    }

    /// The steps, in text order; at least one.
    let steps: [Step]

    private static let mostSteps = 64

    /// Reads the annotations of `solution`.
    static func read(_ solution: String) -> Result<SolutionProgram, GuardTrip> {
        let bytes = Array(solution.utf8)
        var steps: [Step] = []
        var at = 0
        while at + 1 < bytes.count {
            guard bytes[at] == 60, bytes[at + 1] == 60 else {
                at += 1
                continue
            }
            var end = at + 2
            while end + 1 < bytes.count, !(bytes[end] == 62 && bytes[end + 1] == 62) { end += 1 }
            guard end + 1 < bytes.count else {
                return .failure(GuardTrip("unparsable-step", "an annotation not closed"))
            }
            let inside = Array(bytes[at + 2..<end])
            guard let step = step(inside) else {
                let shown = ItemGuards.excerpt(String(decoding: inside, as: UTF8.self))
                return .failure(GuardTrip("unparsable-step", "cannot read <<\(shown)>>"))
            }
            steps.append(step)
            if steps.count > mostSteps { return .failure(GuardTrip("unparsable-step", "more than \(mostSteps) steps")) }
            at = end + 2
        }
        if steps.isEmpty { return .failure(GuardTrip("no-annotations", "the solution has no <<a*b=c>> steps")) }
        return .success(SolutionProgram(steps: steps))
    }

    private static func step(_ inside: [UInt8]) -> Step? {
        let halves = inside.split(separator: 61, omittingEmptySubsequences: false)
        guard halves.count == 2, let left = ExpressionParser.parse(Array(halves[0])) else { return nil }
        let right = halves[1].filter { $0 != 32 && $0 != 36 }
        guard let result = Rational(text: String(decoding: right, as: UTF8.self)) else { return nil }
        return Step(text: Array(halves[0]), tree: left.tree, operands: left.operands, result: result)
    }

    /// The guard that forbids to trust the program on its own numbers, or nil: every step returns its annotated
    /// result, no step only repeats a number, the last step is `gold`, and every other result is used later.
    func fault(gold: Rational) -> GuardTrip? {
        for step in steps {
            let shown = ItemGuards.excerpt(String(decoding: step.text, as: UTF8.self))
            switch step.tree {
            case .operand, .percent: return GuardTrip("identity-step", "<<\(shown)=…>> computes nothing")
            default: break
            }
            guard let value = step.tree.value(step.operands.map(\.value)), value == step.result else {
                return GuardTrip("replay-mismatch", "<<\(shown)>> does not give \(step.result)")
            }
        }
        guard steps.last?.result == gold else {
            return GuardTrip("answer-not-reached", "the last step is not the answer \(gold)")
        }
        for (index, step) in steps.enumerated().dropLast() {
            let isUsed = steps[(index + 1)...].contains { $0.operands.contains { $0.value == step.result } }
            if !isUsed { return GuardTrip("dead-step", "nothing uses the result of step \(index + 1)") }
        }
        return nil
    }
}
