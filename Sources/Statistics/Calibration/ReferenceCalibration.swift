// How hard the twins are, learnt from reference models, and how far one model departs from that.
import Foundation

/// What reference models say about the difficulty of the twins, and the departure of one model from it.
///
/// On the log-odds scale above chance the originals' score of an unexposed model is a smooth function of its twins'
/// score: a line, or a parabola where the small-sample Akaike criterion asks for one (a cubic from 60 references),
/// fitted with errors in both scores (`CurveFit`). Residuals are then read on the scale of scores, over the sampling
/// error that the fitted score itself implies: near floor and ceiling log-odds run away and scores do not. Their spread
/// over that error is estimated from the references, so that it holds what the references differ by on their own, and
/// is below 1 where all models answered the same items (not below .3). A target is judged by Student's t of its residual over the
/// *prediction* error: its own sampling error, as its own numbers of items have it, and what the references differ by.
///
/// References may themselves have met the items: those far above a line through most of the others are left out
/// (`flagged`), at a level where one or two in a hundred clean sets lose one: more would narrow the spread of the rest
/// and accuse clean models. With fewer than seven nobody can be left out.
///
/// Above the references' range the curve goes on with slope 1 and a growing error. Below it nothing is known but that the
/// curve does not rise towards weaker models: the test is against the score at the range's lower end.
///
/// - Assumes: the target differs from the references as they differ from one another, and at most 35 % of the
///   references have met the items.
/// - Reference: method.md 4; orthogonal distance regression (Boggs and Rogers 1990), least trimmed squares
///   (Rousseeuw 1984).
public struct ReferenceCalibration: Sendable {
    /// Fewer references than this are refused.
    public static let fewestReferences = 5
    /// Fewer than this are few.
    public static let fewReferences = 12
    /// Smallest effective number of items, of originals and of twins, of a target.
    public static let fewestItems = 20.0
    /// Standard error of the log-odds for every unit outside the references' range.
    static let extrapolationError = 0.2
    /// A dispersion below this is no knowledge about another model: even on shared items an independent model has noise
    /// of its own, and few references agree better than that by luck.
    static let leastDispersion = 0.3
    /// Eight references or more that agree better than this are near-copies of one another: another model does not share
    /// their errors, and is judged as one that shares nothing.
    static let copyDispersion = 0.2

    /// Chance level, in [0, 1).
    public let chance: Double
    /// Places, in the order given, of the references left out as exposed.
    public let flagged: [Int]
    /// References used.
    public let references: Int
    /// Squared residuals over their sampling variance: 1 where sampling error explains them, above where the
    /// references differ, below where they share items.
    public let dispersion: Double
    /// The same as seen, before it was held from below: far below 1 where references are near-copies of one another.
    public let seenDispersion: Double
    /// Degree of the curve: 1 a line, 2 a parabola, 3 a cubic.
    public let degree: Int
    /// Degrees of freedom of a target's t: references less coefficients, fewer where residuals have heavy tails.
    public let degrees: Double
    private let fit: CurveFit
    /// Brings a heavy-tailed t back to the spread of the residuals.
    private let tail: Double
    private let medianSize: Double
    private let medianTwinSize: Double

