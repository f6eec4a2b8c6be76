// A whole leaderboard drawn at once: originals, near twins and far ones.

import Statistics

extension ScoreDraw {
    /// One model of a leaderboard.
    struct Entry {
        let near: PairedScore
        /// On twins of another template: skill alone counts there.
        let far: ScorePoint
    }

    /// A model for each of `leaks`, its share of memorised items; far twins cost `farther` points.
    ///
    /// `population.memory` says what memory does on near twins; the far ones are items of their own.
    func panel(leaks: [Double], farther: Double, _ draws: inout Draws) -> [Entry] {
        let originals = sample(&draws)
        let twins = population.paired ? originals : sample(&draws)
        let others = sample(&draws)
        let away = kinds.shift(costing: farther)
        var shares = [Double](repeating: 0, count: ItemKinds.count)
        return leaks.map { leak in
            let ability = population.ability + population.abilitySpread * draws.normal()
            func right(_ counts: [Int], _ shift: Double, twins: Bool, known: Double?) -> ScorePoint {
                let own = shift == 0 && !twins ? 0 : population.spread * draws.normal()
                kinds.fill(&shares, ability: ability - shift + own, twins: twins)
                if leak > 0, let known { for k in shares.indices { shares[k] += leak * (known - shares[k]) } }
                return point(total(counts, shares, &draws))
            }
            let known: Double? =
                switch population.memory {
                case .skill: nil
                case .misleads: Self.misled
                case .helps: Self.recall
                }
            return Entry(
                near: PairedScore(
                    original: right(originals, 0, twins: false, known: Self.recall),
                    twin: right(twins, shift, twins: true, known: known)
                ),
                far: right(others, away, twins: true, known: nil)
            )
        }
    }
}
