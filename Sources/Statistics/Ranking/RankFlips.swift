// How many pairs of models change order between originals and twins, and how many would by sampling error alone.

/// Pairs of models whose order on the originals differs from that on their twins.
///
/// Null hypothesis: the twins put all models on the same scale as the originals, but for a common shift and a common
/// positive slope, so that the true orders are the same. Then the part of the scores on which true differences bear, S
/// = original − w·(original − twin), is independent of the rest, D, whose distribution is known from the sampling
/// errors; given S the flips depend on D alone. `expected` is the sum over pairs of its flip probability in closed
/// form, and p comes from draws of D, jointly for all models. Nothing is fitted to the differences that are tested but
/// the slope. A change of scale that bends differs from the null without any true flip: with harder twins compare on
/// the logit scale, by giving a `floor`.
public struct RankFlips: Hashable, Sendable {
    /// Number of pairs of models.
    public let pairs: Int
    /// Pairs in one order on the originals and in the other on the twins; ties on either do not count.
    public let flips: Int
    /// Pairs that tie on the originals or on the twins.
    public let ties: Int
    /// Flips to be expected from sampling error alone, were the true orders the same.
    public let expected: Double
    /// Central 95 % of flips under that hypothesis.
    public let chance: Interval
    /// P(orders disagree as deeply or more) under that hypothesis, (1 + hits)/(1 + draws); the depth is the sum over
    /// flips of the smaller of a pair's two differences, so that a flip by a hair weighs nothing. Decide by this one.
    public let p: Double
    /// The same of the number of flips; blind where kept scores lie so close that every pair flips.
    public let countP: Double
    /// Draws behind `p` and `chance`.
    public let draws: Int
    /// Pairs whose order is resolved on both sides, and opposite.
    public let resolvedFlips: Int
    /// Pairs whose order is resolved on both sides, and equal.
    public let resolvedSame: Int
    /// Twin points gained per original point: the common slope (of logits where compared so) taken out before testing.
    public let slope: Double

    /// The numbers of true flips that are not ruled out at the level asked for: from the pairs resolved as flipped to
    /// all but those resolved as equal, by Holm's step-down over one-sided hypotheses on both sides at once.
    public var trueFlips: ClosedRange<Int> { resolvedFlips...(pairs - resolvedSame) }

    /// Flips beyond what sampling error explains, a tie counted as half a flip; may be below zero.
    public var excess: Double { Double(flips) + 0.5 * Double(ties) - expected }

    /// From cluster sums: `originalSums[m][g]` over `originalCounts[m][g]` items, and the same clusters' twins.
    ///
    /// Sampling errors, and how they go together between models and between originals and twins, come from the
    /// clusters. Nil below 2 models or 20 clusters, where shapes differ, where a value is not finite or a model has no
    /// items on one side. `floor` compares on the logit scale above that share of guessing, where harder twins shift
    /// all models alike (scores in 0…1); nil compares scores as they are. A twin side with several twins an item has
    /// their means summed and counted once.
    public init?<Source: UniformSource>(
        originalSums: [[Double]],
        originalCounts: [[Double]],
        twinSums: [[Double]],
        twinCounts: [[Double]],
        floor: Double? = nil,
        level: Double = 0.95,
        draws: Int = 2000,
        source: (Int) -> Source
    ) {
        guard
            let originals = ScoreErrors(sums: originalSums, counts: originalCounts),
            let twins = ScoreErrors(sums: twinSums, counts: twinCounts),
            originals.columns == twins.columns, originals.columns >= 20
        else { return nil }
        self.init(originals, twins, degrees: Double(originals.columns - 1), floor, level, draws, source)
    }