    /// Learns from `scores` of reference models; nil below `fewestReferences` or where chance is not in [0, 1).
    ///
    /// `suspects` are left out from the start, and nobody else is: places of references found exposed in a larger set.
    public init?(_ scores: [PairedScore], chance: Double = 0, suspects: Set<Int>? = nil) {
        guard scores.count >= Self.fewestReferences, chance >= 0, chance < 1 else { return nil }
        let points = CurvePoints(scores, chance: chance)
        let all = Array(scores.indices)
        var kept = all
        if let suspects {
            kept = all.filter { !suspects.contains($0) }
        } else if let start = RobustStart.residuals(points) {
            kept = all.filter { start[$0] <= 3.5 }
        }
        if kept.count < Self.fewestReferences { kept = all }
        guard var fit = Self.chosen(points.subset(kept)) else { return nil }
        if suspects == nil, points.count >= RobustStart.fewest {
            for _ in 0..<10 {
                let next = Self.agreeing(scores, points, fit, kept, chance)
                if next == kept || next.count < max(Self.fewestReferences, points.count / 2) { break }
                guard let again = Self.chosen(points.subset(next)) else { break }
                fit = again
                kept = next
            }
        }
        let keptSet = Set(kept)
        flagged = all.filter { !keptSet.contains($0) }
        references = kept.count
        self.chance = chance
        self.fit = fit
        degree = fit.degree
        let residuals = kept.map { place in
            let rest = ShareResidual(scores[place], x: points.x[place], xVariance: points.xVariance[place], fit, chance)
            return rest.value / rest.sampling.squareRoot()
        }
        // Coefficients that their prior holds cost no degree of freedom: the trace of the hat matrix counts the others.
        var used = 0.0
        for place in kept {
            let slope = fit.expected(points.x[place]).slope
            used += fit.leverage(points.x[place]) / (points.yVariance[place] + slope * slope * points.xVariance[place])
        }
        let free = max(1, Double(kept.count) - min(max(used, 1), Double(fit.coefficients.count)))
        seenDispersion = residuals.reduce(0) { $0 + $1 * $1 } / free
        let isCopied = seenDispersion < Self.copyDispersion && kept.count >= 8
        dispersion = isCopied ? 1 : max(seenDispersion, Self.leastDispersion)
        let heavy = Self.tailDegrees(residuals)
        degrees = min(free, heavy)
        tail = heavy < free ? ((heavy - 2) / heavy).squareRoot() : 1
        medianSize = kept.map { scores[$0].original.size }.sorted()[kept.count / 2]
        medianTwinSize = kept.map { scores[$0].twin.size }.sorted()[kept.count / 2]
    }

    /// The line, or the curve that the points ask for.
    private static func chosen(_ points: CurvePoints) -> CurveFit? {
        var best = CurveFit(points, degree: 1)
        for (degree, fewest) in [(2, 12), (3, 60)] where points.count >= fewest {
            guard let current = best, let next = CurveFit(points, degree: degree) else { break }
            if next.criterion < current.criterion { best = next }
        }
        return best
    }

    /// Every reference that is not far above the curve through the kept ones.
    private static func agreeing(
        _ scores: [PairedScore],
        _ points: CurvePoints,
        _ fit: CurveFit,
        _ kept: [Int],
        _ chance: Double
    ) -> [Int] {
        let free = Double(max(1, kept.count - fit.coefficients.count))
        let cut = StudentT.quantile(1 - 0.01 / Double(points.count), degrees: free)
        let members = Set(kept)
        let rests = scores.indices.map {
            ShareResidual(scores[$0], x: points.x[$0], xVariance: points.xVariance[$0], fit, chance)
        }
        let sum = kept.reduce(0) { $0 + rests[$1].value * rests[$1].value / rests[$1].sampling }
        let dispersion = max(sum / free, leastDispersion)
        return scores.indices.filter { i in
            let rest = rests[i]
            guard members.contains(i), free > 1 else {
                return rest.value <= cut * (dispersion * (rest.sampling + rest.curve)).squareRoot()
            }
            // Without the point itself (externally studentised).
            let variance = max(rest.sampling - rest.curve, 0.1 * rest.sampling)
            let spread = (dispersion * free - rest.value * rest.value / variance) / (free - 1)
            return rest.value <= cut * (max(spread, 0.1 * dispersion) * variance).squareRoot()
        }
    }

    /// Degrees of freedom of Student's t with the residuals' kurtosis; infinite where they are not heavier than normal.
    private static func tailDegrees(_ residuals: [Double]) -> Double {
        let n = Double(residuals.count)
        guard n >= 30 else { return .infinity }
        let mean = residuals.reduce(0, +) / n
        let second = residuals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
        let fourth = residuals.reduce(0) { $0 + pow($1 - mean, 4) } / n
        guard second > 0 else { return .infinity }
        let excess = fourth / (second * second) - 3
        return excess > 2 * (24 / n).squareRoot() ? max(4 + 6 / excess, 3) : .infinity
    }

