// Drawing counts at once instead of one trial after the other.

import Foundation

/// Exact draws of binomial and multinomial counts.
enum BinomialDraw {
    /// Successes among `trials` with `probability` each.
    ///
    /// Inversion from zero up below an expectation of 10 (Kachitvichyanukul and Schmeiser 1988, BINV); above it
    /// rejection from a transformed uniform variate (Hörmann 1993, "The generation of binomial random variates",
    /// algorithm BTRS). Both have the binomial distribution itself, not an approximation to it.
    static func draw<Source: UniformSource>(
        _ trials: Int,
        probability: Double,
        _ random: inout Source
    ) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        guard probability < 1 else { return trials }
        if probability > 0.5 { return trials - draw(trials, probability: 1 - probability, &random) }
        let n = Double(trials)
        return n * probability < 10 ? inverted(n, probability, &random) : rejected(n, probability, &random)
    }

    /// How often each of the kinds comes up among `trials`, kind by kind, to `body`; `weights` are whole and above zero.
    ///
    /// Given the counts before it, each count is binomial.
    static func multinomial<Source: UniformSource>(
        _ trials: Int,
        weights: [Int],
        _ random: inout Source,
        _ body: (_ kind: Int, _ count: Int) -> Void
    ) {
        var left = trials
        var weightLeft = weights.reduce(0, +)
        for (kind, weight) in weights.enumerated() {
            guard left > 0 else { return }
            let count = draw(left, probability: Double(weight) / Double(weightLeft), &random)
            body(kind, count)
            left -= count
            weightLeft -= weight
        }
    }

    /// Uniform on the middles of 2^53 equal parts of (0, 1).
    private static func unit<Source: UniformSource>(_ random: inout Source) -> Double {
        (Double(random.below(1 << 53)) + 0.5) * 0x1p-53
    }

    private static func inverted<Source: UniformSource>(_ n: Double, _ p: Double, _ random: inout Source) -> Int {
        let odds = p / (1 - p)
        var left = unit(&random)
        var mass = exp(n * log1p(-p))
        var count = 0.0
        while left > mass, count < n {
            left -= mass
            count += 1
            mass *= (n - count + 1) / count * odds
        }
        return Int(count)
    }

    private static func rejected<Source: UniformSource>(_ n: Double, _ p: Double, _ random: inout Source) -> Int {
        let deviation = (n * p * (1 - p)).squareRoot()
        let b = 1.15 + 2.53 * deviation
        let a = -0.0873 + 0.0248 * b + 0.01 * p
        let centre = n * p + 0.5
        let quick = 0.92 - 4.2 / b
        while true {
            let u = unit(&random) - 0.5
            let v = unit(&random)
            let room = 0.5 - abs(u)
            let count = ((2 * a / room + b) * u + centre).rounded(.down)
            guard count >= 0, count <= n else { continue }
            if room >= 0.07, v <= quick { return Int(count) }
            let height = log(v * (2.83 + 5.1 / b) * deviation / (a / (room * room) + b))
            if height <= logRatio(count, n, p) { return Int(count) }
        }
    }

    /// ln of P(count) over P(mode), by Stirling's approximation and its error so that large logarithms cancel.
    private static func logRatio(_ count: Double, _ n: Double, _ p: Double) -> Double {
        let odds = p / (1 - p)
        let mode = ((n + 1) * p).rounded(.down)
        return (mode + 0.5) * log((mode + 1) / (odds * (n - mode + 1)))
            + (n + 1) * log((n - mode + 1) / (n - count + 1))
            + (count + 0.5) * log(odds * (n - count + 1) / (count + 1))
            + GammaFunctions.stirlingError(mode + 1) + GammaFunctions.stirlingError(n - mode + 1)
            - GammaFunctions.stirlingError(count + 1) - GammaFunctions.stirlingError(n - count + 1)
    }
}
