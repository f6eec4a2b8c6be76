// Operands that could be several things, settled where a number or a result would otherwise go unused.

import AuditModel

/// Settles operands by need: every number said in digits and every result but the last must be used somewhere.
///
/// Items that break this are refused (`unused-number`, `dead-step`), so where only one operand is left that a number
/// or result could be, it is that. A number wins only over licensed constants and results that are used elsewhere,
/// never over another number, a number in words or an implied count: which of two equal numbers a step means is not
/// guessed.
enum ForcedUses {
    private static let mostRounds = 8
    /// Beyond so many operands nothing is settled: the work grows with their square.
    private static let mostOperands = 200

    /// For each operand (all steps' operands in order) the source it must be, or nil.
    static func sources(
        _ found: [OperandBinding.Candidates],
        steps: [SolutionProgram.Step],
        in setting: OperandBinding.Setting
    ) -> [OperandBinding.Source?] {
        var settled = [OperandBinding.Source?](repeating: nil, count: found.count)
        guard found.count <= mostOperands, found.contains(where: { $0.count > 1 }) else { return settled }
        var open = found
        for (index, candidates) in found.enumerated() where candidates.count == 1 { settled[index] = candidates.source }
        let stepOf = steps.enumerated().flatMap { index, step in step.operands.map { _ in index } }
        for _ in 0..<mostRounds {
            var isChanged = false
            for index in found.indices where settled[index] == nil {
                guard let source = forced(index, open, settled, steps, stepOf, setting) else { continue }
                settled[index] = source
                isChanged = true
                switch source {
                case .mention(let mention, _): open[index].results = 0; open[index].said = 1 << UInt64(mention)
                case .result(let result, _): open[index].said = 0; open[index].results = 1 << UInt64(result)
                case .fixed: break
                }
            }
            if !isChanged { break }
        }
        return settled
    }

    private static func forced(
        _ index: Int,
        _ open: [OperandBinding.Candidates],
        _ settled: [OperandBinding.Source?],
        _ steps: [SolutionProgram.Step],
        _ stepOf: [Int],
        _ setting: OperandBinding.Setting
    ) -> OperandBinding.Source? {
        let candidates = open[index]
        // Words, implied counts, fractions: another number of the question may be meant.
        guard candidates.frozen == 0, candidates.said.nonzeroBitCount <= 1 else { return nil }
        var needs: [OperandBinding.Source] = []
        let value = steps[stepOf[index]].operands[index - (stepOf.firstIndex(of: stepOf[index]) ?? index)].value
        if candidates.said != 0 {
            let mention = candidates.said.trailingZeroBitCount
            let isElsewhere = open.indices.contains { $0 != index && open[$0].said & candidates.said != 0 }
            if !isElsewhere, let form = onlyForm(setting.mentions[mention], value, setting) {
                needs.append(.mention(mention, form))
            }
        }
        for result in 0..<stepOf[index] where candidates.results & 1 << UInt64(result) != 0 {
            let isElsewhere = open.indices.contains { $0 != index && open[$0].results & 1 << UInt64(result) != 0 }
            if isElsewhere { continue }
            guard let form = onlyForm(steps[result].result, value) else { return nil }
            needs.append(.result(result, form))
        }
        return needs.count == 1 ? needs[0] : nil
    }

    private static func onlyForm(_ mention: NumberMention, _ value: Rational, _ setting: OperandBinding.Setting)
        -> NumberForm?
    {
        guard let own = mention.values.first else { return nil }
        let forms = OperandBinding.forms(mention, setting).filter { $0.applied(to: own) == value }
        return forms.count == 1 ? forms[0] : nil
    }

    private static func onlyForm(_ result: Rational, _ value: Rational) -> NumberForm? {
        result == value ? .itself : nil
    }
}
