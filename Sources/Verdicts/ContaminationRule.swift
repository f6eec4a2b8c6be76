// The written rule that turns a gap, its interval and a p-value into one of the answers.

import AuditModel
import Statistics

/// The rule of *contaminated* for one model.
struct ContaminationRule {
    let policy: Policy
    let declaration: OperatorDeclaration?

    /// Established, ruled out or inconclusive, from numbers alone.
    ///
    /// Established: `p` (adjusted) at most alpha, interval above zero, estimate at least delta. Ruled out: interval
    /// inside ±delta under twins that are far from their originals; near twins cannot rule out.
    func finding(gap: Estimate, p: Double, alpha: Double) -> Finding {
        if p <= alpha, gap.low > 0, gap.value >= policy.delta { return .established }
        if declaration?.distance == .far, isSmall(gap) { return .ruledOut }
        return .inconclusive
    }

    /// Whether the whole interval lies inside ±delta.
    func isSmall(_ gap: Estimate) -> Bool {
        Equivalence.holds(Interval(gap.low, gap.high), margin: policy.delta)
    }

    /// Why, in one sentence.
    func why(_ finding: Finding, gap: Estimate, adjustedP: Double, items: Int, models: Int) -> String {
        let name = declaration.map { "\($0.id) twins" } ?? "its twins"
        let margin = Wording.margin(policy.delta)
        let figures = "(\(Wording.level(policy)) interval \(Wording.range(gap)))"
        let test = "\(Wording.p(adjustedP)) after Holm's adjustment over \(Wording.count(models, "model"))"
        switch finding {
        case .established:
            return "The score is \(Wording.points(gap.value)) points higher on the published items than on \(name) "
                + "\(figures), \(test): consistent with prior exposure to these items."
        case .ruledOut:
            return "No gap larger than \(margin) points between the published items and \(name) \(figures)."
        case .inconclusive where gap.high < policy.delta:
            // One-sided on purpose: what speaks against exposure is that the published items are not ahead.
            return "No gap larger than \(margin) points in favour of the published items over \(name) \(figures), "
                + "but this does not rule prior exposure out: "
                + Self.lowered(declaration?.blindTo ?? "near twins share what was memorised.")
        case .inconclusive:
            return "The gap on \(name) is \(Wording.points(gap.value)) points \(figures), \(test): "
                + "neither a gap of \(margin) points or more nor its absence is shown; " + settling(gap, items: items)
        case .notAssessable:
            return "The question could not be asked."
        }
    }

    /// How many items would settle it, at the same number of twins an item.
    private func settling(_ gap: Estimate, items: Int) -> String {
        let z = NormalDistribution.quantile(0.5 + policy.intervalLevel / 2)
        let deviation = (gap.high - gap.low) / (2 * z) * Double(max(1, items)).squareRoot()
        // A gap at or above delta would be shown by its distance from zero, a smaller one by its distance from delta.
        let distance = gap.value >= policy.delta ? gap.value : policy.delta - abs(gap.value)
        let needed = PairedPower.itemsToShow(
            gap: distance,
            deviation: deviation,
            level: policy.intervalLevel,
            power: 0.8
        )
        guard let needed, distance > 0, needed > 0 else {
            return "no practicable number of items would settle it at this number of twins."
        }
        return "about \(max(needed, items + 1)) items at this number of twins would settle it (here \(items))."
    }

    /// A declaration's sentence continued after a colon.
    static func lowered(_ sentence: String) -> String {
        let text = sentence.prefix(1).lowercased() + sentence.dropFirst()
        return text.hasSuffix(".") ? text : text + "."
    }
}
