// A worked solution as a program: its steps, in order, replayable on other numbers.

import AuditModel

/// The steps of a solution: `<<expression=result>>` annotations, and equations written in its prose.
struct SolutionProgram {
    /// One step.
    struct Step {
        /// Where a step was found.
        enum Origin: Hashable {
            /// An annotation.
            case annotation
            /// An annotation that only repeats a number, its left side read from the prose before it.
            case rebuilt
            /// An equation of the prose.
            case prose
            /// Nowhere: the one operation that makes a number the solution uses without saying how.
            case gap
        }

        /// The left side as written.
        var text: [UInt8]
        /// The left side as a tree.
        var tree: Expression
        /// The numbers of the left side.
        var operands: [ExpressionParser.Operand]
        /// The right side.
        var result: Rational
        /// Where it was found.
        var origin = Origin.annotation
    }

    /// The steps, in text order; at least one.
    let steps: [Step]

    static let mostSteps = 48

    /// Reads the annotations and equations of `solution`.
    static func read(_ solution: String) -> Result<SolutionProgram, GuardTrip> {
        var reader = SolutionReader(solution)
        if let trip = reader.readSteps() { return .failure(trip) }
        if reader.steps.isEmpty {
            return .failure(GuardTrip("no-equations", "the solution has no <<a*b=c>> steps and no equations"))
        }
        return .success(SolutionProgram(steps: reader.steps))
    }

    /// The program up to its last step that gives `gold`, or the guard that forbids to trust it on its own numbers:
    /// an annotation that only repeats a number, one that does not replay, an answer that no last step gives.
    func leading(to gold: Rational) -> Result<SolutionProgram, GuardTrip> {
        for step in steps {
            switch step.tree {
            case .operand, .percent:
                return .failure(GuardTrip("identity-step", "<<\(shown(step))=…>> computes nothing"))
            default: break
            }
            guard let value = step.tree.value(step.operands.map(\.value)), value == step.result else {
                return .failure(GuardTrip("replay-mismatch", "<<\(shown(step))>> does not give \(step.result)"))
            }
        }
        var kept = steps
        while let last = kept.last, last.result != gold, last.origin == .prose { kept.removeLast() }
        if kept.last?.result == gold { return .success(SolutionProgram(steps: kept)) }
        // The last step may be a share whose percentage is asked for.
        if let last = steps.last, last.result.multiplied(by: Rational(100)) == gold, !last.result.isInteger,
            let step = Self.step(Array("\(last.result)*100".utf8), origin: .prose), step.result == gold
        {
            return .success(SolutionProgram(steps: steps + [step]))
        }
        return .failure(GuardTrip("answer-not-reached", "the last step is not the answer \(gold)"))
    }

    /// The guard that forbids to trust the program on its own numbers, or nil: see `leading(to:)`.
    func fault(gold: Rational) -> GuardTrip? {
        if case .failure(let trip) = leading(to: gold) { trip } else { nil }
    }

    private func shown(_ step: Step) -> String { ItemGuards.excerpt(String(decoding: step.text, as: UTF8.self)) }

    /// A step with this left side and the result it has; nil if it cannot be read or evaluated.
    static func step(_ text: [UInt8], origin: Step.Origin) -> Step? {
        guard let left = ExpressionParser.parse(text), let result = left.tree.value(left.operands.map(\.value))
        else { return nil }
        return Step(text: text, tree: left.tree, operands: left.operands, result: result, origin: origin)
    }
}
