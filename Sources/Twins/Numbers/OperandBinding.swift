// Which number of the question each operand of a solution is: bound where only one thing fits, frozen where two do.

import AuditModel

/// The binding of a program to a question: freeze and taint.
///
/// An operand may come from a number of the question, an earlier result or a licensed constant of the same value. If
/// exactly one fits, it is bound. If several do, the operand keeps its value, and so does every number that could
/// reach it: directly, or through a result that could. What is then still free may be redrawn without ever asking
/// which of two equal numbers was meant.
struct OperandBinding {
    /// Where an operand's value comes from.
    enum Source: Hashable {
        /// The mention of this index.
        case mention(Int)
        /// The result of the step of this index.
        case result(Int)
        /// The operand's own value.
        case fixed
    }

    /// A source for every operand of every step.
    let sources: [[Source]]
    /// Indices of the mentions that may be redrawn, in text order.
    let free: [Int]

    /// Binds `program` to `mentions` and `constants`, or says by which guard it cannot be.
    static func bind(
        _ program: SolutionProgram,
        mentions: [NumberMention],
        constants: [Rational]
    ) -> Result<OperandBinding, GuardTrip> {
        var sources: [[Source]] = []
        var reach: [Set<Int>] = []
        var used: Set<Int> = []
        var frozen = Set(mentions.indices.filter { mentions[$0].frozen != nil })
        for (index, step) in program.steps.enumerated() {
            var stepSources: [Source] = []
            var stepReach: Set<Int> = []
            for operand in step.operands {
                let said = mentions.indices.filter { mentions[$0].values.contains(operand.value) }
                let computed = program.steps[..<index].indices.filter { program.steps[$0].result == operand.value }
                let isConstant = constants.contains(operand.value)
                let fits = said.count + computed.count + (isConstant ? 1 : 0)
                if fits == 0 {
                    return .failure(
                        GuardTrip("unbound-operand", "\(operand.value) in step \(index + 1) is said nowhere")
                    )
                }
                used.formUnion(said)
                let reached = computed.reduce(into: Set(said)) { $0.formUnion(reach[$1]) }
                stepReach.formUnion(reached)
                if fits > 1 {
                    frozen.formUnion(reached)
                    stepSources.append(.fixed)
                } else {
                    stepSources.append(said.first.map { .mention($0) } ?? computed.first.map { .result($0) } ?? .fixed)
                }
            }
            sources.append(stepSources)
            reach.append(stepReach)
        }
        for (index, mention) in mentions.enumerated() where mention.mustBeUsed && !used.contains(index) {
            let value = mention.values.first?.description ?? ""
            return .failure(GuardTrip("unused-number", "the solution never uses \(value)"))
        }
        let free = mentions.indices.filter { !frozen.contains($0) && used.contains($0) }
        if free.isEmpty { return .failure(GuardTrip("no-free-number", "every number could be something else as well")) }
        return .success(OperandBinding(sources: sources, free: free))
    }

    /// The results of all steps with new values for free mentions; nil where one is undefined or does not fit.
    func replay(_ program: SolutionProgram, values: [Int: Rational]) -> (results: [Rational], operands: [[Rational]])? {
        var results: [Rational] = []
        var allOperands: [[Rational]] = []
        for (step, stepSources) in zip(program.steps, sources) {
            let operands = zip(step.operands, stepSources).map { operand, source in
                switch source {
                case .mention(let index): values[index] ?? operand.value
                case .result(let index): results.indices.contains(index) ? results[index] : operand.value
                case .fixed: operand.value
                }
            }
            guard let result = step.tree.value(operands) else { return nil }
            results.append(result)
            allOperands.append(operands)
        }
        return (results, allOperands)
    }
}
