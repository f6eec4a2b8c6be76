// Which number of the question each operand of a solution is: bound where only one thing fits, frozen where two do.

import AuditModel

/// The binding of a program to a question: freeze and taint.
///
/// An operand may come from a number of the question, an earlier result (each in one of the forms of `NumberForm`) or
/// a licensed constant. If exactly one fits, it is bound. If several do, the operand keeps its value, and so does
/// every number that could reach it: directly, or through a result that could. What is then still free may be redrawn
/// without ever asking which of two equal numbers was meant. (`ForcedUses` settles a few operands first.)
struct OperandBinding {
    /// Where an operand's value comes from.
    enum Source: Hashable {
        /// The mention of this index, in this form.
        case mention(Int, NumberForm)
        /// The result of the step of this index, in this form.
        case result(Int, NumberForm)
        /// The operand's own value.
        case fixed
    }

    /// A source for every operand of every step.
    let sources: [[Source]]
    /// Indices of the mentions that may be redrawn, in text order.
    let free: [Int]

    /// What binds numbers besides the program.
    struct Setting {
        /// The numbers of the question.
        var mentions: [NumberMention]
        /// What its units license.
        var constants: [Rational]
        /// Whether it speaks of percentages: results may then be shares or percentages of one another.
        var speaksOfPercent: Bool
        /// Whether it speaks of cents: a number of them may be written as dollars, and the other way round.
        var speaksOfCents: Bool
    }

    /// All that one operand could be.
    struct Candidates {
        /// The mentions with a value of the operand's, as bits.
        var said: UInt64 = 0
        /// Those of them that keep their value, as bits.
        var frozen: UInt64 = 0
        /// The earlier steps whose result it could be, as bits.
        var results: UInt64 = 0
        /// Whether it could be a licensed constant.
        var isConstant = false
        /// The last source found.
        var source: Source?
        /// How many sources fit.
        var count = 0
    }

    /// What the operand of value `value` in the step `index` could be.
    static func candidates(
        _ value: Rational,
        step index: Int,
        of program: [SolutionProgram.Step],
        in setting: Setting
    ) -> Candidates {
        var found = Candidates()
        for (at, mention) in setting.mentions.enumerated() {
            let bit: UInt64 = 1 << UInt64(at)
            if mention.frozen != nil {
                if mention.values.contains(value) {
                    found.said |= bit
                    found.count += 1
                    found.source = .fixed
                }
                found.frozen |= bit
                if mention.form != .percent { continue }
            }
            guard let own = mention.values.first else { continue }
            for form in forms(mention, setting) where form.applied(to: own) == value {
                if found.said & bit != 0, mention.frozen != nil { continue }
                found.said |= bit
                found.count += 1
                found.source = mention.frozen == nil ? .mention(at, form) : .fixed
            }
        }
        found.frozen &= found.said
        for earlier in program[..<index].indices {
            let result = program[earlier].result
            for form in resultForms(setting) where form.applied(to: result) == value {
                found.results |= 1 << UInt64(earlier)
                found.count += 1
                found.source = .result(earlier, form)
            }
        }
        if setting.constants.contains(value) {
            found.count += 1
            found.isConstant = true
            found.source = .fixed
        }
        return found
    }

    private static let plain: [NumberForm] = [.itself]
    private static let both: [NumberForm] = [.itself, .hundredth, .hundredfold]

    static func forms(_ mention: NumberMention, _ setting: Setting) -> [NumberForm] {
        if mention.form == .percent { return NumberForm.ofPercent }
        return setting.speaksOfCents ? both : plain
    }

    private static func resultForms(_ setting: Setting) -> [NumberForm] {
        setting.speaksOfPercent || setting.speaksOfCents ? both : plain
    }

