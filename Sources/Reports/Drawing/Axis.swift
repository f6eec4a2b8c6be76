// Ticks at numbers people like: steps of 1, 2 or 5 times a power of ten.

/// A domain widened to whole steps, with a tick at every step.
struct Axis {
    /// The step between ticks, above zero.
    let step: Double
    /// The ticks in rising order; the first and last are the ends of the domain.
    let ticks: [Double]

    /// The domain the ticks span.
    var domain: ClosedRange<Double> { (ticks.first ?? 0)...(ticks.last ?? 1) }

    /// An axis over `low...high` with about `count` steps; anything that is not a number gives 0…1.
    init(low: Double, high: Double, count: Int = 5) {
        let isUsable = low.isFinite && high.isFinite && abs(low) < 1e9 && abs(high) < 1e9
        let bottom = isUsable ? min(low, high) : 0
        var top = isUsable ? max(low, high) : 1
        if top - bottom < 1e-9 { top = bottom + 1 }
        step = Self.niceStep((top - bottom) / Double(max(count, 1)))
        // A hair inside, so that an end on a tick does not add a step through rounding.
        let first = ((bottom / step) + 1e-9).rounded(.down)
        let last = ((top / step) - 1e-9).rounded(.up)
        let number = min(Int(last - first), 200)
        let width = step
        ticks = (0...max(number, 1)).map { (first + Double($0)) * width }
    }

    /// The smallest of 1, 2, 5, 10 times a power of ten that is at least `rough`.
    static func niceStep(_ rough: Double) -> Double {
        guard rough.isFinite, rough > 0 else { return 1 }
        var power = 1.0
        while power > rough, power > 1e-9 { power /= 10 }
        while power * 10 <= rough, power < 1e12 { power *= 10 }
        for factor in [1.0, 2, 5] where factor * power >= rough * (1 - 1e-9) { return factor * power }
        return 10 * power
    }

    /// Decimals a tick's label needs.
    var decimals: Int {
        var scaled = step
        for places in 0..<6 {
            if abs(scaled - scaled.rounded()) < 1e-6 { return places }
            scaled *= 10
        }
        return 6
    }

    /// The label of a tick.
    func label(_ tick: Double) -> String { Numbers.fixed(tick, decimals) }
}
