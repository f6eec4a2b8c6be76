// Drawing other numbers for one item until the replayed solution is as sensible as the original's.

import AuditModel

/// A question, its program and what may vary.
struct ResamplingPlan {
    /// New numbers, one for each domain, with the answer they give.
    struct Candidate {
        /// The new value of each domain.
        var values: [MentionDomain.Value]
        /// The answer over the original's.
        var ratio: Double
    }

    /// The problem.
    let problem: WordProblem
    /// What each free mention may become, in text order.
    let domains: [(mention: Int, domain: MentionDomain)]
    private let compiled: CompiledProgram
    /// Whether answers are to be as large as the original's together.
    private let isBalanced: Bool
    private let rules: DrawRules
    private let originals: [Fraction]
    /// For each step, the domains whose mentions it is the first to use.
    private let firstUses: [[Int]]

    /// A plan; `no-free-number` if no free number has another value to take.
    static func make(_ problem: WordProblem, size: MentionDomain.Size = .like) -> Result<ResamplingPlan, GuardTrip> {
        let domains = problem.binding.free.compactMap { index in
            MentionDomain(problem.mentions[index], in: problem.text, size: size).map { (mention: index, domain: $0) }
        }
        if domains.isEmpty { return .failure(GuardTrip("no-free-number", "no free number has another value to take")) }
        guard let compiled = CompiledProgram(problem.program, problem.binding, size: size) else {
            return .failure(GuardTrip("number-too-long", "a number of the solution does not fit 64 bits"))
        }
        return .success(ResamplingPlan(problem, domains, compiled, size))
    }

    private init(
        _ problem: WordProblem,
        _ domains: [(mention: Int, domain: MentionDomain)],
        _ compiled: CompiledProgram,
        _ size: MentionDomain.Size
    ) {
        isBalanced = size == .like
        self.problem = problem
        self.domains = domains
        self.compiled = compiled
        rules = DrawRules(problem.mentions, free: domains.map(\.mention))
        originals = problem.mentions.map { $0.values.first.flatMap { Fraction($0) } ?? Fraction(0) }
        firstUses = compiled.firstUses.map { uses in
            uses.compactMap { use in domains.firstIndex { $0.mention == use } }
        }
    }

    /// Up to `count` draws with distinct numbers, their answers together about as large as the original's.
    ///
    /// Sensible draws have larger answers than their original more often than smaller ones (what would turn negative
    /// was refused), which would make twins harder. So several times as many are drawn as are asked for, and every
    /// other one taken, the last too, is the one that brings the product of new/old answers nearest to 1. Only
    /// products and quotients of doubles are used, which are the same on every machine.
    func draw(_ count: Int, tries: Int, using random: inout SeededRandom) -> [Candidate] {
        var pool = sensibleDraws(isBalanced ? 6 * count : count, tries: tries, using: &random)
        var found: [Candidate] = []
        // Above 1, because some items have no smaller answers at all: the others make up for them, by the same share
        // a twin however many there are.
        var product = 1.5
        for _ in 5..<max(5, count) { product *= 1.0845 }
        while found.count < count, !pool.isEmpty {
            var next = 0
            if isBalanced, count > 1, !found.count.isMultiple(of: 2) || found.count == count - 1 {
                var least = Double.infinity
                for (index, candidate) in pool.enumerated() {
                    let after = product * candidate.ratio
                    let distance = after < 1 ? 1 / after : after
                    if distance < least { (next, least) = (index, distance) }
                }
            }
            let candidate = pool.remove(at: next)
            product *= candidate.ratio
            found.append(candidate)
        }
        return found
    }

    /// Up to `count` sensible draws with distinct numbers, in the order drawn; fewer when 150 tries in a row bring
    /// none that is new.
    private func sensibleDraws(_ count: Int, tries: Int, using random: inout SeededRandom) -> [Candidate] {
        var found: [Candidate] = []
        let old = Double(compiled.answer.top) / Double(compiled.answer.bottom)
        let sizes = (originals.count, compiled.count)
        withUnsafeTemporaryAllocation(of: Fraction.self, capacity: sizes.0 + sizes.1 + CompiledProgram.stackSize) {
            all in
            all.initialize(repeating: Fraction(0))
            let values = UnsafeMutableBufferPointer(rebasing: all[..<sizes.0])
            let results = UnsafeMutableBufferPointer(rebasing: all[sizes.0..<sizes.0 + sizes.1])
            let stack = UnsafeMutableBufferPointer(rebasing: all[(sizes.0 + sizes.1)...])
            for (index, original) in originals.enumerated() { values[index] = original }
            var drawn = [MentionDomain.Value](
                repeating: MentionDomain.Value(units: 0, value: Fraction(0)),
                count: domains.count
            )
            var idle = 0
            for _ in 0..<tries where found.count < count && (found.isEmpty || idle < 150) {
                idle += 1
                guard replay(&drawn, values, results, stack, using: &random), rules.hold(values),
                    let answer = results.last, compiled.isAnswer(answer),
                    !found.contains(where: { $0.values == drawn })
                else { continue }
                idle = 0
                let ratio = old == 0 ? 1 : Double(answer.top) / Double(answer.bottom) / old
                found.append(Candidate(values: drawn, ratio: ratio))
            }
        }
        return found
    }

    /// Draws the numbers step by step, each anew up to 12 times until the first step that uses it is sensible;
    /// whether all steps are.
    private func replay(
        _ drawn: inout [MentionDomain.Value],
        _ values: UnsafeMutableBufferPointer<Fraction>,
        _ results: UnsafeMutableBufferPointer<Fraction>,
        _ stack: UnsafeMutableBufferPointer<Fraction>,
        using random: inout SeededRandom
    ) -> Bool {
        for step in 0..<compiled.count {
            let uses = firstUses[step]
            var isDone = false
            for _ in 0..<(uses.isEmpty ? 1 : 12) {
                var isDrawn = true
                for index in uses {
                    guard let value = domains[index].domain.draw(using: &random) else {
                        isDrawn = false
                        break
                    }
                    drawn[index] = value
                    values[domains[index].mention] = value.value
                }
                guard isDrawn, let result = compiled.result(step, mentions: values, results: results, stack: stack)
                else { continue }
                results[step] = result
                isDone = true
                break
            }
            if !isDone { return false }
        }
        return true
    }
}
