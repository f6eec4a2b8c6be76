// A draw written out, its key proved anew in exact fractions of 128 bits.

import AuditModel

/// One accepted draw: the twin's question, solution and proof.
struct WrittenDraw {
    /// The question with the new numbers, every other byte as it was.
    var question: String
    /// The steps with the new numbers and `#### gold`.
    var solution: String
    /// The recomputed answer.
    var gold: Rational
    /// One `expression = value` a step.
    var steps: [String]
    /// What became what.
    var bindings: [Proof.Binding]

    /// One number of the question as the twin says it.
    struct Change {
        /// The index of the mention.
        var mention: Int
        /// The new number as written.
        var text: [UInt8]
        /// Its value.
        var value: Rational
    }

    /// `candidate` of `plan` written out; nil if the replay in `Rational` fails, which would be the fault of the fast
    /// replay that let it through.
    init?(_ candidate: ResamplingPlan.Candidate, of plan: ResamplingPlan) {
        var changes: [Change] = []
        for ((index, domain), value) in zip(plan.domains, candidate.values) {
            guard let exact = value.value.rational else { return nil }
            changes.append(Change(mention: index, text: domain.written(value), value: exact))
        }
        self.init(plan.problem, changes)
    }

    /// `problem` with `changes`, in text order, written out; nil where the replay fails.
    init?(_ problem: WordProblem, _ changes: [Change]) {
        var values: [Int: Rational] = [:]
        var new: [UInt8] = []
        new.reserveCapacity(problem.question.count + 8)
        bindings = []
        var at = 0
        for change in changes {
            values[change.mention] = change.value
            let range = problem.mentions[change.mention].range
            new += problem.question[at..<range.lowerBound]
            new += change.text
            at = range.upperBound
            let from = String(decoding: problem.question[range], as: UTF8.self)
            bindings.append(
                Proof.Binding(offset: range.lowerBound, from: from, to: String(decoding: change.text, as: UTF8.self))
            )
        }
        new += problem.question[at...]
        guard let replay = problem.binding.replay(problem.program, values: values), let gold = replay.results.last
        else { return nil }
        steps = []
        var lines: [UInt8] = []
        for (index, step) in problem.program.steps.enumerated() {
            let expression = Self.expression(step, replay.operands[index])
            let result = Array(replay.results[index].description.utf8)
            steps.append(String(decoding: expression + [32, 61, 32] + result, as: UTF8.self))
            lines += expression + [32, 61, 32, 60, 60]
            lines += expression + [61]
            lines += result + [62, 62]
            lines += result + [10]
        }
        lines += [35, 35, 35, 35, 32] + Array(gold.description.utf8)
        self.gold = gold
        solution = String(decoding: lines, as: UTF8.self)
        question = String(decoding: new, as: UTF8.self)
    }

    /// A step's left side with these operands; those that kept their value are written as they were.
    private static func expression(_ step: SolutionProgram.Step, _ operands: [Rational]) -> [UInt8] {
        var text: [UInt8] = []
        var at = 0
        for (operand, value) in zip(step.operands, operands) {
            text += step.text[at..<operand.range.lowerBound]
            if value == operand.value {
                text += step.text[operand.range]
            } else {
                let plain = Array(value.description.utf8)
                text += plain.contains(47) || plain.contains(45) ? [40] + plain + [41] : plain
            }
            at = operand.range.upperBound
        }
        return text + step.text[at...]
    }
}