    /// Where the references' twin scores lie, in log-odds above chance.
    var range: ClosedRange<Double> { fit.range }

    /// The score on originals that the curve expects at twin log-odds `x`, in [0, 1].
    func expectedScore(_ x: Double) -> Double { ScorePoint.share(logit: fit.expected(x).value, chance: chance) }

    /// The departure of `target`, with intervals at `level`; nil where it has fewer than `fewestItems`.
    public func departure(of target: PairedScore, level: Double) -> CalibratedDeparture? {
        departure(of: target, level: level, tail: nil)
    }

    /// The departure of `target`; `tail`, where given, stands for its degrees of freedom and the standard errors to
    /// either side.
    func departure(
        of target: PairedScore,
        level: Double,
        tail fixed: (degrees: Double, reach: Double)?
    ) -> CalibratedDeparture? {
        guard target.original.size >= Self.fewestItems, target.twin.size >= Self.fewestItems else { return nil }
        let twin = target.twin.logit(chance: chance)
        let rest = ShareResidual(target, x: twin.value, xVariance: twin.variance, fit, chance)
        // A dispersion below 1 comes from items that all models share; a target of another size does not share them.
        let ratio = target.original.size / medianSize
        let spread = dispersion < 1 && !(0.5...2).contains(ratio) ? 1 : dispersion
        let noise = PredictionNoise(
            spread: spread,
            originals: ratio,
            twins: target.twin.size / medianTwinSize,
            reach: Self.extrapolationError * rest.outside
        )
        let degrees = fixed?.degrees ?? self.degrees(noise, rest)
        let t = fixed?.reach ?? StudentT.quantile(0.5 + level / 2, degrees: degrees)
        let expected = noise.expected(rest)
        let error = (noise.own(rest) + expected).squareRoot() * tail
        let cleanError = expected.squareRoot() * tail
        let clean = min(max(target.original.share - rest.value, 0), 1)
        // What is left of the residual against the highest score that the curve allows such a model.
        var least = (value: rest.value, error: error)
        if let low = fit.below(twin.value) {
            let edge = ShareResidual(target, x: low, xVariance: twin.variance, fit, chance)
            let other = (noise.own(edge) + edge.variance(spread * edge.curveLogit)).squareRoot() * tail
            least = (min(edge.value, rest.value), max(error, other))
        }
        // To clear takes more: the noise of a model that shares nothing with the references.
        let alone = noise.alone
        let wide = (alone.own(rest) + alone.expected(rest)).squareRoot() * tail
        let independent = Interval(min(rest.value - t * wide, least.value - t * least.error), rest.value + t * wide)
        return CalibratedDeparture(
            t: least.value / least.error,
            degrees: degrees,
            p: StudentT.upperTail(least.value / least.error, degrees: degrees),
            cleanScore: clean,
            cleanInterval: Interval(clean - t * cleanError, clean + t * cleanError).clipped(to: 0, 1),
            inflation: rest.value,
            interval: Interval(least.value - t * least.error, rest.value + t * error),
            independent: independent,
            error: error,
            outside: rest.outside
        )
    }

    /// Fewest degrees of freedom that a target of another size is left with.
    private static let fewestDegrees = 3.0

    /// Degrees of freedom of a target's variance (Satterthwaite 1946): its own sampling error is known, and only what
    /// the references differ by beyond theirs was estimated.
    private func degrees(_ noise: PredictionNoise, _ rest: ShareResidual) -> Double {
        guard tail == 1, noise.isOfAnotherSize else { return degrees }
        let share = noise.knownToSeen(rest)
        return max(degrees * share * share, min(degrees, Self.fewestDegrees))
    }
}

