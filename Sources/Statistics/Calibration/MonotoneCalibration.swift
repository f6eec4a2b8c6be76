// The performance-based calibration of the literature, for comparison.
import Foundation

/// Monotone calibration by parametric bootstrap, in the manner of ConStat (Dekoninck et al. 2024, arXiv 2405.16281).
///
/// Each replicate draws every score anew from its sampling error, draws references with replacement, fits a monotone
/// curve of originals on twins (pool adjacent violators on the log-odds scale, straight between the blocks' middles,
/// slope 1 outside) and reads the target's clean score from it. Its p counts only sampling error: references that
/// differ on their own make it too small, which is why `ReferenceCalibration` decides and this one is shown beside it.
public struct MonotoneCalibration: Hashable, Sendable {
    /// Mean clean score of the replicates, in [0, 1].
    public let cleanScore: Double
    /// Mean inflation, in [−1, 1].
    public let inflation: Double
    /// Percentile interval of the inflation.
    public let interval: Interval
    /// Share of replicates whose inflation is at most `materiality`, counted as (1 + hits)/(1 + replicates).
    public let p: Double

    /// Nil below two references or without replicates.
    public init?<Source: UniformSource>(
        _ references: [PairedScore],
        target: PairedScore,
        chance: Double = 0,
        materiality: Double = 0,
        replicates: Int,
        level: Double,
        source: (Int) -> Source
    ) {
        guard references.count >= 2, replicates > 0 else { return nil }
        let points = CurvePoints(references, chance: chance)
        let own = CurvePoints([target], chance: chance)
        let count = points.count
        let xError = points.xVariance.map { $0.squareRoot() }
        let yError = points.yVariance.map { $0.squareRoot() }
        var inflations: [Double] = []
        inflations.reserveCapacity(replicates)
        var clean = 0.0
        var hits = 0
        for replicate in 0..<replicates {
            var draw = NormalDraws(source(replicate))
            var drawn: [(x: Double, y: Double)] = []
            drawn.reserveCapacity(count)
            for _ in 0..<count {
                let i = draw.below(count)
                drawn.append((points.x[i] + draw.next() * xError[i], points.y[i] + draw.next() * yError[i]))
            }
            let x = own.x[0] + draw.next() * own.xVariance[0].squareRoot()
            let y = own.y[0] + draw.next() * own.yVariance[0].squareRoot()
            let expected = ScorePoint.share(logit: Self.monotone(&drawn, at: x), chance: chance)
            let inflation = ScorePoint.share(logit: y, chance: chance) - expected
            inflations.append(inflation)
            clean += expected
            if inflation <= materiality { hits += 1 }
        }
        let sorted = inflations.sorted()
        cleanScore = clean / Double(replicates)
        inflation = inflations.reduce(0, +) / Double(replicates)
        interval = Interval(
            ClusterBootstrap.quantile(sorted, (1 - level) / 2),
            ClusterBootstrap.quantile(sorted, (1 + level) / 2)
        )
        p = Double(1 + hits) / Double(1 + replicates)
    }

    /// The monotone curve through `points` at `x`.
    private static func monotone(_ points: inout [(x: Double, y: Double)], at x: Double) -> Double {
        points.sort { $0.x < $1.x }
        var blocks: [(x: Double, y: Double, n: Double)] = []
        for point in points {
            blocks.append((point.x, point.y, 1))
            while blocks.count > 1, blocks[blocks.count - 2].y > blocks[blocks.count - 1].y {
                let (a, b) = (blocks[blocks.count - 2], blocks.removeLast())
                let n = a.n + b.n
                blocks[blocks.count - 1] = ((a.x * a.n + b.x * b.n) / n, (a.y * a.n + b.y * b.n) / n, n)
            }
        }
        guard let first = blocks.first, let last = blocks.last else { return x }
        if x <= first.x { return first.y + (x - first.x) }
        if x >= last.x { return last.y + (x - last.x) }
        var (low, high) = (0, blocks.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].x <= x { low = middle } else { high = middle }
        }
        let run = blocks[high].x - blocks[low].x
        let part = run > 0 ? (x - blocks[low].x) / run : 0
        return blocks[low].y + part * (blocks[high].y - blocks[low].y)
    }
}

/// Standard normal draws from a source of integers (Marsaglia's polar method).
struct NormalDraws<Source: UniformSource> {
    private var source: Source
    private var spare: Double?

    init(_ source: Source) { self.source = source }

    mutating func below(_ bound: Int) -> Int { source.below(bound) }

    mutating func next() -> Double {
        if let value = spare {
            spare = nil
            return value
        }
        while true {
            let u = 2 * (Double(source.below(1 << 53)) * 0x1p-53) - 1
            let v = 2 * (Double(source.below(1 << 53)) * 0x1p-53) - 1
            let s = u * u + v * v
            guard s > 0, s < 1 else { continue }
            let factor = (-2 * log(s) / s).squareRoot()
            spare = v * factor
            return u * factor
        }
    }
}