    /// Binds `program` in `setting`, or says by which guard it cannot be.
    static func bind(_ program: SolutionProgram, in setting: Setting) -> Result<OperandBinding, GuardTrip> {
        let steps = program.steps
        let mentions = setting.mentions
        var found: [Candidates] = []
        var used: UInt64 = 0
        var usedResults: UInt64 = 0
        for (index, step) in steps.enumerated() {
            for operand in step.operands {
                let candidates = candidates(operand.value, step: index, of: steps, in: setting)
                guard candidates.count > 0 else {
                    let detail = "\(operand.value) in step \(index + 1) is said nowhere"
                    return .failure(GuardTrip("unbound-operand", detail))
                }
                used |= candidates.said
                usedResults |= candidates.results
                found.append(candidates)
            }
        }
        for index in steps.indices.dropLast() where usedResults & 1 << UInt64(index) == 0 {
            return .failure(GuardTrip("dead-step", "nothing uses the result of step \(index + 1)"))
        }
        for (index, mention) in mentions.enumerated() where mention.mustBeUsed && used & 1 << UInt64(index) == 0 {
            let value = mention.values.first?.description ?? ""
            return .failure(GuardTrip("unused-number", "the solution never uses \(value)"))
        }
        let forced = ForcedUses.sources(found, steps: steps, in: setting)
        var sources: [[Source]] = []
        var reach = [UInt64](repeating: 0, count: steps.count)
        var frozen: UInt64 = 0
        for (index, mention) in mentions.enumerated() where mention.frozen != nil { frozen |= 1 << UInt64(index) }
        var at = 0
        for (index, step) in steps.enumerated() {
            var stepSources: [Source] = []
            stepSources.reserveCapacity(step.operands.count)
            for _ in step.operands {
                let candidates = found[at]
                if let source = forced[at] ?? (candidates.count == 1 ? candidates.source : nil) {
                    stepSources.append(source)
                    switch source {
                    case .mention(let mention, _): reach[index] |= 1 << UInt64(mention)
                    case .result(let result, _): reach[index] |= reach[result]
                    case .fixed: reach[index] |= candidates.said
                    }
                } else {
                    var reached = candidates.said
                    for result in 0..<index where candidates.results & 1 << UInt64(result) != 0 {
                        reached |= reach[result]
                    }
                    frozen |= reached
                    reach[index] |= reached
                    stepSources.append(.fixed)
                }
                at += 1
            }
            sources.append(stepSources)
        }
        frozen |= smallAndUsedTwice(sources, mentions)
        let free = mentions.indices.filter { used & ~frozen & 1 << UInt64($0) != 0 }
        if free.isEmpty { return .failure(GuardTrip("no-free-number", ambiguity(program, in: setting))) }
        return .success(OperandBinding(sources: sources, free: free))
    }

    /// Numbers up to 12 that two operands take, as bits: one of the two may be a count or constant that nobody said
    /// (eight lions, and the eight legs of a spider).
    private static func smallAndUsedTwice(_ sources: [[Source]], _ mentions: [NumberMention]) -> UInt64 {
        var once: UInt64 = 0
        var twice: UInt64 = 0
        for case .mention(let index, _) in sources.joined() where mentions[index].form == .digits {
            guard let value = mentions[index].values.first, value <= Rational(12) else { continue }
            twice |= once & 1 << UInt64(index)
            once |= 1 << UInt64(index)
        }
        return twice
    }

    /// Why no number is free, for people: the first operands that could be several things, and what.
    private static func ambiguity(_ program: SolutionProgram, in setting: Setting) -> String {
        var shown: [String] = []
        for (index, step) in program.steps.enumerated() {
            for operand in step.operands where shown.count < 4 {
                let found = candidates(operand.value, step: index, of: program.steps, in: setting)
                guard found.count > 1 else { continue }
                var ways = setting.mentions.indices.filter { found.said & 1 << UInt64($0) != 0 }
                    .map { setting.mentions[$0].frozen ?? "a number" }
                ways += (0..<index).filter { found.results & 1 << UInt64($0) != 0 }.map { "step \($0 + 1)" }
                if found.isConstant { ways.append("a constant") }
                shown.append("\(operand.value) (\(ways.joined(separator: ", ")))")
            }
        }
        return shown.isEmpty
            ? "every number must keep its value" : "could be several things: \(shown.joined(separator: "; "))"
    }

    /// The results of all steps with new values for free mentions; nil where one is undefined or does not fit.
    func replay(_ program: SolutionProgram, values: [Int: Rational]) -> (results: [Rational], operands: [[Rational]])? {
        var results: [Rational] = []
        results.reserveCapacity(program.steps.count)
        var allOperands: [[Rational]] = []
        allOperands.reserveCapacity(program.steps.count)
        for (step, stepSources) in zip(program.steps, sources) {
            var operands: [Rational] = []
            operands.reserveCapacity(step.operands.count)
            for (operand, source) in zip(step.operands, stepSources) {
                switch source {
                case .mention(let index, let form):
                    guard let value = values[index] else {
                        operands.append(operand.value)
                        continue
                    }
                    guard let made = form.applied(to: value) else { return nil }
                    operands.append(made)
                case .result(let index, let form):
                    guard results.indices.contains(index), let made = form.applied(to: results[index])
                    else { return nil }
                    operands.append(made)
                case .fixed: operands.append(operand.value)
                }
            }
            guard let result = step.tree.value(operands) else { return nil }
            results.append(result)
            allOperands.append(operands)
        }
        return (results, allOperands)
    }
}
