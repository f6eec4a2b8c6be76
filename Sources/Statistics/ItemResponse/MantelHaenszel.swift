// Does one item favour a group of models that are otherwise equally able?
import Foundation

/// The Mantel–Haenszel test of one item between reference and focal models matched in ability.
///
/// Null hypothesis: within each stratum of ability the odds of a right answer are the same in both groups; answers of
/// different models are independent. One item at a time: adjust over items (Holm) at the caller.
public struct MantelHaenszel: Hashable, Sendable {
    /// Counts of one stratum of ability.
    public struct Stratum: Hashable, Sendable {
        /// Reference models right and wrong, focal models right and wrong.
        public var referenceRight, referenceWrong, focalRight, focalWrong: Double

        /// A stratum of these counts, not below 0.
        public init(referenceRight: Double, referenceWrong: Double, focalRight: Double, focalWrong: Double) {
            self.referenceRight = referenceRight
            self.referenceWrong = referenceWrong
            self.focalRight = focalRight
            self.focalWrong = focalWrong
        }
    }

    /// Common odds ratio, reference to focal: above 1 the item favours the reference models. 0 or infinite where one
    /// side is empty.
    public let oddsRatio: Double
    /// Standard error of ln oddsRatio (Robins, Breslow and Greenland 1986); infinite where the ratio is 0 or infinite.
    public let logError: Double
    /// ln of the odds ratio with one stratum more, of half a model in every cell (Haldane 1956): finite, and a little
    /// nearer 0.
    public let shrunkLog: Double
    /// Standard error of `shrunkLog`.
    public let shrunkLogError: Double
    /// Chi-square of one degree of freedom, with continuity correction.
    public let chiSquare: Double
    /// Its two-sided p.
    public let p: Double
    /// One-sided p that the item favours the focal models: Φ of the signed, corrected root.
    public let favoursFocal: Double
    /// The delta scale of the Educational Testing Service, −2.35 ln oddsRatio: positive where focal models are
    /// favoured; beyond ±1.5 counted large.
    public var delta: Double { -2.35 * log(oddsRatio) }

    /// The test over `strata`; nil where no stratum says anything (no variance).
    public init?(_ strata: [Stratum]) {
        var (observed, expected, variance) = (0.0, 0.0, 0.0)
        var (top, bottom) = (0.0, 0.0)
        var (pr, cross, qs) = (0.0, 0.0, 0.0)
        for stratum in strata {
            let (a, b) = (stratum.referenceRight, stratum.referenceWrong)
            let (c, d) = (stratum.focalRight, stratum.focalWrong)
            let n = a + b + c + d
            guard n > 1, n.isFinite, min(a, b, c, d) >= 0 else { continue }
            observed += a
            expected += (a + b) * (a + c) / n
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
            let (r, s) = (a * d / n, b * c / n)
            let (p, q) = ((a + d) / n, (b + c) / n)
            top += r
            bottom += s
            pr += p * r
            cross += p * s + q * r
            qs += q * s
        }
        guard variance > 0 else { return nil }
        func error(_ top: Double, _ bottom: Double, _ pr: Double, _ cross: Double, _ qs: Double) -> Double {
            (pr / (2 * top * top) + cross / (2 * top * bottom) + qs / (2 * bottom * bottom)).squareRoot()
        }
        // Of a stratum of two models, half a one in every cell: R = S = 1/8, P = Q = 1/2.
        shrunkLog = log((top + 0.125) / (bottom + 0.125))
        shrunkLogError = error(top + 0.125, bottom + 0.125, pr + 0.0625, cross + 0.125, qs + 0.0625)
        let corrected = max(abs(observed - expected) - 0.5, 0)
        oddsRatio = top / bottom
        logError = top > 0 && bottom > 0 ? error(top, bottom, pr, cross, qs) : .infinity
        chiSquare = corrected * corrected / variance
        p = ChiSquare.upperTail(chiSquare, degrees: 1)
        let signed = (observed < expected ? 1 : -1) * chiSquare.squareRoot()
        favoursFocal = NormalDistribution.upperTail(signed)
    }

    /// The test of `item` between the `focal` models and all others, matched by `strata` (a label a model, such as the
    /// quantile group of its ability); models without an answer or a label are left out.
    public init?(_ responses: ResponseMatrix, item: Int, focal: Set<Int>, strata labels: [Int]) {
        var tables: [Int: Stratum] = [:]
        for model in 0..<min(responses.models, labels.count) {
            guard let right = responses[model: model, item: item] else { continue }
            var table =
                tables[labels[model]]
                ?? Stratum(referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0)
            switch (focal.contains(model), right) {
            case (false, true): table.referenceRight += 1
            case (false, false): table.referenceWrong += 1
            case (true, true): table.focalRight += 1
            case (true, false): table.focalWrong += 1
            }
            tables[labels[model]] = table
        }
        self.init(tables.keys.sorted().compactMap { tables[$0] })
    }
}
