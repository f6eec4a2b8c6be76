// Drawing other numbers for one item until the replayed solution is as sensible as the original's.

import AuditModel

/// A question, its program and what may vary.
struct ResamplingPlan {
    /// One accepted draw, written out.
    struct Draw {
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
    }

    private let question: [UInt8]
    private let program: SolutionProgram
    private let mentions: [NumberMention]
    private let binding: OperandBinding
    private let domains: [(mention: Int, domain: MentionDomain)]

    /// A plan; `no-free-number` if no free number has another value to take.
    static func make(
        _ question: String,
        program: SolutionProgram,
        mentions: [NumberMention],
        binding: OperandBinding
    ) -> Result<ResamplingPlan, GuardTrip> {
        let bytes = Array(question.utf8)
        let domains = binding.free.compactMap { index in
            MentionDomain(mentions[index], in: bytes).map { (mention: index, domain: $0) }
        }
        if domains.isEmpty { return .failure(GuardTrip("no-free-number", "no free number has another value to take")) }
        let plan = ResamplingPlan(
            question: bytes,
            program: program,
            mentions: mentions,
            binding: binding,
            domains: domains
        )
        return .success(plan)
    }

    /// Up to `count` draws with distinct numbers, their answers together about as large as the original's.
    ///
    /// Sensible draws have larger answers than their original more often than smaller ones (what would turn negative
    /// was refused), which would make twins harder. So eight times as many are drawn as are asked for, and every
    /// other one taken, the last too, is the one that brings the product of new/old answers nearest to 1. Only
    /// products and quotients of doubles are used, which are the same on every machine.
    func draw(_ count: Int, tries: Int, using random: inout SeededRandom) -> [Draw] {
        var pool = sensibleDraws(8 * count, tries: tries, using: &random)
        guard let old = program.steps.last?.result.doubleValue else { return [] }
        var found: [Draw] = []
        var product = 1.0
        while found.count < count, !pool.isEmpty {
            var next = 0
            if count > 1, !found.count.isMultiple(of: 2) || found.count == count - 1 {
                var least = Double.infinity
                for (index, candidate) in pool.enumerated() {
                    let after = product * (candidate.answer / old)
                    let distance = after < 1 ? 1 / after : after
                    if distance < least { (next, least) = (index, distance) }
                }
            }
            let candidate = pool.remove(at: next)
            guard let draw = written(candidate) else { continue }
            product *= candidate.answer / old
            found.append(draw)
        }
        return found
    }

    /// New numbers as written, with what the program makes of them.
    private struct Candidate {
        var texts: [String]
        var results: [Rational]
        var operands: [[Rational]]
        var answer: Double { results.last?.doubleValue ?? 0 }
    }

    /// Up to `count` sensible draws with distinct numbers, in the order drawn; fewer when 800 tries in a row bring
    /// none that is new.
    private func sensibleDraws(_ count: Int, tries: Int, using random: inout SeededRandom) -> [Candidate] {
        var found: [Candidate] = []
        var seen: Set<[String]> = []
        var idle = 0
        for _ in 0..<tries where found.count < count && (found.isEmpty || idle < 800) {
            idle += 1
            var texts: [String] = []
            var values: [Int: Rational] = [:]
            for (mention, domain) in domains {
                guard let drawn = domain.draw(using: &random) else { break }
                texts.append(drawn.text)
                values[mention] = drawn.value
            }
            guard texts.count == domains.count, !seen.contains(texts),
                let replay = binding.replay(program, values: values), isSensible(replay.results)
            else { continue }
            idle = 0
            seen.insert(texts)
            found.append(Candidate(texts: texts, results: replay.results, operands: replay.operands))
        }
        return found
    }

    /// Whether every step is of its original's kind and the answer is another within a factor of 20.
    private func isSensible(_ results: [Rational]) -> Bool {
        for (step, new) in zip(program.steps, results) {
            let old = step.result
            let zero = Rational(0)
            if old.isInteger && !new.isInteger || (old > zero) != (new > zero) || (old < zero) != (new < zero) {
                return false
            }
            if !old.isInteger, old > zero, old <= Rational(1), new > Rational(1) { return false }
            if !isWritable(new, like: old) { return false }
        }
        guard let old = program.steps.last?.result, let new = results.last, old != new,
            let ratio = new.divided(by: old), let least = Rational(1, 20)
        else { return false }
        return ratio <= Rational(20) && ratio >= least
    }

    /// Whether a result ends within two decimals, or as many as the original has.
    private func isWritable(_ new: Rational, like old: Rational) -> Bool {
        var scale = Rational(1)
        for places in 0...12 {
            let isLong = places >= 2 && old.multiplied(by: scale)?.isInteger == true
            if new.multiplied(by: scale)?.isInteger == true { return true }
            if isLong { return false }
            guard let next = scale.multiplied(by: Rational(10)) else { return false }
            scale = next
        }
        return false
    }

    /// The draw written out; nil if the twin's own solution, read back, does not replay to its gold.
    private func written(_ candidate: Candidate) -> Draw? {
        guard let gold = candidate.results.last else { return nil }
        var new: [UInt8] = []
        var at = 0
        var bindings: [Proof.Binding] = []
        for ((index, _), text) in zip(domains, candidate.texts) {
            let range = mentions[index].range
            new += question[at..<range.lowerBound] + Array(text.utf8)
            at = range.upperBound
            let from = String(decoding: question[range], as: UTF8.self)
            bindings.append(Proof.Binding(offset: range.lowerBound, from: from, to: text))
        }
        new += question[at...]
        var steps: [String] = []
        var lines: [String] = []
        for (index, (step, operands)) in zip(program.steps, candidate.operands).enumerated() {
            let expression = expression(step, operands)
            let result = candidate.results[index].description
            steps.append("\(expression) = \(result)")
            lines.append("\(expression) = <<\(expression)=\(result)>>\(result)")
        }
        let solution = (lines + ["#### \(gold)"]).joined(separator: "\n")
        guard case .success(let own) = SolutionProgram.read(solution), own.fault(gold: gold) == nil else { return nil }
        return Draw(
            question: String(decoding: new, as: UTF8.self),
            solution: solution,
            gold: gold,
            steps: steps,
            bindings: bindings
        )
    }

    /// A step's left side with these operands; those that kept their value are written as they were.
    private func expression(_ step: SolutionProgram.Step, _ operands: [Rational]) -> String {
        var text: [UInt8] = []
        var at = 0
        for (operand, value) in zip(step.operands, operands) {
            text += step.text[at..<operand.range.lowerBound]
            let plain = value.description
            let isCompound = plain.utf8.contains(47) || plain.utf8.contains(45)
            text +=
                value == operand.value
                ? Array(step.text[operand.range]) : Array((isCompound ? "(\(plain))" : plain).utf8)
            at = operand.range.upperBound
        }
        return String(decoding: text + step.text[at...], as: UTF8.self)
    }
}