/// How far a target's score may be off, told apart by what it comes from.
///
/// A dispersion above 1 is what models differ by on their own: it is as large for a target of few items as for one of many,
/// and comes on top of that target's own sampling error. A dispersion below 1 comes from items that all models share and
/// scales the sampling error itself.
private struct PredictionNoise {
    /// Squared residuals of the references over their sampling variance.
    var spread: Double
    /// The target's number of originals, and of twins, over the references'.
    let originals: Double
    let twins: Double
    /// Standard error of the log-odds by lying outside the references' range.
    let reach: Double

    private var sampling: Double { min(spread, 1) }
    private var excess: Double { max(spread - 1, 0) }

    /// The same for a model that shares nothing with the references.
    var alone: PredictionNoise {
        PredictionNoise(spread: max(spread, 1), originals: originals, twins: twins, reach: reach)
    }

    /// Whether the sizes play a part.
    var isOfAnotherSize: Bool { excess > 0 && (originals != 1 || twins != 1) }

    /// Variance of the score on the originals, given the expected one.
    func own(_ rest: ShareResidual) -> Double { rest.own * (sampling + excess * originals) }

    /// Variance of the expected score.
    func expected(_ rest: ShareResidual) -> Double { rest.variance(logit(rest) + reach * reach) }

    /// The variance over what it would be for a target of the references' size, extrapolation aside.
    func knownToSeen(_ rest: ShareResidual) -> Double {
        let usual = rest.own * originals + rest.variance(rest.twinLogit * twins + rest.curveLogit)
        return usual > 0 ? (own(rest) + rest.variance(logit(rest))) / (spread * usual) : 1
    }

    private func logit(_ rest: ShareResidual) -> Double {
        rest.twinLogit * (sampling + excess * twins) + spread * rest.curveLogit
    }
}

/// A residual on the scale of scores, and its variances at dispersion 1.
private struct ShareResidual {
    /// Score less the score that the curve expects, both half an item nearer the middle.
    let value: Double
    /// By sampling of originals and twins, at the expected score.
    let sampling: Double
    /// The originals' part of it.
    let own: Double
    /// By the curve's own error.
    let curve: Double
    /// Variances in log-odds of what is expected: by sampling of the twins, and by the curve's error.
    let (twinLogit, curveLogit): (Double, Double)
    /// Distance from the references' range, in log-odds.
    let outside: Double
    private let logit: Double
    private let chance: Double

    init(_ scores: PairedScore, x: Double, xVariance: Double, _ fit: CurveFit, _ chance: Double) {
        let expected = fit.expected(x)
        logit = expected.value
        self.chance = chance
        let clean = ScorePoint.share(logit: expected.value, chance: chance)
        let size = scores.original.size
        let score = (scores.original.share * size + 0.5) / (size + 1)
        value = score - clean
        // Never surer than one right or wrong answer in all.
        own = max(clean * (1 - clean), 1 / (size + 1) * size / (size + 1)) / size
        twinLogit = expected.slope * expected.slope * xVariance
        curveLogit = fit.leverage(expected.inside)
        outside = expected.outside
        sampling = own + Self.variance(twinLogit, at: logit, chance)
        curve = Self.variance(curveLogit, at: logit, chance)
    }

    /// The variance of the expected score, where the expected log-odds have `variance`.
    func variance(_ variance: Double) -> Double { Self.variance(variance, at: logit, chance) }

    /// By the slope of the scale, or by a step of one standard error upwards where that is more: at the floor the slope
    /// vanishes, but a model whose twins were all wrong may still be some points above it.
    private static func variance(_ variance: Double, at logit: Double, _ chance: Double) -> Double {
        let here = ScorePoint.share(logit: logit, chance: chance)
        let above = (here - chance) / (1 - chance)
        let error = variance.squareRoot()
        let slope = (1 - chance) * above * (1 - above) * error
        let step = ScorePoint.share(logit: logit + error, chance: chance) - here
        return max(slope, step) * max(slope, step)
    }
}