    /// From scores with standard errors; `correlations` are those between a model's two sampling errors (0 where the
    /// two sets of items are unrelated). Models are taken as independent: with shared items that overstates the errors
    /// of differences and the flips expected.
    ///
    /// Nil below 2 models, where lengths differ, or where a value is not finite or out of range.
    public init?<Source: UniformSource>(
        originals: [Double],
        originalErrors: [Double],
        twins: [Double],
        twinErrors: [Double],
        correlations: [Double]? = nil,
        floor: Double? = nil,
        level: Double = 0.95,
        draws: Int = 2000,
        source: (Int) -> Source
    ) {
        let correlations = correlations ?? [Double](repeating: 0, count: originals.count)
        guard
            let sides = ScoreErrors.independent(originals, originalErrors, twins, twinErrors, correlations)
        else { return nil }
        self.init(sides.originals, sides.twins, degrees: .infinity, floor, level, draws, source)
    }

    private init?<Source: UniformSource>(
        _ originals: ScoreErrors,
        _ twins: ScoreErrors,
        degrees: Double,
        _ floor: Double?,
        _ level: Double,
        _ draws: Int,
        _ source: (Int) -> Source
    ) {
        guard originals.models == twins.models, originals.models > 1 else { return nil }
        let models = originals.models
        pairs = models * (models - 1) / 2
        let resolved = Self.resolved(originals, twins, degrees: degrees, alpha: 1 - level)
        resolvedFlips = resolved.flips
        resolvedSame = resolved.same
        let scaled = floor.map { (originals.logits(above: $0), twins.logits(above: $0)) } ?? (originals, twins)
        guard let first = scaled.0, let second = scaled.1 else { return nil }
        let null = FlipNull(first, second)
        slope = null.slope
        flips = FlipNull.flips(originals.means, twins.means)
        expected = null.expected
        ties = FlipNull.ties(originals.means, twins.means)
        let drawn = null.draws(max(1, draws), source: source)
        self.draws = drawn.count
        let (observed, depth) = (flips, null.depth)
        func share(_ hits: Int) -> Double { Double(1 + hits) / Double(1 + drawn.count) }
        // A draw that rounds to a hair below the observed depth counts as equal.
        p = share(drawn.reduce(0) { $0 + ($1.depth >= depth * (1 - 1e-12) ? 1 : 0) })
        countP = share(drawn.reduce(0) { $0 + ($1.flips >= observed ? 1 : 0) })
        let sorted = drawn.map { Double($0.flips) }.sorted()
        chance = Interval(ClusterBootstrap.quantile(sorted, 0.025), ClusterBootstrap.quantile(sorted, 0.975))
    }

    /// Pairs whose order on both sides is among what Holm's step-down over 4 hypotheses a pair rejects.
    private static func resolved(
        _ originals: ScoreErrors,
        _ twins: ScoreErrors,
        degrees: Double,
        alpha: Double
    ) -> (flips: Int, same: Int) {
        let models = originals.models
        let (first, second) = (originals.products, twins.products)
        // Of the two directions of a pair only the one the scores point to can be rejected; the other counts as p = 1.
        var p: [Double] = []
        var signs: [Bool] = []
        for a in 0..<models {
            for b in (a + 1)..<max(a + 1, models) {
                for (side, products) in [(originals, first), (twins, second)] {
                    let difference = side.means[a] - side.means[b]
                    let error = products.distance(a, b).squareRoot()
                    signs.append(difference > 0)
                    if difference == 0 {
                        p.append(1)
                    } else {
                        p.append(error > 0 ? StudentT.upperTail(abs(difference) / error, degrees: degrees) : 0)
                    }
                }
            }
        }
        let hypotheses = p.count * 2
        var settled = [Bool](repeating: false, count: p.count)
        for place in RankIntervals.rejected(p, alpha, of: hypotheses) { settled[place] = true }
        var (flips, same) = (0, 0)
        for place in stride(from: 0, to: p.count, by: 2) where settled[place] && settled[place + 1] {
            if signs[place] == signs[place + 1] { same += 1 } else { flips += 1 }
        }
        return (flips, same)
    }
}
